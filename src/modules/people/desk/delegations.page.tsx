import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DeskForm, Outcome, RowButton } from '../../../design/desk-form.tsx'
import { SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { delegationEndPath, delegationsPath } from '../paths.ts'
import { memberWords, coverWords as words } from '../words/people.ts'
import { DayField, inWords, TextField } from './desk-form.part.tsx'

export type DelegationEntry = {
  id: string
  site: string
  from: string
  to: string
  reason: string
  validFrom: LocalDate
  validUntil: LocalDate
  state: keyof typeof words.states
  mayEnd: boolean
}

export type DelegationsPageProps = {
  entries: readonly DelegationEntry[]
  /** 'site id:person id' with both names. */
  choices: readonly { value: string; text: string }[]
  form: Record<'to' | 'from' | 'until' | 'reason', string>
  issues: readonly Issue[]
  done: string | null
  csrf: string
}

/** My cover while I am away, and what others have asked of me. */
export function DelegationsPage({ entries, choices, form, issues, done, csrf }: DelegationsPageProps) {
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <h2>{words.new}</h2>
      {choices.length === 0 ? (
        <EmptyState text={words.nobody} />
      ) : (
        <DeskForm action={delegationsPath} csrf={csrf} send={words.send}>
          <SelectField name="nguoi" label={words.choose} value={form.to} choices={choices} />
          <DayField name="tu-ngay" label={words.fromDay} value={form.from} said={said} />
          <DayField name="den-ngay" label={words.untilDay} value={form.until} said={said} />
          <TextField name="ly-do" label={words.reason} value={form.reason} said={said} optional />
        </DeskForm>
      )}
      <h2>{words.given}</h2>
      {entries.length === 0 ? <EmptyState text={words.none} /> : <Entries entries={entries} csrf={csrf} />}
    </>
  )
}

function Entries({ entries, csrf }: { entries: readonly DelegationEntry[]; csrf: string }) {
  const columns = [
    { key: 'from', text: words.from },
    { key: 'to', text: words.to },
    { key: 'site', text: words.site },
    { key: 'days', text: words.days },
    { key: 'reason', text: words.reason },
    { key: 'state', text: words.state },
    { key: 'deed', text: words.deed },
  ]
  const end = { action: delegationEndPath, csrf, text: words.end }
  const rows = entries.map((entry) => ({
    from: entry.from,
    to: entry.to,
    site: entry.site,
    days: memberWords.daysOf(entry.validFrom, entry.validUntil),
    reason: entry.reason,
    state: words.states[entry.state],
    deed: entry.mayEnd && <RowButton {...end} about={`${entry.to}, ${entry.site}`} fields={{ uq: entry.id }} />,
  }))
  return <Table caption={words.given} columns={columns} rows={rows} heading="from" />
}
