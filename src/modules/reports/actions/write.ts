/** Writing: the passages and the names of a report that is still open. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { nfc } from '../../../basics/vietnamese.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { blockKeys, isOpen, mostText, type Named, type Texts } from '../rules/report.ts'
import { insertStep, lockReport, type Report, saveTexts } from '../store/reports.ts'

export type OnReport = {
  siteId: string
  id: string
  /** What the person was looking at; null where no page is behind it. */
  version: number | null
  by: By
  now: Date
}

/** The report, held until the commit; or why nothing can be done with it. */
export async function heldReport(tx: Tx, { siteId, id, version }: OnReport): Promise<Outcome<Report>> {
  const report = await lockReport(tx, siteId, id)
  if (report === undefined) return stopped({ field: 'bao-cao', problem: 'not-found' })
  if (version !== null && version !== report.version) return stopped({ field: 'bao-cao', problem: 'changed-meanwhile' })
  return done(report)
}

type Writing = OnReport & { texts: Texts; named: Named }

export async function writeReport(db: DeskDb, writing: Writing): Promise<Outcome<null>> {
  const { siteId, id, by, now, named } = writing
  return inTransaction(db, async (tx) => {
    const held = await heldReport(tx, writing)
    if ('issues' in held) return held
    const report = held.done
    if (!isOpen(report.state)) return stopped({ field: 'bao-cao', problem: 'closed' })
    const texts = tidied(writing.texts)
    if (Object.values(texts).some((text) => text.length > mostText))
      return stopped({ field: 'bao-cao', problem: 'too-long' })
    await saveTexts(tx, { siteId, id }, texts, named)
    if (report.state === 'checked') await stepped(tx, writing, 'write')
    const before = { texts: report.texts, named: report.named }
    await record(tx, {
      siteId,
      happened: 'report-written',
      subjectId: id,
      by,
      before,
      after: { texts, named, at: now },
    })
    return done(null)
  })
}

function tidied(texts: Texts): Texts {
  const known = blockKeys.flatMap((key) => {
    const text = nfc(texts[key] ?? '')
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+\n/g, '\n')
      .trim()
    return text === '' ? [] : [[key, text] as const]
  })
  return Object.fromEntries(known)
}

async function stepped(tx: Tx, { siteId, id, by, now }: OnReport, deed: string): Promise<void> {
  const line = { siteId, id: newId(now), reportId: id, deed, toState: 'draft' as const, at: now }
  await insertStep(tx, { ...line, by: by.id ?? null, detail: '' })
}
