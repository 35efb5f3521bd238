/**
 * Where and how large everything stands: Decree 30/2020/NĐ-CP, Appendix I, Part I and II; lengths in millimetres, letters
 * in points. Papers of the Party follow Instruction 36-HD/VPTW of 2018 (confidence: middle, the text was not at hand).
 */
import type { OfficialPaper } from '../../basics/official-paper.ts'

export const A4 = { width: 210, height: 297 }

/** Top and bottom 20–25, left 30–35, right 15–20; the number of the page stands in the upper margin. */
export const MARGINS = { top: 20, right: 15, bottom: 20, left: 30, header: 10 }

/** First line 1 or 1.27 cm, at least 6 pt between paragraphs, single to 1.5 lines. */
export const BODY = { size: 14, firstLine: 12.7, after: 6, lines: 1.15 }

/** What a table is written in unless it says otherwise; long ones are set smaller than the text by custom. */
export const TABLE = { size: 12, smallest: 7, padding: 1.2 }

/** The line under an issuer or a subject is a third to a half as long as its text; this is within. */
export const SHORT_LINE = 0.42

export type Setting = {
  nation: { lines: readonly string[]; sizes: readonly number[] }
  superior: number
  issuer: number
  number: number
  place: number
  about: number
  kind: number
  subject: number
  signer: number
  recipientsHead: number
  recipients: number
  pageNumber: number
  appendix: number
}

const state: Setting = {
  nation: { lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], sizes: [12, 13] },
  superior: 12,
  issuer: 12,
  number: 13,
  place: 13,
  about: 12,
  kind: 14,
  subject: 14,
  signer: 14,
  recipientsHead: 12,
  recipients: 11,
  pageNumber: 13,
  appendix: 14,
}

const party: Setting = {
  ...state,
  nation: { lines: ['ĐẢNG CỘNG SẢN VIỆT NAM'], sizes: [15] },
  superior: 14,
  issuer: 14,
  number: 14,
  place: 14,
  kind: 16,
  subject: 15,
  recipientsHead: 14,
  recipients: 12,
}

export const settingOf = ({ form }: Pick<OfficialPaper, 'form'>): Setting => (form === 'party' ? party : state)

/** How wide the text runs. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? A4.height : A4.width) - MARGINS.left - MARGINS.right

/** The right side of the heading holds the nation's name on one line, so the left side is the narrower one. */
export const HEADING_SHARES = [72, 93] as const

/** 'Nơi nhận' on the left, the signer on the right, each half of the page. */
export const FOOT_SHARES = [70, 95] as const

/** Room for a signature and a seal, in points. */
export const SIGNATURE_ROOM = 72
