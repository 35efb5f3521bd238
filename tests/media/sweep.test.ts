// What nobody names leaves the library and the store; what anybody still shows never does. Real bytes, real database.
import assert from 'node:assert/strict'
import { readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { sweep } from '../../src/modules/media/actions/sweep.ts'
import { mostOfRun } from '../../src/modules/media/rules/sweep.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { png } from '../support/file-bytes.ts'
import type { TestPerson } from '../support/people-desk.ts'
import { draftWith, type MediaGround, mediaGround, type Picked } from './ground.ts'

let ground: MediaGround
let one: TestPerson
let province: TestPerson
let shade = 0

before(async () => {
  ground = await mediaGround()
  one = await ground.desk.person('Đỗ Thư Ký', 'board-secretary', 'xa-mot')
  province = await ground.desk.person('Lê Thư Ký', 'board-secretary', 'tinh')
})
after(() => ground.close())

const day = 86_400_000
/** Eight days on: what was put today is old enough, what was thrown away today as well. */
const later = () => new Date(Date.now() + 8 * day)
const run = (now = later(), most = mostOfRun) => sweep(ground.database.worker, { files: ground.desk.files, now, most })

/** Far enough from the others to stay another picture when it is packed. */
function colour(): string {
  shade += 1
  return `rgb(${(shade * 40) % 256}, ${(shade * 90) % 256}, ${(shade * 130) % 256})`
}
const bytesOf = (shown: string) => png({ width: 1200, height: 700, colour: shown })
const bring = async (who: TestPerson, slug: string, shown = colour()) =>
  ground.brought(who, slug, 'đồng.png', await bytesOf(shown))
const throwAway = async (who: TestPerson, slug: string, { id }: Picked) => {
  const answer = await ground.desk.post(who, `/${slug}/kho/${id}/bo`, {})
  assert.equal(answer.status, 303, answer.body.slice(0, 500))
}

/** The picture, its original and its smaller sizes. */
async function bytesFor({ sha256 }: Picked): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select rendition_sha256 as sha256 from media.rendition where sha256 = ${sha256}
    union select original_sha256 from media.file where sha256 = ${sha256}`.execute(ground.database.desk)
  return [sha256, ...rows.map((row) => row.sha256)]
}
const there = async (sha256s: readonly string[]) => {
  const found = await Promise.all(sha256s.map((sha256) => ground.desk.files.has(sha256)))
  return found.filter(Boolean).length
}
const isEntered = async (slug: string, { id }: Picked) => {
  const { rows } = await sql`select from media.file where site_id = ${ground.desk.siteId(slug)} and id = ${id}`.execute(
    ground.database.desk,
  )
  return rows.length === 1
}

test('what was thrown away a week ago goes for good with its original and smaller sizes, and the audit says so', async () => {
  const gone = await bring(one, 'xa-mot')
  const stays = await bring(one, 'xa-mot')
  const [bytes, others] = [await bytesFor(gone), await bytesFor(stays)]
  assert.ok(bytes.length >= 4, 'a picture, its original and two smaller sizes')
  await throwAway(one, 'xa-mot', gone)
  await run(new Date(Date.now() + 6 * day))
  assert.equal(await there(bytes), bytes.length, 'six days are not a week')
  assert.equal((await ground.desk.post(one, `/xa-mot/kho/${gone.id}/lay-lai`, {})).status, 303)
  await throwAway(one, 'xa-mot', gone)
  const swept = await run()
  assert.equal(swept.entries, 1)
  assert.equal(await isEntered('xa-mot', gone), false)
  await run()
  assert.equal(await there(bytes), 0)
  assert.equal(await there(others), others.length)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.entry
    where happened = 'file-removed' and subject_id = ${gone.id}`.execute(ground.database.desk)
  assert.equal(rows[0]?.n, 1)
})

test('the same bytes in two sites stay until the last of them has thrown them away', async () => {
  const shown = colour()
  const [here, above] = [await bring(one, 'xa-mot', shown), await bring(province, 'tinh', shown)]
  assert.equal(here.sha256, above.sha256)
  const bytes = await bytesFor(here)
  await throwAway(one, 'xa-mot', here)
  assert.equal((await run()).entries, 1)
  await run()
  assert.equal(await there(bytes), bytes.length)
  assert.equal(await isEntered('tinh', above), true)
  const seen = await ground.desk.get(province, `/tinh/kho/tep/${above.sha256}/đồng-480.webp`)
  assert.equal(seen.status, 200, 'the smaller size is still known')
  await throwAway(province, 'tinh', above)
  await run()
  await run()
  assert.equal(await there(bytes), 0)
})

test('a former text of an item keeps its file, entry and bytes', async () => {
  const old = await bring(one, 'xa-mot')
  const bytes = await bytesFor(old)
  const { doing } = await draftWith(ground, one, 'xa-mot', old)
  await sql`insert into editions.revision (site_id, id, edition_id, no, title, slug, content)
    select site_id, gen_random_uuid(), edition_id, 2, title, slug, '{}' from editions.revision
    where edition_id = ${doing.editionId}`.execute(ground.database.owner)
  await sql`update editions.edition set head_revision_id = (select id from editions.revision
    where edition_id = ${doing.editionId} and no = 2) where id = ${doing.editionId}`.execute(ground.database.owner)
  await throwAway(one, 'xa-mot', old)
  const swept = await run()
  assert.deepEqual([swept.entries, swept.kept], [0, 1])
  assert.equal(await isEntered('xa-mot', old), true)
  assert.equal(await there(bytes), bytes.length)
})

test('bytes that somebody shows outside every catalogue stay: an emblem, a live text, a work, a copy being written', async () => {
  const kept = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((letter) => ground.desk.files.put(Buffer.from(letter))))
  const [emblem, live, work, writing, alone] = kept
  const { desk, database } = ground
  const siteId = desk.siteId('tinh')
  await sql`update sites.site set emblem_sha256 = ${emblem} where id = ${siteId}`.execute(database.owner)
  const { doing, revisionId } = await draftWith(ground, province, 'tinh', await bring(province, 'tinh'))
  await sql`insert into editions.work (site_id, revision_id, no, kind, sha256)
    values (${siteId}, ${revisionId}, 9, 'photo', ${work})`.execute(database.owner)
  const form = JSON.stringify({ picture: { sha256: writing } })
  await sql`insert into editions.draft (site_id, edition_id, account_id, based_on, form, writer_name, started_at, saved_at)
    values (${siteId}, ${doing.editionId}, ${province.accountId}, ${revisionId}, ${form}::jsonb, 'Lê', now(), now())`.execute(
    database.owner,
  )
  await sql`insert into editions.publication (site_id, edition_id, item_id, revision_id, type, language, number, path, title, summary, live_from)
    select e.site_id, e.id, e.item_id, ${revisionId}, 'article', 'vi', 77, '/tin-tuc/a-77', 'A', '', now()
    from editions.edition as e where e.id = ${doing.editionId}`.execute(database.owner)
  await sql`insert into editions.publication_file (site_id, edition_id, prefix, name, sha256, content_type, bytes)
    values (${siteId}, ${doing.editionId}, 'p', 'n', ${live}, 'text/plain', 1)`.execute(database.owner)
  await run()
  assert.deepEqual(await Promise.all(kept.map((sha256) => desk.files.has(sha256))), [true, true, true, true, false])
  assert.ok(alone)
})

test('an upload of the same bytes in the same moment loses nothing', async () => {
  const shown = colour()
  const first = await bring(one, 'xa-mot', shown)
  await throwAway(one, 'xa-mot', first)
  const bytes = await bytesFor(first)
  await sql`delete from media.file where id = ${first.id}`.execute(ground.database.owner)
  // Everything in the store is two days old, so that only what is put again now is new.
  const old = new Date(Date.now() - 2 * day)
  await Promise.all(bytes.map((sha256) => utimes(pathOf(sha256), old, old)))
  const [again] = await Promise.all([bring(one, 'xa-mot', shown), run(new Date()), run(new Date())])
  await run(new Date())
  const now = await bytesFor(again)
  assert.ok(now.length >= 4)
  assert.equal(await there(now), now.length)
})

test('bytes that were put again a moment ago wait for whoever enters them', async () => {
  const old = new Date(Date.now() - 2 * day)
  const sha256 = await ground.desk.files.put(Buffer.from('đang tải lên'))
  await utimes(pathOf(sha256), old, old)
  await ground.desk.files.put(Buffer.from('đang tải lên'))
  await run(new Date())
  assert.equal(await there([sha256]), 1)
  await utimes(pathOf(sha256), old, old)
  await run(new Date())
  assert.equal(await there([sha256]), 0)
})

const pathOf = (sha256: string) => join(folderOf(), sha256.slice(0, 2), sha256)
const folderOf = () => ground.desk.filesFolder

test('a broken run is set right, halves that nobody finished go, and a run does no more than it may', async () => {
  const files = diskFiles(folderOf())
  const sums = await Promise.all(Array.from({ length: 12 }, (_, n) => files.put(Buffer.from(`lẻ ${n}`))))
  const broken = await files.put(Buffer.from('bỏ dở'))
  const leaving = `${pathOf(broken)}.leaving`
  await writeFile(leaving, 'bỏ dở')
  await writeFile(`${pathOf(broken)}.123.abc`, 'nửa')
  const most = { ...mostOfRun, files: 5 }
  assert.equal((await run(later(), most)).files, 5)
  assert.equal((await run(later(), most)).files, 5)
  const last = await run()
  assert.equal(last.isWhole, true)
  assert.equal(await there([...sums, broken]), 0)
  assert.deepEqual(
    await readdir(join(folderOf(), broken.slice(0, 2))).then((all) => all.filter((n) => n.startsWith(broken))),
    [],
  )
  await assert.rejects(stat(leaving))
  assert.deepEqual((await run()).files, 0, 'a second run finds nothing')
})
