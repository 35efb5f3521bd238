import { Field, Hidden } from '../../../design/form-fields.tsx'
import { workWords as words } from '../words/ratings.ts'
import type { FormProps } from './work-form.part.tsx'

/** Takes back what was decided. */
export const TakeBack = ({ row, csrf, months, action }: FormProps) => (
  <details class="royalty-more">
    <summary>{words.takeBack}</summary>
    <p class="hint">{words.takeBackHint}</p>
    <form class="form" method="post" action={action} novalidate>
      {Object.entries({ csrf, muc: row.key, tu: months.from, den: months.to, viec: 'rut' }).map(([name, kept]) => (
        <Hidden name={name} value={kept} />
      ))}
      <Field name="ly-do" label={words.takeBackWhy} language="vi" maxlength={300} />
      <p>
        <button class="button button-quiet" type="submit">
          {words.takeBackSend}
        </button>
      </p>
    </form>
  </details>
)
