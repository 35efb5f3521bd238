import { ChoiceField, LineField } from '../../../design/prose-fields.tsx'
import { issuingBodies } from '../rules/bodies.ts'
import { documentKinds, type KindSource } from '../rules/kinds.ts'
import { symbolOf } from '../rules/offered.ts'
import type { PlainField } from '../rules/shown-form.ts'
import { bodyNames, deskWords as words } from '../words/desk.ts'
import type { Entering } from './fields.part.tsx'

type LineProps = Entering & { name: PlainField; type?: 'text' | 'date'; hint?: string }

export const Line = ({ form, issueAt, name, type = 'text', hint }: LineProps) => (
  <LineField {...{ name, label: String(words[name]), value: form[name], type, hint, issue: issueAt(name) }} />
)

type ChoiceProps = Entering & { name: PlainField; choices: readonly { value: string; text: string }[] }

export const Choices = ({ form, issueAt, name, choices }: ChoiceProps) => (
  <ChoiceField {...{ name, label: String(words[name]), value: form[name], issue: issueAt(name), choices }} />
)

const sources: readonly KindSource[] = ['state', 'legal', 'party', 'copy']

/** The kind tells which symbol a bare number gets when it is saved. */
export function NumberFields({ form, offered, issueAt }: Entering) {
  const symbols = Object.fromEntries(
    Object.entries(offered.latest).flatMap(([kind, number]) => (symbolOf(number) ? [[kind, symbolOf(number)]] : [])),
  )
  const latest = offered.latest[form.kind]
  const issue = issueAt('kind')
  return (
    <div class="document-naming">
      <div class={issue ? 'field field-wrong' : 'field'}>
        <label for="kind">{words.kind}</label>
        {issue && (
          <p class="issue" id="kind-issue">
            {issue}
          </p>
        )}
        <select id="kind" name="kind" {...(issue ? { 'aria-describedby': 'kind-issue', 'aria-invalid': true } : {})}>
          <option value="">{words.kindNone}</option>
          {sources.map((source) => (
            <optgroup label={words.kindGroups[source]}>
              {documentKinds
                .filter((kind) => kind.source === source)
                .map(({ key, name, abbreviation }) => (
                  <option value={key} selected={key === form.kind}>
                    {abbreviation === '' ? name : `${name} (${abbreviation})`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <LineField
        {...{
          name: 'numberSymbol',
          label: words.numberSymbol,
          value: form.numberSymbol,
          issue: issueAt('numberSymbol'),
        }}
        hint={latest === undefined ? words.numberHint : words.numberLatest(latest)}
      />
      <input type="hidden" name="symbols" value={JSON.stringify(symbols)} />
    </div>
  )
}

/** One line for each issuer and one more; names the site knows are offered while typing. */
export function Issuers(props: Entering) {
  const { form, offered, issueAt } = props
  const rows = [...form.issuers.map(({ name }) => name), '']
  const issue = issueAt('issuers')
  return (
    <fieldset class={issue ? 'field-group field-wrong' : 'field-group'} id="issuers" tabindex={-1}>
      <legend>{words.issuers}</legend>
      <p class="hint">{words.issuersHint}</p>
      {issue && <p class="issue">{issue}</p>}
      <input type="hidden" name="issuers" value={rows.length} />
      <input type="hidden" name="issuer-units" value={JSON.stringify(offered.units)} />
      <datalist id="issuer-names">
        {offered.units.map(({ name }) => (
          <option value={name} />
        ))}
      </datalist>
      {rows.map((name, at) => (
        <p class="field">
          <input
            name={`issuer-${at}`}
            value={name}
            list="issuer-names"
            aria-label={words.issuer(at + 1)}
            maxlength={300}
          />
        </p>
      ))}
      <Choices
        {...props}
        name="body"
        choices={[
          { value: '', text: words.bodyNone },
          ...issuingBodies.map((value) => ({ value, text: bodyNames[value] })),
        ]}
      />
    </fieldset>
  )
}
