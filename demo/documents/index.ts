/**
 * Signed documents of the demo province: finished ones for its sites, a morning's arrivals (three of them bad), and what an
 * operator would trust. All were made and signed by `node --import tsx benchmarks/generate/demo-documents.ts`; no such
 * certification authority, agency or person exists.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { LocalDate } from '../shapes.ts'

export type DemoDocument = {
  /** Below `documentsFolder`: `finished/…` or `arrivals/…`. */
  file: string
  /** The site that would publish it. */
  site: string
  numberSymbol: string | null
  issuedOn: LocalDate
  /** A key of the product's kinds of documents. */
  kind: string
  issuer: string
  subject: string
  signer: string
  signerTitle: string
  signatureCode: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | ''
  effectiveOn: LocalDate | null
  urgency: string | null
  recipients: readonly string[]
  publishInstruction: string | null
  verdict: 'signed' | 'issued' | 'invalid' | 'unsigned' | 'unreadable'
  /** What is wrong with a bad one. */
  wrong: string | null
  stops: readonly string[]
}

export const documentsFolder = new URL('./', import.meta.url)
/** The root certificate and the lists of revoked certificates, for the operator's folder of trust. */
export const trustFolder = new URL('./trust/', import.meta.url)

type Index = { finished: DemoDocument[]; arrivals: DemoDocument[] }

const index = (): Index => JSON.parse(readFileSync(new URL('./index.json', import.meta.url), 'utf8')) as Index

/** Documents that the demo's sites have published. */
export const finishedDocuments = (): DemoDocument[] => index().finished

/** What waits in the folder on a demo morning, in the order of arrival. */
export const arrivingDocuments = (): DemoDocument[] => index().arrivals

export const documentBytes = ({ file }: Pick<DemoDocument, 'file'>): Buffer =>
  readFileSync(new URL(file, documentsFolder))

/** Bytes of the certificates and lists that the demo trusts. */
export function trustFiles(): { anchors: Buffer[]; crls: Buffer[] } {
  const names = readdirSync(trustFolder).sort()
  const ending = (end: string) =>
    names.filter((name) => name.endsWith(end)).map((name) => readFileSync(new URL(name, trustFolder)))
  return { anchors: ending('.cer'), crls: ending('.crl') }
}
