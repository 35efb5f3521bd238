import { type SheetRow, workbookOf } from '../../../platform/paper/index.ts'

export type ListSheet = {
  name: string
  title: string
  made: string
  heads: readonly string[]
  widths: readonly number[]
  lines: readonly (readonly string[])[]
  /** Said under the rows where there are more. */
  cut: string | null
}

/** A table of words as a workbook. Every cell is text: nothing in it is ever a formula. */
export function workbookOfList({ name, title, made, heads, widths, lines, cut }: ListSheet, at: Date): Promise<Buffer> {
  const rows: SheetRow[] = [
    { kind: 'title', cells: [title] },
    { kind: 'subtitle', cells: [made] },
    { kind: 'head', cells: heads },
    ...lines.map((cells): SheetRow => ({ kind: 'row', cells })),
    ...(cut === null ? [] : [{ kind: 'note', cells: [cut] } as const]),
  ]
  return workbookOf({ name, widths, rows }, at)
}
