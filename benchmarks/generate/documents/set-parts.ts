// The body of a document: grounds, articles, paragraphs and tables over as many pages as they need.
import type { Look } from './official-layout.ts'
import type { Part, Plan } from './plan.ts'
import { A4, type Setter } from './sheet.ts'

/** Sets the body and answers where it ends on the last page. */
export function setParts(setter: Setter, plan: Plan, look: Look, from: number): number {
  let y = from
  for (const part of plan.parts) y = 'rows' in part ? setTable(setter, look, part, y) : setText(setter, look, part, y)
  return y
}

type Words = Extract<Part, { text: string }>
type Table = Extract<Part, { rows: unknown }>

function setText(setter: Setter, look: Look, { text, style }: Words, from: number): number {
  const [x, width] = [look.left, A4.width - look.left - look.right]
  const size = look.body
  const face = style === 'ground' ? 'italic' : style === 'plain' || style === 'article' ? 'regular' : 'bold'
  const centred = style === 'centre'
  const indent = centred ? 0 : look.indent
  const lines = setter.lines(text, width, size, face, indent)
  let y = from
  for (const [index, line] of lines.entries()) {
    y = withRoom(setter, look, y, size)
    const first = index === 0 ? indent : 0
    const isLast = index === lines.length - 1
    const place = { x: x + first, width: width - first, y, size, leading: look.leading }
    if (style === 'article' && index === 0) y = setArticle(setter, line, place, isLast)
    else if (centred) y = setter.block({ ...place, text: line, style: face, align: 'centre' })
    else y = justified(setter, { ...place, text: line, style: face }, isLast)
  }
  return y + 6
}

/** A new page when the line would stand in the lower margin. */
function withRoom(setter: Setter, look: Look, y: number, size: number): number {
  if (y + size * 0.3 <= A4.height - look.bottom) return y
  setter.addSheet()
  return look.top + size
}

type LinePlace = { x: number; width: number; y: number; size: number; leading: number }

/** One line that fills the width, unless it is a paragraph's last. */
function justified(
  setter: Setter,
  line: LinePlace & { text: string; style: 'regular' | 'bold' | 'italic' },
  isLast: boolean,
): number {
  const end = setter.block({ ...line, width: 10_000 })
  const run = setter.sheet().runs.at(-1)
  const spaces = line.text.split(' ').length - 1
  if (run && !isLast && spaces > 0) {
    const own = setter.widthOf(line.text, line.style, line.size)
    run.spacing = (line.width - own) / spaces
  }
  return end
}

/** `Điều 1.` is bold, what follows is not. */
function setArticle(setter: Setter, line: string, place: LinePlace, isLast: boolean): number {
  const [, label = '', rest = ''] = line.match(/^(Điều \d+\.\s?)(.*)$/) ?? [line, '', line]
  const own = setter.widthOf(label, 'bold', place.size)
  if (label) setter.block({ ...place, text: label.trim(), style: 'bold', width: 10_000 })
  const after = { ...place, x: place.x + own, width: place.width - own }
  return rest
    ? justified(setter, { ...after, text: rest, style: 'regular' }, isLast)
    : place.y + place.size * place.leading
}

function setTable(setter: Setter, look: Look, { rows, widths }: Table, from: number): number {
  const whole = A4.width - look.left - look.right
  const total = widths.reduce((sum, width) => sum + width, 0)
  let y = from
  for (const [index, row] of rows.entries()) {
    const columns = widths.map((width) => (width / total) * whole)
    const style = index === 0 ? 'bold' : 'regular'
    const counts = row.map((cell, at) => setter.lines(cell, (columns[at] ?? 0) - 8, 12, style).length)
    const height = Math.max(...counts) * 14.5 + 6
    if (y + height > A4.height - look.bottom) {
      setter.addSheet()
      y = look.top + 14
    }
    let x = look.left
    for (const [at, cell] of row.entries()) {
      const width = columns[at] ?? 0
      setter.block({ text: cell, x: x + 4, width: width - 8, y: y + 3, size: 12, style, leading: 1.2 })
      x += width
    }
    ruleRow(setter, look, { y: y - 11, height, columns })
    y += height
  }
  return y + 8
}

function ruleRow(setter: Setter, look: Look, row: { y: number; height: number; columns: readonly number[] }): void {
  const { rules } = setter.sheet()
  const right = A4.width - look.right
  const line = (x1: number, y1: number, x2: number, y2: number) => rules.push({ x1, y1, x2, y2, thickness: 0.5 })
  line(look.left, row.y, right, row.y)
  line(look.left, row.y + row.height, right, row.y + row.height)
  let x = look.left
  for (const width of [0, ...row.columns]) {
    x += width
    line(x, row.y, x, row.y + row.height)
  }
}
