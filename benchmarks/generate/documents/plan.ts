// What a document says, before it has a look: the words of every component of Nghị định 30/2020/NĐ-CP.
export type Scheme = 'state' | 'legal' | 'party' | 'front' | 'youth' | 'council' | 'none'
export type SignatureCode = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | ''

export type HeadingLine = { text: string; bold: boolean }

export type Signing = {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, in capitals as printed. */
  lines: readonly string[]
  /** A title in small letters between the block and the name, as boards write it. */
  below?: string
  name: string
  title: string
  code: SignatureCode
  /** The agency whose seal and certificate it is. */
  agency: string
}

export type Part =
  | { text: string; style: 'plain' | 'bold' | 'ground' | 'centre' | 'article' }
  | { rows: readonly (readonly string[])[]; widths: readonly number[] }

export type Plan = {
  scheme: Scheme
  /** The abbreviation of the kind; `CV` for a letter, which has none. */
  kind: string
  /** A key of `documentKinds`. */
  kindKey: string
  kindName: string
  /** `254/BC-UBND`, or null when the document has none. */
  numberSymbol: string | null
  issuedOn: string
  place: string
  parent: string | null
  issuer: string
  /** More than one for documents issued together. */
  issuers: readonly string[]
  left: readonly HeadingLine[]
  subject: string
  /** `Kính gửi`. */
  addressees: readonly string[]
  parts: readonly Part[]
  recipients: readonly string[]
  publish: string | null
  signings: readonly Signing[]
  effectiveOn: string | null
  urgency: string | null
  /** A secret mark, or `LƯU HÀNH NỘI BỘ`. */
  secret: string | null
  internal: string | null
  /** The number, the date or both are not in the text. */
  blank: 'none' | 'number' | 'both'
  annex: { title: string; rows: readonly (readonly string[])[] } | null
  /** A foot line with the agency's address (ô 13). */
  contact: string | null
  received: { agency: string; number: string; on: string } | null
  notes: readonly string[]
}

/** A day as a document writes it: below ten, and in January and February, with a zero in front. */
export function longDate(date: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  const shown = Number(month) <= 2 ? month : String(Number(month))
  return `ngày ${dayOfMonth} tháng ${shown} năm ${year}`
}

/** `Số: 254/BC-UBND` as printed, with the gap that a stamped number fills. */
export function numberLine({ scheme, numberSymbol, blank }: Plan): string | null {
  if (numberSymbol === null) return null
  const label = scheme === 'party' ? 'Số' : 'Số:'
  if (blank === 'none') return `${label} ${numberSymbol}`
  const rest = numberSymbol.replace(/^\d+[a-z]?/, '')
  return `${label} ${' '.repeat(8)}${rest}`
}

export function dateLine({ place, issuedOn, blank }: Plan): string {
  if (blank !== 'both') return `${place}, ${longDate(issuedOn)}`
  return `${place}, ngày      tháng      năm ${issuedOn.slice(0, 4)}`
}
