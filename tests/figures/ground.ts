// A site with three reporting units of its own, and the contact person of the first.
import { sql } from 'kysely'
import { seedCalendar } from '../../src/modules/calendar/index.ts'
import { seedIndicators } from '../../src/modules/figures/index.ts'
import { addContributors } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import type { TestDatabase } from '../support/database.ts'
import type { TestPerson } from '../support/people-desk.ts'

const names = ['Phòng Văn hóa', 'Trạm Y tế', 'Trường Mầm non'] as const

/** The units' ids, in the order of their numbers. */
export async function withUnits(database: TestDatabase, siteId: string, now = new Date()): Promise<string[]> {
  await seedCalendar(database.desk, now)
  await seedIndicators(database.desk, now)
  const contributors = names.map((unit, index) => ({ unit, kind: 'division', group: 'board', no: index + 1 }) as const)
  return inTransaction(database.desk, (tx) =>
    addContributors(tx, { id: siteId, governingUnitId: null }, { contributors, now }),
  )
}

/** Somebody who holds the role of a contact person speaks for one unit. */
export async function speakFor(database: TestDatabase, person: TestPerson, unitId: string): Promise<void> {
  await sql`update people.membership set unit_id = ${unitId} where person_id = ${person.personId}`.execute(
    database.owner,
  )
}
