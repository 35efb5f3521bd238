/** Who does what with royalties, and what their forms and addresses say. */
import type { Issue } from '../../../basics/outcomes.ts'
import type { Said } from '../../../design/desk-form.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import type { Role } from '../../../web/context.ts'
import { byOf, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { actingAt } from '../../people/index.ts'
import type { Actor } from '../actions/actor.ts'
import { monthsAsked } from '../rules/typed.ts'
import { issues as issueWords, otherIssue } from '../words/names.ts'

/** Who proposes what a work is worth. */
export const raters: readonly Role[] = ['board-secretary', 'standing-deputy', 'deputy']
/** Who decides it; never their own and never their own proposal. */
export const deciders: readonly Role[] = ['board-head', 'standing-deputy']
/** Who keeps the books: payees, budgets, payments. */
export const payers: readonly Role[] = ['accountant']
/** Who approves that money leaves. */
export const holders: readonly Role[] = ['account-holder']
/** Who enters and confirms what works are worth: two of them, never one. */
export const tableKeepers: readonly Role[] = [
  ...['site-owner', 'board-head', 'standing-deputy', 'board-secretary', 'accountant', 'account-holder'],
] as readonly Role[]
export const readers: readonly Role[] = [...tableKeepers, 'deputy', 'board-member', 'inspection']
/** Who may be paid: everybody of the site. */
export const anybodyHere: readonly Role[] = [...readers, 'contributor', 'unit-contact', 'records-clerk']

export const has = (request: SiteRequest, roles: readonly Role[]): boolean =>
  rolesHere(request).some((role) => roles.includes(role))

export async function actorIn(request: SiteRequest): Promise<Actor> {
  const { db, account, site, now } = request
  const { accountId, personId, names, title } = await actingAt(db, { account, siteId: site.id, at: now })
  return { accountId, personId, names, title, by: byOf(request) }
}

export const deedIn = async (request: SiteRequest) => ({
  ...{ siteId: request.site.id, actor: await actorIn(request), now: request.now },
})

export const fieldsOf =
  (sent: URLSearchParams) =>
  (name: string): string =>
    (sent.get(name) ?? '').normalize('NFC').trim()

export const monthsIn = (sent: URLSearchParams, now: Date) =>
  monthsAsked({ from: sent.get('tu') ?? '', to: sent.get('den') ?? '' }, now)

export const inWords = (found: readonly Issue[]): Said =>
  issuesInWords(found, issueWords, otherIssue).filter(
    (one, at, all) => all.findIndex(({ field, text }) => field === one.field && text === one.text) === at,
  )
