// A desk with intake over a database of the test: signed files made here, verified against the authority of the test.
import { sql } from 'kysely'
import { generatedTrust } from '../../benchmarks/generate/documents/index.ts'
import { intakeHouse } from '../../src/main/intake-house.ts'
import { checkArrival, receive, sourceFor } from '../../src/modules/intake/index.ts'
import type { Arrival } from '../../src/modules/intake/rules/arrival.ts'
import { arrivalAt } from '../../src/modules/intake/store/arrivals.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import type { Scanner } from '../../src/platform/malware.ts'
import { openTrust } from '../../src/platform/signatures/index.ts'
import type { TestDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'

/** A little official document: number, date, subject and who signs can be told apart by their arguments. */
export async function intakeGround(database: TestDatabase, slugs: readonly string[], scanner: Scanner | null = null) {
  await migrateJobs(database.urls.owner)
  const trust = await openTrust(generatedTrust())
  const desk = await wholeDesk(database, slugs, { scanner, trust })
  const house = { ...intakeHouse({ files: desk.files, scanner, dataDir: null, trust }), db: database.desk }
  const by = { kind: 'command' } as const
  async function bring(slug: string, name: string, bytes: Buffer) {
    const now = new Date()
    const siteId = desk.siteId(slug)
    const source = await sourceFor(database.desk, 'command', { siteId, by, now })
    return receive(house, { siteId, sourceId: source.id, name, bytes, by, now })
  }
  async function checked(slug: string, name: string, bytes: Buffer): Promise<Arrival> {
    const [taken] = await bring(slug, name, bytes)
    if (taken === undefined || 'problem' in taken) throw new Error(JSON.stringify(taken))
    const siteId = desk.siteId(slug)
    await checkArrival(house, { siteId, arrivalId: taken.arrivalId }, new Date())
    const arrival = await arrivalAt(database.desk, siteId, taken.arrivalId)
    if (arrival === undefined) throw new Error('the arrival is gone')
    return arrival
  }
  const count = async (table: string) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(database.owner)
    return rows[0]?.n ?? 0
  }
  return { desk, house, bring, checked, count }
}
