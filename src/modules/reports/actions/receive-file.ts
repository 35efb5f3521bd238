/** Files that people bring to reports: signed PDF files and templates. */
import { type Outcome, stopped } from '../../../basics/outcomes.ts'
import type { DeskDb } from '../../../platform/database/index.ts'
import { wholeUpload } from '../../../platform/files/folder.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import { templateProblems } from '../../../platform/paper/index.ts'
import type { By } from '../../audit/index.ts'
import { issueByHand } from './issue.ts'
import { keepTemplate } from './keep-series.ts'
import type { OnReport } from './write.ts'

export type Upload = { name: string; path: string; bytes: number }

type Signed = OnReport & { number: string; issuedOn: string; upload: Upload | null }

/** A PDF by its first bytes; what signatures it carries is told where it is shown. */
export async function issueWithFile(db: DeskDb, files: FileStore, asked: Signed): Promise<Outcome<null>> {
  const { upload, ...issuing } = asked
  if (upload === null || upload.bytes === 0) return issueByHand(db, { ...issuing, signed: null })
  const bytes = await wholeUpload(upload.path)
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return stopped({ field: 'tep', problem: 'not-pdf' })
  const sha256 = await files.put(bytes)
  const name = upload.name.normalize('NFC').slice(0, 200) || 'bao-cao.pdf'
  return issueByHand(db, { ...issuing, signed: { sha256, name, bytes: bytes.length } })
}

type Templating = { siteId: string; id: string; upload: Upload | null; by: By; now: Date }

/** A DOCX that reports can be written into, told before it is kept; null goes back to the product's form. */
export async function receiveTemplate(db: DeskDb, files: FileStore, asked: Templating): Promise<Outcome<null>> {
  const { upload, ...keeping } = asked
  if (upload === null) return keepTemplate(db, { ...keeping, template: null })
  const bytes = await wholeUpload(upload.path)
  if ((await templateProblems(bytes)).length > 0) return stopped({ field: 'mau', problem: 'not-docx' })
  const sha256 = await files.put(bytes)
  const name = upload.name.normalize('NFC').slice(0, 200)
  return keepTemplate(db, { ...keeping, template: { sha256, name, bytes: bytes.length } })
}
