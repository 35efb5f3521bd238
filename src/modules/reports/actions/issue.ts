/** Issued: number, date and the signed file come back, by hand or as a document that came in. Nothing changes afterwards. */
import { dayOf } from '../../../basics/dates.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { type Match, matchesOf } from '../rules/matching.ts'
import { type Issuing, paddedNumber, whyNotIssue } from '../rules/report.ts'
import { arrivedSince } from '../store/arrivals.ts'
import { type IssuedAs, type Report, reportAt, setIssued } from '../store/reports.ts'
import { keepBytes } from '../store/series.ts'
import { heldFor, step } from './move.ts'
import type { OnReport } from './write.ts'

type ByHand = OnReport & {
  number: string
  issuedOn: string
  /** Its bytes lie in the store already; null where no file came. */
  signed: { sha256: string; name: string; bytes: number } | null
}

export async function issueByHand(db: DeskDb, asked: ByHand): Promise<Outcome<null>> {
  const { signed, now, number, issuedOn } = asked
  const issues = whyNotIssue({ number, issuedOn, hasFile: signed !== null }, dayOf(now))
  if (issues.length > 0 || signed === null) return stopped(...issues)
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'issue')
    if ('issues' in held) return held
    const kept = { ...signed, what: 'signed', contentType: 'application/pdf' } as const
    await keepBytes(tx, asked.siteId, kept, now)
    return issued(tx, asked, { number: paddedNumber(number), issuedOn, signed, arrivalId: null, at: now })
  })
}

/** Documents that came in and may be this report: of its symbol, about its subject. Only while it waits to be signed. */
export async function arrivedFor(db: Reader, report: Report, subject: string): Promise<Match[]> {
  if (report.state !== 'for-signature' || report.heading === null) return []
  const arrived = await arrivedSince(db, report.siteId, dayOf(report.madeAt))
  const period = { from: report.from, to: report.to }
  return matchesOf(arrived, { symbol: report.heading.symbol, subject, period })
}

/** A person says that this document is the report: its number, date and signed file are the report's. */
export async function issueFromArrival(
  db: DeskDb,
  asked: OnReport & { arrivalId: string; subject: string },
): Promise<Outcome<null>> {
  const report = await reportAt(db, asked.siteId, asked.id)
  const found = report === undefined ? [] : await arrivedFor(db, report, asked.subject)
  const match = found.find(({ id }) => id === asked.arrivalId)
  if (match === undefined) return stopped({ field: 'van-ban-den', problem: 'not-this-report' })
  const issues = whyNotMatch(match, asked.now)
  if (issues.length > 0 || match.issuedOn === null) return stopped(...issues)
  const { number, issuedOn, sha256, name, id: arrivalId } = match
  return inTransaction(db, async (tx) => {
    const held = await heldFor(tx, asked, 'issue')
    if ('issues' in held) return held
    return issued(tx, asked, {
      number: paddedNumber(number),
      issuedOn,
      signed: { sha256, name },
      arrivalId,
      at: asked.now,
    })
  })
}

function whyNotMatch({ number, issuedOn }: Match, now: Date): Issue[] {
  const issuing: Issuing = { number, issuedOn: issuedOn ?? '', hasFile: true }
  return whyNotIssue(issuing, dayOf(now))
}

async function issued(tx: Tx, asked: OnReport, as: IssuedAs): Promise<Outcome<null>> {
  const { siteId, id, by } = asked
  await setIssued(tx, { siteId, id }, as)
  await step(tx, asked, { deed: 'issue', to: 'issued', detail: `${as.number}, ${as.issuedOn}` })
  await record(tx, { siteId, happened: 'report-issued', subjectId: id, by, after: as })
  return done(null)
}
