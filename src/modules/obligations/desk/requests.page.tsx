import { dayText } from '../../../basics/dates.ts'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { requestWords as words } from '../words/desk.ts'

export type RequestsProps = {
  rows: readonly {
    id: string
    key: string
    label: string
    unit: string
    dueOn: string
    isOver: boolean
    note: string
  }[]
  beginAction: string
  endAction: string
  csrf: string
  done: string | null
}

/** What is asked of units: a contact writes it and says when it is done. */
export function RequestsPage({ rows, beginAction, endAction, csrf, done }: RequestsProps) {
  const columns = [
    { key: 'duty', text: words.duty },
    { key: 'unit', text: words.unit },
    { key: 'due', text: words.due },
    { key: 'note', text: words.note },
    { key: 'deed', text: words.deed },
  ]
  const shown = rows.map(({ id, key, label, unit, dueOn, isOver, note }) => ({
    ...{ duty: label, unit, note },
    due: (
      <>
        {dayText(dueOn, 'vi')} {isOver && <Tag text={words.over} tone="bad" />}
      </>
    ),
    deed: (
      <span class="duty-deeds">
        <RowButton action={beginAction} csrf={csrf} text={words.write} about={label} fields={{ muc: key }} />
        <RowButton action={endAction} csrf={csrf} text={words.end} about={label} fields={{ 'yeu-cau': id }} />
      </span>
    ),
  }))
  return (
    <>
      <Outcome said={[]} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {rows.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} columns={columns} rows={shown} heading="duty" />
      )}
    </>
  )
}
