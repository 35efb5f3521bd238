// A verdict on a day that is over never changes, whatever happens later; what is kept is only what differs.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { withdraw } from '../../src/modules/editions/index.ts'
import { keepVerdicts, seedObligations, type Verdict, verdictsOn } from '../../src/modules/obligations/index.ts'
import { judgeChanged, judgeNightly } from '../../src/modules/obligations/jobs.ts'
import { factsKeeping, menuKeeping } from '../../src/modules/sites/actions/keepings.ts'
import { changeKept } from '../../src/modules/sites/index.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { type Builders, buildersOn, type MadeItem, type MadeSite } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

let database: TestDatabase
let make: Builders
let site: MadeSite
const items: MadeItem[] = []
const by = { kind: 'command' } as const
const yesterday = addDays(dayOf(new Date()), -1)
const noonOf = (day: string) => new Date(startOfDay(day).getTime() + 12 * 3_600_000)

before(async () => {
  database = await testDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), 'congso-duties-'))
  make = buildersOn({ db: database.desk, files: diskFiles(folder), apex: 'localhost' })
  await seedObligations(database.desk)
  const province = await make.site({ slug: 'tinh' })
  site = await make.site({ slug: 'xa', kind: 'commune', parentId: province.id })
  for (let index = 0; index < 40; index++) {
    const publishedAt = noonOf(addDays(yesterday, -(index % 30)))
    items.push(
      await make.article(site, {
        title: `Tin ${index}`,
        section: sections[index % sections.length] ?? 'news',
        publishedAt,
      }),
    )
  }
})
after(() => database.drop())

const sections = ['news', 'steering', 'budget', 'plans', 'commune-01']
const verdicts = (asOf?: Date) =>
  verdictsOn(database.desk, { siteIds: [site.id], day: yesterday, ...(asOf ? { asOf } : {}) })

/** As the workflow leaves it: another revision in another section, live at once. */
async function revise({ editionId, itemId }: MadeItem, section: string): Promise<void> {
  const [revisionId, sectionId, now] = [newId(new Date()), site.section(section), new Date()]
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner)
  await run(sql`insert into editions.revision (site_id, id, edition_id, no, title, slug, content, section_ids)
    select site_id, ${revisionId}, edition_id, no + 1, title, slug, content, ${[sectionId]}::uuid[] from editions.revision
    where site_id = ${site.id} and edition_id = ${editionId} order by no desc limit 1`)
  await run(sql`update editions.publication set revision_id = ${revisionId}, section_id = ${sectionId}, changed_at = ${now}
    where site_id = ${site.id} and edition_id = ${editionId}`)
  await run(sql`delete from editions.placement where site_id = ${site.id} and edition_id = ${editionId}`)
  await run(sql`insert into editions.placement (site_id, section_id, edition_id, language, number, live_from)
    select site_id, ${sectionId}, edition_id, language, number, live_from from editions.publication
    where site_id = ${site.id} and edition_id = ${editionId}`)
  await run(sql`insert into editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, happened_at)
    values (${site.id}, ${itemId}, ${editionId}, ${revisionId}, 'revised', 'article', 'vi', ${now})`)
}

type Deed = {
  kind: 'publish' | 'import' | 'withdraw' | 'revise' | 'rename' | 'close' | 'facts' | 'attest'
  at: number
  section: string
}

/** What people do today; an import brings what is dated long ago. */
async function act({ kind, at, section }: Deed): Promise<void> {
  const item = items[at % items.length]
  const now = new Date()
  if (kind === 'publish') items.push(await make.article(site, { title: `Mới ${items.length}`, section }))
  if (kind === 'import')
    await make.article(site, { title: `Nhập ${at}`, section, publishedAt: noonOf(addDays(yesterday, -(at % 20))) })
  if (kind === 'withdraw' && item !== undefined && items.length > 20) {
    await withdraw(database.desk, {
      siteId: site.id,
      editionId: item.editionId,
      withdrawal: { reason: 'mistake', at: now },
      by,
    })
    items.splice(at % items.length, 1)
  }
  if (kind === 'revise' && item !== undefined) await revise(item, section)
  const keeper = { siteId: site.id, by }
  if (kind === 'rename' || kind === 'close') {
    await changeKept(
      database.desk,
      menuKeeping(async () => 0),
      keeper,
      {
        deed: 'edit',
        change: (rows) => ({
          done: rows.map((row) =>
            row.key !== section
              ? row
              : kind === 'rename'
                ? { ...row, name: `Mục ${at}` }
                : { ...row, closedAt: row.closedAt === null ? now.toISOString() : null },
          ),
        }),
      },
    )
  }
  if (kind === 'facts') {
    await changeKept(database.desk, factsKeeping, keeper, {
      deed: 'edit',
      change: (rows) => ({
        done: rows.map((row) => ({ ...row, address: `Thôn ${at}`, phone: at % 2 ? '0200 1' : null })),
      }),
    })
  }
  if (kind === 'attest') {
    await sql`insert into obligations.attested (site_id, id, fact, said, valid_until, entered_at)
      values (${site.id}, ${newId(now)}, 'domain', ${`Số ${at}`}, ${addDays(yesterday, at % 400)}, ${now})`.execute(
      database.owner,
    )
  }
}

const kinds = ['publish', 'import', 'withdraw', 'revise', 'rename', 'close', 'facts', 'attest'] as const
const deed = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(10_000), section: fc.constantFrom(...sections) })

test('property: later rows never change what is known of a day that is over', async () => {
  const known = new Date()
  const first = await verdicts(known)
  assert.ok(first.some(({ state, key }) => state === 'met' && key === 'news'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(deed, async (one) => {
      await act(one)
      done.set(one.kind, (done.get(one.kind) ?? 0) + 1)
      const again = await verdicts(known)
      assert.deepEqual(
        again.filter((verdict, index) => JSON.stringify(verdict) !== JSON.stringify(first[index])),
        [],
        JSON.stringify(one),
      )
    }),
    { numRuns: 300 },
  )
  assert.equal(done.size, kinds.length)
})

const onlyKey = (all: readonly Verdict[], key: string) => all.find((one) => one.key === key)

test('the night keeps yesterday for ever: what is imported afterwards does not change it', async () => {
  const now = new Date()
  const before = await verdicts()
  assert.ok((await judgeNightly(database.worker, now)) > 0)
  assert.deepEqual(await verdicts(), before)
  await make.article(site, { title: 'Nhập muộn', section: 'rewards', publishedAt: noonOf(yesterday) })
  assert.equal(onlyKey(await verdicts(), 'rewards')?.state, 'missing')
  await judgeNightly(database.worker, new Date())
  assert.deepEqual(await verdicts(), before)
  // What was not known yesterday is not known as of yesterday either: nothing had been kept by then.
  const { rows } = await sql<{ looks: number }>`select count(*)::integer as looks from obligations.evaluation
    where site_id = ${site.id} and day = ${yesterday} and is_final`.execute(database.owner)
  assert.equal(rows[0]?.looks, 1)
})

test('only changes are kept: a second look at the same day adds nothing', async () => {
  const look = () => keepVerdicts(database.worker, { siteIds: [site.id], day: dayOf(new Date()), now: new Date() })
  await look()
  assert.equal(await look(), 0)
  await make.article(site, { title: 'Khen thưởng', section: 'rewards' })
  const counts = async () =>
    (
      await sql<{
        n: number
      }>`select count(*)::integer as n from obligations.verdict where site_id = ${site.id}`.execute(database.owner)
    ).rows[0]?.n ?? 0
  const before = await counts()
  // Told by the database itself that something was published.
  assert.equal(await judgeChanged(database.worker, new Date()), (await counts()) - before)
  assert.ok((await counts()) > before)
  assert.equal(await judgeChanged(database.worker, new Date()), 0)
})
