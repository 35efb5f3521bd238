import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { AgendaEntry } from './rules/agenda.ts'

export async function insertAgendaEntries(
  tx: Tx,
  siteId: string,
  weeks: readonly { revisionId: string; entries: readonly AgendaEntry[] }[],
): Promise<void> {
  const rows = weeks.flatMap(({ revisionId, entries }) =>
    entries.map((entry, index) => ({
      site_id: siteId,
      revision_id: revisionId,
      no: index + 1,
      starts_at: entry.startsAt,
      ends_at: entry.endsAt ?? null,
      leader: entry.leader,
      what: entry.what,
      place: entry.place ?? null,
      prepared_by: entry.preparedBy ?? null,
    })),
  )
  await sql`insert into agenda.entry select * from jsonb_populate_recordset(null::agenda.entry, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
}
