// A province whose every unpublished text carries one mark, so that a leak is seen wherever it comes out.
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { createAccount } from '../../src/modules/people/index.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { buildersOn, type MadeItem, type MadeSite, proseOf } from '../support/builders.ts'
import type { TestDatabase } from '../support/database.ts'
import { issuedReport, madeFile, makeDocument } from '../support/documents.ts'
import { offerItem, shareItem } from '../support/shares.ts'

/** In every text that no citizen may read, and in none that they may. */
export const mark = 'bimat'

export const showsMark = (text: string): boolean => text.toLowerCase().includes(mark)

export type Secrets = { province: MadeSite; commune: MadeSite; scheduled: MadeItem; paths: string[] }

const day = 86_400_000
const fromNow = (days: number): Date => new Date(Date.now() + days * day)
const dateText = (days: number): string => fromNow(days).toISOString().slice(0, 10)

type Maker = ReturnType<typeof buildersOn>

export async function hideSecrets(database: TestDatabase, folder: string): Promise<Secrets> {
  const make = buildersOn({ db: database.desk, files: diskFiles(folder), apex: 'localhost' })
  const province = await make.site({
    slug: 'tinh',
    languages: ['vi', 'en'],
    bodies: bodiesOf('tỉnh'),
    links: ['Cổng bạn'],
  })
  const below = { parentId: province.id, languages: ['vi', 'en'] as const }
  const commune = await make.site({
    slug: 'xa-a',
    kind: 'commune',
    bodies: bodiesOf('xã'),
    hosts: ['xa-a.vi-du.example'],
    ...below,
  })
  await make.site({
    slug: 'huyen-cu',
    kind: 'district',
    archivedSince: '2025-07-01',
    bodies: bodiesOf('huyện'),
    ...below,
  })
  let scheduled: MadeItem | undefined
  for (const site of [province, commune]) {
    await shownThings(make, site)
    scheduled = await dueThings(make, site)
    await goneThings(make, site)
    await documentsOf(database, make, site)
    await draftsOf(database, site)
    await arranged(database, site, scheduled)
  }
  await sharedThings(database, make, { from: commune, to: province })
  await strayThings(database, make, province)
  const { rows } = await sql<{ path: string }>`
    select path from editions.publication union select path from editions.withdrawal union select path from editions.redirect`.execute(
    database.owner,
  )
  if (scheduled === undefined) throw new Error('nothing is scheduled')
  return { province, commune, scheduled, paths: rows.map(({ path }) => path) }
}

const bodiesOf = (tier: string) => [
  {
    name: `Ủy ban ${tier}`,
    officials: [
      { name: 'Người đương nhiệm', title: 'Chủ tịch' },
      { name: `Người sắp nhậm chức ${mark}`, title: `Chức ${mark}`, validFrom: dateText(30) },
      { name: `Người đã thôi chức ${mark}`, title: `Chức ${mark}`, duties: mark, validTo: dateText(-30) },
    ],
  },
]

async function shownThings(make: Maker, site: MadeSite): Promise<void> {
  const item = await make.article(site, { title: 'Tin công khai', byline: 'Ban Biên tập', section: 'notices' })
  await make.correct(site, item, 'Sửa một con số.')
  await make.readdress(site, item, `/tin-tuc/tin-da-doi-dia-chi-${item.number}`)
  const shown = await make.file(site, 'cong-khai.pdf', Buffer.from(`công khai ${site.slug}`))
  const body = { ...proseOf('Có tệp kèm theo.'), content: [...proseOf('Có tệp kèm theo.').content, shown] }
  await make.article(site, { title: 'Tin có tệp', content: { body } })
  await make.article(site, { title: 'Public news', language: 'en', genre: 'video' })
  await make.page(site, { slug: 'chuc-nang-nhiem-vu', title: 'Chức năng' })
  const entries = [{ startsAt: new Date(), leader: 'Chủ tịch', what: 'Họp giao ban' }]
  await make.agenda(site, { week: '2026-W40', entries })
  await make.banner({ scope: 'site', siteId: site.id, tone: 'notice', text: 'Thông báo chung' })
}

/** One that another site shows, with a newer text nobody may see yet; one that is only offered; one that was taken down. */
async function sharedThings(
  { desk }: TestDatabase,
  make: Maker,
  sites: { from: MadeSite; to: MadeSite },
): Promise<void> {
  const item = await make.article(sites.from, { title: 'Tin chia sẻ' })
  await make.correct(sites.from, item, 'Sửa một tên người.')
  await shareItem(desk, { ...sites, item, mode: 'freeze', note: mark })
  await offerItem(desk, { ...sites, item: await make.article(sites.from, { title: 'Tin mới gửi' }), note: mark })
  const gone = await make.article(sites.from, { title: 'Chia sẻ rồi gỡ', summary: mark, text: mark })
  await shareItem(desk, { ...sites, item: gone, note: mark })
  await make.withdraw(sites.from, gone, 'secret-or-private')
  await sql`insert into editions.revision (site_id, id, edition_id, no, title, summary, slug, content)
    select e.site_id, gen_random_uuid(), e.id, 9, ${mark}, ${mark}, ${mark}, ${JSON.stringify({ body: proseOf(mark) })}::jsonb
    from editions.edition as e where e.site_id = ${sites.from.id} and e.id = ${item.editionId}`.execute(desk)
}

/** What is decided but not yet due: nothing of it may be known, not even from its files or its correction. */
async function dueThings(make: Maker, site: MadeSite): Promise<MadeItem> {
  const publishedAt = fromNow(3)
  const attachment = await make.file(site, `${mark}.pdf`, Buffer.from(`${mark} ${site.slug}`))
  const item = await make.article(site, {
    ...{ title: `Sắp đăng ${mark}`, summary: mark, byline: mark, publishedAt, oldPaths: [`/cu/${mark}`], series: mark },
    content: { body: { ...proseOf(mark), content: [...proseOf(mark).content, attachment] } },
    ...{ origin: 'republished' as const, sourceName: mark, sourceUrl: `https://${mark}.example/` },
  })
  await make.correct(site, item, `Đính chính ${mark}`)
  await make.article(site, { title: `Due ${mark}`, language: 'en', publishedAt, genre: 'video' })
  await make.page(site, { slug: `trang-${mark}`, title: mark, publishedAt })
  const entries = [{ startsAt: fromNow(5), leader: mark, what: mark, place: mark, preparedBy: mark }]
  await make.agenda(site, { week: '2031-W10', publishedAt, entries })
  const banner = { scope: 'site' as const, siteId: site.id, tone: 'notice' as const, text: mark }
  await make.banner({ ...banner, liveFrom: publishedAt })
  await make.banner({ ...banner, liveFrom: fromNow(-3), liveUntil: fromNow(-2) })
  await make.banner({ scope: 'network', tone: 'mourning', text: mark, textEn: mark, liveFrom: publishedAt })
  return item
}

/** An expired item says its title at its own address and nothing else; a withdrawn one, for these reasons, not even that. */
async function goneThings(make: Maker, site: MadeSite): Promise<void> {
  const span = { publishedAt: fromNow(-3), expiresAt: fromNow(-1) }
  await make.article(site, {
    title: 'Đã hết hạn',
    summary: mark,
    text: mark,
    byline: mark,
    genre: 'thong-bao',
    ...span,
  })
  for (const reason of ['competent-authority', 'secret-or-private'] as const) {
    const item = await make.article(site, { title: `Đã gỡ ${mark} ${reason}`, summary: mark, text: mark })
    await make.correct(site, item, `Đính chính ${mark}`)
    await make.readdress(site, item, `/tin-tuc/doi-${reason}-${item.number}`)
    await make.withdraw(site, item, reason)
  }
}

/**
 * Documents: one live with a relation to one not yet due, restricted ones whose signed files nobody may know, one withdrawn, and one
 * that was replaced by what nobody may know of yet.
 */
async function documentsOf(database: TestDatabase, make: Maker, site: MadeSite): Promise<void> {
  const ground = { file: make.file, database }
  const hidden = {
    ...{ subject: mark, issuer: `Cơ quan ${mark}`, signer: mark, signerTitle: mark, field: mark, gazette: mark },
    ...{ text: proseOf(mark), issuerCopy: { url: `https://${mark}.example/` } },
  }
  const due = await makeDocument(ground, site, {
    ...{ numberSymbol: '91/QĐ-BIMAT', ...hidden, signed: secretReport(), publishedAt: fromNow(3) },
    annexes: [await madeFile(ground, site, `phu-luc-${mark}.pdf`)],
  })
  const shown = await makeDocument(ground, site, {
    ...{ numberSymbol: '90/QĐ-UBND', subject: 'Văn bản công khai', signer: 'Người ký', signed: issuedReport() },
    relations: [
      { kind: 'guides', documentId: due.itemId, citation: 'Quyết định số 91' },
      { kind: 'cites', citation: 'Nghị định số 30/2020/NĐ-CP' },
    ],
    issuerCopy: { siteId: site.id, documentId: due.itemId },
  })
  await makeDocument(ground, site, {
    ...{ numberSymbol: '92/QĐ-BIMAT', ...hidden, publishedAt: fromNow(3) },
    relations: [{ kind: 'replaces', documentId: shown.itemId, citation: mark }],
  })
  const restricted = { numberSymbol: '93/QĐ-UBND', subject: 'Không công khai tệp', visibility: 'restricted' }
  await makeDocument(ground, site, { ...restricted, main: { ...(await madeFile(ground, site, `ky-${mark}.pdf`)) } })
  const gone = await makeDocument(ground, site, { numberSymbol: '94/QĐ-UBND', ...hidden, signed: secretReport() })
  await make.withdraw(site, { ...gone, title: mark }, 'secret-or-private')
}

const secretReport = () =>
  issuedReport({ signatures: issuedReport().signatures.map((one) => ({ ...one, signer: mark, organization: mark })) })

/** A front page that holds what is live, what is not yet due, and what nobody holds any more. */
async function arranged({ desk }: TestDatabase, site: MadeSite, scheduled: MadeItem): Promise<void> {
  await sql`insert into home.arrangement (site_id, language, no, blocks) values (${site.id}, 'vi', 1, '[]')`.execute(
    desk,
  )
  await sql`insert into home.pin (site_id, id, edition_id, title, place, live_from, live_until)
    select ${site.id}, gen_random_uuid(), p.edition_id, ${mark}, 'top', t.live_from, t.live_until
    from editions.publication as p, (values (now() - interval '1 hour', now() + interval '1 day'),
      (now() - interval '2 days', now() - interval '1 day'), (now() + interval '1 day', now() + interval '2 days')
    ) as t (live_from, live_until)
    where p.site_id = ${site.id} and (p.title = 'Tin công khai' or p.edition_id = ${scheduled.editionId})`.execute(desk)
}

/** A draft that was never published, and a newer revision of what is. */
async function draftsOf({ desk }: TestDatabase, site: MadeSite): Promise<void> {
  const [itemId, editionId] = [newId(new Date()), newId(new Date())]
  await sql`insert into editions.item (site_id, id, type, number) values (${site.id}, ${itemId}, 'article', 900)`.execute(
    desk,
  )
  await sql`insert into editions.edition (site_id, id, item_id, language, state)
    values (${site.id}, ${editionId}, ${itemId}, 'vi', 'draft')`.execute(desk)
  await sql`insert into editions.revision (site_id, id, edition_id, no, title, summary, slug, content)
    select e.site_id, gen_random_uuid(), e.id, 9, ${mark}, ${mark}, ${mark}, ${JSON.stringify({ body: proseOf(mark) })}::jsonb
    from editions.edition as e where e.site_id = ${site.id}`.execute(desk)
  await sql`insert into articles.fact (site_id, revision_id, genre, origin, byline)
    select r.site_id, r.id, 'tin', 'own', ${mark} from editions.revision as r
    where r.site_id = ${site.id} and r.no = 9`.execute(desk)
  await sql`insert into agenda.entry (site_id, revision_id, no, starts_at, leader, what)
    select r.site_id, r.id, 1, now(), ${mark}, ${mark} from editions.revision as r
    where r.site_id = ${site.id} and r.no = 9`.execute(desk)
}

/** What lies in the tables around: units nobody shows, files nobody shows, accounts and what citizens sent. */
async function strayThings(database: TestDatabase, make: Maker, site: MadeSite): Promise<void> {
  const { desk } = database
  await make.file(site, `kho-${mark}.pdf`, Buffer.from(mark))
  await sql`insert into units.unit (id, kind) values (${newId(new Date())}, 'other')`.execute(desk)
  await sql`insert into units.state (id, unit_id, name)
    select gen_random_uuid(), u.id, ${mark} from units.unit as u
    where not exists (select from units.state as s where s.unit_id = u.id)`.execute(desk)
  // A unit that will be called otherwise in a month: the new name is not told before.
  await sql`update units.state set valid_to = ${dateText(29)} where name <> ${mark}`.execute(desk)
  await sql`insert into units.state (id, unit_id, name, name_en, valid_from)
    select gen_random_uuid(), s.unit_id, ${`Tên mới ${mark}`}, ${mark}, ${dateText(30)}
    from units.state as s where s.name <> ${mark}`.execute(desk)
  await sql`insert into units.succession (from_unit_id, to_unit_id, happened_on)
    select d.governing_unit_id, c.governing_unit_id, '2025-07-01'
    from sites.site as d, sites.site as c where d.kind = 'district' and c.kind = 'commune'`.execute(desk)
  await sql`insert into editions.mistake_report (site_id, id, path, message, contact)
    values (${site.id}, gen_random_uuid(), ${`/${mark}`}, ${mark}, ${mark})`.execute(desk)
  const input = { name: mark, email: `${mark}@vi-du.example`, role: 'operator' as const, siteId: null }
  await createAccount(desk, { input, by: { kind: 'command' }, now: new Date(), password: `${mark}-${mark}-${mark}` })
  await sql`insert into visits.opening (site_id, counted_until, views, visits, source)
    values (${site.id}, '2025-06-30', 10, 5, ${mark})`.execute(desk)
}
