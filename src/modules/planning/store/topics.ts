import { sql } from 'kysely'
import type { LocalDate } from '../../../basics/dates.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { TopicForm } from '../rules/topic.ts'

export type Topic = TopicForm & { id: string; sectionId: string | null; section: string | null }

/** The subjects of a site's plan that still hold. */
export async function topicsOf(db: Reader, siteId: string): Promise<Topic[]> {
  const { rows } = await sql<Topic>`
    select t.id, t.title, t.note, t.section_id as "sectionId", c.name as section, t.reckoning, t.month, t.day, t.year
    from planning.topic as t
    left join sites.section as c on c.site_id = t.site_id and c.id = t.section_id
    where t.site_id = ${siteId} and t.ended_at is null order by t.month, t.day, t.title collate "vi-x-icu"`.execute(db)
  return rows
}

type NewTopic = TopicForm & { id: string; siteId: string; sectionId: string | null; accountId: string; at: Date }

export async function insertTopic(tx: Tx, t: NewTopic): Promise<void> {
  await sql`insert into planning.topic (site_id, id, title, note, section_id, reckoning, month, day, year, made_at, made_by)
    values (${t.siteId}, ${t.id}, ${t.title}, ${t.note}, ${t.sectionId}, ${t.reckoning}, ${t.month}, ${t.day}, ${t.year}, ${t.at},
      ${t.accountId})`.execute(tx)
}

/** Takes a subject out of the plan; answers its title, or nothing where the site has no such one. */
export async function endTopic(tx: Tx, siteId: string, id: string, at: Date): Promise<string | undefined> {
  const { rows } = await sql<{ title: string }>`
    update planning.topic set ended_at = ${at} where site_id = ${siteId} and id = ${id} and ended_at is null returning title`.execute(
    tx,
  )
  return rows[0]?.title
}

/** Which subjects somebody was asked to write about, for which of their days. */
export async function touchedTopics(db: Reader, siteId: string): Promise<{ topicId: string; day: LocalDate }[]> {
  const { rows } = await sql<{ topicId: string; day: LocalDate }>`
    select distinct topic_id as "topicId", topic_day as day from planning.commission
    where site_id = ${siteId} and topic_id is not null and state in ('given', 'accepted', 'delivered')`.execute(db)
  return rows
}
