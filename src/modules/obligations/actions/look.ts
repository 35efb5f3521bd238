/** Looks at sites as they stood on a day and judges them by the rules of that day: a handful of queries, however many sites. */
import { addDays, type LocalDate, startOfDay } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { calendarOn } from '../../calendar/index.ts'
import { inCatalogueOrder } from '../rules/catalogue.ts'
import { verdictOf } from '../rules/evaluate.ts'
import { takenBack } from '../rules/kept.ts'
import { type EnteredRule, rulesOn } from '../rules/rule.ts'
import { type SiteOnDay, together } from '../rules/site-on-day.ts'
import type { Verdict } from '../rules/verdict.ts'
import { enteredRules } from '../store/rules.ts'
import {
  type Asked,
  type BudgetRow,
  budgetAt,
  type DocumentRow,
  documentsAt,
  type PlacedRow,
  placedAt,
  type TypeRow,
  typesAt,
} from '../store/site-days.ts'
import {
  type AttestedRow,
  attestedAt,
  type KeptChange,
  keptChangesSince,
  linkRows,
  officialCounts,
  type SectionRow,
  type SiteRow,
  sectionRows,
  siteRows,
} from '../store/sites-around.ts'

export type Looking = { siteIds: readonly string[]; day: LocalDate; asOf: Date; now: Date }

/** The verdicts of every duty of the day for each of the sites, in the order of the catalogue. */
export async function look(db: Reader, looking: Looking): Promise<Verdict[]> {
  const { siteIds, day, asOf, now } = looking
  if (siteIds.length === 0) return []
  const known = new Date(Math.min(asOf.getTime(), now.getTime()))
  const rules = inCatalogueOrder(rulesOn(await enteredRules(db), day, known))
  if (rules.length === 0) return []
  const end = new Date(startOfDay(addDays(day, 1)).getTime() - 1)
  const cut = new Date(Math.min(end.getTime(), known.getTime()))
  const asked: Asked = { siteIds, cut, asOf: known, isPast: cut < now }
  const sites = await sitesOnDay(db, asked, { day, rules })
  const on = { day, calendar: await calendarOn(db) }
  return sites.flatMap((site) => rules.map((rule) => verdictOf(rule, site, on)))
}

/** How far back documents and disclosures are looked at. */
const [daysOfDocuments, daysOfBudget] = [60, 460]

type Found = {
  placed: Map<string, PlacedRow[]>
  types: Map<string, TypeRow[]>
  sections: Map<string, SectionRow[]>
  links: Map<string, { siteId: string; id: string; href: string }[]>
  officials: ReadonlyMap<string, number>
  attested: Map<string, AttestedRow[]>
  budget: Map<string, BudgetRow[]>
  documents: Map<string, DocumentRow[]>
  changes: Map<string, KeptChange[]>
}

async function sitesOnDay(
  db: Reader,
  asked: Asked,
  { day, rules }: { day: LocalDate; rules: readonly EnteredRule[] },
): Promise<SiteOnDay[]> {
  const keys = rules.flatMap(({ fulfilment }) => (fulfilment.by === 'budget' ? fulfilment.sections : []))
  const asksInTime = rules.some(({ fulfilment }) => fulfilment.by === 'documents-in-time')
  const found: Found = {
    placed: groupBy(await placedAt(db, asked)),
    types: groupBy(await typesAt(db, asked)),
    sections: groupBy(await sectionRows(db, asked)),
    links: groupBy(await linkRows(db, asked)),
    officials: await officialCounts(db, asked, day),
    attested: groupBy(await attestedAt(db, asked)),
    budget: groupBy(keys.length === 0 ? [] : await budgetAt(db, asked, startOfDay(addDays(day, -daysOfBudget)), keys)),
    documents: groupBy(asksInTime ? await documentsAt(db, asked, addDays(day, -daysOfDocuments)) : []),
    changes: groupBy(asked.isPast ? await keptChangesSince(db, asked) : []),
  }
  return (await siteRows(db, asked)).map((site) => siteOnDay(site, asked.cut, found))
}

const types = ['article', 'document', 'agenda', 'page']

/** What was changed since is taken back. */
function siteOnDay(site: SiteRow, cut: Date, found: Found): SiteOnDay {
  const { id, slug, kind, archivedSince } = site
  const changes = found.changes.get(id) ?? []
  const since = (happened: string) => changes.filter((change) => change.happened === happened)
  const [{ address, phone, email, responsible } = site] = takenBack<SiteRow>([site], since('site-facts-changed'))
  const sections = takenBack(found.sections.get(id) ?? [], since('menu-changed'))
  const isOpen = ({ closedAt }: SectionRow) => closedAt === null || new Date(closedAt) > cut
  const counted = found.types.get(id) ?? []
  return {
    ...{ id, slug, kind, archivedSince, contact: { address, phone, email, responsible } },
    sections: sections.map((section) => ({ ...section, isOpen: isOpen(section) })),
    links: takenBack(found.links.get(id) ?? [], since('links-changed')).map(({ href }) => href),
    placed: new Map((found.placed.get(id) ?? []).map(({ sectionId, ...rest }) => [sectionId, rest])),
    types: new Map(types.map((type) => [type, together(counted.filter((row) => row.type === type))])),
    english: together(counted.filter(({ language }) => language === 'en')),
    officials: found.officials.get(id) ?? 0,
    attested: new Map((found.attested.get(id) ?? []).map(({ fact, ...rest }) => [fact, rest])),
    ...{ budget: found.budget.get(id) ?? [], documents: found.documents.get(id) ?? [] },
  }
}

function groupBy<Row extends { siteId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.siteId)
    if (group === undefined) groups.set(row.siteId, [row])
    else group.push(row)
  }
  return groups
}
