/** Which places of a document are taken out of its published copy. */
import { type Box, boxWithin, type DocumentText, pageString } from '../../../basics/page-text.ts'
import { writtenNumbers } from '../../../basics/personal-numbers.ts'
import type { ArrivalStop } from './arrival.ts'
import { weightOf } from './stops.table.ts'

export type PageBox = { page: number; box: Box }

/** Found places with a number each, so that a form can choose them. */
export const foundPlaces = (
  stops: readonly ArrivalStop[],
): (PageBox & { no: number; detail: string; text: string })[] =>
  stops
    .filter(({ reason, page, box }) => weightOf(reason) === 'redact' && page !== null && box !== null)
    .flatMap(({ page, box, detail, text }, no) =>
      page === null || box === null ? [] : [{ no, page, box, detail, text }],
    )

/** Boxes as a form writes them, a line each: 'page x y width height' in points. */
export function boxesIn(text: string): PageBox[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const boxes = lines.map((line) => line.split(/[\s,;]+/).map(Number))
  if (
    boxes.length > 200 ||
    boxes.some((box) => box.length !== 5 || box.some((value) => !Number.isFinite(value) || value < 0))
  ) {
    return null
  }
  return boxes.map(([page = 0, x = 0, y = 0, width = 0, height = 0]) => ({ page, box: { x, y, width, height } }))
}

const around = 1.5

/** A little wider than the letters, so that no stroke is left. */
export const widened = ({ page, box }: PageBox): PageBox => ({
  page,
  box: {
    ...{ x: Math.max(0, box.x - around), y: Math.max(0, box.y - around) },
    ...{ width: box.width + 2 * around, height: box.height + 2 * around },
  },
})

/** Whether anything of the first lies under the second. */
export const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Numbers of eight figures and more of which a part lies in a box. */
export const numbersUnder = ({ pages }: DocumentText, boxes: readonly PageBox[]): string[] =>
  pages.flatMap(({ number, lines }) =>
    lines.flatMap((line) =>
      [...writtenNumbers(line.text)]
        .filter(({ text, index }) => {
          const own = boxWithin(line, index, index + text.length)
          return boxes.some(({ page, box }) => page === number && overlaps(box, own))
        })
        .map(({ text }) => digitsOf(text)),
    ),
  )

/** Whether one of the numbers can still be read in a copy: the same number may have stood in a second place. */
export function isReadableElsewhere(numbers: readonly string[], { pages }: DocumentText): boolean {
  const left = new Set(pages.flatMap((page) => [...writtenNumbers(pageString(page))].map(({ text }) => digitsOf(text))))
  return numbers.some((number) => left.has(number))
}
