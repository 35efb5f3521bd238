/** Rule and site of a day in, verdict out: no clock, no database. */
import {
  agendaPath,
  contactPath,
  directoryPath,
  documentsPath,
  pagePath,
  sectionPath,
} from '../../../basics/addresses.ts'
import { addDays, type LocalDate } from '../../../basics/dates.ts'
import type { WorkCalendar } from '../../calendar/rules/index.ts'
import { budgetFinding } from './budget.ts'
import { inTimeFinding } from './in-time.ts'
import type { EnteredRule, Fulfilment } from './rule.ts'
import { nothingPlaced, type Placed, type SectionOnDay, type SiteOnDay, together } from './site-on-day.ts'
import type { CountOf, Detail, Verdict, VerdictState } from './verdict.ts'

/** What was counted for a duty, before minimum and freshness. */
export type Finding = Placed & {
  countOf: CountOf
  evidence: readonly string[]
  detail?: Detail
  /** Where counting alone does not decide. */
  state?: VerdictState
}

export type Day = { day: LocalDate; calendar: WorkCalendar }

export function verdictOf(rule: EnteredRule, site: SiteOnDay, on: Day): Verdict {
  const { key, label, legalRefs, confidence, minimum, staleDays } = rule
  const told = { siteId: site.id, key, label, legalRefs, confidence, minimum, staleDays }
  const isOver = site.archivedSince !== null && site.archivedSince <= on.day
  if (isOver || !rule.siteKinds.includes(site.kind)) {
    return { ...told, state: 'not_applicable', ...nothingPlaced, countOf: 'items', evidence: [], detail: {} }
  }
  const { state, count, countOf, newest, evidence, detail = {} } = findingOf(rule.fulfilment, site, on)
  const looked = placesOf(rule.fulfilment, site)
  const known = { ...detail, ...(evidence.length === 0 && looked.length > 0 ? { places: looked } : {}) }
  return {
    ...told,
    state: state ?? stateOf(rule, { count, newest }, on.day),
    count,
    countOf,
    newest,
    evidence,
    detail: known,
  }
}

/** Where it was looked for, and would be seen. */
const placesOf = (by: Fulfilment, site: SiteOnDay): string[] =>
  'sections' in by
    ? named(site, by.sections)
        .filter(({ isOpen }) => isOpen)
        .map(addressOf)
    : []

function stateOf({ minimum, staleDays }: EnteredRule, { count, newest }: Placed, day: LocalDate): VerdictState {
  if (count < minimum) return 'missing'
  return staleDays !== null && newest !== null && addDays(newest, staleDays) < day ? 'stale' : 'met'
}

function findingOf(by: Fulfilment, site: SiteOnDay, on: Day): Finding {
  switch (by.by) {
    case 'items':
      return inSections(site, by.sections, 'items')
    case 'pages':
      return ofPages(site, by.sections)
    case 'sections':
      return ofEachSection(site, by.sections)
    case 'link':
      return ofLinks(site, by)
    case 'type':
      return ofType(site, by.type)
    case 'language':
      return { ...site.english, countOf: 'pages', evidence: site.english.count > 0 ? ['/en'] : [] }
    case 'budget':
      return budgetFinding(site, by, { day: on.day, sectionIds: idsOf(site, by.sections) })
    case 'documents-in-time':
      return inTimeFinding(site, by.workingDays, on)
    default:
      return ofTheSite(by, site, on)
  }
}

type OfTheSite = Extract<Fulfilment, { by: 'contact' | 'directory' | 'form' | 'function' | 'attested' }>

/** What no item fulfils. */
function ofTheSite(by: OfTheSite, site: SiteOnDay, { day }: Day): Finding {
  switch (by.by) {
    case 'contact': {
      const missing = by.fields.filter((field) => !site.contact[field])
      const there = { count: missing.length === 0 ? 1 : 0, newest: null, countOf: 'pages' as const }
      return {
        ...there,
        evidence: there.count > 0 ? [contactPath('vi')] : [],
        detail: { missing, ...sectionIn(site, ['transaction-info']) },
      }
    }
    case 'directory':
      return {
        count: site.officials,
        newest: null,
        countOf: 'items',
        evidence: site.officials > 0 ? [directoryPath('vi')] : [],
      }
    case 'function':
      return { count: 1, newest: null, countOf: 'pages', evidence: [by.address] }
    case 'form': {
      const served = named(site, by.sections).filter(({ isOpen, kind }) => isOpen && kind === 'link')
      return {
        count: served.length,
        newest: null,
        countOf: 'pages',
        evidence: served.map(addressOf),
        detail: { missing: unserved(site, by.sections) },
      }
    }
    case 'attested':
      return attestedFinding(site, by, day)
  }
}

const unserved = (site: SiteOnDay, names: readonly string[]): string[] =>
  named(site, names)
    .filter(({ kind }) => kind !== 'link')
    .map(({ name }) => name)

/** Nobody has said: unknown. Soon over: stale. Over: missing. */
function attestedFinding(site: SiteOnDay, by: Extract<Fulfilment, { by: 'attested' }>, day: LocalDate): Finding {
  const said = site.attested.get(by.fact)
  if (said === undefined) return { ...nothingPlaced, countOf: 'files', evidence: [], state: 'unknown' }
  const { validUntil: until, enteredOn } = said
  const state = until === null ? 'met' : until < day ? 'missing' : addDays(day, by.warnDays) > until ? 'stale' : 'met'
  const detail = until === null ? {} : { until }
  return { count: state === 'missing' ? 0 : 1, newest: enteredOn, countOf: 'files', evidence: [], detail, state }
}

/** The sections of these names; a section that was closed by the day shows what it has and takes nothing new. */
const named = ({ sections }: SiteOnDay, names: readonly string[]): SectionOnDay[] =>
  names.flatMap((name) =>
    sections
      .filter(({ key }) => key === name)
      .concat(sections.filter(({ key, slug }) => key !== name && slug === name)),
  )

/** The named sections without those that stand below another of them: what is above counts what is below. */
function highest(site: SiteOnDay, names: readonly string[]): SectionOnDay[] {
  const found = named(site, names)
  const parents = new Map(site.sections.map(({ id, parentId }) => [id, parentId]))
  const ids = new Set(found.map(({ id }) => id))
  const isBelow = (id: string): boolean => {
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) if (ids.has(at)) return true
    return false
  }
  return [...new Map(found.filter(({ id }) => !isBelow(id)).map((one) => [one.id, one])).values()]
}

const idsOf = (site: SiteOnDay, names: readonly string[]): string[] => highest(site, names).map(({ id }) => id)

const sectionIn = (site: SiteOnDay, names: readonly string[]): Detail => {
  const first = named(site, names).find(({ isOpen, kind }) => isOpen && kind !== 'link')
  return first === undefined ? {} : { sectionId: first.id }
}

function inSections(site: SiteOnDay, names: readonly string[], countOf: CountOf): Finding {
  const found = highest(site, names)
  const evidence = found.filter(({ id }) => (site.placed.get(id)?.count ?? 0) > 0).map(addressOf)
  const sum = together(found.map(({ id }) => site.placed.get(id) ?? nothingPlaced))
  return { ...sum, countOf, evidence, detail: sectionIn(site, names) }
}

/** Each page the duty names: one of them empty is one page fewer. */
function ofPages(site: SiteOnDay, names: readonly string[]): Finding {
  return ofEach(site, names, 'pages')
}

function ofEachSection(site: SiteOnDay, names: readonly string[]): Finding {
  return ofEach(site, names, 'sections')
}

function ofEach(site: SiteOnDay, names: readonly string[], countOf: CountOf): Finding {
  const found = names.flatMap((name) => named(site, [name]).slice(0, 1))
  const [filled, empty] = [found.filter((one) => has(site, one)), found.filter((one) => !has(site, one))]
  const { newest } = together(filled.map(({ id }) => site.placed.get(id) ?? nothingPlaced))
  const first = empty.find(({ isOpen }) => isOpen)
  const detail = { missing: empty.map(({ name }) => name), ...(first === undefined ? {} : { sectionId: first.id }) }
  return { count: filled.length, newest, countOf, evidence: filled.map(addressOf), detail }
}

const has = (site: SiteOnDay, { id }: SectionOnDay): boolean => (site.placed.get(id)?.count ?? 0) > 0

function ofLinks(site: SiteOnDay, { sections, hosts }: Extract<Fulfilment, { by: 'link' }>): Finding {
  const own = named(site, sections).flatMap(({ isOpen, kind, href }) =>
    isOpen && kind === 'link' && href !== null ? [href] : [],
  )
  const beside = site.links.filter((href) => hosts.some((host) => isAt(href, host)))
  const evidence = [...new Set([...own, ...beside])]
  return { count: evidence.length, newest: null, countOf: 'links', evidence }
}

function isAt(href: string, host: string): boolean {
  const { hostname } = URL.canParse(href) ? new URL(href) : { hostname: '' }
  return hostname === host || hostname.endsWith(`.${host}`)
}

const homeOfType = {
  article: '/tin-tuc',
  document: documentsPath('vi'),
  agenda: agendaPath('vi'),
  page: '/gioi-thieu',
} as const

function ofType(site: SiteOnDay, type: keyof typeof homeOfType): Finding {
  const placed = site.types.get(type) ?? nothingPlaced
  return { ...placed, countOf: 'items', ...shownAt(site, homeOfType[type], placed) }
}

const typeSections = { '/lich-cong-tac': ['leader-agenda'], '/van-ban': ['legal-documents'] } as Readonly<
  Record<string, readonly string[]>
>

const shownAt = (site: SiteOnDay, address: string, { count }: Placed): { evidence: string[]; detail: Detail } => ({
  evidence: count > 0 ? [address] : [],
  detail: sectionIn(site, typeSections[address] ?? []),
})

/** Where a section is read. */
export function addressOf({ kind, slug, href }: Pick<SectionOnDay, 'kind' | 'slug' | 'href'>): string {
  const addresses: Readonly<Record<string, string>> = {
    page: pagePath('vi', slug),
    documents: documentsPath('vi'),
    agenda: agendaPath('vi'),
    directory: directoryPath('vi'),
    contact: contactPath('vi'),
  }
  return addresses[kind] ?? href ?? sectionPath('vi', slug)
}
