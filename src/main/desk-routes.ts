/** Every route of the desk, in one list. */
import { contributionRoutes, tableDeed } from '../modules/contributions/desk/routes.tsx'
import { mistakeRoutes, mistakesDeed } from '../modules/editions/desk/routes.tsx'
import { peopleRoutes } from '../modules/people/desk/routes.tsx'
import { accountPath, type SetUp } from '../modules/people/index.ts'
import { type Hosting, originOf } from '../modules/sites/live.ts'
import type { DeskRoute } from '../web/routes.ts'

export function deskRoutes(setUp: SetUp, hosting: Hosting): readonly DeskRoute[] {
  const addresses = {
    originOf: (site: { slug: string; kind: string; hosts: readonly string[] }) =>
      originOf({ ...site, primaryHost: site.hosts[0] ?? null }, hosting),
  }
  return [
    ...peopleRoutes({ setUp, siteDeeds: [tableDeed, mistakesDeed] }),
    ...contributionRoutes(addresses),
    ...mistakeRoutes(addresses),
  ]
}

export const deskNavigation = [
  { href: '/', text: 'Các trang' },
  { href: accountPath, text: 'Tài khoản' },
]
