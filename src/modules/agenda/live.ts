import { sql } from 'kysely'
import type { Language } from '../../basics/language.ts'
import type { PortalDb } from '../../platform/database/index.ts'

export type AgendaLine = {
  editionId: string
  no: number
  startsAt: Date
  endsAt: Date | null
  leader: string
  what: string
  place: string | null
  preparedBy: string | null
  changedAt: Date
}

/** The published engagements of a site's leaders that begin in a span of time, in order. */
export async function engagements(
  db: PortalDb,
  { siteId, language, from, until }: { siteId: string; language: Language; from: Date; until: Date },
): Promise<AgendaLine[]> {
  const { rows } = await sql<AgendaLine>`
    select edition_id as "editionId", no, starts_at as "startsAt", ends_at as "endsAt", leader, what, place,
      prepared_by as "preparedBy", changed_at as "changedAt"
    from live.agenda_entry
    where site_id = ${siteId} and language = ${language} and starts_at >= ${from} and starts_at < ${until}
    order by starts_at, no`.execute(db)
  return rows
}
