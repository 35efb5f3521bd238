/** A table of figures: a fixed grid, a head that every page repeats, rows that no page cuts. */
import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Paragraph as WordParagraph,
} from 'docx'
import type { PaperTable } from '../../../basics/official-paper.ts'
import { type Grid, gridOf, type PlacedCell } from '../grid.ts'
import { TABLE } from '../setting.ts'
import { halfPoints, pointTwips, twips } from './measures.ts'
import { line, runsOf } from './paragraphs.ts'
import { STYLE } from './styles.ts'

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const edges = { top: edge, bottom: edge, left: edge, right: edge } as const

export function tableOf(table: PaperTable, width: number): (Paragraph | Table)[] {
  const grid = gridOf(table, width)
  if (grid === null) return []
  const widths = columnsOf(grid, twips(width))
  const drawn = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...edges, insideHorizontal: edge, insideVertical: edge },
    margins: { left: twips(TABLE.padding), right: twips(TABLE.padding), marginUnitType: WidthType.DXA },
    rows: [
      ...grid.head.map((row) => rowOf(row, { widths, grid, isHead: true })),
      ...grid.body.map((row) => rowOf(row, { widths, grid, isHead: false })),
    ],
  })
  const caption = grid.caption === null ? [] : [line(STYLE.caption, grid.caption)]
  // Two tables that touch become one, and a page cannot end with a table.
  return [...caption, drawn, line(STYLE.rule, '', { spacing: { after: pointTwips(6) } })]
}

/** Whole twips that add up to the width. */
function columnsOf({ widths }: Grid, whole: number): number[] {
  const columns = widths.map((share) => Math.floor(share * whole))
  const left = whole - columns.reduce((sum, width) => sum + width, 0)
  return columns.map((width, at) => (at === columns.length - 1 ? width + left : width))
}

type Drawn = { widths: readonly number[]; grid: Grid; isHead: boolean }

const rowOf = (cells: readonly PlacedCell[], drawn: Drawn): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: drawn.isHead,
    children: cells.map((cell) => cellOf(cell, drawn)),
  })

function cellOf(cell: PlacedCell, { widths, grid, isHead }: Drawn): TableCell {
  const { column, colSpan, rowSpan } = cell
  const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    children: [textOf(cell, grid.fontSize, isHead)],
  })
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function textOf({ text, align, bold, italic }: PlacedCell, size: number, isHead: boolean): WordParagraph {
  const differs = size === TABLE.size ? undefined : halfPoints(size)
  const look = { ...(bold === isHead ? {} : { bold }), ...(italic ? { italic } : {}) }
  return new WordParagraph({
    style: isHead ? STYLE.tableHead : STYLE.cell,
    ...(align === (isHead ? 'center' : 'left') ? {} : { alignment: alignments[align] }),
    ...(size < 10 ? { spacing: { before: pointTwips(1), after: pointTwips(1) } } : {}),
    children: text === '' ? [] : runsOf({ text, ...look }, differs),
  })
}
