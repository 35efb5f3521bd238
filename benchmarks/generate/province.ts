/** A province's worth of sites with what their pages need around the articles, entered through the product's own actions. */

import { addDays, dayOf, startOfDay, weekOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { enterAgendas } from '../../src/modules/agenda/index.ts'
import { enterPages } from '../../src/modules/pages/index.ts'
import {
  createSite,
  insertLinks,
  type SectionSummary,
  type SiteKind,
  sectionsOf,
} from '../../src/modules/sites/index.ts'
import { insertUnits } from '../../src/modules/units/index.ts'
import { type DeskDb, inTransaction } from '../../src/platform/database/index.ts'
import { type Random, randomFrom } from './random.ts'
import { paragraph, summary } from './text.ts'
import { matters, places } from './words.table.ts'

export type GeneratedSite = {
  id: string
  slug: string
  parentId: string | null
  sections: readonly SectionSummary[]
  unitIds: readonly string[]
}

const departments = 20

/** The province first, then departments, then communes: `count` sites in all. */
export async function enterProvince(
  db: DeskDb,
  { count, now, seed }: { count: number; now: Date; seed: number },
): Promise<GeneratedSite[]> {
  const random = randomFrom(seed)
  const sites: GeneratedSite[] = []
  for (let index = 0; index < count; index++) {
    const kind = index === 0 ? 'province' : index <= departments ? 'department' : 'commune'
    sites.push(await enterSite(db, { kind, index, parentId: sites[0]?.id ?? null, now, random }))
  }
  return sites
}

type Wanted = { kind: SiteKind; index: number; parentId: string | null; now: Date; random: Random }

async function enterSite(db: DeskDb, wanted: Wanted): Promise<GeneratedSite> {
  const { kind, index, parentId, now, random } = wanted
  const unitIds = await enterUnits(db, wanted)
  const slug = kind === 'province' ? 'tinh' : kind === 'department' ? `so-${index}` : `xa-${index}`
  const names = {
    province: 'Tỉnh Thanh Vân',
    department: `Sở thứ ${index}`,
    commune: `Xã ${random.pick(places)} ${index}`,
  }
  const outcome = await createSite(db, {
    input: {
      slug,
      kind,
      name: names[kind as keyof typeof names],
      nameEn: `Site ${index}`,
      parentId,
      ...(unitIds[0] ? { governingUnitId: unitIds[0] } : {}),
      languages: kind === 'province' ? ['vi', 'en'] : ['vi'],
    },
    by: { kind: 'command' },
    now,
  })
  if ('issues' in outcome) throw new Error(outcome.issues.map(({ problem }) => problem).join(', '))
  const id = outcome.done.siteId
  const sections = await sectionsOf(db, id)
  await enterAround(db, { id, slug, parentId, sections, unitIds }, wanted)
  return { id, slug, parentId, sections, unitIds }
}

async function enterUnits(db: DeskDb, { kind, index, now }: Wanted): Promise<string[]> {
  const [first = '', ...others] = Array.from({ length: kind === 'province' ? 40 : 8 }, () => newId(now))
  const name = `Cơ quan ${index}`
  await inTransaction(db, (tx) =>
    insertUnits(
      tx,
      [
        { id: first, kind: 'other', name },
        ...others.map((id, no) => ({ id, kind: 'other' as const, name: `${name}, đơn vị ${no + 1}`, parentId: first })),
      ],
      now,
    ),
  )
  return [first, ...others]
}

/** A text on every page of the menu, links, and the agendas of five years: twelve lines a week. */
async function enterAround(db: DeskDb, site: GeneratedSite, { kind, now, random }: Wanted): Promise<void> {
  const pages = site.sections.filter((section) => section.kind === 'page')
  const agenda = site.sections.find((section) => section.kind === 'agenda')
  await inTransaction(db, async (tx) => {
    await enterPages(tx, { siteId: site.id, pages: pages.map((section) => pageOf(section, random, now)), now })
    if (kind !== 'province' || agenda === undefined) return
    await insertLinks(tx, site.id, links, now)
    for (let year = 0; year < 5; year++) {
      const agendas = Array.from({ length: 52 }, (_, week) =>
        agendaOf(agenda.id, 7 * (week + 52 * year - 1), random, now),
      )
      await enterAgendas(tx, { siteId: site.id, agendas, now })
    }
  })
}

const pageOf = (section: SectionSummary, random: Random, now: Date) => ({
  language: 'vi' as const,
  slug: section.slug,
  sectionId: section.id,
  title: section.name,
  summary: summary(random),
  content: {
    body: {
      type: 'doc' as const,
      version: 1 as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: paragraph(random) }] }],
    },
  },
  publishedAt: now,
})

const links = (['government', 'ministry', 'press', 'agency'] as const).flatMap((group) =>
  Array.from({ length: 6 }, (_, index) => ({
    group,
    name: `Cơ quan ${group} ${index + 1}`,
    href: `https://${group}-${index + 1}.example`,
  })),
)

/** The week that holds the day `daysAgo`; a negative number is still to come. */
function agendaOf(sectionId: string, daysAgo: number, random: Random, now: Date) {
  const week = weekOf(dayOf(new Date(now.getTime() - daysAgo * 86_400_000)))
  const monday = startOfDay(addDays(dayOf(now), -daysAgo))
  return {
    language: 'vi' as const,
    week,
    sectionId,
    publishedAt: new Date(Math.min(now.getTime(), monday.getTime()) - 3 * 86_400_000),
    entries: Array.from({ length: 12 }, (_, line) => ({
      startsAt: new Date(monday.getTime() + (Math.floor(line / 2) * 24 + 8 + (line % 2) * 6) * 3_600_000),
      leader: `Phó Chủ tịch ${1 + random.below(4)}`,
      what: `Họp về ${random.pick(matters)}`,
      place: `Phòng họp ${1 + random.below(5)}`,
    })),
  }
}
