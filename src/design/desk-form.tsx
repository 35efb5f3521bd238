/** Forms of the desk: one way to send, to do one deed on a row, and to say what was done or what is wrong. */
import type { ComponentChildren } from 'preact'
import { ErrorSummary, Hidden } from './form-fields.tsx'
import { Notice } from './parts.tsx'

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
