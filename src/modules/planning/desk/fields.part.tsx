/** Fields of the planning pages, with their issues in this module's words. */
import type { Issue } from '../../../basics/outcomes.ts'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, issuesInWords } from '../../../design/form-fields.tsx'
import { planningIssues } from '../words.ts'

export const inWords = (issues: readonly Issue[]): Said =>
  issuesInWords(issues, planningIssues.issues, planningIssues.otherIssue)

type Props = {
  name: string
  label: string
  value: string
  said: Said
  hint?: string
  optional?: boolean
  rows?: number
  type?: 'text' | 'date' | 'number'
}

export const PlanField = ({ said, ...props }: Props) => (
  <Field {...props} issue={issueAt(said, props.name)} language="vi" maxlength={1000} />
)
