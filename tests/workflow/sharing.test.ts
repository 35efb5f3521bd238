// An item of one site on another: never without the other's consent, never longer or otherwise than its origin, counted once.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { composeContributions } from '../../src/modules/contributions/actions/compose.ts'
import {
  acceptShare,
  changeShareMode,
  refuseOffer,
  takeDownShare,
  takeNewerText,
} from '../../src/modules/editions/actions/share-answer.ts'
import { offerShare, recallShare } from '../../src/modules/editions/actions/share-offer.ts'
import {
  correctEdition,
  limit,
  publishUrgently,
  reviseLive,
  saveDraft,
  undo,
  withdrawEdition,
} from '../../src/modules/editions/index.ts'
import { shareAt, sharesWaiting, shareTargets } from '../../src/modules/editions/store/shares.ts'
import { networkCounts, ownAndShared } from '../../src/modules/editions/store/sharing-figures.ts'
import { insertContributors } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import type { MadeItem, MadeSite } from '../support/builders.ts'
import { done, type Ground, problems, type Seat, workflowGround } from './ground.ts'

let ground: Ground
let commune: MadeSite
let neighbour: MadeSite
let item: MadeItem
let count = 0

before(async () => {
  ground = await workflowGround()
  const { make, site } = ground
  const below = { parentId: site.id, kind: 'commune' as const }
  commune = await make.site({ slug: 'xa-mot', name: 'Trang xã Một', bodies: [{ name: 'UBND xã Một' }], ...below })
  neighbour = await make.site({ slug: 'xa-hai', name: 'Trang xã Hai', ...below })
})
beforeEach(async () => {
  count += 1
  item = await ground.make.article(commune, { title: `Lễ hội lần ${count}`, text: `Mở hội lần ${count}.` })
})
after(() => ground.database.drop())

const at = (site: MadeSite, seat: Seat) => ({ siteId: site.id, actor: ground.people[seat], at: new Date() })
const offerTo = (to: readonly MadeSite[], seat: Seat = 'member', note = '') =>
  offerShare(
    ground.database.desk,
    { ...at(commune, seat), editionId: item.editionId },
    { toSiteIds: to.map(({ id }) => id), note },
  )

async function offered(to: MadeSite = ground.site): Promise<string> {
  done(await offerTo([to]))
  const { rows } = await sql<{ id: string }>`select id from editions.share where from_edition_id = ${item.editionId}
    and to_site_id = ${to.id} and state = 'offered'`.execute(ground.database.desk)
  return rows[0]?.id ?? assert.fail('nothing was offered')
}

const accept = (shareId: string, mode: string, seat: Seat = 'deputy', to: MadeSite = ground.site) =>
  acceptShare(ground.editing, { ...at(to, seat), shareId }, { mode, sectionIds: [to.section('news')] })

async function shown(mode: string, to: MadeSite = ground.site) {
  const shareId = await offered(to)
  return { shareId, path: done(await accept(shareId, mode, 'deputy', to)).path }
}

/** What citizens of a site find at an address. */
async function read(site: MadeSite, path: string) {
  const { rows } = await sql<{ title: string; text: string; fromPath: string; listed: number; gone: string | null }>`
    select p.title, a.content::text as text, a.from_path as "fromPath",
      (select count(*)::int from live.section_item as c where c.site_id = ${site.id} and c.edition_id = p.edition_id) as listed
    from live.publication as p
    left join live.shared_article as a on a.site_id = ${site.id} and a.path = p.path
    where p.site_id = ${site.id} and p.path = ${path}`.execute(ground.database.portal)
  return rows[0]
}

async function tombstone(site: MadeSite, path: string) {
  const { rows } = await sql<{ reason: string; title: string | null }>`
    select reason, title from live.tombstone where site_id = ${site.id} and path = ${path}`.execute(
    ground.database.portal,
  )
  return rows[0]
}

const origin = (seat: Seat) => ({ ...at(commune, seat), editionId: item.editionId })

/** A new text at the origin, all the way to its readers. */
async function changeOrigin(title: string): Promise<void> {
  const { editing } = ground
  done(await reviseLive(editing, origin('member')))
  const section = commune.section('news')
  const form = { ...ground.form({ title, text: `Bản sửa: ${title}` }), sectionIds: [section] }
  const { rows } = await sql<{ id: string }>`
    select head_revision_id as id from editions.edition where id = ${item.editionId}`.execute(ground.database.desk)
  done(await saveDraft(editing, { ...origin('member'), form, basedOn: rows[0]?.id ?? '', copyVersion: 0 }))
  done(await publishUrgently(editing, origin('member'), { reason: 'Sửa ngay' }))
}

describe('offering', () => {
  test('goes up and down the tree, not across it', async () => {
    const targets = await shareTargets(ground.database.desk, {
      siteId: commune.id,
      editionId: item.editionId,
      language: 'vi',
    })
    assert.deepEqual(
      targets.map(({ name, direction }) => [name, direction]),
      [['Cổng tinh', 'up']],
    )
    assert.deepEqual(problems(await offerTo([neighbour])), ['target-unknown'])
    const down = await shareTargets(ground.database.desk, {
      siteId: ground.site.id,
      editionId: item.editionId,
      language: 'vi',
    })
    assert.deepEqual(
      down.map(({ name, direction }) => [name, direction]),
      [
        ['Trang xã Hai', 'down'],
        ['Trang xã Một', 'down'],
      ],
    )
  })

  test('is for those who edit, of what is live and its own, once at a time', async () => {
    assert.deepEqual(problems(await offerTo([ground.site], 'contributor')), ['not-yours-to-do'])
    assert.deepEqual(problems(await offerTo([])), ['target-missing'])
    await offered()
    assert.deepEqual(problems(await offerTo([ground.site])), ['offered-already'])
    const later = await ground.make.article(commune, {
      title: 'Mai mới đăng',
      publishedAt: new Date(Date.now() + 86_400_000),
    })
    const doing = { ...at(commune, 'head'), editionId: later.editionId }
    assert.deepEqual(
      problems(await offerShare(ground.database.desk, doing, { toSiteIds: [ground.site.id], note: '' })),
      ['not-published'],
    )
  })

  test('shows nothing on the other site before it is accepted', async () => {
    await offered()
    const { rows } =
      await sql`select from live.publication where site_id = ${ground.site.id} and title = ${item.title}`.execute(
        ground.database.portal,
      )
    assert.equal(rows.length, 0)
    const waiting = (await sharesWaiting(ground.database.desk, [ground.site.id])).filter(
      ({ title }) => title === item.title,
    )
    assert.deepEqual(
      waiting.map(({ kind, from }) => [kind, from]),
      [['offer', 'Trang xã Một']],
    )
  })
})

describe('answering', () => {
  test('is for an office of the receiving site with fresh eyes', async () => {
    const shareId = await offered()
    assert.deepEqual(problems(await accept(shareId, 'follow', 'contributor')), ['not-yours-to-do'])
    assert.deepEqual(problems(await accept(shareId, 'copy')), ['mode-missing'])
    const foreign = { mode: 'follow', sectionIds: [commune.section('news')] }
    assert.deepEqual(problems(await acceptShare(ground.editing, { ...at(ground.site, 'deputy'), shareId }, foreign)), [
      'section-unknown',
    ])
    assert.deepEqual(problems(await accept(shareId, 'follow', 'deputy', neighbour)), ['not-found'])
    assert.deepEqual(problems(await acceptShare(ground.editing, { ...at(commune, 'deputy'), shareId }, foreign)), [
      'not-found',
    ])
  })

  test('whoever offered or wrote it does not accept it, wherever they sit', async () => {
    done(await offerTo([ground.site], 'deputy'))
    const [share] = await sharesWaiting(ground.database.desk, [ground.site.id]).then((all) =>
      all.filter(({ title }) => title === item.title),
    )
    assert.deepEqual(problems(await accept(share?.shareId ?? '', 'follow', 'deputy')), ['offered-by-oneself'])
    item = await ground.make.article(commune, {
      title: `Bài của phó ban ${count}`,
      works: [{ kind: 'text', authors: [{ name: 'Võ Phó', role: 'author', sharePercent: 100 }] }],
    })
    const second = await offered()
    assert.deepEqual(problems(await accept(second, 'follow', 'deputy')), ['four-eyes'])
    done(await accept(second, 'follow', 'head'))
  })

  test('refusing says why, and the other side reads it', async () => {
    const shareId = await offered()
    const doing = { ...at(ground.site, 'deputy'), shareId }
    assert.deepEqual(problems(await refuseOffer(ground.database.desk, doing, { reason: ' ' })), ['reason-missing'])
    done(await refuseOffer(ground.database.desk, doing, { reason: 'Đã có bài cùng sự kiện' }))
    const seen = await shareAt(ground.database.desk, commune.id, shareId)
    assert.deepEqual([seen?.state, seen?.reason], ['refused', 'Đã có bài cùng sự kiện'])
    assert.deepEqual(problems(await accept(shareId, 'follow')), ['share-answered'])
    await offered()
  })
})

describe('what readers of the receiving site see', () => {
  test('is the text of the origin, in the sections that were chosen, at an address of its own', async () => {
    const { path } = await shown('follow')
    const found = await read(ground.site, path)
    assert.deepEqual([found?.title, found?.fromPath], [item.title, item.path])
    assert.match(found?.text ?? '', new RegExp(`Mở hội lần ${count}\\.`))
    assert.ok((found?.listed ?? 0) >= 1)
    assert.equal(await read(commune, path), undefined)
    const { rows } = await sql`select from live.gathered where title = ${item.title}`.execute(ground.database.portal)
    assert.equal(rows.length, 1, 'gathered from the origin alone')
  })

  test('follows every change of the origin at once', async () => {
    const { path } = await shown('follow')
    await changeOrigin(`Tên mới ${count}`)
    const found = await read(ground.site, path)
    assert.equal(found?.title, `Tên mới ${count}`)
    assert.match(found?.text ?? '', /Bản sửa/)
  })

  test('or stays as it was accepted until a newer text is taken, and the site is told that there is one', async () => {
    const { path, shareId } = await shown('freeze')
    const doing = { ...at(ground.site, 'head'), shareId }
    assert.deepEqual(problems(await takeNewerText(ground.database.desk, doing)), ['nothing-newer'])
    await changeOrigin(`Tên khác ${count}`)
    assert.equal((await read(ground.site, path))?.title, item.title)
    assert.match((await read(ground.site, path))?.text ?? '', /Mở hội/)
    const waiting = (await sharesWaiting(ground.database.desk, [ground.site.id])).filter(
      (one) => one.shareId === shareId,
    )
    assert.deepEqual(
      waiting.map(({ kind, title }) => [kind, title]),
      [['newer', `Tên khác ${count}`]],
    )
    done(await takeNewerText(ground.database.desk, doing))
    assert.equal((await read(ground.site, path))?.title, `Tên khác ${count}`)
    assert.match((await read(ground.site, path))?.text ?? '', /Bản sửa/)
    assert.deepEqual(
      (await sharesWaiting(ground.database.desk, [ground.site.id])).filter((one) => one.shareId === shareId),
      [],
    )
  })

  test('carries the corrections of the origin', async () => {
    const { path } = await shown('freeze')
    done(await correctEdition(ground.editing, origin('head'), { text: 'Hội mở ngày 12, không phải ngày 11.' }))
    const { rows } = await sql<{ text: string }>`
      select c.text from live.shared_correction as c join live.publication as p on p.site_id = c.site_id and p.edition_id = c.edition_id
      where c.site_id = ${ground.site.id} and p.path = ${path}`.execute(ground.database.portal)
    assert.deepEqual(rows, [{ text: 'Hội mở ngày 12, không phải ngày 11.' }])
  })

  for (const mode of ['follow', 'freeze'])
    test(`${mode}: goes when the origin goes, for the same reason, and does not come back by itself`, async () => {
      const { path, shareId } = await shown(mode)
      done(await withdrawEdition(ground.editing, origin('head'), { reason: 'recalled' }))
      assert.equal(await read(ground.site, path), undefined)
      assert.deepEqual(await tombstone(ground.site, path), { reason: 'recalled', title: item.title })
      assert.equal((await shareAt(ground.database.desk, ground.site.id, shareId))?.state, 'ended')
      done(await undo(ground.editing, origin('head')))
      assert.equal(await read(ground.site, path), undefined)
      const again = await shown(mode)
      assert.equal(again.path, path, 'an address is a promise')
    })

  test('keeps no title where the reason of the origin allows none', async () => {
    const { path } = await shown('freeze')
    await ground.make.withdraw(commune, item, 'secret-or-private')
    assert.deepEqual(await tombstone(ground.site, path), { reason: 'secret-or-private', title: null })
  })

  test('ends when the origin is limited', async () => {
    const { path } = await shown('freeze')
    done(await limit(ground.editing, origin('head'), { liveUntil: new Date(Date.now() + 60_000) }))
    const { rows } = await sql<{ same: boolean }>`
      select (select live_until from editions.publication where site_id = ${ground.site.id} and path = ${path})
        = (select live_until from editions.publication where edition_id = ${item.editionId}) as same`.execute(
      ground.database.desk,
    )
    assert.deepEqual(rows, [{ same: true }])
  })

  test('can be taken down there alone, or recalled by the origin', async () => {
    const first = await shown('follow')
    const doing = { ...at(ground.site, 'deputy'), shareId: first.shareId }
    assert.deepEqual(problems(await takeDownShare(ground.database.desk, doing, { reason: 'x' })), ['reason-missing'])
    done(await takeDownShare(ground.database.desk, doing, { reason: 'merged' }))
    assert.equal((await tombstone(ground.site, first.path))?.reason, 'merged')
    assert.equal((await read(commune, item.path))?.title, item.title, 'the origin keeps its own')
    const second = await shown('follow')
    assert.deepEqual(problems(await recallShare(ground.database.desk, { ...doing, shareId: second.shareId })), [
      'not-found',
    ])
    done(await recallShare(ground.database.desk, { ...at(commune, 'member'), shareId: second.shareId }))
    assert.equal((await tombstone(ground.site, second.path))?.reason, 'recalled')
  })
})

describe('figures', () => {
  test('add up: counted once for the province, as khai thác where it is shown again', async () => {
    const { desk } = ground.database
    const { rows } = await sql<{
      id: string
    }>`select governing_unit_id as id from sites.site where id = ${commune.id}`.execute(desk)
    const unitId = rows[0]?.id ?? ''
    await inTransaction(desk, (tx) =>
      insertContributors(tx, ground.site.id, [{ unitId, group: 'contributor', no: 1 }] as never, new Date()),
    )
    const span = { from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 86_400_000) }
    const before = await networkCounts(desk, { ...span, asOf: new Date(Date.now() + 1000) })
    const { shareId, path } = await shown('follow')
    done(await takeDownShare(desk, { ...at(ground.site, 'deputy'), shareId }, { reason: 'mistake' }))
    assert.equal((await shown('freeze')).path, path)
    const now = await networkCounts(desk, { ...span, asOf: new Date(Date.now() + 1000) })
    const own = (counts: typeof now) => counts.reduce((sum, one) => sum + one.own + one.translated + one.republished, 0)
    const shared = (counts: typeof now) => counts.reduce((sum, one) => sum + one.shared, 0)
    assert.equal(own(now), own(before), 'the province has no more items than were written')
    assert.equal(shared(now), shared(before) + 1, 'shown twice, counted once')
    const items = await sql<{
      n: number
    }>`select count(distinct (from_site_id, from_edition_id))::int as n from editions.share where item_id is not null`.execute(
      desk,
    )
    assert.equal(shared(now), items.rows[0]?.n)

    const day = new Date().toISOString().slice(0, 10)
    const site = { id: ground.site.id, slug: 'tinh', name: 'Cổng tinh' }
    const report = await composeContributions(desk, {
      site,
      from: `${day.slice(0, 4)}-01-01`,
      to: `${day.slice(0, 4)}-12-31`,
      asOf: new Date(Date.now() + 1000),
    })
    const here = now.find(({ siteId }) => siteId === ground.site.id)
    const byOrigin = new Map(report.origins.map(({ origin: name, total }) => [name, total]))
    assert.equal(byOrigin.get('republished'), (here?.republished ?? 0) + (here?.shared ?? 0))
    assert.equal(
      report.total,
      report.origins.reduce((sum, { total }) => sum + total, 0),
    )
    const rows2 = report.groups.flatMap(({ rows: all }) => all)
    assert.equal(rows2.find(({ unit }) => unit === 'UBND xã Một')?.total, 1, 'the contributing agency is named')
    const months = await ownAndShared(desk, { siteId: ground.site.id, ...span })
    assert.equal(
      months.reduce((sum, one) => sum + one.shared, 0),
      here?.shared,
    )
  })
})

describe('how it is used', () => {
  const change = (shareId: string, mode: string, seat: Seat = 'deputy') =>
    changeShareMode(ground.database.desk, { ...at(ground.site, seat), shareId }, { mode })

  test('is changed by the receiving site: what was frozen follows from then on, and the other way round', async () => {
    const { shareId, path } = await shown('freeze')
    await changeOrigin(`Tên mới lần ${count}`)
    assert.equal((await read(ground.site, path))?.title, `Lễ hội lần ${count}`)
    assert.deepEqual(problems(await change(shareId, 'freeze')), ['mode-already'])
    assert.deepEqual(problems(await change(shareId, 'sideways')), ['mode-missing'])
    assert.deepEqual(problems(await change(shareId, 'follow', 'contributor')), ['not-yours-to-do'])
    done(await change(shareId, 'follow'))
    assert.equal((await read(ground.site, path))?.title, `Tên mới lần ${count}`)
    done(await change(shareId, 'freeze'))
    await changeOrigin(`Tên sau cùng lần ${count}`)
    assert.equal((await read(ground.site, path))?.title, `Tên mới lần ${count}`)
    const { rows } =
      await sql`select from audit.entry where happened = 'share-mode-changed' and subject_id = ${shareId}`.execute(
        ground.database.desk,
      )
    assert.equal(rows.length, 2)
  })

  test('is not for the origin to change, nor for whoever offered or wrote it', async () => {
    const { shareId } = await shown('follow')
    const origins = await changeShareMode(
      ground.database.desk,
      { ...at(commune, 'deputy'), shareId },
      { mode: 'freeze' },
    )
    assert.deepEqual(problems(origins), ['not-found'])
    assert.deepEqual(problems(await change(shareId, 'freeze', 'member')), ['not-yours-to-do'])
  })
})
