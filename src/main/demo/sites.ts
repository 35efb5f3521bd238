import type { DemoBanner, DemoProvince, DemoSite } from '../../../demo/index.ts'
import { newId } from '../../basics/ids.ts'
import {
  createSite,
  insertBanner,
  insertBodies,
  insertContributors,
  insertLinks,
  type LinkInput,
  type SectionSummary,
  sectionsOf,
} from '../../modules/sites/index.ts'
import { enterOpening } from '../../modules/visits/index.ts'
import { type DeskDb, inTransaction } from '../../platform/database/index.ts'
import { idOf, type UnitIds } from './units.ts'

export type MadeSite = { id: string; slug: string; kind: DemoSite['kind']; sections: readonly SectionSummary[] }

const by = { kind: 'command' } as const

/** Creates the sites, parents first, each with its bodies, contributors, links and banners. */
export async function createDemoSites(
  db: DeskDb,
  { sites }: DemoProvince,
  units: UnitIds,
  now: Date,
): Promise<ReadonlyMap<string, MadeSite>> {
  const made = new Map<string, MadeSite>()
  for (const site of [...sites].sort((one, other) => Number(one.parent !== null) - Number(other.parent !== null))) {
    const parentId = site.parent === null ? null : (made.get(site.parent)?.id ?? null)
    const outcome = await createSite(db, { input: inputOf(site, parentId, units), by, now })
    if ('issues' in outcome)
      throw new Error(`the demo site ${site.slug} cannot be made: ${JSON.stringify(outcome.issues)}`)
    const id = outcome.done.siteId
    await inTransaction(db, async (tx) => {
      await insertBodies(
        tx,
        id,
        site.bodies.map(({ unit }) => idOf(units, unit)),
      )
      await insertContributors(
        tx,
        id,
        site.contributors.map((one) => contributorOf(one, units)),
        now,
      )
      await insertLinks(
        tx,
        id,
        site.links.map(({ group, title, url }) => ({ group: linkGroups[group] ?? 'agency', name: title, href: url })),
        now,
      )
      for (const banner of site.banners) await insertBanner(tx, newId(now), bannerOf(id, banner))
    })
    const { visits, views, upTo, source } = site.openingVisits
    await enterOpening(db, { siteId: id, opening: { countedUntil: upTo, views, visits, source }, by, now })
    made.set(site.slug, { id, slug: site.slug, kind: site.kind, sections: await sectionsOf(db, id) })
  }
  return made
}

const linkGroups: Record<string, LinkInput['group']> = {
  government: 'government',
  ministries: 'ministry',
  press: 'press',
  agencies: 'agency',
}

const inputOf = (site: DemoSite, parentId: string | null, units: UnitIds) => ({
  slug: site.slug,
  kind: site.kind,
  name: site.name,
  ...(site.nameEn === undefined ? {} : { nameEn: site.nameEn }),
  tierName: site.tierLine,
  ...(site.tierLineEn === undefined ? {} : { tierNameEn: site.tierLineEn }),
  parentId,
  governingUnitId: idOf(units, site.unit),
  languages: site.languages,
  accent: site.accent,
  responsible: `${site.responsible.name}, ${site.responsible.title}`,
  address: site.address,
  ...(site.addressEn === undefined ? {} : { addressEn: site.addressEn }),
  phone: site.phone,
  email: site.email,
  launchedOn: site.launchedOn,
  ...(site.archivedSince === undefined ? {} : { archivedSince: site.archivedSince }),
})

const contributorOf = ({ unit, group, no, from, to }: DemoSite['contributors'][number], units: UnitIds) => ({
  unitId: idOf(units, unit),
  group,
  no,
  validFrom: from,
  ...(to === undefined ? {} : { validTo: to }),
})

const bannerOf = (siteId: string, { kind, text, href, from, to }: DemoBanner) => ({
  scope: 'site' as const,
  siteId,
  tone: kind === 'tet' ? ('celebration' as const) : kind,
  text,
  ...(href === undefined ? {} : { href }),
  liveFrom: from,
  liveUntil: to,
})
