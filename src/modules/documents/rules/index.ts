/** The pure door of documents: grammar, kinds and states, for every module that reads, finds or shows them. */
export { citationText, shortCitation } from './citation-text.ts'
export { forceOn, inForceOn } from './in-force.ts'
export { numberKey } from './keys.ts'
export { type DocumentKind, documentKinds, kindOf } from './kinds.ts'
export { kindOfSymbol, type NumberSymbol, parseNumberSymbol, type Scheme, tidyNumberSymbol } from './number-symbol.ts'
export type { RelationKind } from './relations.ts'
export { readSignatureCode, type SignatureCode, signatureCodeNames, signatureCodes } from './signature-codes.ts'
