import { workbookOf } from '../../../platform/paper/index.ts'

export type MatrixSheet = {
  title: string
  subtitle: string
  head: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  notes: readonly string[]
}

/** The table as an XLSX workbook; each column's law stands below. */
export const matrixWorkbook = ({ title, subtitle, head, rows, notes }: MatrixSheet, madeAt: Date): Promise<Buffer> =>
  workbookOf(
    {
      name: title.slice(0, 31),
      widths: head.map((_, index) => [6, 42, 8, 10, 10][index] ?? 14),
      rows: [
        { kind: 'title', cells: [title.toUpperCase()] },
        { kind: 'subtitle', cells: [subtitle] },
        { kind: 'head', cells: head },
        ...rows.map((cells) => ({ kind: 'row' as const, cells })),
        ...notes.map((note) => ({ kind: 'note' as const, cells: [note] })),
      ],
    },
    madeAt,
  )
