import { Field, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import type { TableAsked } from '../paths.ts'
import { monthInput } from '../rules/period.ts'
import { contributionWords as words } from '../words.ts'
import { ReportTable, type ReportTableProps } from './report-table.part.tsx'

export type TablePageProps = ReportTableProps & {
  asked: TableAsked
  /** Where the form of the period leads. */
  action: string
  presets: readonly { text: string; href: string }[]
  exports: { xlsx: string; html: string }
  /** Sentences about what could not be read in the address. */
  issues: readonly string[]
}

/** The contribution table on the desk: a period, the table, its rule, and the files to take away. */
export function TablePage(props: TablePageProps) {
  const { report, order, hrefOf, asked, action, presets, exports, issues } = props
  const isEmpty = report.groups.every(({ rows }) => rows.length === 0)
  return (
    <>
      <h1>{words.title}</h1>
      {issues.map((issue) => (
        <Notice tone="warn">
          <p role="status">{issue}</p>
        </Notice>
      ))}
      <PeriodForm asked={asked} action={action} />
      <nav class="no-print" aria-label={words.form.presets}>
        <p>
          {words.form.presets}: <InLine links={presets} />
        </p>
      </nav>
      {isEmpty ? (
        <EmptyState text={words.empty} />
      ) : (
        <section class="table-scroll" aria-label={words.tableTitle} tabindex={0}>
          <ReportTable report={report} order={order} hrefOf={hrefOf} />
        </section>
      )}
      <p class="hint">{words.rule(report.asOf)}</p>
      <p class="hint">{words.zero}</p>
      <h2 class="no-print">{words.exports.label}</h2>
      <Exports {...exports} />
    </>
  )
}

function PeriodForm({ asked, action }: { asked: TableAsked; action: string }) {
  const month = { hint: words.form.monthHint, maxlength: 7, language: 'vi' } as const
  const choices = [
    { value: 'so', text: words.form.byNumber },
    { value: 'da-nop', text: words.form.asFiled },
  ]
  return (
    <form class="desk-filters no-print" method="get" action={action} aria-label={words.form.label}>
      <Field name="tu" label={words.form.from} value={monthInput(asked.from)} {...month} />
      <Field name="den" label={words.form.to} value={monthInput(asked.to)} {...month} />
      <SelectField
        name="cach"
        label={words.form.order}
        value={asked.order === 'as-filed' ? 'da-nop' : 'so'}
        choices={choices}
      />
      <Field name="tinh-den" label={words.form.asOf} value={asked.asOf ?? ''} type="date" optional language="vi" />
      <button class="button" type="submit">
        {words.form.show}
      </button>
    </form>
  )
}

const Exports = ({ xlsx, html }: { xlsx: string; html: string }) => (
  <p class="no-print">
    <a href={xlsx} download>
      {words.exports.xlsx}
    </a>
    {' · '}
    <a href={html} download>
      {words.exports.html}
    </a>
  </p>
)

const InLine = ({ links }: { links: readonly { href: string; text: string }[] }) => (
  <>
    {links.map(({ href, text }, index) => (
      <>
        {index > 0 && ' · '}
        <a href={href}>{text}</a>
      </>
    ))}
  </>
)
