import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CompiledQuery, sql } from 'kysely'
import pg from 'pg'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { seedCalendar } from '../calendar/index.ts'
import { openEditions } from '../editions/index.ts'
import { createAccount } from '../people/index.ts'
import { createSite } from '../sites/index.ts'
import { inboxOf } from './actions/inbox.ts'

const items = Number(process.env['WORKLIST_ITEMS'] ?? 20_000)
const people = Math.round(items / 20)
const by = { kind: 'command' } as const

type Asked = { text: string; values: readonly unknown[] }

let database: TestDatabase
let worker: { accountId: string; personId: string; siteIds: string[] }

before(async () => {
  database = await testDatabase()
  await seedCalendar(database.desk)
  const now = new Date()
  const siteIds: string[] = []
  for (let no = 0; no < 40; no += 1) {
    const kind = no === 0 ? 'province' : 'commune'
    const input = { slug: `s${no}`, kind, name: `Trang ${no}`, parentId: siteIds[0] ?? null } as const
    const made = await createSite(database.desk, { input, by, now })
    assert.ok('done' in made)
    siteIds.push(made.done.siteId)
  }
  const role = { name: 'Đỗ Thư Ký', email: 'a@tinh.example', role: 'board-secretary' } as const
  const made = await createAccount(database.desk, {
    input: { ...role, siteId: siteIds[0] ?? '' },
    by,
    now,
    password: 'một câu dài dễ nhớ',
  })
  assert.ok('done' in made)
  worker = { ...made.done, siteIds: siteIds.slice(0, 12) }
  await sql`insert into people.second_factor (account_id, secret, made_at, confirmed_at)
    values (${worker.accountId}, '\\x00', now(), now())`.execute(database.owner)
  await fill(siteIds)
})
after(() => database.drop())

/** One item in fifty is open, the rest is published; everybody contributes somewhere. */
async function fill(siteIds: readonly string[]): Promise<void> {
  // What the lists keep of each item is not asked here, and would take minutes for so many.
  await sql`alter table editions.event disable trigger user`.execute(database.owner)
  await sql`alter table editions.edition disable trigger user`.execute(database.owner)
  const run = (text: string) => database.owner.executeQuery(CompiledQuery.raw(text, [siteIds]))
  await run(`create temporary table made as select n, ($1::uuid[])[1 + n % 40] as site, gen_random_uuid() as item, gen_random_uuid() as edition,
    gen_random_uuid() as revision, case when n % 50 = 0 then (array['draft','submitted','in-review','awaiting-approval','returned'])[1 + (n / 50) % 5]
    else 'published' end as state from generate_series(1, ${items}) as n`)
  await sql`insert into editions.item (site_id, id, type, number) select site, item, 'article', n from made`.execute(
    database.owner,
  )
  await sql`insert into editions.edition (site_id, id, item_id, language, state, changed_at)
    select site, edition, item, 'vi', state, now() - n * interval '1 minute' from made`.execute(database.owner)
  await sql`insert into editions.revision (site_id, id, edition_id, no, title, slug, content, genre)
    select site, revision, edition, 1, 'Tin ' || n, 'tin-' || n, '{}', 'tin' from made`.execute(database.owner)
  await sql`insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, happened_at, deed, from_state, to_state)
    select site, item, edition, revision, 'submitted', 'article', 'vi', now(), 'submit', 'draft', state from made`.execute(
    database.owner,
  )
  await run(
    `create temporary table hands as select n, ($1::uuid[])[1 + n % 40] as site, gen_random_uuid() as person from generate_series(1, ${people}) as n`,
  )
  await sql`insert into units.person (id, full_name) select person, 'Người ' || n from hands`.execute(database.owner)
  await sql`insert into people.membership (id, site_id, person_id, role) select gen_random_uuid(), site, person, 'contributor' from hands`.execute(
    database.owner,
  )
  await sql`analyze`.execute(database.owner)
}

test('the list of a person walks along indexes, whatever a site has published', async () => {
  const asked: Asked[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    if (typeof given[0] === 'object') asked.push(given[0] as Asked)
    return Reflect.apply(query, this, given)
  } as typeof query
  const stages = ['submitted', 'in-review', 'awaiting-approval', 'approved'] as const
  const found = await openEditions(database.desk, { siteIds: worker.siteIds, stages, most: { each: 500, inAll: 2000 } })
  assert.ok(found.length > 0)
  pg.Client.prototype.query = query
  const walk = asked.find(({ text }) => text.includes('editions.edition')) ?? assert.fail()
  const { rows } = await database.pools.desk.query<{ 'QUERY PLAN': string }>(`explain ${walk.text}`, [...walk.values])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.doesNotMatch(plan, /Seq Scan on (edition|revision|event|item)\b/, plan)
  assert.match(plan, /edition_by_state/)
})

test('the whole list of a person is a matter of milliseconds', async () => {
  const list = () => inboxOf(database.desk, worker, { now: new Date(), sources: [] })
  await list()
  const began = performance.now()
  const { rows } = await list()
  const took = performance.now() - began
  console.log(`# ${items} items, ${people} people: ${rows.length} rows in ${took.toFixed(0)} ms`)
  assert.ok(rows.length > 0)
  assert.ok(took < 1500, `${took} ms`)
})
