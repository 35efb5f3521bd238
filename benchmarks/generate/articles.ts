/** The rows of an article in every table it stands in, as the product itself writes them. */
import { createHash } from 'node:crypto'
import { articlePath } from '../../src/basics/addresses.ts'
import type { Picture } from '../../src/basics/picture.ts'
import { slugify } from '../../src/basics/vietnamese.ts'
import type { SectionSummary } from '../../src/modules/sites/index.ts'
import { escaped, row } from './copy-rows.ts'
import type { GeneratedSite } from './province.ts'
import { idAt, type Random } from './random.ts'
import { paragraph, summary, title } from './text.ts'

/** In the order in which foreign keys want them. */
export const tables = {
  item: 'editions.item (site_id, id, type, number, external_id, created_at)',
  edition: 'editions.edition (site_id, id, item_id, language, state, version, created_at)',
  revision:
    'editions.revision (site_id, id, edition_id, no, title, summary, slug, picture, content, section_ids, created_at)',
  publication:
    'editions.publication (site_id, edition_id, item_id, revision_id, type, genre, language, number, path, section_id, title, summary, picture, live_from, live_until, changed_at, gathered_by)',
  placement: 'editions.placement (site_id, section_id, edition_id, language, number, live_from)',
  file: 'editions.publication_file (site_id, edition_id, prefix, name, sha256, content_type, bytes)',
  work: 'editions.work (site_id, revision_id, no, kind)',
  authorship: 'editions.authorship (site_id, revision_id, work_no, no, name, role, share_percent)',
  event:
    'editions.event (site_id, item_id, edition_id, revision_id, kind, type, language, genre, origin, unit_id, contributor_group, happened_at, recorded_at)',
  redirect: 'editions.redirect (site_id, path, edition_id)',
  fact: 'articles.fact (site_id, revision_id, genre, origin, byline, unit_id, event_at, received_at, expires_at)',
} as const

export type TableName = keyof typeof tables
export type Rows = Record<TableName, string[]>

export const noRows = (): Rows => ({
  item: [],
  edition: [],
  revision: [],
  publication: [],
  placement: [],
  file: [],
  work: [],
  authorship: [],
  event: [],
  redirect: [],
  fact: [],
})

/** What all articles draw from: paragraphs and pictures made once, already in the form of their column. */
export type Shelf = { paragraphs: readonly string[]; pictures: readonly Picture[] }

export function makeShelf(random: Random): Shelf {
  const paragraphs = Array.from({ length: 4000 }, () =>
    escaped(JSON.stringify({ type: 'paragraph', content: [{ type: 'text', text: paragraph(random) }] })),
  )
  const pictures = Array.from({ length: 200 }, (_, index) => ({
    sha256: createHash('sha256').update(`picture ${index}`).digest('hex'),
    name: `anh-${index}.webp`,
    contentType: 'image/webp',
    width: 1600,
    height: 1000,
    alt: title(random),
  }))
  return { paragraphs, pictures }
}

type Place = { section: SectionSummary; placedIn: readonly string[] }

export type Placing = { open: readonly Place[]; notices: Place | undefined }

/** Only lists of news take articles, and that of notices only what has an end. */
export function placingOf({ sections }: GeneratedSite): Placing {
  const parentOf = new Map(sections.map(({ id, parentId }) => [id, parentId]))
  const withAbove = (id: string): string[] => {
    const above = parentOf.get(id)
    return above ? [id, ...withAbove(above)] : [id]
  }
  const places = sections
    .filter(({ kind }) => kind === 'news')
    .map((section) => ({ section, placedIn: withAbove(section.id) }))
  return {
    open: places.filter(({ section }) => section.key !== 'notices'),
    notices: places.find(({ section }) => section.key === 'notices'),
  }
}

export type Making = {
  site: GeneratedSite
  placing: Placing
  shelf: Shelf
  random: Random
  number: number
  liveFrom: Date
  now: Date
}

const day = 86_400_000
const genres = ['tin', 'tin', 'tin', 'tin', 'tin', 'bai', 'bai', 'chum-anh', 'video', 'phat-thanh'] as const

/** Adds one article. Every twentieth is a notice that ends after 45 days; half have a picture; every tenth had an older address. */
export function addArticle(rows: Rows, making: Making): void {
  const { site, shelf, random, number, liveFrom, now, placing } = making
  const notice = number % 20 === 0 ? placing.notices : undefined
  // Squaring the chance gives the first sections most of the articles, as editors do.
  const { section, placedIn } =
    notice ?? random.pick(placing.open.slice(0, 1 + Math.floor(random.next() ** 2 * placing.open.length)))
  const at = liveFrom.getTime()
  const [itemId, editionId, revisionId] = [idAt(random, at), idAt(random, at), idAt(random, at)]
  const genre = notice ? 'thong-bao' : random.pick(genres)
  const picture = random.chance(0.5) ? random.pick(shelf.pictures) : null
  const pictureText = picture && JSON.stringify(picture)
  const heading = title(random)
  const short = summary(random)
  const slug = slugify(heading)
  const until = notice ? new Date(at + 45 * day) : null
  const unitId = random.pick(site.unitIds)
  const isDue = liveFrom <= now
  const made = isDue ? liveFrom : now

  const one = {
    ...making,
    itemId,
    editionId,
    revisionId,
    genre,
    picture,
    pictureText,
    heading,
    short,
    slug,
    section,
    placedIn,
    until,
    unitId,
    isDue,
    made,
  }
  addToWorkflow(rows, one)
  addToLive(rows, one)
}

type One = Making & {
  itemId: string
  editionId: string
  revisionId: string
  genre: string
  picture: Picture | null
  pictureText: string | null
  heading: string
  short: string
  slug: string
  section: { id: string }
  placedIn: readonly string[]
  until: Date | null
  unitId: string
  isDue: boolean
  made: Date
}

/** The item with its edition, revision, works, facts and place in the ledger. */
function addToWorkflow(rows: Rows, one: One): void {
  const { site, shelf, random, number, liveFrom, itemId, editionId, revisionId, genre } = one
  const { pictureText, heading, short, slug, section, until, unitId, isDue, made } = one
  rows.item.push(row(site.id, itemId, 'article', number, `cu-${number}`, made))
  rows.edition.push(row(site.id, editionId, itemId, 'vi', isDue ? 'published' : 'scheduled', 1, made))
  const head = row(site.id, revisionId, editionId, 1, heading, short, slug, pictureText).slice(0, -1)
  rows.revision.push(`${head}\t${contentOf(shelf, random)}\t{${section.id}}\t${made.toISOString()}\n`)
  rows.work.push(row(site.id, revisionId, 1, 'text'))
  rows.authorship.push(row(site.id, revisionId, 1, 1, `Cộng tác viên ${number % 300}`, 'author', 100))
  rows.event.push(
    row(
      site.id,
      itemId,
      editionId,
      revisionId,
      isDue ? 'published' : 'scheduled',
      'article',
      'vi',
      genre,
      'own',
      unitId,
      number % 3 === 0 ? 'board' : 'contributor',
      liveFrom,
      made,
    ),
  )
  if (number % 10 === 0) rows.redirect.push(row(site.id, `/cu/${number}.html`, editionId))
  rows.fact.push(
    row(site.id, revisionId, genre, 'own', `Cộng tác viên ${number % 300}`, unitId, liveFrom, liveFrom, until),
  )
}

/** What the citizens' side sees of it. */
function addToLive(rows: Rows, one: One): void {
  const { site, number, liveFrom, itemId, editionId, revisionId, genre, picture, pictureText } = one
  const { heading, short, slug, section, placedIn, until, made } = one
  rows.publication.push(
    row(
      site.id,
      editionId,
      itemId,
      revisionId,
      'article',
      genre,
      'vi',
      number,
      articlePath('vi', slug, number),
      section.id,
      heading,
      short,
      pictureText,
      liveFrom,
      until,
      made,
      site.parentId,
    ),
  )
  for (const sectionId of placedIn) rows.placement.push(row(site.id, sectionId, editionId, 'vi', number, liveFrom))
  if (picture) {
    rows.file.push(
      row(site.id, editionId, picture.sha256.slice(0, 16), picture.name, picture.sha256, picture.contentType, 90_000),
    )
  }
}

/** Six to nine paragraphs: 3 to 5 kB of text. */
function contentOf({ paragraphs }: Shelf, random: Random): string {
  const parts = Array.from({ length: 6 + random.below(4) }, () => random.pick(paragraphs))
  return `{"body": {"type": "doc", "version": 1, "content": [${parts.join(',')}]}}`
}
