/** Setting who is on duty. What is set in one go is one deed, with who was on duty before. */
import { addDays, dayOf, type LocalDate } from '../../../basics/dates.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type Candidate, proposals, type RestDay, whyNotRoster } from '../rules/duty.ts'
import { clearDuty, dutiesOf, type NamedDuty, setDuty } from '../store/duties.ts'
import { peopleOnDuty, restDaysOf, rosterDays } from './around.ts'

export type Roster = {
  days: readonly RestDay[]
  people: readonly Candidate[]
  duties: readonly NamedDuty[]
  proposed: ReadonlyMap<LocalDate, string>
}

type Of = { siteId: string; governingUnitId: string | null; now: Date }

/** Turns are counted over half a year back. */
const lookBack = 182

/** The coming days off of a site with who has them, and a proposal for those nobody has. */
export async function rosterOf(db: Reader, { siteId, governingUnitId, now }: Of): Promise<Roster> {
  const today = dayOf(now)
  const days = await restDaysOf(db, { governingUnitId, from: today })
  const people = await peopleOnDuty(db, siteId, today)
  const duties = await dutiesOf(db, { siteId, from: addDays(today, -lookBack), until: addDays(today, rosterDays) })
  return {
    days,
    people,
    duties: duties.filter(({ day }) => day >= today),
    proposed: proposals(days, { duties, people }),
  }
}

export type Wanted = { day: LocalDate; personId: string | null }
type Setting = Of & { wanted: readonly Wanted[]; by: By & { id: string } }

/** Sets the roster as it is wanted: a day without anybody is free again. */
export async function setRoster(db: DeskDb, { wanted, by, ...of }: Setting): Promise<Outcome<{ changed: number }>> {
  const { siteId, now } = of
  return inTransaction(db, async (tx) => {
    const { days, people, duties } = await rosterOf(tx, of)
    const had = new Map(duties.map(({ day, personId }) => [day, personId]))
    const changes = wanted.filter(({ day, personId }) => (had.get(day) ?? null) !== personId)
    // Who was on duty may stay so, whatever has become of their role since.
    const issues = whyNotRoster(changes, { days, people })
    if (issues.length > 0) return stopped(...issues)
    for (const { day, personId } of changes) {
      if (personId === null) await clearDuty(tx, siteId, day)
      else await setDuty(tx, { siteId, day, personId, accountId: by.id, at: now })
    }
    if (changes.length > 0) {
      const before = changes.map(({ day }) => ({ day, personId: had.get(day) ?? null }))
      await record(tx, { siteId, happened: 'duty-set', subjectId: siteId, by, before, after: changes })
    }
    return done({ changed: changes.length })
  })
}
