import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { FLOORS, ROOMS } from '../../tools/house/floors.ts'
import { hasRoom, whyNotImport } from '../../tools/house/import-rules.ts'
import { forbiddenImports, unseenFiles } from '../../tools/house/imports.ts'

const refused = [
  ['basics import nothing else of ours', 'src/basics/dates.ts', 'src/platform/clock.ts'],
  ['design does not know the platform', 'src/design/picture.tsx', 'src/platform/files/index.ts'],
  ['platform does not know design', 'src/platform/paper/docx.ts', 'src/design/page.tsx'],
  ['web does not know modules', 'src/web/context.ts', 'src/modules/sites/index.ts'],
  ['nobody but main imports main', 'src/web/context.ts', 'src/main/wiring.ts'],
  ['a lower floor does not look up', 'src/modules/units/actions/end.ts', 'src/modules/sites/index.ts'],
  ['neighbours on one floor never meet', 'src/modules/articles/actions/save.ts', 'src/modules/documents/index.ts'],
  ['a neighbour keeps its live door shut', 'src/modules/home/portal/routes.tsx', 'src/modules/feeds/live.ts'],
  ['a module enters by the door only', 'src/modules/articles/actions/save.ts', 'src/modules/editions/store.ts'],
  ['the citizen side does not act', 'src/modules/articles/portal/routes.tsx', 'src/modules/articles/actions/save.ts'],
  [
    'the citizen side does not see the store',
    'src/modules/articles/portal/routes.tsx',
    'src/modules/articles/store.ts',
  ],
  [
    'the citizen side does not open acting doors',
    'src/modules/home/portal/routes.tsx',
    'src/modules/articles/index.ts',
  ],
  ['the desk reads others by their index only', 'src/modules/home/desk/routes.tsx', 'src/modules/articles/live.ts'],
  ['a page does not read', 'src/modules/articles/portal/article.page.tsx', 'src/modules/articles/live.ts'],
  ['a page does not know web', 'src/modules/articles/desk/edit.page.tsx', 'src/web/render.ts'],
  ['a page is not a route', 'src/modules/articles/desk/edit.page.tsx', 'src/modules/articles/desk/routes.tsx'],
  ['rules do no input or output', 'src/modules/sites/rules/template.ts', 'node:fs'],
  ['rules know no database', 'src/modules/sites/rules.ts', 'src/platform/database/index.ts'],
  [
    'rules cross modules by their pure door',
    'src/modules/intake/rules/heading.ts',
    'src/modules/documents/rules/number.ts',
  ],
  ['a store does not act', 'src/modules/sites/store.ts', 'src/modules/sites/actions/create.ts'],
  ['a live door does not know the store', 'src/modules/sites/live.ts', 'src/modules/sites/store.ts'],
  ['a door for acting leads to no page', 'src/modules/sites/index.ts', 'src/modules/sites/desk/sites.page.tsx'],
  ['a door for acting is not for reading', 'src/modules/sites/index.ts', 'src/modules/sites/live.ts'],
  ['a job calls actions, not stores', 'src/modules/visits/jobs.ts', 'src/modules/visits/store.ts'],
  ['islands do not know modules', 'src/islands/editor.tsx', 'src/modules/articles/rules/index.ts'],
  ['kysely stays out of actions', 'src/modules/sites/actions/create.ts', 'node_modules/kysely/dist/index.js'],
  ['kysely stays out of web', 'src/modules/sites/desk/routes.tsx', 'node_modules/kysely/dist/index.js'],
  ['zod stays out of pages', 'src/modules/sites/desk/sites.page.tsx', 'node_modules/zod/index.js'],
  ['fastify stays out of modules', 'src/modules/sites/portal/routes.tsx', 'node_modules/fastify/fastify.js'],
  ['preact stays out of routes', 'src/modules/sites/portal/routes.tsx', 'node_modules/preact/dist/preact.mjs'],
  ['nobody but main knows the demo', 'src/modules/sites/actions/create.ts', 'demo/sites.ts'],
  ['pg stays in platform', 'src/modules/sites/store.ts', 'node_modules/pg/lib/index.js'],
] as const

for (const [fact, from, to] of refused) {
  test(`refuses an import: ${fact}`, () => assert.notEqual(whyNotImport(from, to), null))
}

const allowed = [
  ['a page uses its words and design', 'src/modules/articles/portal/article.page.tsx', 'src/design/frame.tsx'],
  [
    'a page is made of parts',
    'src/modules/articles/portal/article.page.tsx',
    'src/modules/articles/portal/byline.part.tsx',
  ],
  ['a route shows its page', 'src/modules/articles/portal/routes.tsx', 'src/modules/articles/portal/article.page.tsx'],
  ['the front page reads lower floors', 'src/modules/home/portal/routes.tsx', 'src/modules/articles/live.ts'],
  ['an action opens lower doors', 'src/modules/editions/actions/publish.ts', 'src/modules/audit/index.ts'],
  ['a store uses kysely', 'src/modules/editions/store/lock.ts', 'node_modules/kysely/dist/index.js'],
  ['an inbox uses kysely', 'src/modules/visits/inbox/views.ts', 'node_modules/kysely/dist/index.js'],
  ['an edge parses', 'src/modules/sites/desk/routes.tsx', 'node_modules/zod/index.js'],
  ['rules cross by the pure door', 'src/modules/intake/rules/heading.ts', 'src/modules/documents/rules/index.ts'],
  ['platform meets the outside world', 'src/platform/log.ts', 'stream/consumers'],
  ['main lays out the demo', 'src/main/demo.ts', 'demo/sites.ts'],
  ['main wires everything', 'src/main/reactions.ts', 'src/modules/editions/jobs.ts'],
  ['a test may use anything', 'src/modules/sites/rules/template.test.ts', 'tests/support/builders.ts'],
] as const

for (const [fact, from, to] of allowed) {
  test(`allows an import: ${fact}`, () => assert.equal(whyNotImport(from, to), null))
}

test('every room of every module has a rule, and other names have none', () => {
  for (const module of FLOORS.flat()) assert.ok(hasRoom(`src/modules/${module}/store.ts`))
  assert.equal(hasRoom('src/modules/articles/queries.ts'), false)
  assert.equal(hasRoom('src/modules/news/store.ts'), false)
  assert.equal(hasRoom('src/wherever/store.ts'), false)
  assert.ok(ROOMS.length > 15)
})

test('a file that dependency-cruiser did not see is a finding', () => {
  const [finding] = unseenFiles(['src/a.ts', 'src/b.tsx'], ['src/a.ts'])
  assert.equal(finding?.path, 'src/b.tsx')
  assert.deepEqual(unseenFiles(['src/a.ts'], ['src/a.ts', 'node_modules/x.js']), [])
})

test('dependency-cruiser applies the plan to a real folder', async () => {
  const root = await plant({
    'node_modules/kysely/package.json': '{ "name": "kysely", "main": "index.js" }',
    'node_modules/kysely/index.js': 'exports.sql = 1',
    'src/basics/dates.ts': "import { log } from '../platform/log.ts'\nexport const today = log\n",
    'src/platform/log.ts': 'export const log = 1\n',
    'src/web/one.ts': "import { two } from './two.ts'\nexport const one = () => two\n",
    'src/web/two.ts': "import { one } from './one.ts'\nexport const two = () => one\n",
    'src/web/gone.ts': "import { nothing } from './nowhere.ts'\nexport const gone = nothing\n",
    'src/modules/sites/store.ts': "import type { Kysely } from 'kysely'\nexport type Rows = Kysely<unknown>\n",
    'src/modules/sites/actions.ts': "import type { Kysely } from 'kysely'\nexport type Deed = Kysely<unknown>\n",
    'src/modules/units/rules.ts': "import type { Rows } from '../sites/store.ts'\nexport type Up = Rows\n",
  })
  try {
    const paths = ['src/basics/dates.ts', 'src/modules/sites/store.ts', 'src/modules/units/rules.ts', 'src/web/one.ts']
    const findings = await forbiddenImports(root, paths)
    const places = new Set(findings.map(({ path }) => path))
    assert.ok(places.has('src/basics/dates.ts'), 'an arrow up')
    assert.ok(places.has('src/modules/units/rules.ts'), 'an arrow up by type only')
    assert.ok(places.has('src/modules/sites/actions.ts'), 'a package in the wrong room')
    assert.ok(places.has('src/web/gone.ts'), 'an import that leads nowhere')
    assert.ok(
      findings.some(({ message }) => message.includes('circle')),
      'a circle',
    )
    assert.equal(places.has('src/modules/sites/store.ts'), false)
  } finally {
    await rm(root, { recursive: true })
  }
})

async function plant(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'congso-house-'))
  const manifest = { name: 'planted', type: 'module', dependencies: { kysely: '*' } }
  const compiler = { compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true } }
  const all = { ...files, 'package.json': JSON.stringify(manifest), 'tsconfig.json': JSON.stringify(compiler) }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
