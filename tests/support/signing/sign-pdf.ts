// Signatures in a PDF: field, widget with what is seen of it, byte range and contents, each in a revision of its own.
import type { TestAuthority } from './authority.ts'
import type { TestCertificate } from './certificates.ts'
import { type CmsWish, signContent } from './cms.ts'
import { type Appearance, addField, formOf, type WidgetPlace, widgetOf } from './form-fields.ts'
import { pageNumbers, type Revision, type RevisionForm, revise } from './pdf-revision.ts'
import { entry, pdfDate, textString, withEntry } from './pdf-text.ts'
import { type TimestampWish, timestampToken } from './timestamps.ts'

export type SubFilter = 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached' | 'ETSI.RFC3161' | (string & {})

export type SignWish = Omit<CmsWish, 'signer' | 'signingTime'> & {
  signer: TestCertificate
  /** The moment in `/M` and, unless told otherwise, in the signed attribute. */
  at: Date
  subFilter?: SubFilter
  filter?: string
  /** The name of the field; an existing empty field of this name is filled. */
  field?: string
  /** What the signature dictionary says about itself. */
  name?: string
  reason?: string
  location?: string
  contact?: string
  /** `/M` is left out. */
  withoutDate?: boolean
  /** The signed attribute with the time; `pdf` signatures of PAdES leave it out. */
  attributeTime?: boolean
  /** Where it is seen; not visible at all without it. */
  place?: WidgetPlace
  appearance?: Appearance
  /** A certifying signature and what may change after it. */
  docmdp?: 1 | 2 | 3
  /** Fields that must not change any more. */
  lock?: { action: 'All' | 'Include' | 'Exclude'; fields?: readonly string[]; permission?: 1 | 2 | 3 }
  /** A time-stamp over the signature's value by this authority. */
  stampedBy?: TestAuthority
  stampedAt?: Date
  /** Bytes kept for the signature, filled up with zeros. */
  room?: number
  form?: RevisionForm
  /** Writes the CMS by itself; for signatures that no honest program makes. */
  contents?: (covered: Buffer) => Buffer
  /** Changes the dictionary before it is signed. */
  dictionary?: (text: string) => string
}

const RANGE = '/ByteRange[0 0000000000 0000000000 0000000000]'

/** Signs a file in a further revision. */
export function signPdf(bytes: Uint8Array, wish: SignWish): Buffer {
  const revision = revise(bytes)
  const dictionary = signatureDictionary(revision, wish)
  const value = revision.add(dictionary)
  placeField(revision, wish, value)
  if (wish.docmdp) {
    const { root } = revision.source
    revision.set(root, withEntry(revision.object(root), 'Perms', `<</DocMDP ${value} 0 R>>`))
  }
  const unsigned = revision.bytes(wish.form ?? 'same')
  return filledIn(unsigned, wish.room ?? 8192, (covered) => contentsFor(covered, wish))
}

function contentsFor(covered: Buffer, wish: SignWish): Buffer {
  if (wish.contents) return wish.contents(covered)
  const { stampedBy, stampedAt } = wish
  const timestamp = stampedBy ? (value: Buffer) => stampedBy.timestamp(value, stampedAt ?? wish.at) : wish.timestamp
  const signingTime = wish.attributeTime === false ? null : wish.at
  return signContent(covered, { ...wish, signingTime, ...(timestamp ? { timestamp } : {}) })
}

function signatureDictionary(revision: Revision, wish: SignWish): string {
  const said = (['name', 'reason', 'location', 'contact'] as const).flatMap((part) => {
    const text = wish[part]
    const key = part === 'contact' ? 'ContactInfo' : `${part[0]?.toUpperCase()}${part.slice(1)}`
    return text === undefined ? [] : [`/${key} ${textString(text)}`]
  })
  const text = [
    '<</Type/Sig',
    `/Filter/${wish.filter ?? 'Adobe.PPKLite'}`,
    `/SubFilter/${wish.subFilter ?? 'adbe.pkcs7.detached'}`,
    ...said,
    wish.withoutDate ? '' : `/M ${pdfDate(wish.at)}`,
    referencesOf(revision, wish),
    RANGE,
    `/Contents <${'0'.repeat((wish.room ?? 8192) * 2)}>`,
    '>>',
  ].join('')
  return wish.dictionary ? wish.dictionary(text) : text
}

function referencesOf(revision: Revision, { docmdp, lock }: SignWish): string {
  const list: string[] = []
  if (docmdp)
    list.push(`<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P ${docmdp}/V/1.2>>>>`)
  if (lock) {
    const params = `<</Type/TransformParams${lockText(lock)}/V/1.2>>`
    const whole = `/Data ${revision.source.root} 0 R`
    list.push(`<</Type/SigRef/TransformMethod/FieldMDP/TransformParams${params}${whole}>>`)
  }
  return list.length > 0 ? `/Reference[${list.join('')}]` : ''
}

function lockText({ action, fields, permission }: NonNullable<SignWish['lock']>): string {
  const names = fields ? `/Fields[${fields.map(textString).join('')}]` : ''
  return `/Action/${action}${names}${permission ? `/P ${permission}` : ''}`
}

function placeField(revision: Revision, wish: SignWish, value: number): void {
  const form = formOf(revision)
  const name = wish.field ?? nextName(form.fields.map((number) => revision.object(number)))
  const known = form.fields.find((number) => entry(revision.object(number), 'T') === textString(name))
  const lock = wish.lock ? `<</Type/SigFieldLock${lockText(wish.lock)}>>` : null
  if (known !== undefined) {
    const filled = withEntry(revision.object(known), 'V', `${value} 0 R`)
    revision.set(known, filled)
    return
  }
  const pages = pageNumbers(revision)
  const page = pages[(wish.place?.page ?? 1) - 1] ?? pages[0] ?? 0
  const widget = widgetOf(revision, { page, place: wish.place, appearance: wish.appearance })
  const field = [`/FT/Sig/T ${textString(name)}/V ${value} 0 R`, lock ? `/Lock ${lock}` : ''].join('')
  addField(revision, page, `<<${widget}${field}>>`, { signatures: true })
}

function nextName(fields: readonly string[]): string {
  const names = new Set(fields.map((field) => entry(field, 'T')))
  for (let n = 1; ; n++) if (!names.has(textString(`Signature${n}`))) return `Signature${n}`
}

/** Writes the byte range and the contents into their places; the file keeps its length. */
export function filledIn(unsigned: Buffer, room: number, contents: (covered: Buffer) => Buffer): Buffer {
  const file = Buffer.from(unsigned)
  const range = file.lastIndexOf(RANGE)
  const from = file.lastIndexOf(`<${'0'.repeat(Math.min(64, room * 2))}`)
  const to = from + room * 2 + 2
  const numbers = [from, to, file.length - to].map((number) => String(number)).join(' ')
  const told = `/ByteRange[0 ${numbers}]`.padEnd(RANGE.length)
  file.write(told, range, 'latin1')
  const cms = contents(Buffer.concat([file.subarray(0, from), file.subarray(to)]))
  if (cms.length > room) throw new Error(`the signature has ${cms.length} bytes and there is room for ${room}`)
  file.write(cms.toString('hex').toUpperCase(), from + 1, 'latin1')
  return file
}

export type DocumentTimestampWish = TimestampWish & { field?: string; room?: number; form?: RevisionForm }

/** A document time-stamp (`/DocTimeStamp`, ETSI.RFC3161) over the whole file. */
export function timestampPdf(bytes: Uint8Array, wish: DocumentTimestampWish): Buffer {
  const { field, room, form, ...stamp } = wish
  return signPdf(bytes, {
    signer: wish.authority,
    at: wish.at,
    subFilter: 'ETSI.RFC3161',
    withoutDate: true,
    ...(field ? { field } : {}),
    ...(room ? { room } : {}),
    ...(form ? { form } : {}),
    dictionary: (text) => text.replace('/Type/Sig', '/Type/DocTimeStamp'),
    contents: (covered) => timestampToken(covered, stamp),
  })
}
