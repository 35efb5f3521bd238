import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import type { TaskKind } from '../rules/kinds.ts'
import type { Months } from '../rules/typed.ts'
import { ratingWords as words } from '../words/ratings.ts'
import { MonthsForm, MonthTotals, type TotalsProps } from './months.part.tsx'
import { Hiddens, MonthsEnding, Press, TaskForm } from './rating-ending.part.tsx'
import { type RatingRow, RatingRows } from './rating-rows.part.tsx'

export type RatingView = 'all' | 'open' | 'returned' | 'waiting' | 'decided'

export type RatingProps = {
  action: string
  csrf: string
  months: Months
  isRead: boolean
  presets: readonly { key: 'month' | 'quarter' | 'half' | 'year'; span: Months; href: string }[]
  view: RatingView
  views: readonly { key: RatingView; href: string; count: number }[]
  rows: readonly RatingRow[]
  totals: TotalsProps
  states: readonly { month: string; state: 'open' | 'submitted' | 'closed' }[]
  rights: { mayRate: boolean; mayDecide: boolean }
  hasTable: boolean
  isCut: boolean
  tables: string
  taskKinds: readonly TaskKind[]
  issues: Said
  done: string | null
}

/** The works of a month or half a year, what each is worth, and what the year's budget says to it. */
export function RatingPage(props: RatingProps) {
  const { months, action, presets, rows, issues, done, totals, rights, csrf, view } = props
  const fields = { csrf, tu: months.from, den: months.to, xem: view }
  return (
    <>
      <h1>{words.title}</h1>
      <Outcome said={issues} done={done} />
      <p class="soft">{words.lead}</p>
      <MonthsForm {...{ action, months, presets, isRead: props.isRead }} />
      {!props.hasTable && (
        <Notice tone="warn">
          <p>
            {words.noTable} <a href={props.tables}>{words.noTableLink}</a>
          </p>
        </Notice>
      )}
      {props.isCut && (
        <Notice tone="warn">
          <p>{words.isCut}</p>
        </Notice>
      )}
      <MonthTotals {...totals} />
      <Views {...props} />
      {rows.length === 0 ? (
        <EmptyState text={view === 'all' ? words.empty : words.nothingHere} />
      ) : (
        <form method="post" action={action} class="ratings-form" data-ratings>
          <Hiddens {...fields} />
          <RatingRows rows={rows} />
          {(rights.mayRate || rights.mayDecide) && <Bar {...rights} />}
        </form>
      )}
      <MonthsEnding {...props} />
      {rights.mayRate && props.taskKinds.length > 0 && <TaskForm {...props} />}
    </>
  )
}

const Views = ({ views, view }: RatingProps) => (
  <nav class="chips" aria-label={words.views_label}>
    {views.map(({ key, href, count }) => (
      <a class="chip" href={href} aria-current={key === view ? 'true' : undefined}>
        {words.views[key]} <span class="soft">{count}</span>
      </a>
    ))}
  </nav>
)

function Bar({ mayRate, mayDecide }: RatingProps['rights']) {
  return (
    <>
      <p class="hint needs-script">{words.keys}</p>
      <div class="bulk-bar" data-bulk-bar>
        <output data-chosen data-said={words.chosen} />
        <output data-chosen-sum aria-label={words.chosenSum} />
        {mayRate && <Press deed="ghi" text={words.rate} quiet={false} />}
        {mayRate && <Press deed="ghi-het" text={words.rateAll} />}
        {mayDecide && <Press deed="duyet" text={words.decide} quiet={mayRate} />}
        {mayDecide && <Press deed="duyet-het" text={words.decideAll} />}
        {mayRate && <Press deed="bo" text={words.drop} />}
        {mayDecide && (
          <span class="ratings-return">
            <input
              id="ly-do"
              name="ly-do"
              aria-label={words.giveBackWhy}
              placeholder={words.giveBackWhy}
              maxlength={300}
            />
            <Press deed="tra-lai" text={words.giveBack} />
          </span>
        )}
      </div>
    </>
  )
}
