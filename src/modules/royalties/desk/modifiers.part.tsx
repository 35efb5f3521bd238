import { Field } from '../../../design/form-fields.tsx'
import { modifierKinds, modifierLaws } from '../rules/law.table.ts'
import { modifierNames } from '../words/names.ts'
import { workWords as words } from '../words/ratings.ts'
import type { Values } from './work-form.part.tsx'

/** What raises or lowers the amount, each within its bounds and with its reason. */
export function Modifiers({ row, value }: Values) {
  return (
    <details class="royalty-more" open={row.modifiers.length > 0}>
      <summary>{words.modifiers}</summary>
      <p class="hint">{words.modifiersHint}</p>
      {modifierKinds.map((kind) => {
        const { way, least, most } = modifierLaws[kind]
        const kept = row.modifiers.find((one) => one.kind === kind)
        const label = words.percent(modifierNames[kind], way, least, most)
        return (
          <div class="royalty-grid">
            <Field
              name={`ty-le-${kind}`}
              label={label}
              value={value(`ty-le-${kind}`, String(kept?.percent ?? ''))}
              type="number"
              language="vi"
              optional
            />
            <Field
              name={`ly-do-${kind}`}
              label={words.reason}
              value={value(`ly-do-${kind}`, kept?.reason ?? '')}
              language="vi"
              maxlength={300}
              optional
            />
          </div>
        )
      })}
    </details>
  )
}
