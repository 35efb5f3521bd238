/** The page of signing in, with what was wrong before. */
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page } from '../../../web/answers.ts'
import { headOf } from '../../../web/desk-request.ts'
import { peopleWords as words } from '../words.ts'
import { SignInPage } from './sign-in.page.tsx'

/** `provider`: the name of the province's own provider, where it has one. */
type SignInForm = { back: string; email?: string; issues: readonly Issue[]; provider?: string | null }

export const signInAnswer = (form: SignInForm): Answer =>
  page(headOf(words.signIn.title), <SignInPage {...form} />, {
    status: statusOf(form.issues),
    scripts: ['passkey.js'],
  })

/** 422 for a form that comes back; 429 and 503 where waiting helps. */
function statusOf(issues: readonly Issue[]): number {
  const [first] = issues
  if (first === undefined) return 200
  if (first.problem === 'slowed') return 429
  return first.problem === 'busy' ? 503 : 422
}
