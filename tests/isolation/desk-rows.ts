// Rows for the tables of a site's desk that its items alone do not fill, each with the word of the site.
import { type RawBuilder, sql } from 'kysely'
import { dayOf, weekOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { buildersOn, type MadeSite, proseOf } from '../support/builders.ts'
import type { DeskOf, Ground } from './desk-ground.ts'
import { ofDuties } from './duty-rows.ts'
import { ofFigures } from './figure-rows.ts'
import { ofIntake } from './intake-rows.ts'
import { ofReports } from './report-rows.ts'
import { ofRoyalties } from './royalty-rows.ts'

type House = Pick<Ground, 'database' | 'desk'>

export async function entered(house: House, site: DeskOf): Promise<void> {
  const now = new Date()
  await publish(house, site)
  const { owner } = house.database
  await house.desk.files.put(Buffer.from(`đến ${site.word}`))
  for (const statement of [
    ...ofPeople(site, now),
    ...ofContent(site, now),
    ...ofSite(site, now),
    ...ofIntake(site, now),
    ...ofFigures(site, now),
    ...ofReports(site, now),
    ...ofRoyalties(site, now),
    ...ofDuties(site, now),
  ]) {
    await statement.execute(owner)
  }
}

/** What was published before, with a file, an author, an old address, a correction; and what was withdrawn. */
async function publish({ database, desk }: House, { id, slug, word }: DeskOf): Promise<void> {
  const make = buildersOn({ db: database.desk, files: desk.files, apex: 'localhost' })
  const sections = await sectionsOf(database.desk, id)
  const section = (wanted: string) => sections.find(({ key, slug: own }) => wanted === key || wanted === own)?.id ?? ''
  const site: MadeSite = {
    id,
    slug,
    kind: 'commune',
    name: slug,
    host: slug,
    origin: `http://${slug}`,
    sections,
    section,
  }
  const file = await make.file(site, `tep-${word}.pdf`, Buffer.from(`%PDF-1.4 ${word}`))
  const body = { ...proseOf(`Nội dung ${word}`), content: [...proseOf(`Nội dung ${word}`).content, file] }
  const works = [{ kind: 'text', authors: [{ name: `Tác giả ${word}`, role: 'author', sharePercent: 100 }] }] as const
  const old = { oldPaths: [`/cu/${word}.html`], works }
  const shown = await make.article(site, { title: `Đã đăng ${word}`, content: { body }, ...old })
  await make.correct(site, shown, `Đính chính ${word}`)
  await make.withdraw(site, await make.article(site, { title: `Đã gỡ ${word}` }))
  const entries = [{ startsAt: new Date(), leader: `Ông ${word}`, what: `Họp ${word}`, place: word, preparedBy: word }]
  await make.agenda(site, { week: weekOf(dayOf(new Date())), entries })
}

const ofSite = ({ id, word }: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const unit = newId(now)
  return [
    sql`insert into units.unit (id, kind) values (${unit}, 'other')`,
    sql`insert into units.state (id, unit_id, name) values (${newId(now)}, ${unit}, ${`Đơn vị ${word}`})`,
    sql`insert into sites.body (site_id, unit_id, position) values (${id}, ${unit}, 1)`,
    sql`insert into sites.contributor (site_id, id, unit_id, contributor_group)
      values (${id}, ${newId(now)}, ${unit}, 'contributor')`,
    sql`insert into sites.host (host, site_id) values (${`${word}.vi-du.example`}, ${id})`,
    sql`insert into visits.daily (site_id, day, views, visits) values (${id}, current_date, 987654, 123456)`,
    sql`insert into visits.opening (site_id, counted_until, views, visits, source)
      values (${id}, '2025-12-31', 1, 1, ${`Cổng cũ ${word}`})`,
    sql`insert into visits.inbox (site_id, counted_at, views, visits) values (${id}, ${now}, 1, 1)`,
  ]
}

const ofPeople = ({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const [head, deputy, clerk] = [people['board-head'], people.deputy, people['board-secretary']]
  const inspection = newId(now)
  return [
    sql`insert into people.assignment (site_id, id, person_id, task, basis, valid_from, given_at)
      values (${id}, ${newId(now)}, ${deputy.personId}, 'edit', ${`Căn cứ ${word}`}, '2026-01-01', ${now})`,
    sql`insert into people.delegation (site_id, id, from_person_id, to_person_id, valid_from, valid_until, reason, given_at)
      values (${id}, ${newId(now)}, ${head.personId}, ${deputy.personId}, '2026-01-01', '2026-01-02', ${`Vắng ${word}`}, ${now})`,
    sql`insert into people.inspection (id, number, issuer, decided_on, subject, period_from, period_to, valid_from, valid_until,
        recorded_at)
      values (${inspection}, ${`1/${word}`}, ${`Cơ quan ${word}`}, '2026-01-01', ${word}, '2026-01-01', '2026-06-30',
        '2026-01-01', '2030-01-01', ${now})`,
    sql`insert into people.inspection_scope (inspection_id, site_id) values (${inspection}, ${id})`,
    sql`insert into people.inspector (inspection_id, person_id, title)
      values (${inspection}, ${people.inspection.personId}, ${word})`,
    sql`insert into people.inspection_look (site_id, id, person_id, path, looked_at)
      values (${id}, ${newId(now)}, ${people.inspection.personId}, ${`/${word}`}, ${now})`,
    // A board that has not begun yet: those of this test hold their roles without one.
    sql`with made as (insert into people.board_decision (site_id, id, kind, number, issuer, decided_on, effective_on, signer_name,
          recorded_at)
        values (${id}, ${newId(now)}, 'founded', ${`9/${word}`}, ${word}, '2026-01-01', '2099-01-01', ${word}, ${now}) returning id)
      insert into people.board_seat (site_id, decision_id, person_id, role, rank, board_title, office_title)
      select ${id}, made.id, ${clerk.personId}, 'board-secretary', 1, ${`Thư ký ${word}`}, ${word} from made`,
  ]
}

const ofContent = ({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const clerk = people['board-secretary']
  const until = new Date(now.getTime() + 86_400_000)
  const edition = sql`(select e.id from editions.edition as e where e.site_id = ${id} order by e.id limit 1)`
  const live = sql`(select p.edition_id from editions.publication as p where p.site_id = ${id} order by 1 limit 1)`
  return [
    sql`insert into editions.saved_filter (site_id, id, person_id, name, query, created_at)
      values (${id}, ${newId(now)}, ${clerk.personId}, ${`Bộ lọc ${word}`}, 'trang-thai=draft', ${now})`,
    sql`insert into editions.site_path (site_id, valid_from, path, decision, chosen_at)
      values (${id}, '2026-01-01', 'two', ${word}, ${now})`,
    sql`insert into editions.preview_link (site_id, id, edition_id, revision_id, secret_hash, made_at, made_by, made_by_name,
        expires_at)
      select r.site_id, ${newId(now)}, r.edition_id, r.id, sha256(convert_to(${`link ${word}`}, 'UTF8')), ${now}, ${clerk.accountId},
        ${word}, ${until}
      from editions.revision as r where r.site_id = ${id} order by r.id limit 1`,
    sql`with made as (insert into media.collection (site_id, id, name, created_at)
        values (${id}, ${newId(now)}, ${`Bộ ${word}`}, ${now}) returning id)
      insert into media.collected (site_id, collection_id, file_id)
      select ${id}, made.id, f.id from made, media.file as f where f.site_id = ${id}`,
    sql`insert into media.file (site_id, id, sha256, name, content_type, bytes, replaces_id)
      select f.site_id, ${newId(now)}, encode(sha256(convert_to(${`thay ${word}`}, 'UTF8')), 'hex'), ${`thay-${word}.webp`},
        f.content_type, f.bytes, f.id
      from media.file as f where f.site_id = ${id} order by f.id limit 1`,
    sql`with made as (insert into editions.batch (site_id, id, account_id, deed, made_at)
        values (${id}, ${newId(now)}, ${clerk.accountId}, 'replace-file', ${now}) returning id)
      insert into editions.batch_line (site_id, batch_id, no, edition_id, title, problems)
      select ${id}, made.id, 1, ${edition}, ${`Thay tệp ${word}`}, '{}' from made`,
    sql`insert into documents.file (site_id, revision_id, no, role, sha256, name, content_type, bytes)
      select d.site_id, d.revision_id, 1, 'main', f.sha256, f.name, f.content_type, f.bytes
      from documents.fact as d join media.file as f on f.site_id = d.site_id where d.site_id = ${id} limit 1`,
    sql`insert into documents.signature (site_id, sha256, verified_at, verdict, is_valid, report)
      select ${id}, encode(sha256(convert_to(${`ký ${word}`}, 'UTF8')), 'hex'), ${now}, 'unsigned', false, '{}'`,
    sql`select documents.count_listed(${id}, 1)`,
    sql`insert into home.arrangement (site_id, language, no, blocks, made_by)
      values (${id}, 'vi', 1, '[]', ${clerk.accountId})`,
    sql`insert into home.pin (site_id, id, edition_id, title, place, live_from, live_until)
      values (${id}, ${newId(now)}, ${live}, ${`Ghim ${word}`}, 'top', ${now}, ${until})`,
    sql`insert into worklist.reassignment (site_id, id, edition_id, to_person_id, by_account, given_at)
      values (${id}, ${newId(now)}, ${edition}, ${clerk.personId}, ${clerk.accountId}, ${now})`,
    sql`insert into worklist.escalation (site_id, edition_id, waiting_since, person_id, due_at, escalated_at)
      values (${id}, ${edition}, ${now}, ${clerk.personId}, ${now}, ${now})`,
    sql`insert into planning.duty (site_id, day, person_id, set_at, set_by)
      select ${id}, current_date + n, ${clerk.personId}, ${now}, ${clerk.accountId} from generate_series(0, 8) as n`,
    sql`insert into planning.topic (site_id, id, title, note, reckoning, month, day, made_at, made_by)
      values (${id}, ${newId(now)}, ${`Chủ đề ${word}`}, ${word}, 'solar', 12, 22, ${now}, ${clerk.accountId})`,
    sql`insert into planning.commission (site_id, id, topic, to_person, due_at, state, given_at, given_by)
      values (${id}, ${newId(now)}, ${`Giao bài ${word}`}, ${people.contributor.personId}, ${until}, 'given', ${now},
        ${clerk.accountId})`,
    sql`with made as (insert into editions.batch (site_id, id, account_id, deed, made_at)
        values (${id}, ${newId(now)}, ${clerk.accountId}, 'submit', ${now}) returning id)
      insert into editions.batch_line (site_id, batch_id, no, edition_id, title, problems)
      select ${id}, made.id, 1, ${edition}, ${`Nhiều mục ${word}`}, '{}' from made`,
    ...ofQuality(id, word, { live, edition, ...clerk, now }),
    ...ofSharing(id, word, { live, ...clerk, now }),
    sql`insert into sites.banner (id, scope, site_id, tone, text, live_from, live_until)
      values (${newId(now)}, 'site', ${id}, 'notice', ${`Thông báo ${word}`}, ${now}, ${until})`,
    sql`insert into sites.link (site_id, id, link_group, name, href, position)
      values (${id}, ${newId(now)}, 'press', ${`Báo ${word}`}, 'https://vi-du.example', 1)`,
  ]
}

type Shared = { live: RawBuilder<unknown>; accountId: string; personId: string; now: Date }

/** What the site has offered to the one above, and what that one asks of it. */
const ofSharing = (id: string, word: string, { live, now, ...clerk }: Shared): RawBuilder<unknown>[] => [
  sql`insert into editions.share (id, from_site_id, from_edition_id, to_site_id, direction, state, note, offered_at, offered_by,
      offered_by_person, offered_title)
    select ${newId(now)}, ${id}, ${live}, s.parent_id, 'up', 'offered', ${`Gửi lên ${word}`}, ${now}, ${clerk.accountId},
      ${clerk.personId}, ${`Chia sẻ ${word}`}
    from sites.site as s where s.id = ${id}`,
  sql`insert into editions.share_request (id, from_site_id, from_edition_id, to_site_id, state, note, asked_at, asked_by,
      asked_by_person, asked_title)
    select ${newId(now)}, ${id}, ${live}, s.parent_id, 'asked', ${`Xin bài ${word}`}, ${now}, ${clerk.accountId},
      ${clerk.personId}, ${`Người xin ${word}`}
    from sites.site as s where s.id = ${id}`,
]

type Looked = { live: RawBuilder<unknown>; edition: RawBuilder<unknown>; accountId: string; now: Date }

/** A word taken as right, a doubt passed over, and what was found in a live item. */
const ofQuality = (id: string, word: string, { live, edition, accountId, now }: Looked): RawBuilder<unknown>[] => [
  sql`insert into quality.accepted (id, site_id, text, key, added_at, added_by)
    values (${newId(now)}, ${id}, ${`Từ ${word}`}, ${word}, ${now}, ${accountId})`,
  sql`insert into quality.passed_over (site_id, edition_id, kind, quote, passed_at, passed_by)
    values (${id}, ${edition}, 'doubled', ${`lặp ${word}`}, ${now}, ${accountId})`,
  sql`with made as (insert into quality.looked (site_id, edition_id, looked_at, rules_version, weight)
      values (${id}, ${live}, ${now}, 1, 3) returning site_id, edition_id)
    insert into quality.finding (site_id, edition_id, no, kind, field, quote)
    select site_id, edition_id, 0, 'doubled', 'body', ${`lỗi ${word}`} from made`,
]
