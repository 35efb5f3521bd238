// Connected as the citizens' role: nothing that is not live comes out of any view, by none of the tricks known to us.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/database.ts'
import { eavesdropper, talkativeFunction } from './attacks.ts'
import { leaks, liveColumns } from './detector.ts'
import { hideSecrets, showsMark } from './secrets.ts'

const database = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'congso-secrets-'))
const secrets = await hideSecrets(database, folder)
await sql.raw(talkativeFunction).execute(database.owner)
await sql`analyze`.execute(database.owner)
const portal = await eavesdropper(database.urls.portal)
const columns = await liveColumns(database.owner)
const views = [...new Set(columns.map(({ view }) => view))]

after(async () => {
  await portal.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('the secrets are there: the desk reads them', async () => {
  for (const table of [
    'editions.publication',
    'editions.revision',
    'editions.placement',
    'sites.banner',
    'units.person',
  ]) {
    const { rows } = await sql<{
      all: string
    }>`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as all from ${sql.raw(table)} as t`.execute(database.desk)
    assert.ok(
      table === 'editions.placement'
        ? rows[0]?.all.includes(secrets.scheduled.editionId)
        : showsMark(rows[0]?.all ?? ''),
      table,
    )
  }
})

test('every view shows something live, so that an empty one hides no leak', async () => {
  const empty = []
  for (const view of views) {
    const { heard } = await portal.hear(`select count(*)::int as n from ${view}`)
    if (heard === '[{"n":0}]') empty.push(view)
  }
  assert.deepEqual(empty, [])
})

for (const view of views) {
  test(`${view} lets out nothing that is not live`, async () => {
    const ofView = columns.filter((column) => column.view === view)
    const whole = await portal.hear(`select to_jsonb(v) from ${view} as v`)
    assert.ok(!showsMark(whole.heard), whole.heard)
    assert.deepEqual(await leaks(portal, ofView, secrets), [])
  })
}

test('the functions of schema live tell only times, and titles of what has expired', async () => {
  for (const { id } of [secrets.province, secrets.commune]) {
    const next = await portal.hear('select live.next_change($1, now()) as at', [id])
    assert.match(next.heard, /^\[\{"at":"\d{4}-\d\d-\d\dT/)
    const told = []
    for (const path of secrets.paths) {
      const { heard } = await portal.hear('select * from live.expired($1, $2)', [id, path])
      if (heard !== '[]') told.push(heard)
      assert.ok(!showsMark(heard), heard)
    }
    assert.equal(told.length, 1)
    const talk = await portal.hear(
      `select 1 from unnest($2::text[]) as p, live.expired($1, p) as e where leak.tell(e.title) and (e.title)::int = 0`,
      [id, secrets.paths],
    )
    assert.ok(!showsMark(talk.heard), talk.heard)
  }
})

test('the desk sees what is scheduled, where row security would hide it', async () => {
  const { rows } = await sql<{ due: number; placed: number }>`
    select (select count(*)::int from editions.publication where live_from > now()) as due,
      (select count(*)::int from editions.placement where live_from > now()) as placed`.execute(database.desk)
  assert.ok(Number(rows[0]?.due) >= 8, JSON.stringify(rows))
  assert.ok(Number(rows[0]?.placed) >= 8, JSON.stringify(rows))
})

test('this test can fail: it finds what a wrong policy, a missing barrier and a naive view let out', async () => {
  const spoilt = async (view: string, spoil: string, mend: string) => {
    await sql.raw(spoil).execute(database.owner)
    const found = await leaks(
      portal,
      columns.filter((column) => column.view === view),
      secrets,
    )
    await sql.raw(mend).execute(database.owner)
    return found
  }
  const live = 'live_from <= now() and (live_until is null or live_until > now())'
  const open = await spoilt(
    'live.publication',
    'alter policy publication_live on editions.publication using (true)',
    `alter policy publication_live on editions.publication using (${live})`,
  )
  assert.ok(
    open.some((statement) => statement.startsWith('select v.title::text')),
    open.join('\n'),
  )

  const bare = await spoilt(
    'live.article',
    'alter view live.article reset (security_barrier)',
    'alter view live.article set (security_barrier)',
  )
  assert.ok(
    bare.some((statement) => statement.includes('leak.tell')),
    bare.join('\n'),
  )

  // The owner of the tables is not bound by row security, so the condition in the view is all there is.
  const columnsOf = columns.filter(({ view }) => view === 'live.publication').map(({ column }) => column)
  const naive = await spoilt(
    'live.publication',
    `alter view live.publication owner to current_user;
     create or replace view live.publication as select ${columnsOf.join(', ')} from editions.publication where ${live}`,
    `create or replace view live.publication as select ${columnsOf.join(', ')} from editions.publication;
     grant create on schema live to congso_live;
     alter view live.publication owner to congso_live;
     revoke create on schema live from congso_live`,
  )
  const shown = naive.filter((statement) => statement.startsWith('select v.'))
  assert.deepEqual(shown, [])
  assert.ok(
    naive.some((statement) => statement.includes('leak.tell')),
    naive.join('\n'),
  )
  assert.deepEqual(
    await leaks(
      portal,
      columns.filter(({ view }) => view === 'live.publication'),
      secrets,
    ),
    [],
  )
})
