/** A province's archive to search in: articles and documents by COPY, their words in Zipf's distribution. */
import pg from 'pg'
import { articlePath } from '../../src/basics/addresses.ts'
import { dayOf } from '../../src/basics/dates.ts'
import { fold, slugify } from '../../src/basics/vietnamese.ts'
import { numberKey } from '../../src/modules/documents/rules/keys.ts'
import type { DeskDb } from '../../src/platform/database/index.ts'
import { copyRows, escaped, row } from './copy-rows.ts'
import { syllables, zipf } from './corpus-words.ts'
import { enterProvince, type GeneratedSite } from './province.ts'
import { idAt, type Random, randomFrom } from './random.ts'
import { places } from './words.table.ts'

export type CorpusWish = { items: number; sites: number; now: Date; seed: number }

/** What a question can be made from, and whether it was answered be judged by. */
export type Planted = { siteId: string; title: string; number: string | null }

export type Corpus = {
  sites: readonly GeneratedSite[]
  planted: Planted[]
  /** The most frequent words, most frequent first. */
  common: string[]
}

const tables = {
  item: 'editions.item (site_id, id, type, number, created_at)',
  edition: 'editions.edition (site_id, id, item_id, language, state, version, created_at)',
  revision: 'editions.revision (site_id, id, edition_id, no, title, summary, slug, content, section_ids, created_at)',
  fact: 'documents.fact (site_id, revision_id, number_symbol, number_key, kind, issuer, issued_on, signer)',
  publication:
    'editions.publication (site_id, edition_id, item_id, revision_id, type, genre, language, number, path, section_id, title, summary, live_from, changed_at)',
} as const
type Rows = Record<keyof typeof tables, string[]>

const compounds =
  'ủy ban nhân dân,hội đồng nhân dân,công đoàn,cổng thông tin điện tử,thủ tục hành chính,chuyển đổi số,nông thôn mới,kế hoạch,quyết định,báo cáo,tuyển dụng,cán bộ,khiếu nại,tố cáo,đất đai,bảo vệ môi trường,an toàn giao thông,dịch vụ công,du lịch,đầu tư công'.split(
    ',',
  )
const documentKinds = ['QĐ', 'BC', 'KH', 'TB', 'CV', 'NQ', 'TTr']
const bodies = ['UBND', 'HĐND', 'VP']
const signers = ['Lương Thế Bảo', 'Phùng Thị Diệu', 'Đoàn Quang Khải', 'Tạ Minh Nguyệt']
const inOneBatch = 4000
const tenYears = 10 * 365 * 86_400_000

/** A quarter stands on the portal, the rest on the other sites; two in five are documents. */
export async function makeCorpus(
  { desk, ownerUrl }: { desk: DeskDb; ownerUrl: string },
  { items, sites: count, now, seed }: CorpusWish,
  say: (progress: string) => void,
): Promise<Corpus> {
  const sites = await enterProvince(desk, { count, now, seed })
  const random = randomFrom(seed)
  const known = syllables(random, 6100)
  const writer = writerOf(random, known)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'congso-corpus' })
  await client.connect()
  const planted: Planted[] = []
  try {
    // The public list of documents is not what is measured; its rows would take longer than everything else.
    await client.query('alter table editions.publication disable trigger publication_is_listed')
    for (let at = 0; at < items; at += inOneBatch) {
      const rows: Rows = { item: [], edition: [], revision: [], fact: [], publication: [] }
      for (let index = at; index < Math.min(items, at + inOneBatch); index++) {
        const site = index % 4 === 0 ? sites[0] : sites[1 + (index % (sites.length - 1))]
        if (site === undefined) throw new Error('there is no site')
        const made = addItem(rows, { site, index, items, now, random, writer })
        if (index % 97 === 0) planted.push(made)
      }
      await client.query('begin')
      for (const name of Object.keys(tables) as (keyof Rows)[]) await copyRows(client, tables[name], rows[name])
      await client.query('commit')
      if ((at / inOneBatch) % 10 === 9) say(`corpus: ${at + inOneBatch} of ${items}`)
    }
    await client.query('alter table editions.publication enable trigger publication_is_listed')
  } finally {
    await client.end()
  }
  return { sites, planted, common: [...compounds.slice(0, 10), ...known.slice(0, 50)] }
}

type Writer = { title(): string; summary(): string; body(): string; signer(): string }

/** Paragraphs are made once and put together anew for each text. */
function writerOf(random: Random, known: readonly string[]): Writer {
  const syllable = zipf(known, random)
  const compound = zipf(compounds, random)
  const place = zipf(places, random, 0.6)
  const words = (count: number): string[] =>
    Array.from({ length: count }, () => (random.chance(0.12) ? compound() : random.chance(0.03) ? place() : syllable()))
  const paragraphs = Array.from({ length: 20_000 }, () =>
    escaped(JSON.stringify({ type: 'paragraph', content: [{ type: 'text', text: `${sentence(words(64))}.` }] })),
  )
  // A title says what only it says: its words are spread wider than those of a text.
  const rare = zipf(known, random, 0.7)
  return {
    title: () => sentence([...words(3), ...Array.from({ length: 7 }, rare)]),
    summary: () => `${sentence(words(22))}.`,
    signer: () => random.pick(signers),
    body: () =>
      `{"body":{"type":"doc","version":1,"content":[${[1, 2, 3, 4].map(() => random.pick(paragraphs)).join(',')}]}`,
  }
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type Making = { site: GeneratedSite; index: number; items: number; now: Date; random: Random; writer: Writer }

function addItem(rows: Rows, { site, index, items, now, random, writer }: Making): Planted {
  const at = new Date(now.getTime() - tenYears + Math.floor((tenYears * (index + 1)) / (items + 1)))
  const [itemId, editionId, revisionId] = [idAt(random, +at), idAt(random, +at), idAt(random, +at)]
  const number = 1_000_000 + index
  const isDocument = index % 5 < 2
  const symbol = isDocument ? symbolOf(index, random) : null
  const [title, summary] = [writer.title(), writer.summary()]
  const section = site.sections.find(({ kind }) => kind === 'news')?.id ?? null
  const type = isDocument ? 'document' : 'article'
  const path = isDocument
    ? `/van-ban/${fold(symbol ?? '').replace(/[^a-z0-9]+/g, '-')}-${index}`
    : articlePath('vi', slugify(title), number)
  rows.item.push(row(site.id, itemId, type, number, at))
  rows.edition.push(row(site.id, editionId, itemId, 'vi', 'published', 1, at))
  const head = row(site.id, revisionId, editionId, 1, title, summary, slugify(title)).trimEnd()
  rows.revision.push(`${head}\t${writer.body()}}\t{${section ?? ''}}\t${at.toISOString()}\n`)
  if (symbol !== null)
    rows.fact.push(
      row(site.id, revisionId, symbol, numberKey(symbol), '', 'Ủy ban nhân dân', dayOf(at), writer.signer()),
    )
  rows.publication.push(
    row(
      site.id,
      editionId,
      itemId,
      revisionId,
      type,
      isDocument ? null : 'tin',
      'vi',
      number,
      path,
      section,
      title,
      summary,
      at,
      at,
    ),
  )
  return { siteId: site.id, title, number: symbol }
}

/** No two documents of the corpus bear the same number and symbol. */
const symbolOf = (index: number, random: Random): string =>
  `${1 + (index % 99_000)}/${documentKinds[(index + 3 * Math.floor(index / 99_000)) % documentKinds.length]}-${random.pick(bodies)}`
