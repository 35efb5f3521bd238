import type { Language } from '../../../basics/language.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { announceChange } from '../../sites/index.ts'
import { type Arrangement, isSame, usual, whyNotArrange } from '../rules/arrangement.ts'
import {
  arrangementNo,
  arrangementsOf,
  insertArrangement,
  type KeptArrangement,
  lockArrangements,
  sectionsNotHere,
} from '../store.ts'

type Arranging = { siteId: string; language: Language; by: By; now: Date }

/** Arranges the front page anew; readers have it with the commit. `done: false` when it is as it was. */
export async function arrange(db: DeskDb, arranging: Arranging, arrangement: Arrangement): Promise<Outcome<boolean>> {
  return inTransaction(db, async (tx) => {
    const issues = [...whyNotArrange(arrangement)]
    if (issues.length > 0) return stopped(...issues)
    const { noticesSectionId: notices, sectionIds } = arrangement
    const fed = [...(sectionIds ?? []), ...(notices === null ? [] : [notices])]
    if ((await sectionsNotHere(tx, arranging.siteId, fed)).length > 0) return stopped(notHere)
    return keep(tx, arranging, { arrangement, restoredFrom: null })
  })
}

const notHere: Issue = { field: 'muc', problem: 'section-not-here' }

/** An earlier arrangement holds again, as a new one; 0 is the usual front page. Sections gone since then are left out. */
export async function restoreArrangement(db: DeskDb, arranging: Arranging, no: number): Promise<Outcome<boolean>> {
  return inTransaction(db, async (tx) => {
    const former = no === 0 ? usual : await arrangementNo(tx, arranging, no)
    if (former === undefined) return stopped({ field: 'ban', problem: 'arrangement-unknown' })
    const { blocks, sectionIds, noticesSectionId } = former
    const gone = await sectionsNotHere(
      tx,
      arranging.siteId,
      [...(sectionIds ?? []), noticesSectionId ?? ''].filter(Boolean),
    )
    const arrangement: Arrangement = {
      blocks,
      sectionIds: sectionIds?.filter((id) => !gone.includes(id)) ?? null,
      noticesSectionId: noticesSectionId === null || gone.includes(noticesSectionId) ? null : noticesSectionId,
    }
    return keep(tx, arranging, { arrangement, restoredFrom: no === 0 ? null : no })
  })
}

type Keeping = { arrangement: Arrangement; restoredFrom: number | null }

async function keep(tx: Tx, arranging: Arranging, { arrangement, restoredFrom }: Keeping): Promise<Outcome<boolean>> {
  const { siteId, language, by, now } = arranging
  await lockArrangements(tx, siteId)
  const [current] = await arrangementsOf(tx, arranging, 1)
  if (isSame(current ?? usual, arrangement)) return done(false)
  const { blocks, sectionIds, noticesSectionId } = arrangement
  const told = { language, blocks, sectionIds, noticesSectionId }
  const no = (current?.no ?? 0) + 1
  await insertArrangement(tx, arranging, { ...arrangement, no, at: now, by: by.id ?? null, restoredFrom })
  await announceChange(tx, siteId)
  const before = plain(current ?? usual)
  await record(tx, {
    siteId,
    happened: 'home-arranged',
    subjectId: siteId,
    by,
    before: { language, ...before },
    after: told,
  })
  return done(true)
}

const plain = ({ blocks, sectionIds, noticesSectionId }: Arrangement | KeptArrangement): Arrangement => ({
  blocks,
  sectionIds,
  noticesSectionId,
})
