import type { Issue } from '../../../basics/outcomes.ts'
import { DeskCard } from '../../../design/desk-frame.tsx'
import { ErrorSummary, Field, Hidden, issuesInWords } from '../../../design/form-fields.tsx'
import { providerPath, signInPath } from '../paths.ts'
import { peopleWords as words } from '../words.ts'
import { PasskeySignIn } from './passkey.page.tsx'

type Form = { email?: string; name?: string; issues: readonly Issue[] }

const said = (issues: readonly Issue[]) => issuesInWords(issues, words.issues, words.otherIssue)

/** Sign-in; `back` is where it leads afterwards. Fields: `email`, `password`, `ve`. */
export function SignInPage({
  email,
  issues,
  back,
  provider = null,
}: Form & { back: string; provider?: string | null }) {
  const texts = said(issues)
  return (
    <DeskCard title={words.signIn.title} lead={words.signIn.lead}>
      <ErrorSummary issues={texts} language="vi" />
      <form class="form" method="post" action={signInPath()} novalidate>
        <Hidden name="ve" value={back} />
        <EmailField {...(email === undefined ? {} : { email })} texts={texts} />
        <Field name="password" label={words.password} type="password" autocomplete="current-password" language="vi" />
        <Send text={words.signIn.send} />
        <p class="hint">{words.signIn.forgotten}</p>
      </form>
      <PasskeySignIn back={back} />
      {provider !== null && (
        <p>
          <a class="button button-quiet" href={providerPath(back)}>
            {words.signIn.at(provider)}
          </a>
        </p>
      )}
    </DeskCard>
  )
}

/** After coming back from the provider: the one way on, taken by itself where scripts run. */
export const EnteringPage = ({ to }: { to: string }) => (
  <DeskCard title={words.entering.title} lead={words.entering.lead}>
    <p>
      <a class="button" href={to} data-follow>
        {words.entering.go}
      </a>
    </p>
  </DeskCard>
)

/** The first administrator. Fields: `name`, `email`, `password`. */
export function SetUpPage({ name = '', email = '', issues, action }: Form & { action: string }) {
  const texts = said(issues)
  return (
    <DeskCard title={words.setUp.title} lead={words.setUp.lead}>
      <ErrorSummary issues={texts} language="vi" />
      <form class="form" method="post" action={action} novalidate>
        <Field
          name="name"
          label={words.name}
          value={name}
          issue={of(texts, 'name')}
          autocomplete="name"
          language="vi"
        />
        <EmailField email={email} texts={texts} />
        <NewPassword label={words.password} texts={texts} />
        <Send text={words.setUp.send} />
      </form>
    </DeskCard>
  )
}

type PasswordLink = { name: string; email: string; issues: readonly Issue[]; action: string }

/** Setting a password through a one-time link. Field: `password`. */
export function PasswordLinkPage({ name, email, issues, action }: PasswordLink) {
  const texts = said(issues)
  return (
    <DeskCard title={words.link.title} lead={words.link.lead(name, email)}>
      <ErrorSummary issues={texts} language="vi" />
      <form class="form" method="post" action={action} novalidate>
        <NewPassword label={words.newPassword} texts={texts} />
        <Send text={words.link.send} />
      </form>
    </DeskCard>
  )
}

/** A one-time address that was used or is over. */
export function LinkOverPage({ title, lead }: { title: string; lead: string }) {
  return (
    <DeskCard title={title} lead={lead}>
      <p>
        <a class="button" href={signInPath()}>
          {words.toSignIn}
        </a>
      </p>
    </DeskCard>
  )
}

type Texts = readonly { field: string; text: string }[]

const of = (texts: Texts, field: string) => texts.find((issue) => issue.field === field)?.text

const EmailField = ({ email = '', texts }: { email?: string; texts: Texts }) => (
  <Field
    name="email"
    label={words.email}
    type="email"
    value={email}
    issue={of(texts, 'email')}
    autocomplete="username"
    maxlength={320}
    language="vi"
  />
)

const NewPassword = ({ label, texts }: { label: string; texts: Texts }) => (
  <Field
    name="password"
    label={label}
    hint={words.passwordHint}
    type="password"
    issue={of(texts, 'password')}
    autocomplete="new-password"
    maxlength={200}
    language="vi"
  />
)

const Send = ({ text }: { text: string }) => (
  <p>
    <button class="button" type="submit">
      {text}
    </button>
  </p>
)
