import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byPlace, sentence } from '../../tools/house/finding.ts'
import { foreignTables, misnamedMigrations } from '../../tools/house/migrations.ts'
import { emptyFileNames, emptyFolders, homelessFiles, modulesWithoutReadme } from '../../tools/house/names.ts'
import { mistypedFindings, untidyFindings, unusedFindings } from '../../tools/house/programs.ts'
import { lockedHosts, machinePaths, registryInNpmrc } from '../../tools/house/traces.ts'

for (const folder of ['utils', 'helpers', 'common', 'lib', 'shared', 'types', 'services']) {
  test(`the folder ${folder} says nothing`, () => assert.equal(emptyFolders(`src/web/${folder}/a.ts`).length, 1))
}

test('a folder named for its concept is fine', () => assert.deepEqual(emptyFolders('src/basics/prose/block.ts'), []))

test('a file named for a habit says nothing', () => {
  for (const name of ['helpers', 'site-manager', 'date-utils', 'site-info', 'utils.test']) {
    assert.equal(emptyFileNames(`src/web/${name}.ts`).length, 1, name)
  }
  assert.deepEqual(emptyFileNames('src/web/page-cache.ts'), [])
})

test('a file in no room, and a module without a floor, are findings', () => {
  assert.match(homelessFiles('src/modules/articles/queries.ts')[0]?.message ?? '', /no room/)
  assert.match(homelessFiles('src/modules/news/store.ts')[0]?.message ?? '', /no floor/)
  assert.match(homelessFiles('src/wherever/a.ts')[0]?.message ?? '', /no room/)
  assert.deepEqual(homelessFiles('src/modules/articles/store.ts'), [])
})

test('a module without its README is a finding', () => {
  assert.equal(modulesWithoutReadme(['src/modules/sites/store.ts'])[0]?.path, 'src/modules/sites/README.md')
  assert.deepEqual(modulesWithoutReadme(['src/modules/sites/store.ts', 'src/modules/sites/README.md']), [])
})

test('migrations have a name of their form, a module, and a number of their own', () => {
  const messages = (...names: string[]) =>
    misnamedMigrations(names.map((name) => `database/migrations/${name}`)).map(({ message }) => message)
  assert.deepEqual(
    messages('0001_audit__entry.sql', '0002_units__unit.sql', '0042_documents__fact__add_signer.sql'),
    [],
  )
  assert.match(messages('1_audit__entry.sql')[0] ?? '', /not named/)
  assert.match(messages('0001_audit_entry.sql')[0] ?? '', /not named/)
  assert.match(messages('0001_news__entry.sql')[0] ?? '', /no module/)
  assert.match(messages('0001_audit__entry.sql', '0001_units__unit.sql')[0] ?? '', /number of/)
})

test('a migration makes tables of the schema in its name', () => {
  const text = 'create schema units;\n\ncreate table sites.site (id uuid);'
  assert.equal(foreignTables('database/migrations/0002_units__unit.sql', text)[0]?.line, 3)
  assert.deepEqual(foreignTables('database/migrations/0003_sites__site.sql', text), [])
})

test('folders of one machine are findings, addresses are not', () => {
  for (const folder of ['work', 'tmp', 'root', 'home/lan', 'Users/lan']) {
    assert.equal(
      machinePaths('src/a.ts', `const a = 'x'\nconst b = '${['', folder, 'x'].join('/')}'`)[0]?.line,
      2,
      folder,
    )
  }
  assert.equal(machinePaths('src/a.ts', `'${['C:', 'Users', 'lan'].join('\\')}'`).length, 1)
  assert.deepEqual(machinePaths('src/a.ts', "'/tin-tuc/work/' + '/gioi-thieu/tmp/' + '/en/home'"), [])
})

test('a lockfile names no hosts, .npmrc no registry', () => {
  const address = ['https:/', 'registry.example', 'pg.tgz'].join('/')
  assert.equal(lockedHosts('package-lock.json', `{\n"resolved": "${address}"\n}`)[0]?.line, 2)
  assert.deepEqual(lockedHosts('package-lock.json', '{ "integrity": "sha512-x" }'), [])
  assert.equal(registryInNpmrc('.npmrc', 'save-exact=true\nregistry=x')[0]?.line, 2)
  assert.deepEqual(registryInNpmrc('.npmrc', 'omit-lockfile-registry-resolved=true'), [])
})

test('the reports of knip, Biome and the compiler become findings', () => {
  const issues = [{ file: 'src/a.ts', files: [{ name: 'src/a.ts' }], exports: [{ name: 'gone', line: 7 }] }]
  assert.deepEqual(unusedFindings(JSON.stringify({ issues })).map(sentence), [
    'src/a.ts:1 is used by nobody',
    'src/a.ts:7 gone is exported but nobody else uses it',
  ])
  const biome = '::error title=lint/a11y/useAltText,file=src/a.tsx,line=3,endLine=3,col=1::Provide a text.\n'
  assert.deepEqual(untidyFindings(biome).map(sentence), ['src/a.tsx:3 Provide a text. (lint/a11y/useAltText)'])
  const compiler = "src/a.ts(4,7): error TS2322: Type 'string' is not assignable.\n"
  assert.deepEqual(mistypedFindings(compiler).map(sentence), ["src/a.ts:4 Type 'string' is not assignable. (TS2322)"])
})

test('findings stand in the order of the tree', () => {
  const findings = [
    { path: 'src/b.ts', line: 1, message: 'x' },
    { path: 'src/a.ts', line: 9, message: 'x' },
    { path: 'src/a.ts', line: 2, message: 'x' },
  ]
  assert.deepEqual(findings.sort(byPlace).map(sentence), ['src/a.ts:2 x', 'src/a.ts:9 x', 'src/b.ts:1 x'])
})
