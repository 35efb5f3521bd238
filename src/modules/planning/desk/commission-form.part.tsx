import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Hidden, SelectField } from '../../../design/form-fields.tsx'
import { commissionWords as words } from '../words.ts'
import { PlanField } from './fields.part.tsx'

export type CommissionFormProps = {
  action: string
  csrf: string
  values: Record<'chu-de-bai' | 'nguoi' | 'han' | 'gio' | 'chuyen-muc' | 'ghi-chu', string>
  /** The event or subject it comes from, handed on unseen. */
  source: Record<string, string>
  people: readonly { personId: string; name: string }[]
  units: readonly { unitId: string; name: string }[]
  sections: readonly { id: string; name: string }[]
  said: Said
}

export function CommissionForm(props: CommissionFormProps) {
  const { action, csrf, values, source, sections, said } = props
  const places = [{ value: '', text: words.noSection }, ...sections.map(({ id, name }) => ({ value: id, text: name }))]
  return (
    <DeskForm action={action} csrf={csrf} send={words.send}>
      {Object.entries(source).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      <PlanField name="chu-de-bai" label={words.topic} value={values['chu-de-bai']} said={said} />
      <Addressee {...props} />
      <div class="plan-row">
        <PlanField name="han" label={words.dueDay} value={values.han} said={said} type="date" />
        <PlanField name="gio" label={words.dueTime} value={values.gio} said={said} />
      </div>
      <SelectField name="chuyen-muc" label={words.section} value={values['chuyen-muc']} choices={places} />
      <PlanField
        name="ghi-chu"
        label={words.note}
        hint={words.noteHint}
        value={values['ghi-chu']}
        said={said}
        rows={2}
        optional
      />
    </DeskForm>
  )
}

function Addressee({ values, people, units, said }: CommissionFormProps) {
  const issue = issueAt(said, 'nguoi')
  return (
    <div class={issue ? 'field field-wrong' : 'field'}>
      <label for="nguoi">{words.to}</label>
      {people.length >= words.mostPeople && <p class="hint">{words.cutPeople}</p>}
      {issue && (
        <p class="issue" id="nguoi-issue">
          {issue}
        </p>
      )}
      <select
        id="nguoi"
        name="nguoi"
        {...(issue ? { 'aria-describedby': 'nguoi-issue', 'aria-invalid': true as const } : {})}
      >
        <option value="">{words.choose}</option>
        <optgroup label={words.people}>
          {people.map(({ personId, name }) => (
            <option value={`nguoi:${personId}`} selected={values.nguoi === `nguoi:${personId}`}>
              {name}
            </option>
          ))}
        </optgroup>
        {units.length > 0 && (
          <optgroup label={words.units}>
            {units.map(({ unitId, name }) => (
              <option value={`don-vi:${unitId}`} selected={values.nguoi === `don-vi:${unitId}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  )
}
