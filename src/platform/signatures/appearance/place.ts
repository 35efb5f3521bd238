/** Where a signature is seen: the page, and the box on the page as it is shown. */
import type { Box } from '../../../basics/page-text.ts'
import type { Field, Part } from '../pdf/fields.ts'
import { pagesOf } from '../pdf/pages.ts'
import type { State } from '../pdf/state.ts'
import { type Dict, type PdfValue, Ref } from '../pdf/values.ts'

export type Place = { page: number | null; box: Box | null; share: number }

/** Of each widget that has a size; `share` is the part of its page that it covers. */
export function placesOf(state: State, { widgets }: Field): Place[] {
  const pages = pagesOf(state)
  return widgets.flatMap((widget) => {
    const rect = numbersIn(state, widget.dict.get('Rect'))
    const index = pageIndex(state, pages, widget)
    const page = pages[index]
    if (!rect || !page || rect[2] === rect[0] || rect[3] === rect[1]) return []
    return [{ page: index + 1, ...boxOn(state, page.dict, rect) }]
  })
}

function pageIndex(state: State, pages: readonly Part[], { number, dict }: Part): number {
  // Readers draw what the page lists; what the widget says of its page may be wrong.
  const listed = pages.findIndex((page) =>
    state.list(page.dict.get('Annots')).some((each) => each instanceof Ref && each.number === number),
  )
  const named = dict.get('P')
  return listed >= 0 || !(named instanceof Ref) ? listed : pages.findIndex((page) => page.number === named.number)
}

type Rect = readonly [number, number, number, number]

function boxOn(state: State, page: Dict, [x1, y1, x2, y2]: Rect): { box: Box; share: number } {
  const [left, bottom, right, top] = pageBox(state, page)
  const [width, height] = [right - left, top - bottom]
  const box = {
    x: Math.min(x1, x2) - left,
    y: top - Math.max(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  }
  return {
    box: turned(box, turnOf(state, page), { width, height }),
    share: (box.width * box.height) / (width * height),
  }
}

function pageBox(state: State, page: Dict): Rect {
  const found = numbersIn(state, above(state, page, 'CropBox')) ?? numbersIn(state, above(state, page, 'MediaBox'))
  const [x1, y1, x2, y2] = found ?? [0, 0, 595, 842]
  const isFlat = x1 === x2 || y1 === y2
  return isFlat ? [0, 0, 595, 842] : [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

function turnOf(state: State, page: Dict): number {
  const turn = state.resolve(above(state, page, 'Rotate'))
  return typeof turn === 'number' ? ((turn % 360) + 360) % 360 : 0
}

function turned(box: Box, turn: number, page: { width: number; height: number }): Box {
  const { x, y, width, height } = box
  if (turn === 90) return { x: page.height - y - height, y: x, width: height, height: width }
  if (turn === 180) return { x: page.width - x - width, y: page.height - y - height, width, height }
  if (turn === 270) return { x: y, y: page.width - x - width, width: height, height: width }
  return box
}

/** A page takes from the nodes above it what it does not say itself. */
function above(state: State, page: Dict, key: string): PdfValue {
  let node: Dict | null = page
  for (let i = 0; node && i < 32; i += 1) {
    if (node.get(key) !== null) return node.get(key)
    node = state.dict(node.get('Parent'))
  }
  return null
}

function numbersIn(state: State, value: PdfValue): Rect | null {
  const list = state.list(value).map((each) => state.resolve(each))
  return list.length === 4 && list.every((each) => typeof each === 'number') ? (list as unknown as Rect) : null
}
