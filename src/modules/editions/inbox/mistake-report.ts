import { sql } from 'kysely'
import type { PortalDb } from '../../../platform/database/index.ts'

export type MistakeReportInput = { siteId: string; id: string; path: string; message: string; contact: string | null }

/** Hands a citizen's report to the board of the site; the portal can write it and never read it. */
export async function sendMistakeReport(db: PortalDb, report: MistakeReportInput): Promise<void> {
  await sql`insert into editions.mistake_report (site_id, id, path, message, contact)
    values (${report.siteId}, ${report.id}, ${report.path}, ${report.message}, ${report.contact})`.execute(db)
}
