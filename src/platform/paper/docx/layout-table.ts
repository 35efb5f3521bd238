/** Two columns without borders: the heading and the foot of a paper stand side by side. */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { twips } from './measures.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const bare = { top: none, bottom: none, left: none, right: none } as const

export type SideBySide = { left: readonly Paragraph[]; right: readonly Paragraph[] }

/** Widths in millimetres; a cell must hold a paragraph even when it has nothing to say. */
export function sideBySide(rows: readonly SideBySide[], [left, right]: readonly [number, number]): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children,
      width: { size: twips(width), type: WidthType.DXA },
      borders: bare,
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    })
  return new Table({
    width: { size: twips(left + right), type: WidthType.DXA },
    columnWidths: [twips(left), twips(right)],
    layout: TableLayoutType.FIXED,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row) => new TableRow({ cantSplit: true, children: [cell(row.left, left), cell(row.right, right)] }),
    ),
  })
}
