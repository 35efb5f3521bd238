/** The signatures of one arrival once more, with what the operator trusts now; what people wrote about it stays. */
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { inTransaction, type Tx } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { packageProblemsIn } from '../rules/package-facts.ts'
import { arrivalAt, evidenceOf, lockArrival } from '../store/arrivals.ts'
import { noteVerified } from '../store/rechecks.ts'
import { askAlone } from './ask-alone.ts'
import type { About } from './check.ts'
import { bytesOf, type DocumentsDoor, type OnDatabase } from './house.ts'
import { judgeAgain } from './judge-again.ts'
import { move } from './move.ts'
import { openArrival } from './open.ts'

/** Answers whether its verdict is another one. */
export async function verifyArrival(house: OnDatabase, { siteId, arrivalId }: About, now: Date): Promise<boolean> {
  const arrival = await arrivalAt(house.db, siteId, arrivalId)
  if (arrival === undefined || arrival.state !== 'waiting' || arrival.mainSha256 === null) return false
  const signature = await house.verify(await bytesOf(house.files, arrival.mainSha256), now)
  const packageNow = arrival.form === 'package' ? await packageOf(house, arrival, now) : null
  return inTransaction(house.db, (tx) => settle(tx, house.documents, { arrival, signature, packageNow, now }))
}

async function packageOf(house: OnDatabase, arrival: Arrival, now: Date): Promise<object | null> {
  const opened = await openArrival(house, arrival, { bytes: await bytesOf(house.files, arrival.sha256), now })
  return 'problem' in opened ? null : opened.package
}

type Verified = { arrival: Arrival; signature: SignatureReport; packageNow: object | null; now: Date }

async function settle(
  tx: Tx,
  documents: DocumentsDoor,
  { arrival: { siteId, id }, signature, packageNow, now }: Verified,
): Promise<boolean> {
  const current = await lockArrival(tx, siteId, id)
  if (current === undefined || current.state !== 'waiting') return false
  const before = await evidenceOf(tx, siteId, id)
  await noteVerified(tx, siteId, id, { signature, package: packageNow, at: now })
  const was = verdictOf(before?.signature ?? null, before?.package ?? null)
  const is = verdictOf(signature, packageNow ?? before?.package ?? null)
  if (was === is) return false
  const judged = await judgeAgain(tx, documents, current)
  await move(tx, current, { deed: 'verify', by: { kind: 'worker' }, now, after: { was, is } })
  await askAlone(tx, current, {
    ...{ judged, business: current.business, isSigned: signature.valid },
    reading: before?.reading ?? null,
  })
  return true
}

/** What counts of a report, as one line. */
function verdictOf(report: SignatureReport | null, packageFacts: object | null): string {
  const own = report === null ? [] : [report.verdict, ...report.problems, ...report.signatures.flatMap(problemsIn)]
  return [...new Set([...own, ...packageProblemsIn(packageFacts)])].join(' ')
}

const problemsIn = ({ problems }: SignatureReport['signatures'][number]): readonly string[] => problems
