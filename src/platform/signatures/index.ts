/** The door: what the operator trusts, and what the signatures of a PDF file are worth. */
export { openTrust, type Trust, trustFolder } from './certificates/trust.ts'
export { type TrustState, trustMark, trustState } from './certificates/trust-state.ts'
export { verifyPdf } from './verify-pdf.ts'
