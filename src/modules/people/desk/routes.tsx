/** The desk's entrance: signing in and out, the first administrator, one-time links, one's own account, the list of sites. */
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { endedSessionCookie, sessionCookie } from '../../../web/desk-cookie.ts'
import type { SiteEntry } from '../../../web/desk-render.tsx'
import { headOf, placeOf, secretOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { allSites } from '../../sites/index.ts'
import type { SetUp } from '../actions/first-administrator.ts'
import { whyRolesRest } from '../actions/idle-roles.ts'
import { linkOf, useSignInLink } from '../actions/passwords.ts'
import { signOut } from '../actions/sessions.ts'
import { type Entered, signIn } from '../actions/sign-in.ts'
import type { Provider } from '../actions/single-sign-on.ts'
import {
  accessPath,
  deskHomePath,
  inspectionsPath,
  passwordLinkPath,
  setUpPath,
  signInPath,
  signOutPath,
  sitesPath,
} from '../paths.ts'
import { localPath } from '../rules/local-path.ts'
import { may } from '../rules/may.ts'
import { accessWords } from '../words/board.ts'
import { inspectionWords } from '../words/people.ts'
import { peopleWords as words } from '../words.ts'
import { accessDeed, accessRoutes } from './access-routes.tsx'
import { accountRoutes } from './account-routes.tsx'
import { assignmentRoutes, assignmentsDeed } from './assignment-routes.tsx'
import { boardDeed, boardRoutes } from './board-routes.tsx'
import { delegationRoutes } from './delegation-routes.tsx'
import { inspectionRoutes, inspectionsDeed } from './inspection-routes.tsx'
import { memberRoutes, membersDeed } from './member-routes.tsx'
import { passkeyRoutes } from './passkey-routes.tsx'
import { codeAnswer, secondFactorRoutes } from './second-factor-routes.tsx'
import { LinkOverPage, PasswordLinkPage, SetUpPage } from './sign-in.page.tsx'
import { signInAnswer } from './sign-in-answer.tsx'
import { singleSignOnRoutes } from './single-sign-on-routes.tsx'
import { SitesPage } from './sites.page.tsx'

/** `siteEntries`: everything the desk offers inside a site. */
type Parts = { setUp: SetUp; siteEntries: readonly SiteEntry[]; provider?: Provider | null; sendsMail?: boolean }

export const peopleRoutes = ({
  setUp,
  siteEntries,
  provider = null,
  sendsMail = false,
}: Parts): readonly DeskRoute[] => [
  deskRoute('GET', sitesPath, 'signed-in', (request) => home(request, siteEntries)),
  deskRoute('GET', signInPath(), 'anyone', async ({ account, query }) =>
    account
      ? seeOther(localPath(query.get('ve')))
      : signInAnswer({ back: localPath(query.get('ve')), issues: [], provider: provider?.name ?? null }),
  ),
  deskRoute('POST', signInPath(), 'anyone', (request) => receiveSignIn(request, provider)),
  deskRoute('POST', signOutPath, 'signed-in', receiveSignOut),
  deskRoute('GET', setUpPath(':secret'), 'anyone', (request) => showSetUp(request, setUp)),
  deskRoute('POST', setUpPath(':secret'), 'anyone', (request) => receiveSetUp(request, setUp)),
  deskRoute('GET', passwordLinkPath(':secret'), 'anyone', showPasswordLink),
  deskRoute('POST', passwordLinkPath(':secret'), 'anyone', receivePassword),
  ...accountRoutes,
  ...secondFactorRoutes,
  ...passkeyRoutes(provider?.name ?? null),
  ...singleSignOnRoutes(provider),
  ...delegationRoutes,
  ...boardRoutes,
  ...memberRoutes({ sendsMail }),
  ...assignmentRoutes,
  ...accessRoutes,
  ...inspectionRoutes,
]

/** What this module itself offers inside a site. */
export const peopleEntries: readonly SiteEntry[] = [
  boardDeed,
  membersDeed,
  assignmentsDeed,
  accessDeed,
  inspectionsDeed,
]

async function home({ account, db, now, csrf }: DeskRequest, deeds: readonly SiteEntry[]): Promise<Answer> {
  const sites = (await allSites(db)).map((site) => ({
    name: site.name,
    isArchived: site.archivedSince !== null,
    links: deeds
      .filter((deed) => may(account, deed.policy, site.id))
      .map(({ text, href }) => ({ text, href: href(site.slug) })),
  }))
  const props = {
    sites: sites.filter(({ links }) => links.length > 0),
    network: may(account, 'operator', null) ? networkLinks : [],
    resting: account === null ? null : await whyRolesRest(db, account.id, now),
    csrf,
  }
  return page(headOf(words.sites.title), <SitesPage {...props} />)
}

const networkLinks = [
  { href: accessPath(null), text: accessWords.title },
  { href: inspectionsPath, text: inspectionWords.title },
]

async function receiveSignIn(request: DeskRequest, provider: Provider | null): Promise<Answer> {
  const { db, body, now } = request
  const back = localPath(body.get('ve'))
  const email = body.get('email') ?? ''
  const outcome = await signIn(db, { ...placeOf(request), email, password: body.get('password') ?? '', now })
  if ('issues' in outcome) {
    const form = { back, email: email.slice(0, 320), issues: outcome.issues }
    return signInAnswer({ ...form, provider: provider?.name ?? null })
  }
  return enteredAnswer(outcome.done, back)
}

/** To where the person was going, or first to the second factor. */
const enteredAnswer = (entered: Entered, back: string): Answer =>
  'step' in entered ? codeAnswer(entered.step, back) : seeOther(back, [sessionCookie(entered.secret)])

async function receiveSignOut(request: DeskRequest): Promise<Answer> {
  await signOut(request.db, secretOf(request), request.now)
  return seeOther(signInPath(), [endedSessionCookie])
}

const overAnswer = ({ overTitle, over }: { overTitle: string; over: string }): Answer =>
  page(headOf(overTitle), <LinkOverPage title={overTitle} lead={over} />, { status: 410 })

async function showSetUp({ params, db }: DeskRequest, setUp: SetUp): Promise<Answer> {
  const secret = params['secret'] ?? ''
  if (!setUp.accepts(secret) || (await setUp.offer(db)) === null) return overAnswer(words.setUp)
  return page(headOf(words.setUp.title), <SetUpPage issues={[]} action={setUpPath(secret)} />)
}

async function receiveSetUp(request: DeskRequest, setUp: SetUp): Promise<Answer> {
  const { params, body, db, now } = request
  const secret = params['secret'] ?? ''
  const name = body.get('name') ?? ''
  const email = body.get('email') ?? ''
  const asked = { ...placeOf(request), name, email, password: body.get('password') ?? '', now }
  const outcome = await setUp.create(db, secret, asked)
  if ('done' in outcome) return seeOther(deskHomePath, [sessionCookie(outcome.done.secret)])
  const { issues } = outcome
  if (issues.some(({ problem }) => problem === 'set-up-over')) return overAnswer(words.setUp)
  const form = { name, email, issues, action: setUpPath(secret) }
  return page(headOf(words.setUp.title), <SetUpPage {...form} />, { status: 422 })
}

async function showPasswordLink({ params, db, now }: DeskRequest): Promise<Answer> {
  const secret = params['secret'] ?? ''
  const link = await linkOf(db, secret, now)
  if (link === undefined) return overAnswer(words.link)
  return page(headOf(words.link.title), <PasswordLinkPage {...link} issues={[]} action={passwordLinkPath(secret)} />)
}

async function receivePassword(request: DeskRequest): Promise<Answer> {
  const { params, body, db, now } = request
  const secret = params['secret'] ?? ''
  const link = await linkOf(db, secret, now)
  const outcome = await useSignInLink(db, { ...placeOf(request), secret, password: body.get('password') ?? '', now })
  if ('done' in outcome) return enteredAnswer(outcome.done, deskHomePath)
  const isOver = outcome.issues.some(({ problem }) => problem === 'link-over')
  if (link === undefined || isOver) return overAnswer(words.link)
  const form = { ...link, issues: outcome.issues, action: passwordLinkPath(secret) }
  return page(headOf(words.link.title), <PasswordLinkPage {...form} />, { status: 422 })
}
