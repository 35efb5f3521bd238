/** A number for each indicator, by their areas. */
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { describedBy } from '../../../design/form-fields.tsx'
import { figureWords as words } from '../words.ts'

export type FigureField = {
  name: string
  label: string
  unitOfMeasure: string
  value: string
  /** What stands already, as people write it. */
  standing: string | null
}

export type FieldGroup = { area: string; fields: readonly FigureField[] }

export const FigureFields = ({ groups, said }: { groups: readonly FieldGroup[]; said: Said }) => (
  <>
    {groups.map(({ area, fields }) => (
      <fieldset class="figure-group">
        <legend>{area}</legend>
        {fields.map((field) => (
          <OneField field={field} issue={issueAt(said, field.name)} />
        ))}
      </fieldset>
    ))}
  </>
)

function OneField({ field, issue }: { field: FigureField; issue: string | undefined }) {
  const { name, label, unitOfMeasure, value, standing } = field
  const hint = standing === null ? undefined : words.entry.standing(standing)
  return (
    <div class={issue ? 'figure-field field-wrong' : 'figure-field'}>
      <label for={name}>
        {label} <span class="soft">({unitOfMeasure})</span>
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {issue && (
        <p class="issue" id={`${name}-issue`}>
          {issue}
        </p>
      )}
      <input
        id={name}
        name={name}
        value={value}
        inputmode="decimal"
        autocomplete="off"
        maxlength={24}
        {...describedBy({ name, hint, issue })}
      />
    </div>
  )
}
