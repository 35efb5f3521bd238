/** First checks that must ask the site. */
import {
  agendaPath,
  contactPath,
  directoryPath,
  homePath,
  newsPath,
  readArticlePath,
  rssPath,
  searchPath,
  sectionPath,
  siteMapPath,
} from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { sectionsOf } from '../../sites/index.ts'
import { type CheckedText, type Finding, internalLinks, likenessTo, titleKey } from '../rules/first-checks.ts'
import { knownNumbers, knownPaths, titlesOn } from '../store/alike.ts'

/**
 * How far back titles are compared, pair by pair; what has the same words is found however far back it stands. Of half or
 * double the length nothing is alike.
 */
const mostTitles = 400
const alike = 0.75

const isNear = (one: number, other: number): boolean => one < 2 * other + slack && other < 2 * one + slack

/** Of short titles the length tells nothing. */
const slack = 20

/** The same title on the same site, or nearly. */
export async function alikeTitles(
  db: Reader,
  { siteId, language, itemId, title, type }: CheckedText,
): Promise<Finding[]> {
  // Documents are told apart by their numbers: hundreds bear one subject.
  if (title.trim() === '' || type === 'document') return []
  const key = titleKey(title)
  const asked = { siteId, language, exceptItemId: itemId, words: key.split(' ').filter(Boolean), limit: mostTitles }
  const titles = (await titlesOn(db, asked))
    .filter((other) => isNear(other.length, title.length))
    .map((other) => ({ other, otherKey: titleKey(other) }))
  const same = titles.find(({ otherKey }) => otherKey === key)?.other
  if (same !== undefined) return [{ check: 'title-taken', level: 'explain', field: 'title', quote: same }]
  const likeness = likenessTo(key)
  const near = titles
    .map(({ other, otherKey }) => ({ other, likeness: likeness(otherKey) }))
    .filter(({ likeness }) => likeness >= alike)
    .sort((one, other) => other.likeness - one.likeness)[0]
  return near === undefined ? [] : [{ check: 'title-alike', level: 'hint', field: 'title', quote: near.other }]
}

/** Links to this portal that lead nowhere. */
export async function brokenLinks(db: Reader, { siteId, body }: CheckedText): Promise<Finding[]> {
  const links = internalLinks(body).map((href) => ({ href, path: href.split(/[?#]/)[0] ?? href }))
  if (links.length === 0) return []
  const known = await knownPaths(
    db,
    siteId,
    links.map(({ path }) => path),
  )
  const numbers = await knownNumbers(
    db,
    siteId,
    links.flatMap(({ path }) => readArticlePath(path)?.number ?? []),
  )
  const places = new Set([...fixedPlaces, ...(await sectionsOf(db, siteId)).flatMap(({ slug }) => placesOf(slug))])
  const leads = (path: string) =>
    known.has(path) ||
    places.has(path) ||
    /^\/(?:tep|assets|bao-sai-sot)(?:\/|$)/.test(path) ||
    numbers.has(readArticlePath(path)?.number ?? 0)
  return links
    .filter(({ path }) => !leads(path))
    .map(({ href }) => ({ check: 'link-leads-nowhere', level: 'explain', field: 'body', quote: href }))
}

const languages: readonly Language[] = ['vi', 'en']

const fixedPlaces: readonly string[] = languages.flatMap((language) => [
  ...[homePath(language), newsPath(language), contactPath(language), directoryPath(language), agendaPath(language)],
  ...[searchPath(language), siteMapPath(language), rssPath(language)],
])

const placesOf = (slug: string): string[] => languages.map((language) => sectionPath(language, slug))
