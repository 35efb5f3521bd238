import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Outcome } from '../../../design/desk-form.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import type { CommissionState, Lateness } from '../rules/commission.ts'
import { commissionWords as words } from '../words.ts'
import { CommissionForm, type CommissionFormProps } from './commission-form.part.tsx'
import { inWords } from './fields.part.tsx'

export type CommissionRow = {
  href: string
  topic: string
  to: string
  dueAt: Date
  state: CommissionState
  hurry: Lateness
  givenBy: string
}

export type CommissionsProps = {
  open: readonly CommissionRow[]
  closed: readonly CommissionRow[]
  /** Null for those who are given work and give none. */
  form: Omit<CommissionFormProps, 'said'> | null
  issues: readonly Issue[]
  done: string | null
}

/** Who writes what, until when. */
export function CommissionsPage({ open, closed, form, issues, done }: CommissionsProps) {
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{form === null ? words.mine : words.lead}</p>
      {form && (
        <section class="plan-panel" aria-labelledby="giao">
          <h2 id="giao">{words.new}</h2>
          <CommissionForm {...form} said={said} />
        </section>
      )}
      <h2>{words.open}</h2>
      {open.length === 0 ? <EmptyState text={words.noOpen} /> : <Rows caption={words.open} rows={open} />}
      <h2>{words.closed}</h2>
      {closed.length === 0 ? <EmptyState text={words.noClosed} /> : <Rows caption={words.closed} rows={closed} />}
    </>
  )
}

function Rows({ caption, rows }: { caption: string; rows: readonly CommissionRow[] }) {
  const columns = [
    { key: 'topic', text: words.topic },
    { key: 'to', text: words.to },
    { key: 'due', text: words.due },
    { key: 'state', text: words.state },
    { key: 'by', text: words.givenBy },
  ]
  const shown = rows.map(({ href, topic, to, dueAt, state, hurry, givenBy }) => ({
    topic: <a href={href}>{topic}</a>,
    to,
    due: <DateText at={dueAt} language="vi" as="day-and-time" />,
    state: <StateTag state={state} hurry={hurry} />,
    by: givenBy,
  }))
  return <Table caption={caption} columns={columns} rows={shown} heading="topic" />
}

export function StateTag({ state, hurry }: Pick<CommissionRow, 'state' | 'hurry'>) {
  const isOpen = state === 'given' || state === 'accepted'
  return (
    <span class="plan-tags">
      <Tag text={words.states[state]} {...(state === 'delivered' ? { tone: 'good' as const } : {})} />
      {isOpen && hurry === 'over' && <Tag text={words.over} tone="bad" />}
      {isOpen && hurry === 'soon' && <Tag text={words.soon} tone="warn" />}
    </span>
  )
}
