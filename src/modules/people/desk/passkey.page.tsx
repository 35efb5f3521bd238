import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { askForSignInPath, askToMakePath, passkeySignInPath, passkeysPath } from '../paths.ts'
import { passkeyWords as words } from '../words/passkeys.ts'
import { inWords } from './desk-form.part.tsx'
import { Prove } from './prove.part.tsx'

type Key = { credentialId: string; name: string; madeAt: Date; lastUsedAt: Date | null }

export type PasskeysPageProps = {
  keys: readonly Key[]
  issues: readonly Issue[]
  done: string | null
  csrf: string
  /** Null while keys may be changed. */
  proof: { hasPassword: boolean } | null
}

/** A person's keys, and the form that makes one on this device. Fields: `viec`, `ten`, `khoa`. */
export function PasskeysPage({ keys, issues, done, csrf, proof }: PasskeysPageProps) {
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {proof === null ? (
        <NewKey csrf={csrf} said={said} />
      ) : (
        <Prove {...proof} back={passkeysPath} csrf={csrf} said={said} />
      )}
      <h2>{words.yours}</h2>
      {keys.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Keys keys={keys} csrf={csrf} mayRemove={proof === null} />
      )}
    </>
  )
}

const NewKey = ({ csrf, said }: { csrf: string; said: Said }) => (
  <>
    <form class="form needs-script" method="post" action={passkeysPath} data-passkey="make" data-ask={askToMakePath}>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="viec" value="them" />
      <Hidden name="khoa" value="" />
      <Field
        name="ten"
        label={words.name}
        hint={words.nameHint}
        issue={issueAt(said, 'ten')}
        maxlength={100}
        language="vi"
      />
      <Failed text={words.notMade} />
      <p>
        <button class="button" type="submit">
          {words.add}
        </button>
      </p>
    </form>
    <noscript>
      <p>{words.needsScript}</p>
    </noscript>
  </>
)

function Keys({ keys, csrf, mayRemove }: Pick<PasskeysPageProps, 'keys' | 'csrf'> & { mayRemove: boolean }) {
  const columns = [
    { key: 'name', text: words.key },
    { key: 'made', text: words.made },
    { key: 'used', text: words.used },
    ...(mayRemove ? [{ key: 'deed', text: words.deed }] : []),
  ]
  const rows = keys.map(({ credentialId, name, madeAt, lastUsedAt }) => ({
    name,
    made: <DateText at={madeAt} language="vi" as="day-and-time" />,
    used: lastUsedAt === null ? words.never : <DateText at={lastUsedAt} language="vi" as="day-and-time" />,
    deed: (
      <RowButton
        action={passkeysPath}
        csrf={csrf}
        text={words.remove}
        about={name}
        fields={{ viec: 'bo', khoa: credentialId }}
      />
    ),
  }))
  return <Table caption={words.yours} columns={columns} rows={rows} heading="name" />
}

const Failed = ({ text }: { text: string }) => (
  <p class="issue" role="alert" data-failed hidden>
    {text}
  </p>
)

/** One button on the pages of signing in; it needs a script, so it shows only where one runs. Fields: `ve`, `khoa`. */
export const PasskeySignIn = ({ back }: { back: string }) => (
  <form
    class="form needs-script"
    method="post"
    action={passkeySignInPath}
    data-passkey="sign-in"
    data-ask={askForSignInPath}
  >
    <Hidden name="ve" value={back} />
    <Hidden name="khoa" value="" />
    <p class="soft">{words.or}</p>
    <p>
      <button class="button button-quiet" type="submit">
        {words.signIn}
      </button>
    </p>
    <Failed text={words.failed} />
  </form>
)
