/** The generator of official Vietnamese documents as PDF files, with what is true of each. */
export { documentAt, type GeneratedDocument, generateDocuments, generatedTrust } from './generate.ts'
export { officeDocuments } from './office.ts'
export type { Truth } from './truth.ts'
