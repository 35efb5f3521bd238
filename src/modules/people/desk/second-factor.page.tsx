import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { DeskCard } from '../../../design/desk-frame.tsx'
import { ErrorSummary, Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { codePath, passkeysPath, secondFactorPath } from '../paths.ts'
import { factorWords as words } from '../words/people.ts'
import { inWords } from './desk-form.part.tsx'
import { PasskeySignIn } from './passkey.page.tsx'
import { Prove } from './prove.part.tsx'

export type SecondFactorPageProps = {
  isOn: boolean
  codesLeft: number
  secretText: string
  url: string
  /** For the telephone's camera; null once it is on. */
  qr: { size: number; path: string } | null
  issues: readonly Issue[]
  done: string | null
  csrf: string
  proof: { hasPassword: boolean } | null
}

/** Setting the second factor up, and minding it; without a fresh proof its secret is not shown. Fields: `viec`, `ma`. */
export function SecondFactorPage(props: SecondFactorPageProps) {
  const said = inWords(props.issues)
  return (
    <>
      <Outcome said={said} done={props.done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {props.isOn ? (
        <Manage {...props} said={said} />
      ) : props.proof === null ? (
        <Enrol {...props} said={said} />
      ) : (
        <Prove {...props.proof} back={secondFactorPath} csrf={props.csrf} said={said} />
      )}
      <p class="hint">
        {words.passkeys} <a href={passkeysPath}>{words.passkeysOpen}</a>
      </p>
    </>
  )
}

function Enrol({ secretText, url, qr, csrf, said }: SecondFactorPageProps & { said: Said }) {
  return (
    <>
      <h2>{words.steps}</h2>
      <ol>
        <li>{words.stepApp}</li>
        <li>
          {words.stepOpen} <a href={url}>{words.open}</a>
        </li>
        {qr && (
          <li>
            {words.stepScan}
            <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={words.qr}>
              <path d={qr.path} />
            </svg>
          </li>
        )}
        <li>
          {words.stepType} <code>{secretText}</code>
        </li>
        <li>{words.stepCode}</li>
      </ol>
      <DeskForm action={secondFactorPath} csrf={csrf} send={words.turnOn}>
        <Hidden name="viec" value="bat" />
        <CodeField label={words.code} said={said} />
      </DeskForm>
    </>
  )
}

const manageChoices = [
  { value: 'ma-moi', text: words.renew },
  { value: 'tat', text: words.off },
]

function Manage({ codesLeft, csrf, said }: SecondFactorPageProps & { said: Said }) {
  return (
    <>
      <p>
        {words.on} {words.left(codesLeft)} {codesLeft < 3 && words.few}
      </p>
      <h2>{words.manage}</h2>
      <DeskForm action={secondFactorPath} csrf={csrf} send={words.save}>
        <SelectField name="viec" label={words.what} choices={manageChoices} />
        <CodeField label={words.code} said={said} />
      </DeskForm>
    </>
  )
}

/** Between password and session: the code of the telephone. Fields: `buoc`, `ve`, `ma`. */
export function CodePage({ step, back, issues }: { step: string; back: string; issues: readonly Issue[] }) {
  const said = inWords(issues)
  return (
    <DeskCard title={words.ask.title} lead={words.ask.lead}>
      <ErrorSummary issues={said} language="vi" />
      <form class="form" method="post" action={codePath} novalidate>
        <Hidden name="buoc" value={step} />
        <Hidden name="ve" value={back} />
        <CodeField label={words.ask.code} said={said} />
        <p>
          <button class="button" type="submit">
            {words.ask.send}
          </button>
        </p>
        <p class="hint">{words.ask.lost}</p>
      </form>
      <PasskeySignIn back={back} />
    </DeskCard>
  )
}

const CodeField = ({ label, said }: { label: string; said: Said }) => (
  <Field
    name="ma"
    label={label}
    issue={issueAt(said, 'ma')}
    autocomplete="one-time-code"
    maxlength={40}
    language="vi"
  />
)
