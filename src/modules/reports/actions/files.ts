/** The files of a report: its paper in every form, its tables as workbooks, the signed PDF as it came. */
import type { OfficialPaper, PaperTable } from '../../../basics/official-paper.ts'
import { bytesOfFile, type FileStore } from '../../../platform/files/index.ts'
import {
  paperAsDocx,
  paperAsHtml,
  paperAsPdf,
  paperFromTemplate,
  type Sheet,
  type SheetCell,
  workbookOf,
} from '../../../platform/paper/index.ts'
import type { Template } from '../rules/series.ts'

export type ReportFiles = FileStore

export type PaperFormat = 'docx' | 'pdf' | 'html'

export const contentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Writing = { files: ReportFiles | null; template: Template | null; madeAt: Date }

/** The paper as bytes; an agency's own template writes the DOCX where it has one. */
export async function paperBytes(paper: OfficialPaper, format: PaperFormat, writing: Writing): Promise<Buffer> {
  const { files, template, madeAt } = writing
  if (format === 'pdf') return paperAsPdf(paper, madeAt)
  if (format === 'html') return Buffer.from(paperAsHtml(paper))
  if (template !== null && files !== null) return paperFromTemplate(await bytesOfFile(files, template.sha256), paper)
  return paperAsDocx(paper, madeAt)
}

/** A table of the paper as a sheet that goes on calculating nothing: the figures as they are frozen. */
export function tableWorkbook(
  table: PaperTable,
  about: { name: string; title: string; subtitle: string; notes: readonly string[] },
  madeAt: Date,
): Promise<Buffer> {
  const width = table.widths.length
  const rows: Sheet['rows'] = [
    { kind: 'title', cells: [about.title.toUpperCase()] },
    { kind: 'subtitle', cells: [about.subtitle] },
    ...table.head.map((row) => ({ kind: 'head' as const, cells: spread(row, width) })),
    ...table.body.map((row) => ({
      kind: row[1]?.bold ? ('total' as const) : ('row' as const),
      cells: spread(row, width),
    })),
    ...about.notes.map((note) => ({ kind: 'note' as const, cells: [note] })),
  ]
  const widths = table.widths.map((share) => Math.max(6, Math.round(share * 1.2)))
  return workbookOf({ name: about.name, widths, rows }, madeAt)
}

function spread(row: PaperTable['body'][number], width: number): SheetCell[] {
  const cells = row.flatMap(({ text, colSpan = 1 }): SheetCell[] => [
    sheetValue(text),
    ...Array.from({ length: colSpan - 1 }, () => null),
  ])
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => null)]
}

/** '7.469' is a number to whoever calculates on. */
const sheetValue = (text: string): SheetCell =>
  /^-?\d{1,3}(\.\d{3})*$/.test(text) ? Number(text.replaceAll('.', '')) : text

export const signedBytes = (files: ReportFiles, sha256: string): Promise<Buffer> => bytesOfFile(files, sha256)
