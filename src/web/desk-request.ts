/** What every route of the desk says and asks in the same words. */
import { isIP } from 'node:net'
import type { Answer, PageFacts } from './answers.ts'
import { notFound } from './answers.ts'
import type { Account, DeskRequest, DeskSite, Role } from './context.ts'
import { sessionSecretOf } from './desk-cookie.ts'

/** What a page of the desk says about itself: nothing but its title. */
export const headOf = (title: string): PageFacts => ({
  title,
  description: '',
  kind: 'website',
  date: null,
  hidden: true,
})

/** From where the request comes, as sessions keep it. */
export const placeOf = ({ address, headers }: DeskRequest) => ({ address, agent: headers['user-agent'] ?? '' })

/** The secret of the session the request came with; empty when it came without one. */
export const secretOf = ({ headers }: DeskRequest): string => sessionSecretOf(headers) ?? ''

/** A request of a signed-in person about a site that exists. */
export type SiteRequest = DeskRequest & { account: Account; site: DeskSite }
export type SiteHandler = (request: SiteRequest) => Promise<Answer>

/** Hands on the site that the route names; the guard has let the person in already. */
export const onSite =
  (handle: SiteHandler) =>
  async (request: DeskRequest): Promise<Answer> => {
    const { site, account } = request
    return site === null || account === null ? notFound : handle({ ...request, account, site })
  }

/** The signed-in person, as the audit names who acted. */
export const byOf = ({ account, address }: DeskRequest) => ({
  kind: 'account' as const,
  ...(account === null ? {} : { id: account.id }),
  ...(address === '' ? {} : { address }),
})

/** What a person is at a site now; a role without a site counts at each. */
export const rolesHere = ({ account, site }: SiteRequest): Role[] =>
  account.memberships.filter(({ siteId }) => siteId === site.id || siteId === null).map(({ role }) => role)

/** Whether PostgreSQL reads it as one address; it reads none that names its network card ('fe80::1%eth0'). */
export const isAddress = (text: string): boolean => isIP(text) > 0 && !text.includes('%')
