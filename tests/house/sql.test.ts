import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSource } from '../../tools/house/source.ts'
import { foreignWrites, strayedSql } from '../../tools/house/sql.ts'

const writes = (text: string, path = 'src/modules/articles/store.ts') =>
  foreignWrites(readSource(path, text)).map(({ message }) => message)
const strays = (text: string, path = 'src/modules/articles/actions/save.ts') =>
  strayedSql(readSource(path, text)).length

for (const statement of [
  'insert into editions.event (site_id) values (1)',
  'update editions.publication set title = 1',
  'update only editions.publication as p set title = 1',
  'delete from editions.placement where site_id = 1',
  'with gone as (delete from editions.placement returning id) select count(*) from gone',
  'merge into editions.publication as p using x on true when matched then do nothing',
  'truncate editions.publication',
  'copy editions.event (site_id) from stdin',
  'insert into "editions"."event" default values',
]) {
  test(`finds a write to another module's table: ${statement.slice(0, 40)}`, () => {
    assert.match(writes(`const q = sql\`${statement}\``)[0] ?? '', /editions\./)
    assert.match(writes(`const q = '${statement}'`)[0] ?? '', /editions\./)
  })
}

test('finds the write of a query builder', () => {
  assert.match(writes("db.insertInto('editions.event').values(row)")[0] ?? '', /editions\.event/)
  assert.match(writes("db.updateTable('editions.edition').set(row)")[0] ?? '', /editions\.edition/)
  assert.match(writes("db.deleteFrom('editions.edition as e')")[0] ?? '', /editions\.edition/)
})

test('a write whose table cannot be read is a finding', () => {
  assert.match(writes('db.insertInto(table)')[0] ?? '', /not written out/)
  assert.match(writes(`const q = 'insert into fact (id) values (1)'`)[0] ?? '', /without its schema/)
  assert.match(writes('const q = sql`insert into ${table} (id) values (1)`')[0] ?? '', /without its schema/)
})

test('its own tables a module writes freely, and reads are not writes', () => {
  assert.deepEqual(writes("db.insertInto('articles.fact')"), [])
  assert.deepEqual(
    writes('const q = sql`update articles.fact set title = ${title} where id in (select id from editions.item)`'),
    [],
  )
  assert.deepEqual(writes('const q = sql`select id from editions.edition where id = ${id} for update of e`'), [])
  assert.deepEqual(
    writes('const q = sql`insert into articles.fact (id) values (1) on conflict do update set id = 2`'),
    [],
  )
  assert.deepEqual(writes("db.insertInto('editions.event')", 'src/modules/articles/store.test.ts'), [])
})

test('SQL outside its rooms is a finding', () => {
  assert.equal(strays('const q = sql`select id from articles.fact`'), 1)
  assert.equal(strays("const q = 'with a as (select 1) select * from a'"), 1)
  assert.equal(strays("db.selectFrom('articles.fact').select('id')"), 1)
  assert.equal(strays("const q = 'select pg_notify($1, $2)'"), 1)
  assert.equal(strays("const q = 'create table articles.x (id int)'", 'src/main/start.ts'), 1)
})

test('SQL in a store, a live door, an inbox or platform is at home, and sentences are no SQL', () => {
  const query = 'const q = sql`select id from articles.fact`'
  for (const path of ['store.ts', 'store/lists.ts', 'live.ts', 'live/home.ts', 'inbox/report.ts']) {
    assert.equal(strays(query, `src/modules/articles/${path}`), 0, path)
  }
  assert.equal(strays(query, 'src/platform/migrations/run.ts'), 0)
  assert.equal(
    strays("const words = ['Chọn tệp', 'Select a section', 'update the page', 'with a picture', 'Copy address']"),
    0,
  )
})
