/** Takes what somebody uploads: recognised by its content, scanned, cleaned, and entered in the catalogue of the site. */
import { done, type Issue, type Outcome } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type FileStore, textOfFile } from '../../../platform/files/index.ts'
import { type Recognised, recognise } from '../../../platform/files/recognise.ts'
import { type Scanner, scanFile } from '../../../platform/malware.ts'
import { drawnPicture, pictureProblem } from '../../../platform/pictures.ts'
import { cleanDrawing } from '../../../platform/svg.ts'
import { type By, record } from '../../audit/index.ts'
import { fileName } from '../rules/file-name.ts'
import { type Kind, largestOf } from '../rules/kinds.ts'
import { insertFile, type Scan } from '../store/catalogue.ts'
import { fileOf, type LibraryFile } from '../store/library.ts'
import { enterSizes, type StoredPicture, storePicture } from './add-picture.ts'

export type Receiving = {
  db: DeskDb
  files: FileStore
  /** Null where no scanner is set up. */
  scanner: Scanner | null
}

/** `path` is where the bytes wait; they stay there. */
export type Brought = { siteId: string; path: string; name: string; bytes: number; by: By; now: Date }

export async function receiveUpload(parts: Receiving, brought: Brought): Promise<Outcome<LibraryFile>> {
  const recognised = await recognise(brought.path)
  if ('problem' in recognised) return refused(recognised.problem)
  if (brought.bytes > largestOf[kindOf(recognised)]) return refused(`too-large-${kindOf(recognised)}`)
  const scanned = await scanOf(parts, brought)
  if (scanned === 'infected') return refused('infected')
  const stored = await store(parts.files, recognised, brought)
  if ('issues' in stored) return stored
  return inTransaction(parts.db, (tx) => enter(tx, { ...brought, ...stored.done, scan: scanned }))
}

const refused = (problem: string): { issues: readonly Issue[] } => ({ issues: [{ field: 'tep', problem }] })

const kindOf = ({ form }: Recognised): Kind => (form === 'drawing' ? 'picture' : form)

/** An infected file is kept nowhere, but that somebody brought it is. */
async function scanOf({ db, scanner }: Receiving, { siteId, path, name, by }: Brought): Promise<Scan | 'infected'> {
  if (scanner === null) return 'not-asked'
  const verdict = await scanFile(scanner, path)
  if (verdict.result !== 'infected') return verdict.result === 'clean' ? 'clean' : 'unscanned'
  const after = { name, signature: verdict.signature }
  await inTransaction(db, (tx) => record(tx, { siteId, happened: 'file-infected', subjectId: null, by, after }))
  return 'infected'
}

type Kept = { shown: { sha256: string; name: string; contentType: string; bytes: number }; picture?: Pictured }
type Pictured = StoredPicture & { originalSha256: string }

async function store(files: FileStore, recognised: Recognised, brought: Brought): Promise<Outcome<Kept>> {
  const { form, contentType, extension } = recognised
  const { path, name, bytes } = brought
  if (form !== 'picture' && form !== 'drawing') {
    const sha256 = await files.putFile(path)
    return done({ shown: { sha256, name: fileName(name, extension), contentType, bytes } })
  }
  const source = form === 'drawing' ? await drawing(brought) : await photo(path)
  if ('issues' in source) return source
  const picture = await storePicture(files, source.done).catch(() => null)
  if (picture === null) return refused('damaged')
  const shown = {
    sha256: picture.sha256,
    name: fileName(name, 'webp'),
    contentType: 'image/webp',
    bytes: picture.bytes,
  }
  return done({ shown, picture })
}

async function photo(path: string): Promise<Outcome<string>> {
  const problem = await pictureProblem(path)
  return problem === null ? done(path) : refused(problem)
}

const longestDrawing = 2 * 1024 * 1024

/** Drawings are shown as pictures: what runs or reaches out in one is gone twice, by the allow-list and by drawing it. */
async function drawing({ path, bytes }: Brought): Promise<Outcome<Buffer>> {
  if (bytes > longestDrawing) return refused('drawing-too-long')
  const cleaned = cleanDrawing(await textOfFile(path))
  if ('problem' in cleaned) return refused(cleaned.problem)
  const drawn = await drawnPicture(cleaned.svg).catch(() => null)
  return drawn === null ? refused('damaged') : done(drawn)
}

type Entering = Brought & Kept & { scan: Scan }

async function enter(tx: Tx, { siteId, shown, picture, scan, by, now }: Entering): Promise<Outcome<LibraryFile>> {
  if (picture) await enterSizes(tx, picture)
  const size = picture ? { width: picture.width, height: picture.height, originalSha256: picture.originalSha256 } : {}
  const uploader = by.id === undefined ? {} : { uploadedBy: by.id }
  const id = await insertFile(tx, siteId, { ...shown, ...size, ...uploader, scan }, now)
  await record(tx, { siteId, happened: 'file-added', subjectId: id, by, after: { ...shown, scan } })
  const file = await fileOf(tx, siteId, id)
  if (file === undefined) throw new Error('a file was entered and is not there')
  return done(file)
}
