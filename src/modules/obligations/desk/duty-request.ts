/** What the routes of duties share: who may, which site is looked at, and what is known of it. */
import { dayOf, isDay, type LocalDate } from '../../../basics/dates.ts'
import type { ContentForm } from '../../../web/content-form.ts'
import type { Account, DeskRequest, Role } from '../../../web/context.ts'
import { byOf, rolesHere, type SiteRequest } from '../../../web/desk-request.ts'
import { beginners, type Doing, type Editing } from '../../editions/index.ts'
import { type SiteRow, sitesBelow } from '../store/sites-around.ts'

/** What `main` hands in. */
export type DutyDesk = {
  editingOn(db: DeskRequest['db']): Editing
  contentForms: readonly ContentForm[]
  actorOf(db: DeskRequest['db'], account: Account, siteId: string, at: Date): Promise<Doing['actor']>
  /** Where a site's citizens find it, without a slash at the end. */
  originOf(site: { slug: string; kind: string; hosts: readonly string[] }): string
}

/** Who answers for a site's duties, and asks others because of them. */
export const keepers: readonly Role[] = ['site-owner', 'board-head', 'standing-deputy', 'deputy', 'board-secretary']

export const readers: readonly Role[] = [...keepers, 'board-member', 'records-clerk', 'inspection', 'operator']

/** Whoever may be asked for something sees what is asked. */
export const asked: readonly Role[] = [...keepers, 'unit-contact']

export const writers: readonly Role[] = beginners
export const team: readonly Role[] = ['inspection']

export const holds = (request: SiteRequest, roles: readonly Role[]): boolean =>
  rolesHere(request).some((role) => roles.includes(role))

export const accountBy = (request: SiteRequest) => ({ ...byOf(request), id: request.account.id })

export const fieldOf =
  ({ body }: Pick<DeskRequest, 'body'>) =>
  (name: string): string =>
    (body.get(name) ?? '').normalize('NFC').trim()

/** The day asked for, today without one; what lies ahead nobody knows. */
export function dayAsked({ query, now }: Pick<DeskRequest, 'query' | 'now'>, name = 'ngay'): LocalDate {
  const [today, wanted] = [dayOf(now), query.get(name) ?? '']
  return isDay(wanted) && wanted < today && wanted >= '2011-10-01' ? wanted : today
}

/** The site itself, or the one below it that is asked for; undefined where that is none of its own. */
export async function siteAsked({ db, site, query }: SiteRequest): Promise<SiteRow | undefined> {
  const wanted = query.get('trang') ?? site.slug
  return (await sitesBelow(db, site.id)).find(({ slug }) => slug === wanted)
}
