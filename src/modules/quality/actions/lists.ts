/** What people put into the lists and take out of them. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { isRepairList, type RepairForm, whyNotAccept, whyNotRepair } from '../rules/lists.ts'
import { phraseOf } from '../rules/phrases.ts'
import { endAccepted, endRepair, insertAccepted, insertPassed, insertRepair, type Passed } from '../store/lists.ts'

type Doing = { by: By & { id: string }; now: Date }

/** One word or phrase is right from now on; `siteId` null: on every site. */
export async function accept(
  db: DeskDb,
  { siteId, text: given, by, now }: Doing & { siteId: string | null; text: string },
): Promise<Outcome<null>> {
  const text = given.normalize('NFC').replace(/\s+/g, ' ').trim()
  const issues = whyNotAccept(text)
  if (issues.length > 0) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    const key = phraseOf(text).keys.join(' ')
    if (await insertAccepted(tx, { id, siteId, text, key, at: now, accountId: by.id })) {
      await record(tx, { siteId, happened: 'word-accepted', subjectId: id, by, after: { text } })
    }
    return done(null)
  })
}

export async function endAcceptance(
  db: DeskDb,
  { siteId, id, by, now }: Doing & { siteId: string | null; id: string },
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const text = await endAccepted(tx, { siteId, id, at: now, accountId: by.id })
    if (text === undefined) return stopped({ field: 'tu', problem: 'not-found' })
    await record(tx, { siteId, happened: 'word-taken-out', subjectId: id, by, before: { text } })
    return done(null)
  })
}

export async function addRepair(db: DeskDb, { by, now, ...given }: Doing & RepairForm): Promise<Outcome<null>> {
  const clean = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const form = { list: given.list, wrong: clean(given.wrong), right: clean(given.right), source: clean(given.source) }
  const { list, ...rest } = form
  const issues = whyNotRepair(form)
  if (issues.length > 0 || !isRepairList(list)) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    if (!(await insertRepair(tx, { ...rest, list, id, at: now, accountId: by.id })))
      return stopped({ field: 'sai', problem: 'repair-there' })
    await record(tx, { siteId: null, happened: 'repair-added', subjectId: id, by, after: form })
    return done(null)
  })
}

export async function dropRepair(db: DeskDb, { id, by, now }: Doing & { id: string }): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const before = await endRepair(tx, id, now, by.id)
    if (before === undefined) return stopped({ field: 'sai', problem: 'not-found' })
    await record(tx, { siteId: null, happened: 'repair-dropped', subjectId: id, by, before })
    return done(null)
  })
}

/** Looked at and left as it is, in this text only. */
export async function passOver(db: DeskDb, { by, now, ...passed }: Doing & Passed): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const { siteId, editionId, kind, quote } = passed
    if (await insertPassed(tx, passed, now, by.id)) {
      await record(tx, { siteId, happened: 'finding-passed-over', subjectId: editionId, by, after: { kind, quote } })
    }
    return done(null)
  })
}
