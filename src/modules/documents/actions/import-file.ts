import type { Tx } from '../../../platform/database/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { FilesBeside } from '../../../platform/lines/index.ts'
import { addFile } from '../../media/index.ts'
import type { FileUse } from '../rules/document.ts'

const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}

type Taking = { siteId: string; name: string; now: Date; files: FileStore; beside: FilesBeside }

/** A file named by a line, byte for byte, in the library of the site; null where it is not there or of a kind nobody shows. */
export async function fileForImport(tx: Tx, { siteId, name, now, files, beside }: Taking): Promise<[FileUse] | null> {
  const contentType = kinds[name.split('.').pop()?.toLowerCase() ?? '']
  if (contentType === undefined) return null
  const found = await beside(name)
  if ('issues' in found) return null
  const plain = (name.split(/[/\\]/).pop() ?? name).slice(0, 200)
  const sha256 = await addFile(tx, files, { siteId, name: plain, contentType, bytes: found.done, now })
  return [{ sha256, name: plain, contentType, bytes: found.done.length }]
}
