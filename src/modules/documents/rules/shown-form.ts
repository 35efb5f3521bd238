/** A form as its page shows it: whatever was kept, even half done or not readable, stands in its field. */
import { isId } from '../../../basics/ids.ts'
import { type Prose, parseProse } from '../../../basics/prose/prose.ts'
import type { FileUse } from './document.ts'
import { documentForm } from './draft.ts'

export type ShownRelation = { kind: string; citation: string; isWhole: boolean; documentId: string; siteId: string }

export const plainFields = [
  ...(['numberSymbol', 'kind', 'body', 'issuedOn', 'effectiveOn', 'expiresOn', 'signer', 'signerTitle'] as const),
  ...(['signatureCode', 'subject', 'field', 'urgency', 'gazette', 'visibility'] as const),
] as const

export type PlainField = (typeof plainFields)[number]

export type ShownDocument = Record<PlainField, string> & {
  issuers: readonly { name: string; unitId: string }[]
  main: FileUse | null
  annexes: readonly FileUse[]
  redacted: FileUse | null
  relations: readonly ShownRelation[]
  copyUrl: string
  /** The issuer's copy of this deployment, as the value of a choice; empty where there is none. */
  copyLink: string
  sectionId: string
  text: Prose
}

type Loose = Readonly<Record<string, unknown>>

export const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export function shownDocument(form: unknown): ShownDocument {
  const loose = looseOf(form)
  const plain = Object.fromEntries(plainFields.map((name) => [name, textOf(loose[name])])) as Record<PlainField, string>
  const prose = parseProse(loose['text'])
  const first = looseOf(loose['issuer'])
  const issuers = [...(first['name'] ? [first] : []), ...listOf(loose['issuers']).map(looseOf)]
  return {
    ...plain,
    visibility: plain.visibility || 'public',
    issuers: issuers.map(({ name, unitId }) => ({ name: textOf(name), unitId: textOf(unitId) })),
    main: fileIn(loose['main']),
    annexes: listOf(loose['annexes']).flatMap((one) => fileIn(one) ?? []),
    redacted: fileIn(loose['redacted']),
    relations: listOf(loose['relations']).map(relationIn),
    copyUrl: textOf(looseOf(loose['issuerCopy'])['url']),
    copyLink: linkOf(looseOf(loose['issuerCopy'])),
    sectionId: textOf(listOf(loose['sectionIds'])[0]),
    text: 'done' in prose ? prose.done : { type: 'doc', version: 1, content: [] },
  }
}

export function fileIn(value: unknown): FileUse | null {
  const read = documentForm.shape.main.safeParse(value ?? null)
  if (!read.success || read.data === null) return null
  const { title, ...file } = read.data
  return { ...file, ...(title === '' ? {} : { title }) }
}

function relationIn(value: unknown): ShownRelation {
  const { kind, citation, isWhole, documentId, siteId } = looseOf(value)
  return {
    ...{ kind: textOf(kind), citation: textOf(citation), isWhole: isWhole !== false },
    ...{ documentId: textOf(documentId), siteId: textOf(siteId) },
  }
}

/** A document of this deployment as the value of a choice. */
function linkOf({ siteId, documentId }: Loose): string {
  return isId(textOf(siteId)) && isId(textOf(documentId)) ? `${siteId}/${documentId}` : ''
}

export const linkTo = ({ siteId, documentId }: { siteId: string; documentId: string }): string =>
  linkOf({ siteId, documentId })

/** What was chosen; nothing where it is no document. */
export function linkIn(value: string | null): { siteId: string; documentId: string } | null {
  const [siteId = '', documentId = ''] = (value ?? '').split('/')
  return linkOf({ siteId, documentId }) === '' ? null : { siteId, documentId }
}

/** A file as the value of a choice. */
export const choiceOf = ({ sha256, name, contentType, bytes }: FileUse): string =>
  JSON.stringify({ sha256, name, contentType, bytes })
