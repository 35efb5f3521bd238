/** Finds the unit and section an imported line names. */

import { isSectionSlug } from '../../../basics/addresses.ts'
import type { LocalDate } from '../../../basics/dates.ts'
import { slugify } from '../../../basics/vietnamese.ts'
import { nameKey } from '../../sites/rules/index.ts'

type Group = 'board' | 'contributor'
type Contributor = {
  unitId: string
  name: string
  group: Group
  validFrom: LocalDate | null
  validTo: LocalDate | null
}
type Section = { id: string; key: string | null; kind: string; slug: string; name: string }

/** The names by which a site's contributors and news sections are found. */
export type Directory = {
  units: ReadonlyMap<string, readonly Contributor[]>
  sections: ReadonlyMap<string, string>
  slugs: ReadonlySet<string>
  /** The section under which new ones are made. */
  newsId: string | null
}

export function directoryOf(contributors: readonly Contributor[], sections: readonly Section[]): Directory {
  const news = sections.filter(({ kind }) => kind === 'news').toReversed()
  return {
    units: Map.groupBy(contributors, ({ name }) => nameKey(name)),
    sections: new Map([
      ...news.map(({ slug, id }) => [slug, id] as const),
      ...news.map(({ name, id }) => [nameKey(name), id] as const),
    ]),
    slugs: new Set(sections.map(({ slug }) => slug)),
    newsId: sections.find(({ key }) => key === 'news')?.id ?? null,
  }
}

export const sectionNamed = ({ sections }: Directory, name: string): string | undefined => sections.get(nameKey(name))

export type UnitThen = { unitId: string; group: Group } | { problem: 'unknown-unit' | 'unit-in-the-other-group' }

/**
 * The unit and its group at the site as on that day. A place whose dates say otherwise still gives the unit when it is the
 * only one: the archive knows who wrote.
 */
export function unitNamed(
  { units }: Directory,
  { name, group, day }: { name: string; group?: Group; day: LocalDate },
): UnitThen {
  const places = units.get(nameKey(name)) ?? []
  if (places.length === 0) return { problem: 'unknown-unit' }
  const inGroup = group === undefined ? places : places.filter((place) => place.group === group)
  const then = inGroup.find((place) => isValidOn(place, day)) ?? inGroup[0]
  return then ? { unitId: then.unitId, group: then.group } : { problem: 'unit-in-the-other-group' }
}

/** A missing date is 'not known' and excludes nothing. */
const isValidOn = ({ validFrom, validTo }: Contributor, day: LocalDate): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

/** A word for the address of a new section that no other has and that never reads as an article's. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const plain = slugify(name, 60)
  const base = isSectionSlug(plain) ? plain : `${plain}-muc`
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const further = letters
    .flatMap((one) => [`${base}-${one}`])
    .concat(letters.flatMap((a) => letters.map((b) => `${base}-${a}${b}`)))
  return [base, ...further].find((slug) => !taken.has(slug)) ?? base
}
