/** The lines of a document made ready to be recognised: keys without accents, halves of the page, the body's beginning. */
import { type Box, boxAround, type DocumentText, type PageText, type TextLine } from '../../../../basics/page-text.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import type { Found } from './types.ts'

export type Row = {
  text: string
  /** Without accents and case. */
  key: string
  /** Letters and digits of the key only: missing spaces and stray dots do not matter. */
  tight: string
  line: TextLine
  page: PageText
}

export type Sheet = { rows: readonly Row[]; first: readonly Row[]; isOcr: boolean }

export function sheetOf(text: DocumentText): Sheet {
  const rows = text.pages.flatMap((page) => page.lines.map((line) => rowOf(line, page)))
  const opening = text.pages.find((page) => page.lines.length > 0)
  return {
    rows,
    first: rows.filter(({ page }) => page === opening),
    isOcr: opening?.source === 'ocr',
  }
}

function rowOf(line: TextLine, page: PageText): Row {
  const text = page.source === 'ocr' ? mendedCode(line.text.normalize('NFC')) : line.text.normalize('NFC')
  const key = fold(text).replace(/\s+/g, ' ').trim()
  return { text, key, tight: key.replace(/[^a-z0-9]/g, ''), line, page }
}

/** 'IM.', 'TIM' and 'KL.' are how a recognition sees TM. and KT. before a title in capitals. */
const mendedCode = (text: string): string =>
  isShouted(text)
    ? text
        .replace(/^[^\p{L}]*[IT1l]\s*[.,Il1]?\s*M(?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})/u, 'TM. ')
        .replace(/^[^\p{L}]*[KX]\s*[.,]?\s*[TI1l](?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})/u, 'KT. ')
        .replace(/^[^\p{L}]*T\s*[.,]?\s*[UỤÙÚŨ]\s*[.,]?\s*[QO0](?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})/u, 'TUQ. ')
    : text

export const topOf = ({ line }: Row): number => line.box.y
export const bottomOf = ({ line }: Row): number => line.box.y + line.box.height
export const midOf = ({ line }: Row): number => line.box.x + line.box.width / 2

/** The halves in which NĐ 30/2020/NĐ-CP sets the heading and the end: issuer and recipients left, nation, date and signature right. */
export const isLeft = (row: Row): boolean => midOf(row) < 0.47 * row.page.width
export const isRight = (row: Row): boolean => midOf(row) > 0.5 * row.page.width

/** Written in capitals; digits and signs do not count. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const small = letters.filter((letter) => letter !== letter.toUpperCase()).length
  return letters.length >= 2 && small <= 0.12 * letters.length
}

/** Whether a tight key is a phrase but for some misread letters: one in seven. */
export const isNearly = (tight: string, phrase: string): boolean =>
  Math.abs(tight.length - phrase.length) <= Math.floor(phrase.length / 7) &&
  distance(tight, phrase, Math.floor(phrase.length / 7)) <= Math.floor(phrase.length / 7)

/** Letters to change, put in or take out (Levenshtein), given up beyond `most`. */
export function distance(one: string, other: string, most: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same))
    }
    if (Math.min(...now) > most) return most + 1
    before = now
  }
  return before[other.length] ?? most + 1
}

/** A value with the place of the rows it was read from; what was recognised from a picture is never surer than the recognition. */
export function foundIn<T>(value: T, rows: readonly Row[], confidence: number): Found<T> {
  const page = rows[0]?.page
  const isOcr = page?.source === 'ocr'
  const sure = isOcr ? Math.min(confidence, ...rows.map(({ line }) => line.confidence)) : confidence
  const box: Box | null = boxAround(rows.filter((row) => row.page === page).map(({ line }) => line.box))
  return {
    value,
    confidence: Math.round(sure * 100) / 100,
    page: page?.number ?? null,
    box,
    from: isOcr ? 'ocr' : 'text',
  }
}

/** Lines joined to running text: a word cut by a hyphen at the line's end is rare in Vietnamese, so nothing is glued. */
export const joined = (rows: readonly Row[]): string =>
  rows
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
