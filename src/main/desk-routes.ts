/** Every route of the desk, in one list. */
import { peopleRoutes } from '../modules/people/desk/routes.tsx'
import { accountPath, type SetUp } from '../modules/people/index.ts'
import type { DeskRoute } from '../web/routes.ts'

export const deskRoutes = (setUp: SetUp): readonly DeskRoute[] => [...peopleRoutes({ setUp, siteDeeds: [] })]

export const deskNavigation = [
  { href: '/', text: 'Các trang' },
  { href: accountPath, text: 'Tài khoản' },
]
