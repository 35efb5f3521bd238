/** The way in through the province's own provider. */
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { endedSignOnCookie, sessionCookie, signOnCookie, signOnSecretOf } from '../../../web/desk-cookie.ts'
import { headOf, placeOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { createThrottle } from '../../../web/throttle.ts'
import { comeBack, leaveForProvider, type Provider, type Return } from '../actions/single-sign-on.ts'
import { providerPath, providerReturnPath } from '../paths.ts'
import { localPath } from '../rules/local-path.ts'
import { peopleWords as words } from '../words.ts'
import { codeAnswer } from './second-factor-routes.tsx'
import { EnteringPage } from './sign-in.page.tsx'
import { signInAnswer } from './sign-in-answer.tsx'

/** Without a provider in the configuration the addresses lead nowhere. */
export const singleSignOnRoutes = (provider: Provider | null): readonly DeskRoute[] => [
  deskRoute('GET', providerPath(), 'anyone', async (request) =>
    provider === null ? notFound : leave(request, provider),
  ),
  deskRoute('GET', providerReturnPath, 'anyone', async (request) =>
    provider === null ? notFound : receiveReturn(request, provider),
  ),
]

/** A whole office may share one address. */
const mayLeave = createThrottle({ most: 300, everyMs: 3_600_000 })

async function leave(request: DeskRequest, provider: Provider): Promise<Answer> {
  const { db, query, now } = request
  const back = localPath(query.get('ve'))
  if (!mayLeave(request.address, now)) {
    return signInAnswer({ back, issues: [{ field: 'don-vi', problem: 'slowed' }], provider: provider.name })
  }
  const callback = request.origin + providerReturnPath
  const left = await leaveForProvider(db, provider, { callback, back, now })
  return 'issues' in left
    ? signInAnswer({ back, issues: left.issues, provider: provider.name })
    : seeOther(left.done.address, [signOnCookie(left.done.secret)])
}

async function receiveReturn(request: DeskRequest, provider: Provider): Promise<Answer> {
  const { db, path, query, headers, now } = request
  const address = `${request.origin}${path}?${query}`
  const returned: Return = { ...placeOf(request), pageAddress: address, secret: signOnSecretOf(headers), now }
  const outcome = await comeBack(db, provider, returned)
  if ('issues' in outcome) {
    return signInAnswer({ back: '/', issues: outcome.issues, provider: provider.name })
  }
  const { entered, back } = outcome.done
  if ('step' in entered) return codeAnswer(entered.step, back)
  // The session's cookie is not sent on a way that begins at another site, so the next step begins here.
  return page(headOf(words.entering.title), <EnteringPage to={back} />, {
    scripts: ['follow.js'],
    cookies: [sessionCookie(entered.secret), endedSignOnCookie],
  })
}
