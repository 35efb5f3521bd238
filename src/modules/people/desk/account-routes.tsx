import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { Account, DeskRequest } from '../../../web/context.ts'
import { headOf, secretOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { allSites } from '../../sites/index.ts'
import { changePassword } from '../actions/passwords.ts'
import { revokeSession, sessionsOf } from '../actions/sessions.ts'
import { accountPath, sessionEndPath } from '../paths.ts'
import { peopleWords as words } from '../words.ts'
import { AccountPage } from './account.page.tsx'

export const accountRoutes: readonly DeskRoute[] = [
  deskRoute('GET', accountPath, 'signed-in', (request) => accountAnswer(request, [])),
  deskRoute('POST', accountPath, 'signed-in', receivePassword),
  deskRoute('POST', sessionEndPath, 'signed-in', receiveEnd),
]

async function accountAnswer(request: DeskRequest, issues: readonly Issue[]): Promise<Answer> {
  const { account, db, now, query, csrf } = request
  if (account === null) return forbidden
  const sessions = await sessionsOf(db, account.id, secretOf(request), now)
  const said = { 'mat-khau': words.account.saved, phien: words.account.ended } as Record<string, string>
  const props = {
    name: account.name,
    email: account.email,
    roles: await rolesOf(request, account),
    sessions,
    issues,
    done: issues.length === 0 ? (said[query.get('xong') ?? ''] ?? null) : null,
    csrf,
  }
  return page(headOf(words.account.title), <AccountPage {...props} />, { status: issues.length > 0 ? 422 : 200 })
}

async function rolesOf({ db }: DeskRequest, account: Account): Promise<string[]> {
  const names = new Map((await allSites(db)).map((site) => [site.id, site.name]))
  return account.memberships.map(({ siteId, role }) => {
    const where = siteId === null ? words.account.everywhere : (names.get(siteId) ?? '')
    return `${words.roleNames[role]}, ${where}`
  })
}

async function receivePassword(request: DeskRequest): Promise<Answer> {
  const { account, body, db, now, address } = request
  if (account === null) return forbidden
  const current = body.get('current') ?? ''
  const next = body.get('password') ?? ''
  const sessionSecret = secretOf(request)
  const outcome = await changePassword(db, { accountId: account.id, current, next, sessionSecret, address, now })
  return 'issues' in outcome ? accountAnswer(request, outcome.issues) : seeOther(`${accountPath}?xong=mat-khau`)
}

async function receiveEnd({ account, body, db, now }: DeskRequest): Promise<Answer> {
  if (account === null) return forbidden
  await revokeSession(db, { accountId: account.id, sessionId: body.get('phien') ?? '', now })
  return seeOther(`${accountPath}?xong=phien`)
}
