/** Turns manuscripts into articles with absolute days and instants, counted from the day of loading. */
import { addDays, type LocalDate, startOfDay, weekdayOf } from '../src/basics/dates.ts'
import { slugify } from '../src/basics/vietnamese.ts'
import { authorsOf } from './authors.ts'
import { capital, factsOf, reporterOf } from './facts.ts'
import { htmlOf, type Manuscript } from './manuscript.ts'
import { mediaOf } from './media.ts'
import type { DemoArticle, DemoGenre, DemoLanguage, DemoSite } from './shapes.ts'
import { communes, departments, sites } from './sites.ts'
import { fill, hash } from './tokens.ts'

type Values = Readonly<Record<string, string>>

/** One article for each row of the manuscript. */
export function articlesOf(manuscript: Manuscript, today: LocalDate): DemoArticle[] {
  const { fields } = manuscript
  const rows = [
    ...spread(fields, 'communes', communes),
    ...spread(fields, 'departments', departments),
    ...manuscript.rows,
  ]
  const all = rows.length > 0 ? rows : [{}]
  return all.map((row, index) => {
    const values = merged(fields, row)
    const name = nameOf(manuscript.title, values)
    return article(manuscript, values, rows.length > 0 ? `${name}-${index + 1}` : name, today)
  })
}

/** What an article is called whatever the day: its title without dates and figures. */
function nameOf(title: string, values: Values): string {
  const written = title.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ' ')
  return slugify(written.replace(/\{[^}]*\}|\[\[|\]\]/g, ' '), 70)
}

/** The row's values over the fields; a field may be a value of the row, as in `section: {s}`. */
function merged(fields: Values, row: Values): Values {
  const named = Object.entries(fields).map(([name, value]) => [
    name,
    row[/^\{(\w+)\}$/.exec(value)?.[1] ?? ''] ?? value,
  ])
  return { ...Object.fromEntries(named), ...row }
}

/** `communes: 12` puts the manuscript on every commune's site, on the first twelve days back, on the others two days earlier each. */
function spread(fields: Values, name: string, places: readonly DemoSite[]): Values[] {
  const first = fields[name]
  return first === undefined
    ? []
    : places.map((place, index) => ({ site: place.slug, back: String(Number(first) + index * 2) }))
}

function article(manuscript: Manuscript, values: Values, id: string, today: LocalDate): DemoArticle {
  const site = siteOf(values['site'] ?? '')
  const published = publishDay(values, today)
  const event = addDays(published, -Number(values['lag'] ?? 0))
  const seed = `${site.slug}/${id}`
  const write = (text: string): string =>
    capital(fill(text, { ...factsOf(site), ...values }, event, seed).normalize('NFC'))
  const title = write(manuscript.title)
  const byline = write(values['by'] ?? `Tin, ảnh: ${reporterOf(site.slug, hash(seed))}`)
  return {
    externalId: seed,
    site: site.slug,
    language: (values['language'] ?? 'vi') as DemoLanguage,
    section: values['section'] ?? 'news',
    ...(values['block'] ? { disclosureBlock: Number(values['block']) } : {}),
    genre: (values['genre'] ?? 'tin') as DemoGenre,
    slug: slugify(title),
    title,
    summary: write(manuscript.summary),
    body: htmlOf(
      manuscript.blocks
        .map((block) => fill(block, { ...factsOf(site), ...values }, event, seed).normalize('NFC'))
        .map(capital),
    ),
    picture: values['picture'] ? fill(values['picture'], { ...factsOf(site), ...values }, event, seed) : null,
    ...moments(values, published, event, seed),
    ...credits(values, site, byline),
    ...additions(values, published, write),
  }
}

export function siteOf(slug: string): DemoSite {
  const site = sites.find((candidate) => candidate.slug === slug)
  if (!site) throw new Error(`no site ${slug}`)
  return site
}

/** Offices publish on working days: a weekend moves back to Friday, in the future on to Monday. */
function publishDay(values: Values, today: LocalDate): LocalDate {
  if (values['on']) return values['on']
  const back = Number(values['back'] ?? 30)
  const day = addDays(today, -back)
  const late = Math.max(0, weekdayOf(day) - 5)
  return late === 0 ? day : addDays(day, back < 0 ? 3 - late : -late)
}

const at = (day: LocalDate, time: string): Date => new Date(startOfDay(day).getTime() + minutes(time) * 60_000)
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Entered between 40 minutes and some five hours before it appeared. */
function moments(
  values: Values,
  published: LocalDate,
  event: LocalDate,
  seed: string,
): Pick<DemoArticle, 'publishedAt' | 'eventAt' | 'receivedAt'> {
  const publishedAt = at(
    published,
    values['at'] ??
      `${String(9 + (hash(seed) % 9)).padStart(2, '0')}:${String(hash(`${seed}m`) % 60).padStart(2, '0')}`,
  )
  const eventAt = at(event, values['event'] ?? '07:30')
  const receivedAt = new Date(publishedAt.getTime() - (40 + (hash(`${seed}r`) % 260)) * 60_000)
  return { publishedAt, eventAt: new Date(Math.min(eventAt.getTime(), publishedAt.getTime())), receivedAt }
}

function credits(
  values: Values,
  site: DemoSite,
  byline: string,
): Pick<DemoArticle, 'byline' | 'authors' | 'unit' | 'origin' | 'source' | 'translationOf'> {
  const authors = authorsOf(byline)
  const [name = '', url] = (values['source'] ?? '').split(' | ')
  return {
    byline,
    authors,
    unit: values['unit']?.replace('{slug}', site.slug) ?? contributorOf(site, authors[0]?.unit),
    origin: (values['origin'] ?? 'own') as DemoArticle['origin'],
    ...(name === '' ? {} : { source: { name, ...(url ? { url } : {}) } }),
    ...(values['translation'] ? { translationOf: values['translation'] } : {}),
  }
}

/** On the provincial site a department counts as a whole, not its division. */
function contributorOf(site: DemoSite, unit: string | undefined): string {
  if (site.kind !== 'province') return unit ?? `${site.slug}.van-phong`
  return unit?.split('.')[0] ?? 'vp-ubnd'
}

function additions(
  values: Values,
  published: LocalDate,
  write: (text: string) => string,
): Pick<DemoArticle, 'corrections' | 'expiresAt' | 'withdrawn' | 'media' | 'broadcast'> {
  const correction = values['correction']
  return {
    corrections: correction ? [{ at: at(addDays(published, 1), '10:15'), text: write(correction) }] : [],
    ...(values['expires'] ? { expiresAt: at(addDays(published, Number(values['expires'])), '17:00') } : {}),
    ...(values['withdrawn']
      ? { withdrawn: { at: at(addDays(published, 2), '14:20'), reason: write(values['withdrawn']) } }
      : {}),
    ...mediaOf(values, published, write),
  }
}
