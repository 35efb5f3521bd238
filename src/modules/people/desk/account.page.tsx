import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { ErrorSummary, Field, Hidden, issuesInWords } from '../../../design/form-fields.tsx'
import { Notice, Table } from '../../../design/parts.tsx'
import { accountPath, delegationsPath, passkeysPath, secondFactorPath, sessionEndPath } from '../paths.ts'
import { peopleWords } from '../words.ts'

const words = peopleWords.account

type Session = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  agent: string | null
  isThis: boolean
}

export type AccountPageProps = {
  name: string
  email: string
  /** Already in words: 'Trưởng ban Biên tập, Xã …'. */
  roles: readonly string[]
  sessions: readonly Session[]
  issues: readonly Issue[]
  /** What has just been done, in words. */
  done: string | null
  csrf: string
}

/** A person's own account: password and where it is signed in. Fields: `current`, `password`, `csrf`. */
export function AccountPage({ name, email, roles, sessions, issues, done, csrf }: AccountPageProps) {
  const texts = issuesInWords(issues, peopleWords.issues, peopleWords.otherIssue)
  return (
    <>
      <ErrorSummary issues={texts} language="vi" />
      {done && (
        <Notice tone="good">
          <p role="status">{done}</p>
        </Notice>
      )}
      <h1>{words.title}</h1>
      <p>
        {name} ({email})
      </p>
      <h2>{words.roles}</h2>
      <p>{roles.join('; ')}</p>
      <h2>{words.more}</h2>
      <ul>
        <li>
          <a href={secondFactorPath}>{words.secondFactor}</a>
        </li>
        <li>
          <a href={passkeysPath}>{words.passkeys}</a>
        </li>
        <li>
          <a href={delegationsPath}>{words.delegations}</a>
        </li>
      </ul>
      <h2>{words.password}</h2>
      <PasswordForm texts={texts} csrf={csrf} />
      <h2>{words.sessions}</h2>
      <p>{words.sessionsLead}</p>
      <Sessions sessions={sessions} csrf={csrf} />
    </>
  )
}

function PasswordForm({ texts, csrf }: { texts: readonly { field: string; text: string }[]; csrf: string }) {
  const issueOf = (field: string) => texts.find((issue) => issue.field === field)?.text
  return (
    <form class="form" method="post" action={accountPath} novalidate>
      <Hidden name="csrf" value={csrf} />
      <Field
        name="current"
        label={words.current}
        type="password"
        autocomplete="current-password"
        issue={issueOf('current')}
        language="vi"
      />
      <Field
        name="password"
        label={peopleWords.newPassword}
        hint={peopleWords.passwordHint}
        type="password"
        autocomplete="new-password"
        maxlength={200}
        issue={issueOf('password')}
        language="vi"
      />
      <p>
        <button class="button" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  )
}

function Sessions({ sessions, csrf }: { sessions: readonly Session[]; csrf: string }) {
  const columns = [
    { key: 'seen', text: words.seen },
    { key: 'started', text: words.started },
    { key: 'address', text: words.address },
    { key: 'device', text: words.device },
    { key: 'deed', text: words.deed },
  ]
  const rows = sessions.map((session) => ({
    seen: <DateText at={session.lastSeenAt} language="vi" as="day-and-time" />,
    started: <DateText at={session.createdAt} language="vi" as="day-and-time" />,
    address: session.address ?? words.unknown,
    device: session.agent || words.unknown,
    deed: session.isThis ? words.here : <EndForm id={session.id} csrf={csrf} />,
  }))
  return <Table caption={words.sessions} columns={columns} rows={rows} heading="seen" />
}

const EndForm = ({ id, csrf }: { id: string; csrf: string }) => (
  <form method="post" action={sessionEndPath}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="phien" value={id} />
    <button class="button button-quiet" type="submit">
      {words.end}
    </button>
  </form>
)
