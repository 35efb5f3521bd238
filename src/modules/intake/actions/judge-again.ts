import type { Tx } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { packageProblemsIn } from '../rules/package-facts.ts'
import { evidenceOf } from '../store/arrivals.ts'
import type { Judgement } from '../store/checking.ts'
import type { DocumentsDoor } from './house.ts'
import { judge } from './judge.ts'

/** The same arrival with other facts or other evidence, which stand in the database already. */
export async function judgeAgain(tx: Tx, documents: DocumentsDoor, arrival: Arrival): Promise<Judgement> {
  const { siteId, id, facts, business, editionId, stops } = arrival
  const evidence = await evidenceOf(tx, siteId, id)
  return judge(tx, documents, {
    ...{ siteId, id, facts, business, editionId, shape: evidence?.shape ?? null },
    ...{ reading: evidence?.reading ?? null, signature: evidence?.signature ?? null },
    textProblems: stops.filter(({ reason }) => reason === 'unreadable-text').map(({ detail }) => detail),
    sphere: String(evidence?.package?.['sphere'] ?? ''),
    packageProblems: packageProblemsIn(evidence?.package ?? null),
  })
}
