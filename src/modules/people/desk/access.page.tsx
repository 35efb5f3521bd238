import type { LocalDate } from '../../../basics/dates.ts'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { accessWords as words } from '../words/board.ts'

/** A line in words, in the order of the table's columns. */
export type AccessEntry = {
  site: string
  person: string
  email: string
  role: string
  title: string
  source: string
  basis: string
  from: string
  until: string
  state: string
  isUsable: boolean
}

export const accessColumns = [
  { key: 'person', text: words.person },
  { key: 'email', text: words.email },
  { key: 'site', text: words.site },
  { key: 'role', text: words.role },
  { key: 'title', text: words.personTitle },
  { key: 'source', text: words.source },
  { key: 'basis', text: words.basis },
  { key: 'from', text: words.from },
  { key: 'until', text: words.until },
  { key: 'state', text: words.state },
] as const satisfies readonly { key: keyof AccessEntry; text: string }[]

type AccessPageProps = {
  day: LocalDate
  entries: readonly AccessEntry[]
  isCut: boolean
  action: string
  tableHref: string
}

/** Who could do what on a day. */
export function AccessPage({ day, entries, isCut, action, tableHref }: AccessPageProps) {
  const rows = entries.map((entry) => ({
    ...entry,
    state: <Tag text={entry.state} tone={entry.isUsable ? 'good' : 'warn'} />,
  }))
  return (
    <>
      <h1>{words.title}</h1>
      <form class="desk-filters" method="get" action={action} aria-label={words.day}>
        <Field name="ngay" label={words.day} type="date" value={day} language="vi" />
        <button class="button" type="submit">
          {words.show}
        </button>
      </form>
      {entries.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.lead(day)} columns={accessColumns} rows={rows} heading="person" />
      )}
      {isCut && <p class="hint">{words.cut(entries.length)}</p>}
      <p>
        <a href={tableHref} download>
          {words.csv}
        </a>
      </p>
    </>
  )
}
