/** Systems that send figures: their tokens, and what they deliver, once however often it comes. */
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import type { Period } from '../rules/period.ts'
import {
  insertFigureDelivery,
  insertFigureSource,
  lastDigest,
  type Sender,
  senderOfToken,
  stopFigureSource,
} from '../store/sources.ts'
import { lockUnitFigures } from '../store/values.ts'
import { type Recorded, recordIn, type Typed } from './record-figures.ts'

type Making = { siteId: string; by: By & { id: string }; now: Date }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A system that may send figures. Its token is shown once; only its hash is kept. */
export async function addFigureSource(
  db: Db,
  { siteId, by, now, name }: Making & { name: string },
): Promise<Outcome<{ id: string; token: string }>> {
  const plain = oneLine(name.normalize('NFC'))
  if (plain === '') return stopped({ field: 'ten', problem: 'missing' })
  if (plain.length > 120) return stopped({ field: 'ten', problem: 'too-long' })
  const token = `sl_${randomBytes(32).toString('base64url')}`
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    const kept = { tokenHash: sha256(token), tokenTail: token.slice(-4) }
    await insertFigureSource(tx, { siteId, id, name: plain, ...kept, at: now, by: by.id })
    await record(tx, { siteId, happened: 'figure-source-made', subjectId: id, by, after: { name: plain } })
    return done({ id, token })
  })
}

export async function endFigureSource(
  db: Db,
  { siteId, by, now, id }: Making & { id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    if (!(await stopFigureSource(tx, { siteId, id, at: now, by: by.id })))
      return stopped({ field: 'nguon', problem: 'not-found' })
    await record(tx, { siteId, happened: 'figure-source-stopped', subjectId: id, by })
    return done(null)
  })
}

/** Who sends with this header; null for a token that is none, or was stopped. */
export async function figureSenderOf(db: Db, authorization: string | undefined): Promise<Sender | null> {
  const token = /^Bearer (sl_[\w-]{43})$/.exec(authorization ?? '')?.[1]
  return token === undefined ? null : ((await senderOfToken(db, sha256(token))) ?? null)
}

export type Delivered = Recorded & { isNew: boolean }

type Delivery = Period & { sender: Sender; unitId: string; typed: readonly Typed[]; reason: string; by: By; now: Date }

/** The same unit, period and source again: nothing when it says the same, a correction with its reason when it does not. */
export async function takeDelivery(
  db: Db,
  { sender, unitId, from, to, typed, reason, by, now }: Delivery,
): Promise<Outcome<Delivered>> {
  const { siteId, id: sourceId, name } = sender
  const digest = sha256(JSON.stringify([...typed].map(({ indicator, text }) => [indicator, text.trim()]).sort()))
  return inTransaction(db, async (tx) => {
    await lockUnitFigures(tx, siteId, unitId)
    const place = { siteId, sourceId, unitId, from, to }
    if ((await lastDigest(tx, place)) === digest)
      return done({ added: 0, corrected: 0, same: typed.length, isNew: false })
    const recording = {
      siteId,
      unitId,
      from,
      to,
      typed,
      source: name,
      reason,
      origin: 'api',
      sourceId,
      by,
      now,
    } as const
    const recorded = await recordIn(tx, recording)
    if ('issues' in recorded) return recorded
    await insertFigureDelivery(tx, { ...place, id: newId(now), digest, at: now })
    return done({ ...recorded.done, isNew: true })
  })
}
