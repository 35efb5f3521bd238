// The list of a site's items: what each filter tells, who sees what, and pages that neither skip nor repeat.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { IdKey } from '../../src/basics/id-key.ts'
import { newId } from '../../src/basics/ids.ts'
import { exactKey } from '../../src/basics/vietnamese.ts'
import { listItems, narrowingOf } from '../../src/modules/editions/actions/list-items.ts'
import { type Actor, createDraft, reviseLive, submit, takeUp } from '../../src/modules/editions/index.ts'
import type { ListFilter } from '../../src/modules/editions/rules/list-filter.ts'
import { isOwn } from '../../src/modules/editions/rules/rights.ts'
import { countListed, listedItems, writerNamed } from '../../src/modules/editions/store/desk-list.ts'
import { editionAt } from '../../src/modules/editions/store/editing.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { done, minutes, workflowGround } from './ground.ts'

const ground = await workflowGround()
const { editing, people, as, begin, site, database, make, form } = ground
const { desk } = database
after(() => database.drop())

const unitId = newId(new Date())
await sql`insert into units.unit (id, kind) values (${unitId}, 'other')`.execute(desk)
const contact: Actor = { ...people.other, roles: ['unit-contact'], unitIds: [unitId], accountId: newId(new Date()) }
const other = await make.site({ slug: 'xa-khac', kind: 'commune', parentId: site.id })

const draft = await begin('contributor', { title: 'Nháp về lúa' }, minutes(1))
const sent = await begin('contributor', { title: 'Gửi về đường', genre: 'video', unitId }, minutes(2))
done(await submit(editing, as('contributor', sent.editionId, minutes(3))))
const taken = await begin('other', { title: 'Đang biên tập', sectionIds: [site.section('notices')] }, minutes(4))
done(await submit(editing, as('other', taken.editionId, minutes(5))))
done(await takeUp(editing, as('member', taken.editionId, minutes(6))))
const behalf = await begin(
  'secretary',
  { title: 'Nhập thay', onBehalfOf: { personId: null, name: 'Lê Thị Hoà' } },
  minutes(7),
)
const entered = await make.article(site, {
  title: 'Đã đăng từ trước',
  works: [{ kind: 'text', authors: [{ name: 'Báo Tỉnh', role: 'author', sharePercent: 100 }] }],
})
const changed = await make.article(site, { title: 'Đăng rồi sửa' })
done(await reviseLive(editing, { ...as('contributor', changed.editionId, new Date()), actor: people.member }))
const foreign = await make.article(other, { title: 'Của trang khác về lúa' })

const sections = await sectionsOf(desk, site.id)
const listing = (filter: ListFilter = {}, actor: Actor = people.member, ownsSite = false) => ({
  ...{ siteId: site.id, actor, ownsSite, filter, sections },
})
const paging = { after: null, before: null, length: 50 }

async function titles(filter: ListFilter, actor: Actor = people.member): Promise<string[]> {
  const { items } = await listItems(desk, listing(filter, actor), paging)
  return items.map(({ title }) => title).sort()
}

const all = ['Nháp về lúa', 'Gửi về đường', 'Đang biên tập', 'Nhập thay', 'Đã đăng từ trước', 'Đăng rồi sửa'].sort()

const today = new Date().toISOString().slice(0, 10)
const sectionSlug = (key: string) => sections.find((one) => one.key === key)?.slug ?? ''

for (const [filter, expected] of [
  [{}, all],
  [{ state: 'draft' }, ['Nháp về lúa', 'Nhập thay', 'Đăng rồi sửa']],
  [{ state: 'submitted' }, ['Gửi về đường']],
  [{ state: 'in-review' }, ['Đang biên tập']],
  [{ state: 'published' }, ['Đã đăng từ trước', 'Đăng rồi sửa']],
  [{ state: 'change' }, ['Đăng rồi sửa']],
  [{ state: 'withdrawn' }, []],
  [{ section: sectionSlug('notices') }, ['Đang biên tập']],
  [{ section: 'khong-co' }, []],
  [{ unitId }, ['Gửi về đường']],
  [{ genre: 'video' }, ['Gửi về đường']],
  [{ origin: 'republished' }, []],
  [{ type: 'page' }, []],
  [{ text: 'lua' }, ['Nháp về lúa']],
  [{ text: 'VỀ ĐƯ' }, ['Gửi về đường']],
  [{ text: '...' }, []],
  [{ author: 'hòa' }, ['Nhập thay']],
  [{ author: 'bao tinh' }, ['Đã đăng từ trước']],
  [{ author: people.contributor.personId }, ['Nháp về lúa', 'Gửi về đường']],
  [{ dateOf: 'published', from: today }, ['Đã đăng từ trước', 'Đăng rồi sửa']],
  [{ dateOf: 'created', until: '2026-03-02' }, ['Nháp về lúa', 'Gửi về đường', 'Đang biên tập', 'Nhập thay']],
  [{ dateOf: 'changed', from: '2026-03-03', until: '2026-03-04' }, []],
  [{ state: 'draft', text: 've' }, ['Nháp về lúa']],
] as const satisfies readonly [ListFilter, readonly string[]][]) {
  test(`${JSON.stringify(filter)} finds ${expected.length}`, async () =>
    assert.deepEqual(await titles(filter), [...expected].sort()))
}

test('a section counts what stands below it', async () => {
  const parent = sections.find(({ id }) => id === sections.find(({ key }) => key === 'notices')?.parentId)
  if (parent === undefined) return
  assert.ok((await titles({ section: parent.slug })).includes('Đang biên tập'))
})

test('“mine” is what I opened or wrote', async () => {
  assert.deepEqual(await titles({ mine: true }, people.contributor), ['Gửi về đường', 'Nháp về lúa'])
  assert.deepEqual(await titles({ mine: true }, people.secretary), ['Nhập thay'])
})

test('a contributor sees their own, a contact those of the unit too, an editor and the owner of the site everything', async () => {
  assert.deepEqual(await titles({}, people.contributor), ['Gửi về đường', 'Nháp về lúa'])
  assert.deepEqual(await titles({}, people.other), ['Đang biên tập'])
  assert.deepEqual(await titles({}, contact), ['Gửi về đường', 'Đang biên tập'].sort())
  assert.deepEqual(await titles({}, people.head), all)
  const owner = { ...people.contributor, roles: [] }
  assert.deepEqual((await listItems(desk, listing({}, owner, true), paging)).items.length, all.length)
})

test('whose own it is in a list is what the rules say of the item', async () => {
  const twin: Actor = {
    ...people.other,
    personId: newId(new Date()),
    accountId: newId(new Date()),
    names: ['lê thị hòa '],
  }
  const stranger: Actor = { ...twin, names: ['Lê Thị Hoa'], unitIds: [unitId] }
  for (const actor of [people.contributor, people.other, contact, twin, stranger]) {
    const seen = new Set((await listItems(desk, listing({}, actor), paging)).items.map(({ editionId }) => editionId))
    for (const { editionId } of [draft, sent, taken, behalf, entered, changed]) {
      const edition = await editionAt(desk, site.id, editionId)
      assert.ok(edition)
      assert.equal(seen.has(editionId), isOwn(edition, actor), `${edition.title} for ${actor.names}`)
    }
  }
})

test('two names are one to the database where they are one to the rules', async () => {
  const words = ['Hoà', 'hòa', 'hoa', 'Thuý', 'thúy', 'Đỗ', 'do', 'Lê-Thị', 'le thi', 'Nguyễn', 'nguyên', 'Qui2']
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
  await fc.assert(
    fc.asyncProperty(name, name, async (one, two) => {
      const { rows } = await sql<{ same: boolean }>`
        select editions.name_key(${one}) = editions.name_key(${two}) as same`.execute(desk)
      assert.equal(rows[0]?.same, exactKey(one.trim()) === exactKey(two.trim()), `${one} / ${two}`)
    }),
    { numRuns: 200 },
  )
})

test('nothing of another site: in the list, its counts, or a name', async () => {
  const { counts } = await listItems(desk, listing(), paging)
  assert.equal(counts.get('published'), 2)
  assert.deepEqual(await titles({ text: 'khác' }), [])
  assert.equal(await countListed(desk, narrowingOf(listing({ text: 'lua' })), 100), 1)
  const abroad = { ...listing(), siteId: other.id }
  assert.deepEqual(
    (await listItems(desk, abroad, paging)).items.map(({ editionId }) => editionId),
    [foreign.editionId],
  )
  assert.equal(await writerNamed(desk, other.id, people.contributor.personId), undefined)
  assert.equal(await writerNamed(desk, site.id, people.contributor.personId), people.contributor.name)
})

test('the row tells who holds it and follows every step', async () => {
  const { items } = await listItems(desk, listing({ state: 'in-review' }), paging)
  assert.equal(items[0]?.takenUpBy, people.member.name)
  assert.equal(items[0]?.writer, people.other.name)
  const one = await begin('contributor', { title: 'Theo từng bước' }, minutes(20))
  const rowOf = async () => (await listItems(desk, listing({ text: 'theo tung buoc' }), paging)).items[0]
  assert.equal((await rowOf())?.state, 'draft')
  done(await submit(editing, as('contributor', one.editionId, minutes(21))))
  const after = await rowOf()
  assert.equal(after?.state, 'submitted')
  assert.deepEqual(after?.changedAt, minutes(21))
  await sql`delete from editions.listed where edition_id = ${one.editionId}`.execute(desk)
})

/** Every id of the list, page by page, while something happens in between. */
async function walk(
  length: number,
  between: (page: number) => Promise<void>,
  actor = people.member,
): Promise<string[]> {
  const seen: string[] = []
  let next: IdKey | null = null
  for (let page = 0; page < 200; page++) {
    const listed = await listItems(
      desk,
      { ...listing({}, actor), siteId: walked.id },
      { after: next, before: null, length },
    )
    seen.push(...listed.items.map(({ editionId }) => editionId))
    if (listed.older === null) return seen
    next = listed.older
    await between(page)
  }
  return seen
}

const walked = await make.site({ slug: 'xa-dai', kind: 'commune', parentId: site.id })
const add = (at: Date) =>
  createDraft(editing, {
    ...{ siteId: walked.id, actor: people.member, at, type: 'article', language: 'vi' },
    form: form({ sectionIds: [walked.section('news')] }),
  }).then(done)

test('pages neither skip nor repeat while others write, forwards and backwards', async () => {
  const before: string[] = []
  // Several share a millisecond, so that the id decides.
  for (let index = 0; index < 23; index++) before.push((await add(minutes(Math.floor(index / 4)))).editionId)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.boolean(), { maxLength: 6 }),
      async (length, writes) => {
        const seen = await walk(length, async (page) => {
          if (writes[page] === true) before.push((await add(new Date(Date.now() + page))).editionId)
        })
        assert.equal(new Set(seen).size, seen.length, 'nothing twice')
        const old = before.slice(0, 23)
        assert.deepEqual(seen.filter((id) => old.includes(id)).sort(), [...old].sort(), 'nothing left out')
      },
    ),
    { numRuns: 12 },
  )
  const [, second] = [0, await listedItems(desk, { siteId: walked.id, own: null }, { limit: 30 })]
  const keys = second.map(({ changedAt, editionId }) => ({ instant: changedAt, id: editionId }))
  const back = await listItems(
    desk,
    { ...listing(), siteId: walked.id },
    { after: null, before: keys[20] ?? null, length: 7 },
  )
  assert.deepEqual(
    back.items.map(({ editionId }) => editionId),
    second.slice(13, 20).map(({ editionId }) => editionId),
  )
  assert.ok(back.newer && back.older)
})

test('counting stops where it was told to', async () => {
  assert.equal(await countListed(desk, { siteId: walked.id, own: null }, 5), 5)
})

test('what is published is found under what is live, with the day it was published', async () => {
  const { rows } = await sql<{ published: Date; origin: string }>`
    select published_at as published, origin from editions.listed where edition_id = ${entered.editionId}`.execute(desk)
  assert.ok(rows[0]?.published instanceof Date)
  assert.equal(rows[0]?.origin, 'own')
})
