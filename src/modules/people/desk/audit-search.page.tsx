import { DateText } from '../../../design/date-text.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { happenedWords, auditWords as words } from '../words/audit.ts'

export type AuditLine = {
  seq: number
  at: Date
  who: string
  what: string
  /** What it is about, where it can be named, and where everything about it is found. */
  about: { text: string; href: string | null; same: string } | null
  place: string
  changes: readonly { field: string; before: string; after: string }[]
}

export type AuditPageProps = {
  title: string
  asked: { person: string; deed: string; subject: string; from: string; until: string; address: string }
  action: string
  isNarrowed: boolean
  lines: readonly AuditLine[]
  steps: { newest: string; newer: string | null; older: string | null }
  chain: { text: string; isWhole: boolean }
  table: { href: string; limit: string }
}

/** What was done, newest first, with what was before and what is after. */
export function AuditPage({ title, lines, steps, chain, table, ...search }: AuditPageProps) {
  return (
    <>
      <h1>{title}</h1>
      <p>{words.lead}</p>
      <Notice tone={chain.isWhole ? 'good' : 'bad'}>
        <p>{chain.text}</p>
      </Notice>
      <Search {...search} />
      {lines.length === 0 ? <EmptyState text={words.none} /> : <Lines title={title} lines={lines} />}
      <Pagination language="vi" {...steps} />
      <p class="list-tables">
        <a href={table.href} download>
          {words.table}
        </a>{' '}
        <span class="soft">{table.limit}</span>
      </p>
    </>
  )
}

const deedChoices = [
  { value: '', text: words.anyDeed },
  ...Object.entries(happenedWords)
    .map(([value, text]) => ({ value, text }))
    .sort((one, other) => one.text.localeCompare(other.text, 'vi')),
]

const Search = ({ asked, action, isNarrowed }: Pick<AuditPageProps, 'asked' | 'action' | 'isNarrowed'>) => (
  <form class="list-filters audit-filters" method="get" action={action} aria-label={words.filter} novalidate>
    <Field name="nguoi" label={words.person} value={asked.person} language="vi" />
    <SelectField name="viec" label={words.deed} value={asked.deed} choices={deedChoices} />
    <Field name="tu" label={words.from} type="date" value={asked.from} language="vi" />
    <Field name="den" label={words.until} type="date" value={asked.until} language="vi" />
    <Field name="may" label={words.address} value={asked.address} language="vi" />
    <Field name="muc" label={words.subject} value={asked.subject} language="vi" />
    <button class="button button-quiet" type="submit">
      {words.find}
    </button>
    {isNarrowed && <a href={action}>{words.all}</a>}
  </form>
)

const Lines = ({ title, lines }: Pick<AuditPageProps, 'title' | 'lines'>) => (
  <section class="table-scroll" aria-label={title} tabindex={0}>
    <table class="audit-lines">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {[words.at, words.who, words.what, words.about, words.place].map((text) => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line {...line} />
        ))}
      </tbody>
    </table>
  </section>
)

const Line = ({ seq, at, who, what, about, place, changes }: AuditLine) => (
  <tr>
    <td>
      <DateText at={at} language="vi" as="day-and-time" />
    </td>
    <td>{who}</td>
    <th scope="row">
      {what}
      {changes.length > 0 && <Changes seq={seq} changes={changes} />}
    </th>
    <td>
      {about && (
        <>
          {about.href === null ? about.text : <a href={about.href}>{about.text}</a>}{' '}
          <a class="audit-same" href={about.same}>
            {words.same}
            <span class="unseen">
              : {about.text}, {words.seq} {seq}
            </span>
          </a>
        </>
      )}
    </td>
    <td>{place}</td>
  </tr>
)

const Changes = ({ seq, changes }: Pick<AuditLine, 'seq' | 'changes'>) => (
  <details class="audit-changes">
    <summary>
      {words.more}
      <span class="unseen">
        , {words.seq} {seq}
      </span>
    </summary>
    <table>
      <caption class="unseen">
        {words.change}, {words.seq} {seq}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr>
            <th scope="row">{field}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
