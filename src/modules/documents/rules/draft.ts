/** The form in which a document is entered at the desk, by intake and by imports: JSON, possibly half done, read at the edge. */
import { z } from 'zod'
import { isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { proseField } from '../../../basics/prose/prose-field.ts'
import { issuingBodies } from './bodies.ts'
import { type DocumentContent, type DocumentFacts, type Issuer, urgencies } from './document.ts'
import { readNumber } from './facts-of-number.ts'
import { relationKinds } from './relations.ts'
import { documentSlug, summaryOf } from './shown.ts'
import { signatureCodes } from './signature-codes.ts'

const line = (max: number) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((text) => oneLine(text ?? ''))
const id = z.string().refine(isId)
const optionalId = id.nullish().transform((value) => value ?? undefined)
const day = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim())
  .pipe(z.union([z.literal(''), z.string().refine(isDay, 'day-wrong')]))
  .transform((text) => text || null)

const file = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  contentType: z.string().max(100),
  bytes: z.int().nonnegative(),
  title: line(300),
})
const noFile = file.nullish().transform((value) => value ?? null)

const issuer = z.object({ name: line(300), unitId: optionalId })

const relation = z.object({
  kind: z.enum(relationKinds),
  siteId: optionalId,
  documentId: optionalId,
  citation: line(1000),
  isWhole: z.boolean().default(true),
})

const copy = z
  .object({
    url: line(2000),
    siteId: optionalId,
    documentId: optionalId,
  })
  .nullish()
  .transform((value) => value ?? null)

/** Every field may be missing: a document begins as `{}`. */
export const documentForm = z.object({
  numberSymbol: line(100),
  kind: line(60),
  /** The first issuer, for whoever knows only one; `issuers` are all of them. */
  issuer: issuer.nullish(),
  issuers: z.array(issuer).max(20).default([]),
  body: z
    .union([z.enum(issuingBodies), z.literal('')])
    .nullish()
    .transform((value) => value || null),
  issuedOn: day,
  effectiveOn: day,
  expiresOn: day,
  signer: line(300),
  signerTitle: line(300),
  signatureCode: z.enum(signatureCodes).default(''),
  subject: line(1000),
  field: line(200),
  urgency: z.enum(urgencies).default(''),
  main: noFile,
  annexes: z.array(file).max(50).default([]),
  relations: z.array(relation).max(100).default([]),
  gazette: line(200),
  visibility: z.enum(['public', 'restricted']).default('public'),
  redacted: noFile,
  issuerCopy: copy,
  text: proseField,
  sectionIds: z.array(id).max(20).default([]),
})

export type DocumentDraft = z.output<typeof documentForm>

/** Reads a form as it came. Issues name the field and what is wrong with it, in the words of the desk. */
export function readDocumentForm(form: unknown): Outcome<DocumentDraft> {
  const read = documentForm.safeParse(form)
  if (read.success) return { done: read.data }
  return {
    issues: read.error.issues.map(({ path, code, message }) => ({
      field: path.join('.'),
      problem: code === 'custom' && message !== 'Invalid input' ? message : dayProblem(path),
    })),
  }
}

const dayProblem = (path: readonly PropertyKey[]): string =>
  ['issuedOn', 'effectiveOn', 'expiresOn'].includes(String(path[0])) ? 'day-wrong' : 'not-readable'

/** What the workflow keeps of a document, apart from the columns of its facts. */
export function composedOf(draft: DocumentDraft) {
  const facts = factsOf(draft)
  const { subject, text: prose, sectionIds } = draft
  const { main, annexes, redacted } = facts
  const content: DocumentContent = {
    body: prose,
    files: { annexes, ...(main === null ? {} : { main }), ...(redacted === null ? {} : { redacted }) },
  }
  const unitId = facts.issuers[0]?.unitId
  return {
    ...{ title: subject, summary: summaryOf(facts), slug: documentSlug(facts, subject), body: prose, content },
    ...{ sectionIds, works: [], facts, files: publicFiles(facts) },
    ...(unitId === undefined ? {} : { unitId }),
  }
}

/**
 * The files readers may have: of a restricted document only its redacted copy. Where a redacted copy stands beside a public document,
 * both do, for the copy alone is what screen readers and searches should not be left with.
 */
export function publicFiles({ visibility, main, annexes, redacted }: DocumentFacts) {
  const plain = ({ sha256, name, contentType }: { sha256: string; name: string; contentType: string }) => ({
    ...{ sha256, name, contentType },
  })
  const copy = redacted === null ? [] : [plain(redacted)]
  return visibility === 'restricted' ? copy : [...(main === null ? [] : [plain(main)]), ...annexes.map(plain), ...copy]
}

export function factsOf(draft: DocumentDraft): DocumentFacts {
  const { body, issuer: first, sectionIds: _sections, subject: _subject, text: _text, ...kept } = draft
  const number = readNumber(draft.numberSymbol)
  return {
    ...kept,
    ...number,
    kind: draft.kind || (number.kind ?? ''),
    body: body ?? number.body,
    issuers: issuersOf([...(first ? [first] : []), ...draft.issuers]),
    issuerCopy: copyOf(draft.issuerCopy),
    main: fileOf(draft.main),
    annexes: draft.annexes.flatMap((one) => fileOf(one) ?? []),
    redacted: fileOf(draft.redacted),
    relations: draft.relations
      .filter(({ documentId, citation }) => documentId !== undefined || citation !== '')
      .map(({ kind, siteId, documentId, citation, isWhole }) => ({
        ...{ kind, citation, isWhole },
        ...(siteId === undefined ? {} : { siteId }),
        ...(documentId === undefined ? {} : { documentId }),
      })),
  }
}

function issuersOf(all: readonly { name: string; unitId: string | undefined }[]): Issuer[] {
  const named = all.filter(({ name }, at) => name !== '' && all.findIndex((one) => one.name === name) === at)
  return named.map(({ name, unitId }) => ({ name, ...(unitId === undefined ? {} : { unitId }) }))
}

function fileOf(found: DocumentDraft['main']) {
  if (found === null) return null
  const { title, ...kept } = found
  return { ...kept, ...(title === '' ? {} : { title }) }
}

function copyOf(found: DocumentDraft['issuerCopy']): DocumentFacts['issuerCopy'] {
  if (found === null || (found.url === '' && found.documentId === undefined)) return null
  const { url, siteId, documentId } = found
  return {
    ...(url === '' ? {} : { url }),
    ...(siteId === undefined || documentId === undefined ? {} : { siteId, documentId }),
  }
}

/** What cannot be kept as a revision although it can be kept while it is being written. */
export function whyNotKept({ effectiveOn, expiresOn, issuerCopy }: DocumentFacts): Issue[] {
  const issues: Issue[] = []
  if (effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn)
    issues.push({ field: 'expiresOn', problem: 'ends-before-it-begins' })
  if (issuerCopy?.url !== undefined && !/^(?:https?:\/\/\S+|\/\S*)$/.test(issuerCopy.url))
    issues.push({ field: 'copyUrl', problem: 'not-a-web-address' })
  return issues
}

/** What must hold before others are asked to read it. */
export function whyNotReady({ title }: { title: string }, facts: DocumentFacts): Issue[] {
  const issues: Issue[] = []
  if (title === '') issues.push({ field: 'subject', problem: 'subject-missing' })
  if (facts.kind === '') issues.push({ field: 'kind', problem: 'kind-missing' })
  if (facts.issuers.length === 0) issues.push({ field: 'issuers', problem: 'issuer-missing' })
  if (facts.issuedOn === null) issues.push({ field: 'issuedOn', problem: 'issued-on-missing' })
  return issues
}
