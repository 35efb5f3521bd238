/** What lies on the desk of a large province: its people, and items under way, as the product itself would have written them. */
import pg from 'pg'
import { slugify } from '../../src/basics/vietnamese.ts'
import { copyRows, row } from './copy-rows.ts'
import { leaveToTheNight } from './leave-to-the-night.ts'
import { idAt, type Random, randomFrom } from './random.ts'
import { paragraph, summary, title } from './text.ts'

export type DeskWork = { people: number; drafts: number; deeds: number; now: Date; seed: number }

const tables = {
  person: 'units.person (id, full_name)',
  account: 'people.account (id, person_id, email)',
  membership: 'people.membership (id, site_id, person_id, role, valid_from)',
  item: 'editions.item (site_id, id, type, number, created_at)',
  edition: 'editions.edition (site_id, id, item_id, language, state, version, created_at, changed_at)',
  revision:
    'editions.revision (site_id, id, edition_id, no, title, summary, slug, content, section_ids, created_at, created_by, genre, origin, unit_id)',
  fact: 'articles.fact (site_id, revision_id, genre, origin, unit_id)',
  writer: 'editions.writer (site_id, revision_id, person_id, name, typed_by)',
  event:
    'editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, origin, unit_id, happened_at, recorded_at, by_account, by_person, by_title, deed, from_state, to_state, was_pending)',
} as const

type Rows = Record<keyof typeof tables, string[]>

type Place = { siteId: string; sectionIds: string[]; unitIds: string[]; lastNumber: number }
type Person = { personId: string; accountId: string; name: string }

/** Adds them to the site of the province. Ready in a transaction, the largest tables last. */
export async function enterDeskWork(url: string, wanted: DeskWork): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'congso-generate' })
  await client.connect()
  try {
    const place = await placeOf(client)
    const random = randomFrom(wanted.seed)
    const rows = Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as unknown as Rows
    const people = Array.from({ length: wanted.people }, (_, index) =>
      addPerson(rows, { place, random, wanted, index }),
    )
    for (let index = 0; index < wanted.drafts; index++) addDraft(rows, { place, random, wanted, index, people })
    await client.query('begin')
    for (const name of Object.keys(tables) as (keyof typeof tables)[]) await copyRows(client, tables[name], rows[name])
    await client.query(
      'update editions.edition as e set head_revision_id = r.id from editions.revision as r where r.site_id = e.site_id and r.edition_id = e.id and e.site_id = $1 and e.state <> $2 and r.created_by is not null',
      [place.siteId, 'published'],
    )
    await client.query('update editions.counter set last_number = $2 where site_id = $1', [
      place.siteId,
      place.lastNumber + wanted.drafts,
    ])
    await enterAudit(client, place.siteId, wanted.deeds)
    await enterShares(client, place.siteId)
    await client.query('commit')
    await leaveToTheNight(client)
    await client.query('vacuum (analyze)')
  } finally {
    await client.end()
  }
}

/** So many links more of the site's chain, whole: `congso doctor` finds nothing broken in it. */
async function enterAudit(client: pg.Client, siteId: string, count: number): Promise<void> {
  await client.query(`do $$
    declare
      accounts uuid[] := array(select id from people.account order by id limit 300);
      editions uuid[] := array(select id from editions.edition where site_id = '${siteId}' order by id limit 20000);
      words text[] := array['revision-written', 'edition-corrected', 'edition-withdrawn', 'item-reassigned', 'step-undone'];
      link audit.chain;
      e audit.entry;
    begin
      insert into audit.chain (chain_id) values ('${siteId}') on conflict on constraint chain_pk do nothing;
      select * into link from audit.chain where chain_id = '${siteId}' for update;
      for n in 1..${count} loop
        e := row('${siteId}', link.length + n, now() - (${count} - n) * interval '1 minute', words[1 + n % 5],
          editions[1 + n * 7 % cardinality(editions)], 'account', accounts[1 + n * 11 % cardinality(accounts)],
          ('10.0.' || n % 200 || '.' || n % 250)::inet, null, jsonb_build_object('no', n), link.head, '');
        e.hash := audit.entry_hash(e);
        link.head := e.hash;
        insert into audit.entry values (e.*);
      end loop;
      update audit.chain set length = link.length + ${count}, head = link.head where chain_id = '${siteId}';
    end
  $$`)
}

/** Fifteen hundred items of the other sites are offered to the province, and three hundred of its own to one of them. */
async function enterShares(client: pg.Client, siteId: string): Promise<void> {
  await client.query(
    `insert into editions.share (id, from_site_id, from_edition_id, to_site_id, direction, state, offered_at, offered_by,
        offered_by_person, offered_title)
      select gen_random_uuid(), p.site_id, p.edition_id, case when p.site_id = $1 then o.id else $1 end,
        case when p.site_id = $1 then 'down' else 'up' end, 'offered', now() - p.no * interval '1 hour', a.id, a.person_id,
        'Thư ký'
      from (select site_id, edition_id, row_number() over (partition by site_id = $1 order by live_from desc) as no
          from editions.publication where type = 'article') as p
        cross join (select id from sites.site where parent_id = $1 order by slug limit 1) as o
        cross join (select id, person_id from people.account order by id limit 1) as a
      where p.no <= case when p.site_id = $1 then 300 else 1500 end`,
    [siteId],
  )
}

async function placeOf(client: pg.Client): Promise<Place> {
  const { rows } = await client.query<Place>(`
    select s.id as "siteId", (select max(number) from editions.item as i where i.site_id = s.id) as "lastNumber",
      array(select c.id::text from sites.section as c where c.site_id = s.id and c.kind = 'news') as "sectionIds",
      array(select distinct v.unit_id::text from editions.event as v where v.site_id = s.id and v.unit_id is not null limit 40)
        as "unitIds"
    from sites.site as s where s.kind = 'province'`)
  const [place] = rows
  if (place === undefined) throw new Error('there is no province')
  return place
}

type Making = { place: Place; random: Random; wanted: DeskWork; index: number }

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'] as const
const given = ['An', 'Bình', 'Cường', 'Dung', 'Hà', 'Hòa', 'Lan', 'Minh', 'Phúc', 'Thúy', 'Tâm', 'Vân'] as const

function addPerson(rows: Rows, { place, random, wanted, index }: Making): Person {
  const at = wanted.now.getTime() - 86_400_000
  const person = { personId: idAt(random, at), accountId: idAt(random, at), name: '' }
  person.name = `${random.pick(families)} ${random.pick(given)} ${random.pick(given)} ${index}`
  rows.person.push(row(person.personId, person.name))
  rows.account.push(row(person.accountId, person.personId, `nguoi-${index}@tinh.vi-du.example`))
  rows.membership.push(row(idAt(random, at), place.siteId, person.personId, 'contributor', '2020-01-01'))
  return person
}

const states = [
  'draft',
  'draft',
  'draft',
  'submitted',
  'in-review',
  'returned',
  'awaiting-approval',
  'approved',
  'archived',
] as const
const genres = ['tin', 'tin', 'tin', 'bai', 'chum-anh'] as const

/** The first hundred people write most; each of the rest a few. */
function addDraft(rows: Rows, { place, random, wanted, index, people }: Making & { people: readonly Person[] }): void {
  const { siteId } = place
  const at = new Date(wanted.now.getTime() - Math.floor(random.next() ** 2 * 300 * 86_400_000))
  const [itemId, editionId, revisionId] = [0, 1, 2].map(() => idAt(random, at.getTime())) as [string, string, string]
  const writer = people[random.chance(0.5) ? random.below(100) : random.below(people.length)] ?? people[0]
  if (writer === undefined) throw new Error('nobody writes')
  const [state, genre, unitId] = [random.pick(states), random.pick(genres), random.pick(place.unitIds)]
  const heading = title(random)
  const text = { type: 'paragraph', content: [{ type: 'text', text: paragraph(random) }] }
  const content = JSON.stringify({ body: { type: 'doc', version: 1, content: [text] } })
  const sections = `{${random.pick(place.sectionIds)}}`
  rows.item.push(row(siteId, itemId, 'article', place.lastNumber + index + 1, at))
  rows.edition.push(row(siteId, editionId, itemId, 'vi', state, 1, at, at))
  const words = [heading, summary(random), slugify(heading), content, sections] as const
  rows.revision.push(row(siteId, revisionId, editionId, 1, ...words, at, writer.accountId, genre, 'own', unitId))
  rows.fact.push(row(siteId, revisionId, genre, 'own', unitId))
  rows.writer.push(row(siteId, revisionId, writer.personId, writer.name, writer.accountId))
  const by = [at, at, writer.accountId, writer.personId, ''] as const
  const of = [siteId, itemId, editionId, revisionId] as const
  rows.event.push(row(...of, 'created', 'article', 'vi', genre, 'own', unitId, ...by, null, 'draft', 'draft', false))
  if (state === 'in-review') {
    const step = ['take-up', 'submitted', 'in-review', false] as const
    rows.event.push(row(...of, 'taken-up', 'article', 'vi', genre, 'own', unitId, ...by, ...step))
  }
}
