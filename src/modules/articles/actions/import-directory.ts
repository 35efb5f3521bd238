/** The units and sections an import finds at the site, and those it makes when it is told to. */
import { dayOf } from '../../../basics/dates.ts'
import { newId } from '../../../basics/ids.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import {
  addContributors,
  insertSections,
  lockForImport,
  namedContributors,
  nameKey,
  nextSectionPosition,
  type SiteSummary,
  sectionsOf,
} from '../../sites/index.ts'
import type { ArticleLine } from '../rules/import-line.ts'
import { type Directory, directoryOf, freeSlug, sectionNamed, unitNamed } from '../rules/import-places.ts'

export type ImportSite = Pick<SiteSummary, 'id' | 'governingUnitId'>
export type Missing = { field: 'unit' | 'section' | 'unit_group'; problem: string; value: string }
export type Made = { units: string[]; sections: string[] }

export const readDirectory = async (db: Reader, siteId: string): Promise<Directory> =>
  directoryOf(await namedContributors(db, siteId), await sectionsOf(db, siteId))

/** The unit and section of a line, or what of them the site does not have. */
export function placed(directory: Directory, line: ArticleLine) {
  const missing: Missing[] = []
  const unit = unitOf(directory, line)
  if ('problem' in unit) missing.push({ field: 'unit', problem: unit.problem, value: line.unit })
  const sectionId = sectionNamed(directory, line.section)
  if (sectionId === undefined) missing.push({ field: 'section', problem: 'unknown-section', value: line.section })
  return 'problem' in unit || sectionId === undefined ? { missing } : { unit, sectionId }
}

const unitOf = (directory: Directory, { unit: name, unitGroup, publishedAt }: ArticleLine) =>
  unitNamed(directory, { name, day: dayOf(publishedAt), ...(unitGroup === undefined ? {} : { group: unitGroup }) })

/** What keeps a line out although units and sections may be made. */
export function notMakeable(directory: Directory, line: ArticleLine): Missing[] {
  const unit = unitOf(directory, line)
  if (!('problem' in unit)) return []
  if (unit.problem !== 'unknown-unit') return [{ field: 'unit', problem: unit.problem, value: line.unit }]
  return line.unitGroup ? [] : [{ field: 'unit_group', problem: 'new-unit-without-group', value: line.unit }]
}

/** Makes the units and sections that lines name and the site has not; answers the site's directory with them in it. */
export async function makeMissing(
  tx: Tx,
  site: ImportSite,
  { lines, now }: { lines: readonly ArticleLine[]; now: Date },
): Promise<{ directory: Directory; made: Made }> {
  await lockForImport(tx, site.id)
  const before = await readDirectory(tx, site.id)
  const units = await makeUnits(tx, site, { lines, directory: before, now })
  const sections = await makeSections(tx, site, { lines, directory: before, now })
  const directory = units.length + sections.length === 0 ? before : await readDirectory(tx, site.id)
  return { directory, made: { units, sections } }
}

type Wanted = { lines: readonly ArticleLine[]; directory: Directory; now: Date }

async function makeUnits(tx: Tx, site: ImportSite, { lines, directory, now }: Wanted): Promise<string[]> {
  const absent = lines.filter((line) => 'problem' in unitOf(directory, line))
  const contributors = firstOf(absent, ({ unit }) => unit).flatMap(({ unit, unitGroup }) =>
    unitGroup === undefined ? [] : [{ unit, group: unitGroup, kind: 'other' as const }],
  )
  if (contributors.length > 0) await addContributors(tx, site, { contributors, now })
  return contributors.map(({ unit }) => unit)
}

async function makeSections(tx: Tx, site: ImportSite, { lines, directory, now }: Wanted): Promise<string[]> {
  const absent = lines.filter(({ section }) => sectionNamed(directory, section) === undefined)
  const names = firstOf(absent, ({ section }) => section).map(({ section }) => section)
  if (names.length === 0) return []
  const first = await nextSectionPosition(tx, site.id)
  const taken = new Set(directory.slugs)
  const rows = names.map((name, i) => {
    const slug = freeSlug(name, taken)
    taken.add(slug)
    const said = { key: null, kind: 'news', slug, name, nameEn: null, href: null, inMenu: true }
    return { id: newId(now), parentId: directory.newsId, position: first + i, ...said }
  })
  await insertSections(tx, site.id, rows)
  return names
}

/** The first line for each name, in the order of the file. */
function firstOf(lines: readonly ArticleLine[], nameOf: (line: ArticleLine) => string): ArticleLine[] {
  const first = new Map<string, ArticleLine>()
  for (const line of lines) {
    const key = nameKey(nameOf(line))
    if (!first.has(key)) first.set(key, line)
  }
  return [...first.values()]
}
