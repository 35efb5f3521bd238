/** Where documents come from: made when first used, systems with a token of their own. */
import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { insertSource, type SourceFound, sourceOfKind, sourceOfToken, stopSource } from '../store/sources.ts'

const names = { folder: 'Thư mục theo dõi', upload: 'Tải lên từ bàn làm việc', command: 'Dòng lệnh' } as const

type Making = { siteId: string; by: By; now: Date }

/** The one source of its kind at a site. */
export async function sourceFor(db: Db, kind: keyof typeof names, { siteId, by, now }: Making): Promise<SourceFound> {
  const found = await sourceOfKind(db, siteId, kind)
  if (found !== undefined) return found
  await inTransaction(db, async (tx) => {
    const id = newId(now)
    const made = { siteId, id, kind, name: names[kind], tokenHash: null, tokenTail: null, at: now, by: by.id ?? null }
    if (!(await insertSource(tx, made))) return
    await record(tx, { siteId, happened: 'source-made', subjectId: id, by, after: { kind, name: names[kind] } })
  })
  const source = await sourceOfKind(db, siteId, kind)
  if (source === undefined) throw new Error(`the source ${kind} was made and is not there`)
  return source
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A system that may send documents. Its token is shown once; only its hash is kept. */
export async function addSystem(
  db: Db,
  { siteId, by, now, name }: Making & { name: string },
): Promise<Outcome<{ id: string; token: string }>> {
  const plain = oneLine(name.normalize('NFC'))
  if (plain === '') return stopped({ field: 'ten', problem: 'name-missing' })
  if (plain.length > 120) return stopped({ field: 'ten', problem: 'too-long' })
  const token = `cs_${randomBytes(32).toString('base64url')}`
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    const kept = { tokenHash: hashOf(token), tokenTail: token.slice(-4) }
    await insertSource(tx, { siteId, id, kind: 'api', name: plain, ...kept, at: now, by: by.id ?? null })
    await record(tx, { siteId, happened: 'source-made', subjectId: id, by, after: { kind: 'api', name: plain } })
    return done({ id, token })
  })
}

export async function stopSystem(
  db: Db,
  { siteId, by, now, id }: { siteId: string; by: By & { id: string }; now: Date; id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    if (!(await stopSource(tx, siteId, id, { at: now, by: by.id })))
      return stopped({ field: 'nguon', problem: 'not-found' })
    await record(tx, { siteId, happened: 'source-stopped', subjectId: id, by })
    return done(null)
  })
}

/** Who sends with this header; null for a token that is none, or was stopped. */
export async function senderOf(db: Db, authorization: string | undefined): Promise<SourceFound | null> {
  const token = /^Bearer (cs_[\w-]{43})$/.exec(authorization ?? '')?.[1]
  return token === undefined ? null : ((await sourceOfToken(db, hashOf(token))) ?? null)
}
