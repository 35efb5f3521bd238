/** Looks at the watched folder of a site and takes what is new and whole. What lies there stays there. */
import { inTransaction, isDatabaseAway } from '../../../platform/database/index.ts'
import { type FolderFile, filesInFolder, wholeFile } from '../../../platform/files/folder.ts'
import { isPassing, isResting, mayLackEnd } from '../rules/folder.ts'
import { largestFile } from '../rules/limits.ts'
import { noteLook } from '../store/folder.ts'
import { noteSeen, seenIn } from '../store/kept.ts'
import { type Receiving, receive } from './receive.ts'
import { sourceFor } from './sources.ts'

export type Polling = { siteId: string; folder: string; now: Date }

/** Answers how many new arrivals there are. A folder that cannot be read is noted and never keeps other sites waiting. */
export async function pollFolder(house: Receiving, polling: Polling): Promise<{ looked: number; taken: number }> {
  const { siteId, folder, now } = polling
  const found = await filesInFolder(folder).catch((problem: unknown) => wordOf(problem))
  const look = typeof found === 'string' ? { files: 0, problem: found } : { files: found.length, problem: null }
  await inTransaction(house.db, (tx) => noteLook(tx, siteId, { ...look, at: now }))
  if (typeof found === 'string') return { looked: 0, taken: 0 }
  const files = found.filter(({ path }) => !path.split('/').some(isPassing))
  if (files.length === 0) return { looked: 0, taken: 0 }
  const seen = new Map((await seenIn(house.db, siteId)).map((one) => [one.path, one]))
  let taken = 0
  for (const file of files) {
    const before = seen.get(file.path)
    const isOld = before?.bytes === file.bytes && before.changedAt.getTime() === file.changedAt.getTime()
    if (!isOld && isResting(file, now)) taken += await take(house, polling, file)
  }
  return { looked: files.length, taken }
}

/** What the machine says against opening something: 'EACCES', 'ENOTDIR' … */
const wordOf = (problem: unknown): string => String((problem as { code?: unknown }).code ?? 'unreadable').slice(0, 40)

async function take(house: Receiving, { siteId, folder, now }: Polling, file: FolderFile): Promise<number> {
  const by = { kind: 'worker' } as const
  const noted = (problem: string | null) =>
    inTransaction(house.db, (tx) => noteSeen(tx, siteId, file, { at: now, problem }))
  if (file.bytes > largestFile * 7) return noted('too-large').then(() => 0)
  const bytes = await wholeFile(folder, file)
  if (bytes === 'unreadable') return noted('unreadable').then(() => 0)
  if (bytes === null || (lacksEnd(bytes) && !mayLackEnd(file, now))) return 0
  try {
    const source = await sourceFor(house.db, 'folder', { siteId, by, now })
    const taken = await receive(house, { siteId, sourceId: source.id, name: file.path, bytes, by, now })
    await noted(taken.flatMap((one) => ('problem' in one ? [one.problem] : []))[0] ?? null)
    return taken.filter((one) => 'isNew' in one && one.isNew).length
  } catch (problem) {
    if (isDatabaseAway(problem)) throw problem
    await noted('failed')
    return 0
  }
}

/** A PDF ends with %%EOF; one without it may still be on its way. */
const lacksEnd = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF-') && !bytes.subarray(-2048).includes('%%EOF')
