/** The second factor: set up, minded, and asked for at sign-in; and the tap that wakes roles that rest. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, forbidden, page, seeOther } from '../../../web/answers.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { sessionCookie } from '../../../web/desk-cookie.ts'
import { headOf, placeOf } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { renewRoles } from '../actions/idle-roles.ts'
import {
  confirmEnrolment,
  dropSecondFactor,
  enrolmentOf,
  passStep,
  renewRecoveryCodes,
} from '../actions/second-factor.ts'
import { codePath, deskHomePath, renewRolesPath, secondFactorPath, signInPath } from '../paths.ts'
import { localPath } from '../rules/local-path.ts'
import { factorWords as words } from '../words/people.ts'
import { proofAsked } from './passkey-routes.tsx'
import { RecoveryCodesPage } from './recovery-codes.page.tsx'
import { CodePage, SecondFactorPage } from './second-factor.page.tsx'

export const secondFactorRoutes: readonly DeskRoute[] = [
  deskRoute('GET', secondFactorPath, 'signed-in', (request) => factorAnswer(request, [])),
  deskRoute('POST', secondFactorPath, 'signed-in', receiveFactor),
  deskRoute('GET', codePath, 'anyone', async () => seeOther(signInPath())),
  deskRoute('POST', codePath, 'anyone', receiveCode),
  deskRoute('POST', renewRolesPath, 'signed-in', receiveRenewal),
]

async function factorAnswer(request: DeskRequest, issues: readonly Issue[]): Promise<Answer> {
  const { account, db, now, query, csrf } = request
  if (account === null) return forbidden
  const enrolment = await enrolmentOf(db, account, now)
  const done = issues.length === 0 && query.get('xong') === 'tat' ? words.offDone : null
  const proof = await proofAsked(request, account.id)
  const props = { ...enrolment, issues, done, csrf, proof }
  return page(headOf(words.title), <SecondFactorPage {...props} />, { status: statusOf(issues) })
}

async function receiveFactor(request: DeskRequest): Promise<Answer> {
  const { account, db, body, now } = request
  if (account === null) return forbidden
  const proof = { accountId: account.id, code: body.get('ma') ?? '', now }
  if (body.get('viec') === 'tat') {
    const dropped = await dropSecondFactor(db, proof)
    return 'issues' in dropped ? factorAnswer(request, dropped.issues) : seeOther(`${secondFactorPath}?xong=tat`)
  }
  const isRenewal = body.get('viec') === 'ma-moi'
  if (!isRenewal && (await proofAsked(request, account.id)) !== null)
    return factorAnswer(request, [{ field: 'ma', problem: 'proof-old' }])
  const outcome = await (isRenewal ? renewRecoveryCodes(db, proof) : confirmEnrolment(db, proof))
  if ('issues' in outcome) return factorAnswer(request, outcome.issues)
  return page(headOf(words.codesTitle), <RecoveryCodesPage codes={outcome.done.recoveryCodes} />)
}

/** After the password, in the same answer: the step's secret stays out of addresses. */
export const codeAnswer = (step: string, back: string, issues: readonly Issue[] = []): Answer =>
  page(headOf(words.ask.title), <CodePage step={step} back={back} issues={issues} />, {
    status: statusOf(issues),
    scripts: ['passkey.js'],
  })

const statusOf = ([first]: readonly Issue[]): number => {
  if (first === undefined) return 200
  return first.problem === 'slowed' ? 429 : 422
}

async function receiveCode(request: DeskRequest): Promise<Answer> {
  const { db, body, now } = request
  const step = body.get('buoc') ?? ''
  const back = localPath(body.get('ve'))
  const outcome = await passStep(db, { ...placeOf(request), step, code: body.get('ma') ?? '', now })
  return 'issues' in outcome
    ? codeAnswer(step.slice(0, 100), back, outcome.issues)
    : seeOther(back, [sessionCookie(outcome.done.secret)])
}

async function receiveRenewal({ account, db, now }: DeskRequest): Promise<Answer> {
  if (account === null) return forbidden
  await renewRoles(db, account.id, now)
  return seeOther(deskHomePath)
}
