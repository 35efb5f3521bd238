/** What the routes of figures ask in the same way. */
import { addDays, dayOf, isDay } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import type { Role } from '../../../web/context.ts'
import { byOf, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import type { Typed } from '../actions/record-figures.ts'
import { type Period, usualPeriods, whyNotPeriod } from '../rules/period.ts'
import { figureProblem } from '../words.ts'

const keepers: readonly Role[] = ['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-secretary']

/** Who enters figures of every unit, asks for them and sets targets. */
export const keeping = { onSite: keepers }
export const reading = {
  onSite: [...keepers, ...(['operator', 'board-member', 'accountant', 'account-holder', 'inspection'] as const)],
}
/** A unit's contact person sees what their unit was asked, and answers for it. */
export const answering = { onSite: [...keepers, 'unit-contact'] as const satisfies readonly Role[] }
export const connecting = { onSite: ['site-owner', 'board-head', 'standing-deputy'] as const satisfies readonly Role[] }

export const mayKeep = (request: SiteRequest): boolean => rolesHere(request).some((role) => keepers.includes(role))

export const mayConnect = (request: SiteRequest): boolean =>
  rolesHere(request).some((role) => (connecting.onSite as readonly Role[]).includes(role))

export const accountBy = (request: SiteRequest) => ({ ...byOf(request), id: request.account.id })

export const textIn = (sent: URLSearchParams, name: string, most = 500): string =>
  (sent.get(name) ?? '').normalize('NFC').trim().slice(0, most)

/** The period that an address or a form names; the last half year without one. */
export function periodIn(sent: URLSearchParams, now: Date): Period {
  const [from, to] = [sent.get('tu') ?? '', sent.get('den') ?? '']
  if (isDay(from) && isDay(to) && whyNotPeriod({ from, to }).length === 0) return { from, to }
  const half = usualPeriods(dayOf(now)).find(({ key }) => key === 'half')
  return half === undefined ? { from: addDays(dayOf(now), -180), to: dayOf(now) } : { from: half.from, to: half.to }
}

export const unitIn = (sent: URLSearchParams): string => {
  const id = sent.get('don-vi') ?? ''
  return isId(id) ? id : ''
}

const typedMark = 'so:'

/** The name of the field of an indicator. */
export const fieldOf = (indicator: string): string => `${typedMark}${indicator}`

/** What was typed into the fields of indicators. */
export const typedIn = (sent: URLSearchParams): Typed[] =>
  [...sent].flatMap(([name, text]) =>
    name.startsWith(typedMark) ? [{ indicator: name.slice(typedMark.length), text: text.slice(0, 40) }] : [],
  )

/** Issues by the fields of forms: an indicator's own field for what is wrong with its figure. */
export const saidOf = (issues: readonly Issue[]): { field: string; text: string }[] =>
  issues.map(({ field, problem }) => ({
    field: ['not-a-figure', 'indicator-unknown'].includes(problem) ? fieldOf(field) : field,
    text: figureProblem({ problem }),
  }))
