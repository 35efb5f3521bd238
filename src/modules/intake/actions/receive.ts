/** Takes what comes in, from wherever: keeps the bytes, enters an arrival once for each file, and asks for it to be worked on. */
import { newId } from '../../../basics/ids.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { looksLikeEdxml } from '../../../platform/edxml/index.ts'
import { looksLikeLetter, readLetter } from '../../../platform/eml.ts'
import { type FileStore, sha256Of } from '../../../platform/files/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { unzip } from '../../../platform/zip.ts'
import { type By, record } from '../../audit/index.ts'
import { largestFile, zipLimits } from '../rules/limits.ts'
import { arrivalOfBytes, insertArrival, insertStep } from '../store/arrivals.ts'
import { keep } from '../store/kept.ts'
import { insertDelivery } from '../store/sources.ts'

export type Receiving = { db: Db; files: FileStore }

export type Brought = { siteId: string; sourceId: string; name: string; bytes: Buffer; by: By; now: Date }

/** What became of one file: a new arrival, one that was here already, or the reason why nothing could be taken. */
export type Taken =
  | { name: string; sha256: string; arrivalId: string; isNew: boolean }
  | { name: string; sha256: string; problem: string }

/** An archive or a letter brings each of its files; everything else is one arrival. */
export async function receive(house: Receiving, brought: Brought): Promise<Taken[]> {
  return taken(house, brought, { container: null, depth: 0 })
}

type Inside = { container: string | null; depth: number }

const deepest = 2

async function taken(house: Receiving, brought: Brought, inside: Inside): Promise<Taken[]> {
  const { bytes } = brought
  const name = plainName(brought.name)
  const refuse = (problem: string): Taken[] => [{ name, sha256: sha256Of(bytes), problem }]
  if (bytes.length === 0) return refuse('empty-file')
  if (bytes.length > largestFile && !isArchive(bytes, name)) return refuse('too-large')
  const files = await filesIn(bytes, name)
  if (files === null) return [await enter(house, { ...brought, name }, inside.container)]
  if (typeof files === 'string') return refuse(files)
  if (inside.depth >= deepest) return refuse('nested-too-deep')
  if (files.length === 0) return refuse('nothing-inside')
  await keepContainer(house, { ...brought, name })
  const all: Taken[] = []
  for (const file of files) {
    all.push(...(await taken(house, { ...brought, ...file }, { container: name, depth: inside.depth + 1 })))
  }
  return all
}

const plainName = (name: string): string =>
  (name.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-180) || 'van-ban'

const isArchive = (bytes: Buffer, name: string): boolean =>
  bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50 && !/\.(docx|xlsx|pptx|odt|ods)$/i.test(name)

/** Null for a file that holds no others. */
async function filesIn(bytes: Buffer, name: string): Promise<{ name: string; bytes: Buffer }[] | string | null> {
  if (isArchive(bytes, name)) {
    const opened = unzip(bytes, zipLimits)
    if ('problem' in opened) return opened.problem
    return [...opened.files].map(([path, file]) => ({ name: path, bytes: file })).filter(({ name }) => !isNoise(name))
  }
  if (!looksLikeLetter(bytes)) return null
  const letter = await readLetter(bytes)
  return letter === null ? null : letter.files.map(({ name, bytes }) => ({ name, bytes }))
}

/** What archives of other machines carry beside their files. */
const isNoise = (path: string): boolean => /(^|\/)(__MACOSX\/|\.)|(^|\/)(thumbs\.db|desktop\.ini)$/i.test(path)

async function keepContainer({ db, files }: Receiving, { siteId, name, bytes, by, now }: Brought): Promise<void> {
  const sha256 = await files.put(bytes)
  await inTransaction(db, async (tx) => {
    const kept = {
      siteId,
      sha256,
      what: 'container',
      contentType: 'application/octet-stream',
      bytes: bytes.length,
    } as const
    await keep(tx, kept, now)
    await record(tx, { siteId, happened: 'arrivals-unpacked', subjectId: null, by, after: { name, sha256 } })
  })
}

const formOf = (bytes: Buffer): 'pdf' | 'package' | 'other' => {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  return looksLikeEdxml(bytes) ? 'package' : 'other'
}

async function enter({ db, files }: Receiving, brought: Brought, container: string | null): Promise<Taken> {
  const sha256 = await files.put(brought.bytes)
  return inTransaction(db, (tx) => entered(tx, { ...brought, sha256, container }))
}

type Entering = Brought & { sha256: string; container: string | null }

async function entered(tx: Tx, entering: Entering): Promise<Taken> {
  const { siteId, sourceId, sha256, name, bytes, container, by, now } = entering
  const form = formOf(bytes)
  const [id, receivedBy] = [newId(now), by.id ?? null]
  const fresh = {
    siteId,
    id,
    sourceId,
    sha256,
    name,
    bytes: bytes.length,
    form,
    container,
    receivedAt: now,
    receivedBy,
  }
  const isNew = await insertArrival(tx, fresh)
  const arrivalId = isNew ? id : (await arrivalOfBytes(tx, siteId, sha256))?.id
  if (arrivalId === undefined) throw new Error('an arrival is neither new nor here')
  await insertDelivery(tx, { siteId, id: newId(now), arrivalId, sourceId, name, at: now })
  if (!isNew) return { name, sha256, arrivalId, isNew }
  const contentType = form === 'pdf' ? 'application/pdf' : 'application/octet-stream'
  await keep(tx, { siteId, sha256, what: 'original', contentType, bytes: bytes.length }, now)
  const step = {
    deed: 'receive',
    from: null,
    to: 'received',
    at: now,
    by: receivedBy,
    detail: container ?? '',
  } as const
  await insertStep(tx, { siteId, id, stepId: newId(now), ...step })
  await askForCheck(tx, { siteId, arrivalId: id })
  const after = { name, sha256, bytes: bytes.length, container, sourceId }
  await record(tx, { siteId, happened: 'arrival-received', subjectId: id, by, after })
  return { name, sha256, arrivalId, isNew }
}

/** One job for each arrival; asked for again it stays one. */
export const askForCheck = (tx: Tx, about: { siteId: string; arrivalId: string }, runAt?: Date): Promise<void> =>
  addJob(tx, 'check-arrival', about, { key: `check-arrival:${about.arrivalId}`, ...(runAt ? { runAt } : {}) })

/** One scan after the other: what can be read at once keeps the other place of the worker. */
export const askForRecognition = (
  tx: Tx,
  { siteId, arrivalId }: { siteId: string; arrivalId: string },
  runAt?: Date,
): Promise<void> => {
  const when = { key: `recognise-arrival:${arrivalId}`, queue: 'recognise', ...(runAt ? { runAt } : {}) }
  return addJob(tx, 'recognise-arrival', { siteId, arrivalId }, when)
}
