/** How the deadline of one item was reckoned, step by step. */
import { isId } from '../../../basics/ids.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import type { Role } from '../../../web/context.ts'
import { headOf, onSite, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { eventsOf } from '../../articles/index.ts'
import { calendarWords, explain, lateness, latenessText } from '../../calendar/index.ts'
import { editionInSight } from '../../editions/index.ts'
import { type OpenItem, type SiteAtWork, timedOf } from '../actions/rows.ts'
import { sitesAtWork } from '../actions/survey.ts'
import { deadlinePath } from '../paths.ts'
import { deadlineOf, normFor, normKindOf, type Timed } from '../rules/due.ts'
import { turnsOf } from '../rules/whose-turn.ts'
import { deadlineWords as words } from '../words.ts'
import { DeadlinePage, type DeadlinePageProps } from './deadline.page.tsx'

const board: readonly Role[] = [
  ...(['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-member', 'board-secretary'] as const),
]

/** Those for whom items wait, and who looks after the board. */
const policy: { onSite: readonly Role[] } = { onSite: [...board, 'records-clerk'] }

export const deadlineRoutes: readonly DeskRoute[] = [
  deskRoute('GET', deadlinePath(':site', ':edition'), policy, onSite(showDeadline)),
]

async function showDeadline(request: SiteRequest): Promise<Answer> {
  const { db, site, params, now } = request
  const id = params['edition'] ?? ''
  const item = isId(id) ? await editionInSight(db, site.id, id) : undefined
  const around = (await sitesAtWork(db, [site.id], now, item?.movedBy ? [item.movedBy] : [])).get(site.id)
  if (item === undefined || around === undefined || !mayLook(request, item, around)) return notFound
  const timed = timedOf(item, await eventsOf(db, [item.revisionId]))
  const props = { siteSlug: site.slug, editionId: id, title: item.title, ...reckoned(item, timed, around) }
  return page(headOf(words.title), <DeadlinePage {...props} />)
}

/** Whoever is not of the board sees what they wrote, or what waits for them. */
const mayLook = (request: SiteRequest, item: OpenItem, around: SiteAtWork): boolean =>
  rolesHere(request).some((role) => board.includes(role)) ||
  [item.startedBy, ...item.writers, ...turnsOf(item, around).map(({ personId }) => personId)].includes(
    request.account.personId,
  )

type Reckoned = Omit<DeadlinePageProps, 'siteSlug' | 'editionId' | 'title'>

function reckoned(item: OpenItem, timed: Timed, around: SiteAtWork): Reckoned {
  const norm = normFor(timed, around)
  const isTimed = ['approve', 'edit', 'publish'].includes(turnsOf(item, around)[0]?.kind ?? '')
  if (norm === undefined || !isTimed) {
    return { norm: null, steps: [isTimed ? words.noNorm : words.notWaiting], facts: [] }
  }
  const deadline = deadlineOf(timed, around)
  const amount = `${String(norm.hours).replace('.', ',')} ${calendarWords.unitNames[norm.unit]}`
  return {
    norm: {
      text: words.normText(calendarWords.normNames[norm.kind], amount),
      source: norm.source,
      isUnsure: norm.confidence === 'unsure',
    },
    steps: 'done' in deadline ? explain(deadline.done) : deadline.issues.map(calendarWords.problem),
    facts: factsOf(timed, around),
  }
}

/** Why the norm is this one, and how late the item came after its event. */
function factsOf(timed: Timed, around: SiteAtWork): string[] {
  const { eventAt, since } = timed
  const norm = normFor(timed, around)
  const late =
    eventAt === null || norm === undefined ? null : lateness(around.calendar, norm, { event: eventAt, received: since })
  return [
    ...(normKindOf(timed) === 'storm' ? [words.storm] : []),
    ...(eventAt === null ? [] : [words.event(eventAt)]),
    ...(late !== null && 'done' in late ? [`${words.late}: ${latenessText(late.done)}`] : []),
  ]
}
