/** Signatures of a site once more: of what waits for a person, and of what is published. Cut off, it goes on where it stopped. */
import { newId } from '../../../basics/ids.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { type By, record } from '../../audit/index.ts'
import {
  insertRecheck,
  lastRecheck,
  noteProgress,
  noteTrust,
  type Recheck,
  recheckAt,
  sitesWithSignatures,
  toVerify,
} from '../store/rechecks.ts'
import type { OnDatabase } from './house.ts'
import { verifyArrival } from './verify-arrival.ts'

export type AskedRecheck = {
  siteId: string
  by: By
  now: Date
  why: Recheck['why']
  /** Whoever asks works it off as well; nothing is left to the worker. */
  isOwn?: boolean
}

/** Answers the one that runs already, where there is one. */
export async function askRecheck(db: Db, { siteId, by, now, why, isOwn = false }: AskedRecheck): Promise<string> {
  return inTransaction(db, async (tx) => {
    const id = await insertRecheck(tx, { siteId, id: newId(now), at: now, by: by.id ?? null, why })
    const running = id ?? (await lastRecheck(tx, siteId))?.id ?? ''
    if (id !== null) await record(tx, { siteId, happened: 'intake-recheck-asked', subjectId: id, by, after: { why } })
    const about = { siteId, recheckId: running }
    if (!isOwn) await addJob(tx, 'recheck-signatures', about, { key: `recheck:${siteId}`, queue: 'recheck' })
    return running
  })
}

export type Running = { now: () => Date; tell?: (progress: Recheck) => void; signal?: AbortSignal }

const tellEvery = 10

export async function recheck(
  house: OnDatabase,
  { siteId, recheckId }: { siteId: string; recheckId: string },
  { now, tell, signal }: Running,
): Promise<Recheck | undefined> {
  const asked = await recheckAt(house.db, siteId, recheckId)
  if (asked === undefined || asked.endedAt !== null) return asked
  const arrivals = await toVerify(house.db, siteId, asked.askedAt)
  const those = { siteId, before: asked.askedAt, isAll: asked.why === 'asked' }
  const documents = await house.documents.toVerify(house.db, those)
  const progress = { ...asked, total: asked.looked + arrivals.length + documents.length }
  const note = async () => {
    await inTransaction(house.db, (tx) => noteProgress(tx, progress))
    tell?.(progress)
  }
  const step = async (what: 'arrivalsChanged' | 'documentsChanged', isChanged: boolean) => {
    progress.looked += 1
    if (isChanged) progress[what] += 1
    if (progress.looked % tellEvery === 0) await note()
  }
  await note()
  for (const arrivalId of arrivals) {
    if (signal?.aborted) return progress
    await step('arrivalsChanged', await verifyArrival(house, { siteId, arrivalId }, now()))
  }
  for (const sha256 of documents) {
    if (signal?.aborted) return progress
    await step('documentsChanged', await house.documents.verifyAgain(house.db, { siteId, sha256, now: now() }))
  }
  progress.endedAt = now()
  await note()
  return progress
}

/** Looks at the folder of trust; when it is another than before, everything that might be judged otherwise is. */
export async function followTrust(house: OnDatabase, now: Date): Promise<number> {
  const mark = await house.trustMark()
  if (mark === '' || !(await inTransaction(house.db, (tx) => noteTrust(tx, mark, now)))) return 0
  const sites = await sitesWithSignatures(house.db)
  const by = { kind: 'worker' } as const
  for (const siteId of sites) await askRecheck(house.db, { siteId, by, now, why: 'trust-changed' })
  return sites.length
}
