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

/** `shown`: where signatures show something; on a scan it is drawn with the page, but it is read with the signature. */
export function sheetOf(text: DocumentText, shown: readonly PagePlace[] = []): Sheet {
  const rows = text.pages.flatMap((page) => {
    const own = page.source === 'ocr' ? page.lines.filter((line) => !isShown(line, page, shown)) : page.lines
    return (page.source === 'ocr' ? bridged(own, page) : own).map((line) => rowOf(line, page))
  })
  const opening = text.pages.find((page) => page.lines.length > 0)
  return {
    rows,
    first: rows.filter(({ page }) => page === opening),
    isOcr: opening?.source === 'ocr',
  }
}

/** 'PHÓ' and 'TỊCH THƯỜNG TRỰC' with a seal between them are one line of the signature block, '- Lưu:' and 'TH.' one recipient. */
function bridged(lines: readonly TextLine[], page: PageText): TextLine[] {
  const out: TextLine[] = []
  for (const line of lines) {
    const at = out.findLastIndex((other) => goesOnWith(other, line, page) || goesOnWith(line, other, page))
    const before = out[at]
    if (before === undefined) out.push(line)
    else out[at] = before.box.x <= line.box.x ? together(before, line) : together(line, before)
  }
  return out
}

function goesOnWith(one: TextLine, other: TextLine, page: PageText): boolean {
  const gap = other.box.x - one.box.x - one.box.width
  const bottoms = one.box.y + one.box.height - other.box.y - other.box.height
  if (
    gap < -4 ||
    gap > 50 ||
    Math.abs(bottoms) > 0.45 * one.size ||
    (one.color === undefined) !== (other.color === undefined)
  )
    return false
  if (one.box.x > 0.47 * page.width) return isShouted(one.text) && isShouted(other.text)
  return /^[-–—] ?\p{L}/u.test(one.text) && other.box.x < 0.42 * page.width && one.size < 12.5
}

function together(one: TextLine, other: TextLine): TextLine {
  const box = boxAround([one.box, other.box]) ?? one.box
  const edges = one.edges === undefined || other.edges === undefined ? {} : { edges: [...one.edges, ...other.edges] }
  const confidence = Math.min(one.confidence, other.confidence)
  return { ...one, text: `${one.text} ${other.text}`, box, confidence, ...edges }
}

type PagePlace = { page: number | null; box: Box | null; appearanceText: string }

/** A stamp of a signature is small and says what was read of it: nothing else can be hidden below one. */
const mostOfPage = 0.08

const isShown = ({ text, box: line }: TextLine, page: PageText, shown: readonly PagePlace[]): boolean =>
  shown.some(({ page: number, box, appearanceText }) => {
    if (box === null || number !== page.number || box.width * box.height > mostOfPage * page.width * page.height)
      return false
    const [x, y] = [line.x + line.width / 2, line.y + line.height / 2]
    const isInside = x > box.x - 3 && x < box.x + box.width + 3 && y > box.y - 3 && y < box.y + box.height + 3
    return isInside && isSaid(text, fold(appearanceText))
  })

/** At least half of a line's words, as well as they were recognised. */
function isSaid(text: string, shown: string): boolean {
  const words = fold(text).match(/[a-z0-9]{2,}/g) ?? []
  return 2 * words.filter((word) => shown.includes(word)).length >= words.length
}

function rowOf(line: TextLine, page: PageText): Row {
  const plain = line.text.normalize('NFC')
  // The Icelandic letter looks the same and is none of ours.
  const text = page.source === 'ocr' ? mendedCode(plain.replace(/Đ?Ð/g, 'Đ').replace(/ð/g, 'đ')) : plain
  const key = fold(text).replace(/\s+/g, ' ').trim()
  return { text, key, tight: key.replace(/[^a-z0-9]/g, ''), line, page }
}

/** 'IM.', 'TÍM' and 'KL.' are how a recognition sees TM. and KT. before a title in capitals. */
const mendedCode = (text: string): string =>
  isShouted(text)
    ? text
        .replace(/^[^\p{L}]*[IT1l]\s*[./,IÍÌl1|]?\s*M(?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})/u, 'TM. ')
        .replace(/^[^\p{L}]*T\s*[/ÍÌ|l1]\s*L(?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})/u, 'TL. ')
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
