import { monthText } from '../../../basics/dates.ts'
import { Field } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import type { Warning } from '../rules/budget.ts'
import { type Months, moneyText, monthInput } from '../rules/typed.ts'
import { ratingWords as words } from '../words/ratings.ts'

type Props = {
  action: string
  months: Months
  isRead: boolean
  presets: readonly { key: 'month' | 'quarter' | 'half' | 'year'; span: Months; href: string }[]
}

/** Which months are looked at. */
export const MonthsForm = ({ action, months, presets, isRead }: Props) => (
  <>
    {!isRead && (
      <Notice tone="warn">
        <p role="status">{words.form.wrong}</p>
      </Notice>
    )}
    <form class="desk-filters no-print" method="get" action={action} aria-label={words.form.label}>
      <Field
        name="tu"
        label={words.form.from}
        value={monthInput(months.from)}
        hint={words.form.hint}
        maxlength={7}
        language="vi"
      />
      <Field
        name="den"
        label={words.form.to}
        value={monthInput(months.to)}
        hint={words.form.hint}
        maxlength={7}
        language="vi"
      />
      <button class="button button-quiet" type="submit">
        {words.form.show}
      </button>
    </form>
    <p class="chips no-print">
      {presets.map(({ key, span, href }) => (
        <a
          class="chip"
          href={href}
          aria-current={span.from === months.from && span.to === months.to ? 'true' : undefined}
        >
          {key === 'month' ? monthText(span.from, 'vi') : words.presets[key]}
        </a>
      ))}
    </p>
  </>
)

export type TotalsProps = {
  works: number
  proposed: number
  waiting: number
  decided: number
  allowed: number | null
  used: number
  /** What is left once everything here is decided. */
  left: number | null
  warning: Warning
}

/** The months' money against the year's. */
export function MonthTotals({ works, proposed, waiting, decided, allowed, used, left, warning }: TotalsProps) {
  const facts = [
    [words.totals.works, moneyText(works)],
    [words.totals.proposed, moneyText(proposed)],
    [words.totals.waiting, moneyText(waiting)],
    [words.totals.decided, moneyText(decided)],
    [words.totals.ceiling, allowed === null ? words.totals.noCeiling : moneyText(allowed)],
    ...(left === null ? [] : [[words.totals.left, moneyText(left)]]),
  ]
  return (
    <>
      <dl class="royalty-totals" aria-label={words.totals.label} data-used={used} data-allowed={allowed ?? undefined}>
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {warning !== 'none' && (
        <Notice tone={warning === 'above' ? 'bad' : 'warn'}>
          <p>{words.warnings[warning]}</p>
        </Notice>
      )}
    </>
  )
}
