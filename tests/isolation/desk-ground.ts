// Two sites whose desks are full, each with a word of its own in everything its people wrote, and a way to ask as anybody.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { actorOf, editingOn } from '../../src/main/content-types.ts'
import {
  autosave,
  createDraft,
  type Doing,
  publishUrgently,
  recommend,
  returnWithRemarks,
  reviseLive,
  submit,
  takeUp,
} from '../../src/modules/editions/index.ts'
import { seedObligations } from '../../src/modules/obligations/index.ts'
import { roles } from '../../src/modules/people/index.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { migrateJobs } from '../../src/platform/jobs/index.ts'
import type { Account, Role } from '../../src/web/context.ts'
import { proseOf } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { type WholeDesk, wholeDesk } from '../support/desk.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { entered } from './desk-rows.ts'

export type DeskOf = { slug: string; id: string; word: string; people: Record<Role, TestPerson> }

export type Ground = { database: TestDatabase; desk: WholeDesk; one: DeskOf; other: DeskOf }

/** Roles that belong to a site. */
export const siteRoles = roles.filter((role) => role !== 'operator')

export async function fullDesks(): Promise<Ground> {
  const database = await testDatabase()
  await migrateJobs(database.urls.owner)
  const desk = await wholeDesk(database, ['tinh', 'xa-mot', 'xa-hai'])
  await seedObligations(database.desk)
  const one = await furnished({ database, desk }, { slug: 'xa-mot', word: 'zqmot' })
  const other = await furnished({ database, desk }, { slug: 'xa-hai', word: 'zqhai' })
  return { database, desk, one, other }
}

type House = Pick<Ground, 'database' | 'desk'>

async function furnished(house: House, { slug, word }: { slug: string; word: string }): Promise<DeskOf> {
  const id = house.desk.siteId(slug)
  const people = {} as Record<Role, TestPerson>
  for (const role of siteRoles) people[role] = await house.desk.person(`${role} ${word}`, role, slug)
  const site = { slug, id, word, people }
  await write(house, site)
  await entered(house, site)
  return site
}

const accountOf = ({ accountId, personId, email }: TestPerson, role: Role, site: DeskOf): Account => ({
  ...{ id: accountId, personId, email, name: `${role} ${site.word}` },
  memberships: [{ siteId: site.id, role }],
})

/** Items in every corner of the workflow. */
async function write({ database }: House, site: DeskOf): Promise<void> {
  const editing = editingOn(database.desk)
  const at = new Date()
  const as = async (role: Role): Promise<Omit<Doing, 'editionId'>> => {
    const actor = await actorOf(database.desk, accountOf(site.people[role], role, site), site.id, at)
    return { siteId: site.id, actor, at }
  }
  const [section] = (await sectionsOf(database.desk, site.id)).filter(({ kind }) => kind === 'news')
  const form = (title: string) => ({
    ...{ title: `${title} ${site.word}`, summary: `Tóm tắt ${site.word}`, genre: 'tin', sectionIds: [section?.id] },
    ...{ body: proseOf(`Nội dung ${site.word}`), byline: `Tin: Người viết ${site.word}` },
  })
  const started = async (title: string) => {
    const beginning = { ...(await as('contributor')), type: 'article', language: 'vi' } as const
    return done(await createDraft(editing, { ...beginning, form: form(title) }))
  }
  const begin = async (title: string) => (await started(title)).editionId
  const doing = async (role: Role, editionId: string): Promise<Doing> => ({ ...(await as(role)), editionId })
  const explained = { explanation: `Giải trình ${site.word}` }

  const draft = await started('Nháp')
  const writing = { form: form('Đang viết'), basedOn: draft.revisionId, copyVersion: 0 }
  done(await autosave(editing, { ...(await doing('contributor', draft.editionId)), ...writing }))
  const document = {
    subject: `Nháp ${site.word}`,
    // A site is offered the published documents of others under the number it types.
    numberSymbol: `1/QĐ-${site.word.toUpperCase()}`,
    issuers: [{ name: `Cơ quan ${site.word}` }],
  }
  const relations = [{ kind: 'cites', citation: `Quyết định ${site.word}` }]
  const entering = { ...(await as('contributor')), type: 'document', language: 'vi' } as const
  done(await createDraft(editing, { ...entering, form: { ...document, relations } }))
  const shown = { ...document, subject: `Đã ban hành ${site.word}`, issuedOn: '2026-01-05', relations }
  const issued = done(await createDraft(editing, { ...entering, form: shown }))
  const urgent = { reason: `Lý do ${site.word}`, ...explained }
  done(await publishUrgently(editing, await doing('board-secretary', issued.editionId), urgent))
  const returned = await begin('Trả lại')
  done(await submit(editing, await doing('contributor', returned), explained))
  const remarks = [{ anchor: 'Nội dung', comment: `Nhận xét ${site.word}` }]
  const reason = `Lý do ${site.word}`
  done(await returnWithRemarks(editing, await doing('board-secretary', returned), { reason, remarks }))
  const waiting = await begin('Chờ duyệt')
  done(await submit(editing, await doing('contributor', waiting), explained))
  done(await takeUp(editing, await doing('board-secretary', waiting)))
  done(await recommend(editing, await doing('board-secretary', waiting), explained))
  const live = await begin('Đăng khẩn')
  done(await publishUrgently(editing, await doing('board-secretary', live), { reason, ...explained }))
  done(await reviseLive(editing, await doing('board-secretary', live)))
  await sql`insert into editions.mistake_report (site_id, id, path, message, contact)
    values (${site.id}, ${newId(at)}, '/', ${`Sai ${site.word}`}, ${`liên hệ ${site.word}`})`.execute(database.desk)
}

export function done<T>(outcome: { done: T } | { issues: unknown }): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

/** What lies in every table of a site, so that a change anywhere shows. */
export async function fingerprint(
  { database }: Pick<Ground, 'database'>,
  siteId: string,
): Promise<Map<string, string>> {
  const prints = new Map<string, string>()
  for (const { table, column } of await siteTables(database)) {
    const { rows } = await sql<{ print: string | null }>`
      select md5(string_agg(md5(t::text), '' order by md5(t::text))) as print from ${sql.raw(table)} as t
      where ${sql.raw(column)} = ${siteId}`.execute(database.owner)
    prints.set(table, rows[0]?.print ?? 'nothing')
  }
  return prints
}

/** Every table with rows of one site, and the column that says whose. */
export async function siteTables(database: TestDatabase): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.table_schema || '.' || c.table_name as table, min(c.column_name) as column
    from information_schema.columns as c
    join information_schema.tables as t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.column_name in ('site_id', 'from_site_id', 'from_site')
      and c.table_schema not in ('pg_catalog', 'information_schema', 'live')
    group by 1 order by 1`.execute(database.owner)
  return rows
}
