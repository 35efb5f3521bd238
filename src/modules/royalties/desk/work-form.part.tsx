import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { notCountedReasons, roles } from '../rules/kinds.ts'
import type { Modifier } from '../rules/money.ts'
import type { Author } from '../rules/proposals.ts'
import type { RateLine } from '../rules/rate-table.ts'
import { type Months, measureText } from '../rules/typed.ts'
import { reasonNames, roleNames } from '../words/names.ts'
import { ratingWords, workWords as words } from '../words/ratings.ts'
import { Modifiers } from './modifiers.part.tsx'

export type ShownWork = {
  key: string
  title: string
  mode: 'coefficient' | 'sum'
  state: 'open' | 'proposed' | 'returned' | 'decided'
  line: RateLine | null
  measure: number
  quantity: number
  modifiers: readonly Modifier[]
  notCounted: string | null
  note: string
  authors: readonly Author[]
  amount: number
  isOwn: boolean
  rating: { returnedBecause: string | null } | null
}

export type FormProps = {
  row: ShownWork
  csrf: string
  months: Months
  action: string
  typed: ((name: string) => string) | null
}

/** Everything that makes the amount, to be changed. */
export function RateForm({ row, csrf, months, action, typed }: FormProps) {
  const { line, mode } = row
  const value = (name: string, kept: string) => (typed === null ? kept : typed(name))
  const bounds = line === null ? '–' : ratingWords.bounds(measureText(line.least, mode), measureText(line.most, mode))
  const reasons = notCountedReasons.map((reason) => ({ value: reason as string, text: reasonNames[reason] }))
  return (
    <form class="form" method="post" action={action} novalidate>
      {Object.entries({ csrf, muc: row.key, tu: months.from, den: months.to, viec: 'ghi' }).map(([name, kept]) => (
        <Hidden name={name} value={kept} />
      ))}
      <div class="royalty-grid">
        <Field
          name="muc-chi"
          label={words.measure(bounds)}
          value={value('muc-chi', measureText(row.measure, mode))}
          language="vi"
        />
        <Field
          name="so-luong"
          label={words.quantity}
          value={value('so-luong', String(row.quantity))}
          type="number"
          language="vi"
        />
        <SelectField
          name="khong-tinh"
          label={words.notCounted}
          value={value('khong-tinh', row.notCounted ?? '')}
          choices={[{ value: '', text: ratingWords.counted }, ...reasons]}
        />
      </div>
      <Field
        name="ghi-chu"
        label={words.note}
        value={value('ghi-chu', row.note)}
        language="vi"
        maxlength={500}
        optional
      />
      <ShareFields row={row} value={value} />
      <Modifiers row={row} value={value} />
      <p>
        <button class="button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  )
}

export type Values = { row: ShownWork; value: (name: string, kept: string) => string }

function ShareFields({ row, value }: Values) {
  const rows = Array.from({ length: Math.min(8, row.authors.length + 2) }, (_, at) => row.authors[at])
  const choices = roles.map((role) => ({ value: role as string, text: roleNames[role] }))
  return (
    <fieldset class="royalty-fields">
      <legend>{words.shares}</legend>
      <p class="hint">{words.sharesHint}</p>
      {rows.map((author, at) => (
        <div class="royalty-grid">
          <Field
            name={`ten-${at}`}
            label={words.name(at + 1)}
            value={value(`ten-${at}`, author?.name ?? '')}
            language="vi"
            optional
          />
          <SelectField
            name={`vai-${at}`}
            label={words.role}
            value={value(`vai-${at}`, author?.role ?? 'author')}
            choices={choices}
          />
          <Field
            name={`phan-${at}`}
            label={words.parts}
            value={value(`phan-${at}`, author ? measureText(author.parts, 'coefficient') : at === 0 ? '100' : '')}
            language="vi"
            optional
          />
        </div>
      ))}
    </fieldset>
  )
}
