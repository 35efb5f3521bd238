import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/database/index.ts'
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

export type Engagement = { startsAt: Date; what: string; leader: string; place: string | null }

/** The published engagements of a site's leaders that begin in a span of time, in order, for the desk's plans. */
export async function upcomingEngagements(
  db: Reader,
  { siteId, from, until }: { siteId: string; from: Date; until: Date },
): Promise<Engagement[]> {
  const { rows } = await sql<Engagement>`
    select starts_at as "startsAt", what, leader, place from live.agenda_entry
    where site_id = ${siteId} and language = 'vi' and starts_at >= ${from} and starts_at < ${until}
    order by starts_at, no`.execute(db)
  return rows
}

export type KeptLine = {
  startsAt: Date
  endsAt: Date | null
  leader: string
  what: string
  place: string | null
  preparedBy: string | null
}

/** The lines of one revision, in order. */
export async function agendaEntries(db: Reader, siteId: string, revisionId: string): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select starts_at as "startsAt", ends_at as "endsAt", leader, what, place, prepared_by as "preparedBy"
    from agenda.entry where site_id = ${siteId} and revision_id = ${revisionId} order by starts_at, no`.execute(db)
  return rows
}

/** What a site's published agendas say of a span of time: the week somebody may begin from. */
export async function publishedLines(
  db: Reader,
  siteId: string,
  { from, until, language }: { from: Date; until: Date; language: string },
): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select e.starts_at as "startsAt", e.ends_at as "endsAt", e.leader, e.what, e.place, e.prepared_by as "preparedBy"
    from live.agenda_entry as e
    where e.site_id = ${siteId} and e.language = ${language} and e.starts_at >= ${from} and e.starts_at < ${until}
    order by e.starts_at, e.no limit 200`.execute(db)
  return rows
}

/** The section of a site that its agenda stands in; null where it has none. */
export async function agendaSection(db: Reader, siteId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from sites.section where site_id = ${siteId} and kind = 'agenda' order by position limit 1`.execute(db)
  return rows[0]?.id ?? null
}
