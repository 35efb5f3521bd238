// Every question the citizens' side asks of a view that belongs to sites names the site.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import path from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../support/database.ts'

const root = path.resolve(import.meta.dirname, '../..')
const database = await testDatabase()
after(() => database.drop())

/** The view of sites themselves has their id instead; every other view says whose a row is. */
const withoutSite = ['site']

/** Where the site is what is asked for, or where it comes from a site that was found before. */
const allowed = [
  'sites: from live.host as h where h.host = ',
  'sites: from live.site',
  'home: join live.site',
  'sites: join live.site',
  'articles: join live.site',
  'documents: from live.site',
  'documents: join live.site',
  'search: from live.site as s where s.id = any',
]

const { rows: views } = await sql<{ name: string; columns: string[] }>`
  select c.relname as name, array_agg(a.attname::text) as columns
  from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0
  where c.relnamespace = 'live'::regnamespace and c.relkind = 'v' group by 1`.execute(database.owner)

/** SQL texts of a file, with named fragments put where they are used. */
function statements(text: string): string[] {
  const fragments = new Map(
    [...text.matchAll(/const (\w+) = sql`([^`]*)`/g)].map(([, name = '', body = '']) => [name, body]),
  )
  const filled = (body: string) => body.replaceAll(/\$\{(\w+)\}/g, (whole, name) => fragments.get(name) ?? whole)
  return [...text.matchAll(/sql(?:<[^`]*?>)?`([^`]*)`/g)].map(([, body = '']) => filled(body).replaceAll(/\s+/g, ' '))
}

/** The uses of views in a statement that no condition on a site follows. */
function unguarded(statement: string): string[] {
  return [...statement.matchAll(/\b(from|join) live\.(\w+)\b(?!\()(?: as (\w+))?/g)].flatMap((use) => {
    const [words, , view = '', alias] = use
    const rest = statement.slice(use.index + words.length)
    const name = alias === undefined ? '(?:\\w+\\.)?' : `${alias}\\.`
    const isGuarded = new RegExp(`\\b${name}site_id = (\\$\\{[^}]+\\}|\\w+\\.(id|site_id)\\b)`).test(rest)
    return isGuarded ? [] : [`${words}${rest.slice(0, 60)}|${view}`]
  })
}

const files = (await Array.fromAsync(glob('src/modules/*/{live.ts,live/*.ts}', { cwd: root }))).sort()

test('every view says to which site a row belongs', () => {
  assert.ok(views.length > 15)
  assert.deepEqual(
    views.filter(({ columns }) => !columns.includes('site_id')).map(({ name }) => name),
    withoutSite,
  )
})

test('what names a second site is exactly this: the gathering, what is shared, how documents stand to others, who took over from an archive, and whose rates hold below', async () => {
  const { rows } = await sql<{ column: string }>`
    select format('%s.%s', c.oid::regclass, a.attname) as column
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v') and n.nspname !~ '^(pg_|information_schema|graphile_worker)'
      and a.attname ~ '._site_id$|^gathered_by$|^parent_site'
    order by 1`.execute(database.owner)
  assert.deepEqual(
    rows.map(({ column }) => column),
    [
      'documents.fact.copy_site_id',
      'documents.relation.to_site_id',
      'editions.publication.gathered_by',
      'editions.share.from_site_id',
      'editions.share.to_site_id',
      'editions.share_request.from_site_id',
      'editions.share_request.to_site_id',
      'live.document.copy_site_id',
      'live.document_relation.other_site_id',
      'live.gathered.from_site_id',
      'live.shared_article.from_site_id',
      'live.successor_site.successor_site_id',
      'royalties.rating.table_site_id',
    ],
  )
})

test('every door was read', () => {
  const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8'))
  const uses = texts.flatMap(statements).flatMap((statement) => [...statement.matchAll(/\b(?:from|join) live\.\w+/g)])
  const plain = texts.join('\n').match(/\b(?:from|join|`)\s*live\.\w+/g) ?? []
  assert.ok(
    files.length >= 7 && uses.length >= plain.length && uses.length > 25,
    `${files.length} ${uses.length} ${plain.length}`,
  )
})

for (const file of files) {
  test(`${file} asks for one site at a time`, () => {
    const module = file.split(path.sep)[2] ?? ''
    const found = statements(readFileSync(path.join(root, file), 'utf8')).flatMap(unguarded)
    const open = found
      .map((one) => `${module}: ${one}`)
      .filter((one) => !allowed.some((start) => one.startsWith(start)))
    assert.deepEqual(open, [])
  })
}

test('this test can fail: it finds a question that forgets the site', () => {
  const guard = 'p.site_id = $'.concat('{id}')
  assert.deepEqual(unguarded('select 1 from live.page where path = 1'), ['from live.page where path = 1|page'])
  assert.equal(unguarded(`select 1 from live.page as p join live.file as f on true where ${guard}`).length, 1)
  assert.equal(unguarded(`select 1 from live.page as p where ${guard} and p.path = 1`).length, 0)
})
