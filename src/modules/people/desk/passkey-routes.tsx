/** Passkeys: made and removed by their owner, and the way in with one. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, bytes, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { sessionCookie } from '../../../web/desk-cookie.ts'
import { headOf, placeOf, secretOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { createThrottle } from '../../../web/throttle.ts'
import { hasPassword, isFresh, proveAgain } from '../actions/fresh-proof.ts'
import { addPasskey, askForPasskey, askForSignIn, removePasskey, signInWithPasskey } from '../actions/passkeys.ts'
import {
  askForSignInPath,
  askToMakePath,
  passkeySignInPath,
  passkeysPath,
  provePath,
  secondFactorPath,
} from '../paths.ts'
import { localPath } from '../rules/local-path.ts'
import { passkeysOf } from '../store/passkeys.ts'
import { passkeyWords as words } from '../words/passkeys.ts'
import { factorWords } from '../words/people.ts'
import { PasskeysPage } from './passkey.page.tsx'
import { RecoveryCodesPage } from './recovery-codes.page.tsx'
import { signInAnswer } from './sign-in-answer.tsx'

/** `provider`: the name of the province's own provider, as the page of signing in offers it. */
export const passkeyRoutes = (provider: string | null): readonly DeskRoute[] => [
  deskRoute('GET', passkeysPath, 'signed-in', (request) => keysAnswer(request, [])),
  deskRoute('POST', passkeysPath, 'signed-in', receiveKey),
  deskRoute('POST', provePath, 'signed-in', receiveProof),
  deskRoute('POST', askToMakePath, 'signed-in', sendQuestion),
  deskRoute('POST', askForSignInPath, 'anyone', async (request) =>
    mayAsk(request.address, request.now)
      ? json(await askForSignIn(request.db, partyOf(request), request.now))
      : bytes('application/json; charset=utf-8', '{}', { status: 429 }),
  ),
  deskRoute('POST', passkeySignInPath, 'anyone', (request) => receiveSignIn(request, provider)),
]

/** A whole office may share one address. */
const mayAsk = createThrottle({ most: 300, everyMs: 3_600_000 })

const json = (text: string): Answer => bytes('application/json; charset=utf-8', text)

const partyOf = (request: DeskRequest) => ({ name: 'Cổng Số', origin: request.origin })

async function keysAnswer(request: DeskRequest, issues: readonly Issue[]): Promise<Answer> {
  const { account, db, query, csrf } = request
  if (account === null) return forbidden
  const said: Record<string, string> = { them: words.added, bo: words.removed }
  const done = issues.length === 0 ? (said[query.get('xong') ?? ''] ?? null) : null
  const proof = await proofAsked(request, account.id)
  const props = { keys: await passkeysOf(db, account.id), issues, done, csrf, proof }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(words.title), <PasskeysPage {...props} />, { status, scripts: ['passkey.js'] })
}

async function sendQuestion(request: DeskRequest): Promise<Answer> {
  const { account, db, now } = request
  if (account === null || !(await isFresh(db, secretOf(request), now))) return forbidden
  return json(await askForPasskey(db, account, partyOf(request), now))
}

async function receiveKey(request: DeskRequest): Promise<Answer> {
  const { account, db, body, now } = request
  if (account === null) return forbidden
  if (!(await isFresh(db, secretOf(request), now)))
    return keysAnswer(request, [{ field: 'khoa', problem: 'proof-old' }])
  const answer = body.get('khoa') ?? ''
  if (body.get('viec') === 'bo') {
    const removed = await removePasskey(db, { accountId: account.id, credentialId: answer })
    return seeOther(removed ? `${passkeysPath}?xong=bo` : passkeysPath)
  }
  const asked = { account, party: partyOf(request), answer, name: body.get('ten') ?? '', now }
  const outcome = await addPasskey(db, asked)
  if ('issues' in outcome) return keysAnswer(request, outcome.issues)
  const { recoveryCodes } = outcome.done
  if (recoveryCodes.length === 0) return seeOther(`${passkeysPath}?xong=them`)
  return page(headOf(factorWords.codesTitle), <RecoveryCodesPage codes={recoveryCodes} />)
}

/** Null while the last proof is fresh; otherwise how this person can prove themselves again. */
export async function proofAsked({ db, now, ...request }: DeskRequest, accountId: string) {
  if (await isFresh(db, secretOf({ db, now, ...request }), now)) return null
  return { hasPassword: await hasPassword(db, accountId) }
}

/** Leads back to the page that asked; what was wrong is said there, on the page of keys. */
async function receiveProof(request: DeskRequest): Promise<Answer> {
  const { account, db, body, address, now } = request
  if (account === null) return forbidden
  const asked = { accountId: account.id, sessionSecret: secretOf(request), password: body.get('mat-khau') ?? '' }
  const outcome = await proveAgain(db, { ...asked, address, now })
  if ('issues' in outcome) return keysAnswer(request, outcome.issues)
  return seeOther(body.get('ve') === secondFactorPath ? secondFactorPath : passkeysPath)
}

async function receiveSignIn(request: DeskRequest, provider: string | null): Promise<Answer> {
  const { db, body, now } = request
  const back = localPath(body.get('ve'))
  const asked = { ...placeOf(request), party: partyOf(request), answer: body.get('khoa') ?? '', now }
  const outcome = await signInWithPasskey(db, asked)
  return 'issues' in outcome
    ? signInAnswer({ back, issues: outcome.issues, provider })
    : seeOther(back, [sessionCookie(outcome.done.secret)])
}
