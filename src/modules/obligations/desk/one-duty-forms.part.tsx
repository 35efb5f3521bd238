/** Asking a unit for what a duty lacks, and attesting what no item shows. */
import { dayText, dayTimeText } from '../../../basics/dates.ts'
import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import type { AttestedFact } from '../rules/rule.ts'
import { factWords, oneDutyWords as own, dutyWords as words } from '../words/desk.ts'

export type DutyFormsProps = {
  /** Null where the person asks nobody: at another site, or without the role. */
  asking: {
    action: string
    csrf: string
    units: readonly { unitId: string; unit: string }[]
    values: Record<'don-vi' | 'han' | 'ghi-chu', string>
  } | null
  requests: readonly { unit: string; dueOn: string; note: string }[]
  attesting: {
    action: string
    csrf: string
    fact: AttestedFact
    values: Record<'so' | 'den-ngay' | 'nguon', string>
  } | null
  attested: readonly { said: string; validUntil: string | null; source: string; enteredAt: Date }[]
}

type AskingProps = {
  asking: NonNullable<DutyFormsProps['asking']>
  requests: DutyFormsProps['requests']
  keyOf: string
  said: Said
}

export function Asking({ asking: { action, csrf, units, values }, requests, keyOf, said }: AskingProps) {
  const choices = [
    { value: '', text: own.chooseUnit },
    ...units.map(({ unitId, unit }) => ({ value: unitId, text: unit })),
  ]
  return (
    <section class="duty-panel" id="yeu-cau" aria-labelledby="yeu-cau-ten">
      <h2 id="yeu-cau-ten">{own.request}</h2>
      {requests.length > 0 && (
        <ul>
          {requests.map(({ unit, dueOn, note }) => (
            <li>
              {unit}, {own.due.toLowerCase()} {dayText(dueOn, 'vi')}
              {note && `: ${note}`}
            </li>
          ))}
        </ul>
      )}
      {units.length === 0 ? (
        <EmptyState text={own.noUnits} />
      ) : (
        <DeskForm action={action} csrf={csrf} send={own.send}>
          <p class="hint">{own.requestHint}</p>
          <Hidden name="muc" value={keyOf} />
          <SelectField name="don-vi" label={own.unit} value={values['don-vi']} choices={choices} />
          <Field name="han" label={own.due} language="vi" type="date" value={values.han} issue={issueAt(said, 'han')} />
          <Field
            name="ghi-chu"
            label={own.note}
            language="vi"
            rows={3}
            value={values['ghi-chu']}
            issue={issueAt(said, 'ghi-chu')}
            optional
          />
        </DeskForm>
      )}
    </section>
  )
}

type AttestingProps = {
  attesting: NonNullable<DutyFormsProps['attesting']>
  attested: DutyFormsProps['attested']
  said: Said
}

export const Attesting = ({ attesting: { action, csrf, fact, values }, attested, said }: AttestingProps) => (
  <section class="duty-panel" id="giay-to" aria-labelledby="giay-to-ten">
    <h2 id="giay-to-ten">{factWords[fact]}</h2>
    {attested.length > 0 && (
      <ul>
        {attested.map(({ said: what, validUntil, source, enteredAt }) => (
          <li>
            {what}
            {validUntil && `, ${words.until(dayText(validUntil, 'vi'))}`}
            {source && ` (${source})`} <span class="soft">{dayTimeText(enteredAt, 'vi')}</span>
          </li>
        ))}
      </ul>
    )}
    <DeskForm action={action} csrf={csrf} send={own.keep}>
      <Hidden name="giay-to" value={fact} />
      <Field name="so" label={own.said} language="vi" value={values.so} issue={issueAt(said, 'so')} />
      <Field
        name="den-ngay"
        label={own.validUntil}
        language="vi"
        type="date"
        value={values['den-ngay']}
        issue={issueAt(said, 'den-ngay')}
        optional
      />
      <Field name="nguon" label={own.source} language="vi" value={values.nguon} optional />
    </DeskForm>
  </section>
)
