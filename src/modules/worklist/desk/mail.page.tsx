import { DeskForm, Outcome } from '../../../design/desk-form.tsx'
import { SelectField } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { mailSettingsPath } from '../paths.ts'
import { letterKinds, type Preferences, waysFor } from '../rules/preference.ts'
import { mailWords as words } from '../words.ts'

type MailPageProps = {
  email: string
  preferences: Preferences
  sendsMail: boolean
  isOperator: boolean
  /** How the post goes; for those who run the system. */
  state: { waiting: number; failing: number; lastProblem: string | null } | null
  done: string | null
  csrf: string
}

/** A person's choice for each kind of letter. */
export const MailPage = ({ email, preferences, sendsMail, isOperator, state, done, csrf }: MailPageProps) => (
  <>
    <Outcome said={[]} done={done} />
    <h1>{words.title}</h1>
    {!sendsMail && (
      <Notice tone="warn" title={words.off}>
        <p>{words.offLead}</p>
        {isOperator && <p>{words.offOperator}</p>}
      </Notice>
    )}
    <p>{words.lead(email)}</p>
    <DeskForm action={mailSettingsPath} csrf={csrf} send={words.save}>
      {letterKinds.map((kind) => (
        <SelectField
          name={kind}
          label={words.kinds[kind]}
          value={preferences[kind]}
          choices={waysFor(kind).map((value) => ({ value, text: words.ways[value] }))}
        />
      ))}
    </DeskForm>
    {state && sendsMail && (
      <p class="hint">
        {words.state(state.waiting, state.failing)} {state.lastProblem}
      </p>
    )}
  </>
)
