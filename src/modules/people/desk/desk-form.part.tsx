/** Forms of the people's pages: one way to send, to say what is wrong, and to say what was done. */
import type { ComponentChildren } from 'preact'
import type { Issue } from '../../../basics/outcomes.ts'
import { ErrorSummary, Field, Hidden, issuesInWords } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { peopleWords } from '../words.ts'

type FormProps = { action: string; csrf: string; send: string; children?: ComponentChildren }

export const DeskForm = ({ action, csrf, send, children }: FormProps) => (
  <form class="form" method="post" action={action} novalidate>
    <Hidden name="csrf" value={csrf} />
    {children}
    <p>
      <button class="button" type="submit">
        {send}
      </button>
    </p>
  </form>
)

type ButtonProps = { action: string; csrf: string; text: string; about: string; fields: Record<string, string> }

/** One deed on one row; `about` tells those who hear the page which row it is. */
export const RowButton = ({ action, csrf, text, about, fields }: ButtonProps) => (
  <form method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    {Object.entries(fields).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    <button class="button button-quiet" type="submit">
      {text}
      <span class="unseen">: {about}</span>
    </button>
  </form>
)

export type Said = readonly { field: string; text: string }[]

export const inWords = (issues: readonly Issue[]): Said =>
  issuesInWords(issues, peopleWords.issues, peopleWords.otherIssue)

export const issueAt = (said: Said, field: string): string | undefined => said.find((one) => one.field === field)?.text

/** What has just been done, or what is wrong; stands on top of the page. */
export const Outcome = ({ said, done }: { said: Said; done: string | null }) => (
  <>
    <ErrorSummary issues={said} language="vi" />
    {done && (
      <Notice tone="good">
        <p role="status">{done}</p>
      </Notice>
    )}
  </>
)

type TextProps = { name: string; label: string; value: string; said: Said; hint?: string; optional?: boolean }

export const TextField = ({ said, ...props }: TextProps & { rows?: number; type?: 'text' | 'email' | 'date' }) => (
  <Field {...props} issue={issueAt(said, props.name)} language="vi" maxlength={300} />
)

export const DayField = (props: TextProps) => <TextField {...props} type="date" />
