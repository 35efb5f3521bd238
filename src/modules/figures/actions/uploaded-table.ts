import { readTableFile, type TableLine } from '../../../platform/table-file.ts'
import { mostLines } from './import-figures.ts'

export type { TableLine }

/** A table that came with a form. Problems: 'file-unread', 'too-many-lines'. */
export async function readUploadedTable({
  path,
  name,
}: {
  path: string
  name: string
}): Promise<{ lines: readonly TableLine[] } | { problem: string }> {
  const table = await readTableFile(path, name, mostLines)
  if ('lines' in table) return table
  return { problem: table.problem === 'unreadable' ? 'file-unread' : table.problem }
}
