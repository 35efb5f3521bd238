import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { buildersOn } from '../../../tests/support/builders.ts'
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts'
import { newId } from '../../basics/ids.ts'
import { inTransaction } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { fileAt } from '../editions/live.ts'
import { addFile } from '../media/index.ts'
import { insertUnits } from '../units/index.ts'
import { createSite } from './actions/create-site.ts'
import { siteAtHost } from './live.ts'

const now = new Date()
const by = { kind: 'command' } as const
const sha256 = 'ab'.repeat(32)
const store = { put: async () => sha256 } as unknown as FileStore
let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

async function governedBy(slug: string, validFrom: string) {
  const unitId = newId(now)
  await inTransaction(database.desk, (tx) =>
    insertUnits(tx, [{ id: unitId, kind: 'other', name: 'UBND', validFrom }], now),
  )
  const input = {
    slug,
    kind: 'topic',
    name: 'Trang',
    parentId: null,
    governingUnitId: unitId,
    emblemSha256: sha256,
  } as const
  const made = await createSite(database.desk, { input, by, now })
  assert.ok('done' in made)
  return made.done.siteId
}

test('a name that a unit only gets later is not told before its day', async () => {
  await governedBy('nay', '2000-01-01')
  await governedBy('mai', '2999-01-01')
  const nameOf = async (slug: string) => (await siteAtHost(database.portal, { host: slug, slug }))?.governingName
  assert.equal(await nameOf('nay'), 'UBND')
  assert.equal(await nameOf('mai'), null)
})

test('the emblem of a site stands at its fixed address, on that site only', async () => {
  const build = buildersOn({ db: database.desk, files: store, apex: 'localhost' })
  const siteId = await governedBy('co-hinh', '2000-01-01')
  const upload = { siteId, name: 'quoc-huy.svg', contentType: 'image/svg+xml', bytes: Buffer.from('x'), now }
  await inTransaction(database.desk, (tx) => addFile(tx, store, upload))
  const other = await build.site({ slug: 'tinh' })
  const emblem = { prefix: sha256.slice(0, 16), name: 'emblem' }
  assert.equal((await fileAt(database.portal, { siteId, ...emblem }))?.contentType, 'image/svg+xml')
  assert.equal(await fileAt(database.portal, { siteId: other.id, ...emblem }), undefined)
})
