import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table, Tag } from '../../../design/parts.tsx'
import type { Warning } from '../rules/budget.ts'
import { budgetWords as words } from '../words/books.ts'
import { BudgetForms } from './budget-forms.part.tsx'

type Line = {
  name: string
  ceiling: string | null
  over: string
  used: string
  paid: string
  left: string | null
  percent: number | null
  warning: Warning
}

export type BudgetProps = {
  action: string
  csrf: string
  year: number
  mayKeep: boolean
  lines: readonly Line[]
  ratio: string | null
  decisions: readonly { text: string; amount: string; decision: string; day: string }[]
  spendings: readonly { line: string; day: string; what: string; amount: string; slip: string }[]
  typed: (name: string) => string
  opened: string
  issues: Said
  done: string | null
}

/** What a year may spend, what is used of it, and by whose decision. */
export function BudgetPage(props: BudgetProps) {
  const { year, action, lines, ratio, decisions, spendings, issues, done, mayKeep } = props
  const s = words.spending
  return (
    <>
      <Outcome said={issues} done={done} />
      <h1>
        {words.title} {year}
      </h1>
      <p class="soft">{words.lead}</p>
      <form class="desk-filters" method="get" action={action} aria-label={words.year}>
        <Field name="nam" label={words.year} value={String(year)} language="vi" maxlength={4} />
        <button class="button button-quiet" type="submit">
          {words.show}
        </button>
      </form>
      {lines.length === 0 ? <EmptyState text={words.none} /> : <Lines lines={lines} />}
      {ratio && (
        <Notice tone="warn">
          <p>{ratio}</p>
        </Notice>
      )}
      {mayKeep && <BudgetForms {...props} />}
      {decisions.length > 0 && (
        <>
          <h2>{words.decisions}</h2>
          <ul class="royalty-facts">
            {decisions.map(({ text, amount, decision, day }) => (
              <li>
                {text}: {amount} đ, {decision} <span class="soft">({day})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {spendings.length > 0 && (
        <>
          <h2>{words.spendings}</h2>
          <Table
            caption={words.spendings}
            columns={(['day', 'line', 'what', 'slip', 'amount'] as const).map((key) => ({
              key,
              text: s[key],
              figures: key === 'amount',
            }))}
            rows={spendings}
            heading="what"
          />
        </>
      )}
    </>
  )
}

const tones = { none: 'good', 'no-budget': 'warn', near: 'warn', full: 'warn', above: 'bad' } as const

function Lines({ lines }: Pick<BudgetProps, 'lines'>) {
  const c = words.columns
  const columns = (['line', 'ceiling', 'over', 'used', 'paid', 'left', 'state'] as const).map((key) => ({
    key,
    text: c[key],
    figures: key !== 'line' && key !== 'state',
  }))
  const rows = lines.map(({ name, ceiling, percent, warning, left, ...line }) => ({
    ...line,
    line: name,
    ceiling: ceiling ?? '–',
    left: left ?? '–',
    state: (
      <>
        {percent !== null && (
          <progress class="royalty-bar" max={100} value={Math.min(100, percent)} aria-label={name} />
        )}
        <Tag text={words.warnings[warning]} tone={tones[warning]} /> {percent !== null && words.percent(percent)}
      </>
    ),
  }))
  return <Table caption={words.title} {...{ columns, rows }} heading="line" />
}
