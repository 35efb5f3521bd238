import { homePath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { ErrorSummary, Field, Hidden, issuesInWords } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { designWords } from '../../../design/words.ts'
import { reportingWords } from '../words.ts'

export type MistakeReportProps = {
  language: Language
  /** The path of the page with the mistake, and its title where it is known. */
  about: string
  aboutTitle: string | null
  /** Where the form is posted. */
  action: string
  /** What was written before, when the form comes back with issues. */
  message: string
  contact: string
  issues: readonly Issue[]
  privacyHref: string | null
}

/** The form on which a reader reports a mistake (báo sai sót). Fields: `path`, `message`, `contact`. */
export function MistakeReportPage(props: MistakeReportProps) {
  const { language, about, aboutTitle, action, message, contact, privacyHref } = props
  const words = reportingWords[language]
  const issues = issuesInWords(props.issues, words.issues, words.otherIssue)
  const issueOf = (field: string) => issues.find((issue) => issue.field === field)?.text
  return (
    <div class="wrap page">
      <ErrorSummary issues={issues} language={language} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-lead">{words.lead}</p>
      </header>
      <form class="form" method="post" action={action} novalidate>
        <Hidden name="path" value={about} />
        <p id="path">
          <strong>{words.about}:</strong> <a href={about}>{aboutTitle ?? nameOf(about, language)}</a>
        </p>
        <Field
          name="message"
          label={words.what}
          hint={words.whatHint}
          value={message}
          issue={issueOf('message')}
          rows={6}
          maxlength={4000}
          language={language}
        />
        <Field
          name="contact"
          label={words.contact}
          hint={words.contactHint}
          value={contact}
          issue={issueOf('contact')}
          maxlength={200}
          optional
          language={language}
        />
        {privacyHref && (
          <p>
            <a href={privacyHref}>{words.privacy}</a>
          </p>
        )}
        <p>
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
    </div>
  )
}

/** A home page has no title of its own; any other page without one is called by its address. */
const nameOf = (path: string, language: Language): string =>
  path === homePath(language) ? designWords[language].home : path

/** What the reader sees after the report has arrived. */
export function MistakeReportedPage({ language, about }: { language: Language; about: string }) {
  const words = reportingWords[language]
  return (
    <div class="wrap page">
      <header class="page-head">
        <h1>{words.thanks}</h1>
      </header>
      <Notice tone="good">
        <p>{words.received}</p>
      </Notice>
      <p class="after">
        <a href={about}>{words.back}</a>
      </p>
    </div>
  )
}
