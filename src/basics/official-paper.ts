/**
 * An official paper as Decree 30/2020/NĐ-CP, Appendix I, takes it apart: plain values that reports and sheets compose,
 * and that Word, PDF and HTML are written from.
 */
import type { LocalDate } from './dates.ts'

/** Words in one look. A line break is the only sign that acts; everything else is text. */
export type Span = { text: string; bold?: boolean; italic?: boolean }

export type PaperCell = {
  text: string
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  italic?: boolean
  colSpan?: number
  rowSpan?: number
}

export type PaperTable = {
  kind: 'table'
  caption: string | null
  /** Shares of the text's width, one for each column. */
  widths: readonly number[]
  /** Repeated on every page the table goes on to. */
  head: readonly (readonly PaperCell[])[]
  body: readonly (readonly PaperCell[])[]
  landscape?: boolean
  /** In points; 12 when absent. */
  fontSize?: number
}

export type PaperAppendix = {
  kind: 'appendix'
  /** 'Phụ lục I' */
  label: string
  title: string
  /** '(Kèm theo …)'; an electronic document leaves its blanks unfilled. */
  note: string | null
  landscape: boolean
  blocks: readonly PaperBlock[]
}

export type PaperBlock =
  /** 'I.', '1.', 'a)' are part of the text. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | {
      kind: 'paragraph'
      spans: readonly Span[]
      indent?: boolean
      align?: 'left' | 'justify' | 'center' | 'right'
    }
  /** Lines that begin with '- '. */
  | { kind: 'list'; items: readonly (readonly Span[])[] }
  | PaperTable
  | PaperAppendix

export type OfficialPaper = {
  /** Papers of the Party have their own heading and signs (T/M, K/T). */
  form: 'state' | 'party'
  superior: string | null
  issuer: string
  /** The number is null while it is left blank for signing. */
  numberSymbol: { number: string | null; symbol: string }
  place: string
  /** Null leaves day and month blank: 'ngày    tháng    năm 2026'. */
  day: LocalDate | null
  year: number
  /** 'BÁO CÁO'; null for a letter (công văn), which has 'V/v …' under its number instead. */
  kindName: string | null
  subject: string
  /** 'Kính gửi'. */
  addressee: readonly string[]
  blocks: readonly PaperBlock[]
  /** 'Nơi nhận', each without '- ' and ';'. */
  recipients: readonly string[]
  signer: {
    /** 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC' */
    lines: readonly string[]
    /** The signer's office in the agency, between signature and name: 'CHÁNH VĂN PHÒNG'. */
    office?: string | null
    name: string | null
  }
  /** For signing (bản trình ký): number and day stay blank, whatever is known of them. */
  draft: boolean
}
