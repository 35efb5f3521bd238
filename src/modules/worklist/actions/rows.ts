/** Turns what a survey found into rows of work, by person; pure, so that a digest for thousands costs one survey. */

import { deadlinePath, itemPath, reportsPath } from '../paths.ts'
import { type Clock, dueOf, type Reckoned, reckon, stepsPassed, type Timed } from '../rules/due.ts'
import type { ListDeed, Waiting } from '../rules/waiting.ts'
import {
  answering,
  confirming,
  escalatedTo,
  type Open,
  type SiteOfDay,
  type Turn,
  turnsOf,
} from '../rules/whose-turn.ts'

export type OpenItem = Open & {
  siteId: string
  revisionId: string
  genre: string | null
  title: string
  since: Date
  movedByName: string | null
  deed: string | null
  reason: string | null
}

type Exception = Pick<Open, 'editionId' | 'type' | 'sectionIds' | 'unitId' | 'writers'> & {
  siteId: string
  exceptionId: string
  title: string
  reason: string
  madeBy: string
  madeByName: string
  madeAt: Date
}

export type SiteAtWork = SiteOfDay &
  Clock & { slug: string; name: string; withAncestors: (sectionIds: readonly string[]) => string[] }

export type Survey = {
  now: Date
  sites: ReadonlyMap<string, SiteAtWork>
  items: readonly OpenItem[]
  /** When what a revision tells of happened. */
  events: ReadonlyMap<string, Date>
  exceptions: readonly Exception[]
  reports: readonly { siteId: string; id: string; path: string; message: string; receivedAt: Date }[]
  coming: readonly { siteId: string; editionId: string; title: string; liveFrom: Date }[]
  /** More stands open than was read. */
  isCut: boolean
  names: ReadonlyMap<string, string>
}

/** One item with all for whom it waits now. */
export type ItemTurns = { item: OpenItem; site: SiteAtWork; timed: Timed; reckoned: Reckoned; turns: readonly Turn[] }

export function itemTurns(survey: Survey): ItemTurns[] {
  return survey.items.flatMap((found) => {
    const site = survey.sites.get(found.siteId)
    if (site === undefined) return []
    const item = { ...found, sectionIds: site.withAncestors(found.sectionIds) }
    const timed = timedOf(item, survey.events)
    const reckoned = asksForTime(item.stage) ? reckon(timed, site) : undefined
    const steps = stepsPassed(reckoned, site, survey.now)
    const turns = turnsOf(item, site)
    const escalated = steps === 0 ? [] : escalatedTo(item, site, steps, turns)
    return [{ item, site, timed, reckoned, turns: [...turns, ...escalated] }]
  })
}

/** What lies with its writer has no deadline of the board's. */
const asksForTime = (stage: string): boolean => stage !== 'draft' && stage !== 'returned'

export const timedOf = (item: OpenItem, events: ReadonlyMap<string, Date>): Timed => ({
  title: item.title,
  genre: item.genre,
  since: item.since,
  eventAt: events.get(item.revisionId) ?? null,
})

/** Everybody's rows. */
export function workByPerson(survey: Survey): Map<string, Waiting[]> {
  const given = Map.groupBy(
    givenRows(survey, () => true),
    ({ personId }) => personId,
  )
  return new Map([...given].map(([personId, rows]) => [personId, rows.map(({ row }) => row)]))
}

export const workOf = (survey: Survey, personId: string): Waiting[] =>
  givenRows(survey, (one) => one === personId).map(({ row }) => row)

function givenRows(survey: Survey, isAsked: (personId: string) => boolean): Given[] {
  const { now, names } = survey
  const ofItems = itemTurns(survey).flatMap((found): Given[] => {
    const turns = found.turns.filter(({ personId }) => isAsked(personId))
    const due = turns.length > 0 ? dueOf(found.reckoned, found.site, now) : null
    return turns.map((turn) => ({ personId: turn.personId, row: itemRow(found, turn, { due, names }) }))
  })
  return [...ofItems, ...otherRows(survey).filter(({ personId }) => isAsked(personId))]
}

type Seen = { due: Waiting['due']; names: ReadonlyMap<string, string> }

function itemRow({ item, site }: ItemTurns, turn: Turn, { due, names }: Seen): Waiting {
  const { editionId, revisionId } = item
  return {
    ...blank(site, turn),
    ...{ key: `${turn.kind}:${editionId}`, title: item.title, since: item.since, due },
    href: itemPath(site.slug, editionId),
    why: due === null ? null : deadlinePath(site.slug, editionId),
    forName: turn.forPersonId === null ? null : (names.get(turn.forPersonId) ?? null),
    from: turn.kind === 'draft' ? null : item.movedByName,
    note: turn.kind === 'returned' ? item.reason : null,
    deeds: deedsOf(turn, site),
    about: { id: editionId, revisionId },
  }
}

const blank = (site: SiteAtWork, { kind, isEscalated }: Pick<Turn, 'kind' | 'isEscalated'>) => ({
  ...{ kind, isEscalated, site: { id: site.siteId, slug: site.slug, name: site.name } },
  ...{ due: null, why: null, forName: null, from: null, note: null, deeds: [] },
})

function deedsOf({ kind, personId }: Turn, site: SiteAtWork): ListDeed[] {
  if (kind === 'edit') return ['return']
  if (kind !== 'approve') return []
  return mayReassign(personId, site) ? ['approve', 'return', 'reassign'] : ['approve', 'return']
}

/** Heads and standing deputies, and whoever covers for one. */
export function mayReassign(personId: string, { resolved }: Pick<SiteOfDay, 'resolved'>): boolean {
  const inPlaceOf = resolved.delegations.filter((one) => one.toPersonId === personId).map((one) => one.fromPersonId)
  return resolved.roles.some(
    ({ role, personId: held, isResting }) =>
      (role === 'board-head' || role === 'standing-deputy') && !isResting && [personId, ...inPlaceOf].includes(held),
  )
}

type Given = { personId: string; row: Waiting }

function otherRows(survey: Survey): Given[] {
  const at = <T extends { siteId: string }>(one: T, rows: (site: SiteAtWork) => Given[]): Given[] => {
    const site = survey.sites.get(one.siteId)
    return site === undefined ? [] : rows(site)
  }
  return [
    ...survey.exceptions.flatMap((one) => at(one, (site) => exceptionRows(one, site, survey.names))),
    ...survey.reports.flatMap((one) => at(one, (site) => reportRows(one, site, survey.names))),
    ...survey.coming.flatMap((one) => at(one, (site) => comingRows(one, site))),
  ]
}

type Names = ReadonlyMap<string, string>

function exceptionRows(one: Exception, site: SiteAtWork, names: Names): Given[] {
  const item = { ...one, sectionIds: site.withAncestors(one.sectionIds) }
  return confirming(item, one.madeBy, site).map(({ personId, forPersonId }) => ({
    personId,
    row: {
      ...blank(site, { kind: 'confirm', isEscalated: false }),
      ...{ key: `confirm:${one.exceptionId}`, title: one.title, since: one.madeAt },
      ...{ href: itemPath(site.slug, one.editionId), from: one.madeByName, note: one.reason },
      forName: forPersonId === null ? null : (names.get(forPersonId) ?? null),
      about: { id: one.editionId, revisionId: null },
    },
  }))
}

function reportRows(one: Survey['reports'][number], site: SiteAtWork, names: Names): Given[] {
  return answering(site).map(({ personId, forPersonId }) => ({
    personId,
    row: {
      ...blank(site, { kind: 'answer', isEscalated: false }),
      ...{ key: `answer:${one.id}`, title: one.path, since: one.receivedAt, note: one.message },
      href: reportsPath(site.slug),
      forName: forPersonId === null ? null : (names.get(forPersonId) ?? null),
      deeds: ['answered'],
      about: { id: one.id, revisionId: null },
    },
  }))
}

/** What appears by itself is shown to who could still stop it. */
const comingRows = (one: Survey['coming'][number], site: SiteAtWork): Given[] =>
  answering(site).map(({ personId }) => ({
    personId,
    row: {
      ...blank(site, { kind: 'scheduled', isEscalated: false }),
      ...{ key: `scheduled:${one.editionId}`, title: one.title, since: one.liveFrom },
      href: itemPath(site.slug, one.editionId),
      about: { id: one.editionId, revisionId: null },
    },
  }))
