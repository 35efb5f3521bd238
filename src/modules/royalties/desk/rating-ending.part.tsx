import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import type { TaskKind } from '../rules/kinds.ts'
import type { Months } from '../rules/typed.ts'
import { kindNames } from '../words/names.ts'
import { ratingWords as words } from '../words/ratings.ts'

type EndingProps = {
  action: string
  csrf: string
  months: Months
  view: string
  states: readonly { month: string; state: 'open' | 'submitted' | 'closed' }[]
  rights: { mayRate: boolean; mayDecide: boolean }
  taskKinds: readonly TaskKind[]
}

export const Hiddens = (fields: Record<string, string>) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
  </>
)

/** A deed of the form it stands in. */
export const Press = ({ deed, text, quiet = true }: { deed: string; text: string; quiet?: boolean }) => (
  <button class={quiet ? 'button button-quiet' : 'button'} type="submit" name="viec" value={deed}>
    {text}
  </button>
)

/** What months are at, and handing them on. */
export function MonthsEnding({ states, rights, action, csrf, months, view }: EndingProps) {
  return (
    <section class="plan-panel" aria-labelledby="chot">
      <h2 id="chot">{words.months.title}</h2>
      <p class="soft">{words.months.lead}</p>
      {states.length > 0 && (
        <ul class="royalty-months">
          {states.map(({ month, state }) => (
            <li>
              {month}: {words.months.states[state]}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} class="royalty-buttons">
        <Hiddens {...{ csrf, tu: months.from, den: months.to, xem: view }} />
        {rights.mayRate && <Press deed="trinh" text={words.months.submit} />}
        {rights.mayDecide && <Press deed="chot" text={words.months.close} />}
      </form>
    </section>
  )
}

/** An allowance, or data that was entered: paid for without a work. */
export const TaskForm = ({ action, csrf, months, taskKinds }: EndingProps) => (
  <details class="royalty-more">
    <summary>{words.task.title}</summary>
    <form class="form" method="post" action={action} novalidate>
      <Hiddens {...{ csrf, tu: months.from, den: months.to, viec: 'viec' }} />
      <SelectField
        name="loai-viec"
        label={words.task.kind}
        choices={taskKinds.map((kind) => ({ value: kind, text: kindNames[kind] }))}
      />
      <Field name="noi-dung" label={words.task.what} language="vi" maxlength={300} />
      <Field name="ten" label={words.task.name} language="vi" maxlength={200} />
      <Field name="ngay-viec" label={words.task.day} type="date" value={`${months.to}-01`} language="vi" />
      <Field name="so-luong" label={words.task.quantity} type="number" value="1" language="vi" />
      <Field name="muc-viec" label={words.task.measure} hint={words.task.measureHint} language="vi" />
      <p>
        <button class="button button-quiet" type="submit">
          {words.task.send}
        </button>
      </p>
    </form>
  </details>
)
