/** Fields of the people's pages, with their issues in this module's words. */
import type { Issue } from '../../../basics/outcomes.ts'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, issuesInWords } from '../../../design/form-fields.tsx'
import { peopleWords } from '../words.ts'

export const inWords = (issues: readonly Issue[]): Said =>
  issuesInWords(issues, peopleWords.issues, peopleWords.otherIssue)

type TextProps = { name: string; label: string; value: string; said: Said; hint?: string; optional?: boolean }

export const TextField = ({ said, ...props }: TextProps & { rows?: number; type?: 'text' | 'email' | 'date' }) => (
  <Field {...props} issue={issueAt(said, props.name)} language="vi" maxlength={300} />
)

export const DayField = (props: TextProps) => <TextField {...props} type="date" />
