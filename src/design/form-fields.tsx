import { type ComponentChildren, h } from 'preact'
import type { Language } from '../basics/language.ts'
import type { Issue } from '../basics/outcomes.ts'
import { typedMark, typedText } from '../basics/typed-days.ts'
import { designWords } from './words.ts'

type Said = { field: string; text: string }

/** Issues with their sentences, in the order of the form. */
export const issuesInWords = (issues: readonly Issue[], words: Record<string, string>, other: string): Said[] =>
  issues.map(({ field, problem }) => ({ field, text: words[problem] ?? other }))

/** What is wrong, on top of the page, with links to the fields; takes focus where scripts run. */
export function ErrorSummary({ issues, language }: { issues: readonly Said[]; language: Language }) {
  const words = designWords[language]
  if (issues.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary">
      <p id="error-summary" class="error-summary-title">
        {words.errorTitle}
      </p>
      <p>{words.errorLead}</p>
      <ul>
        {issues.map(({ field, text }) => (
          <li>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type FieldProps = {
  name: string
  label: string
  language: Language
  hint?: string
  value?: string
  issue?: string | undefined
  /** A 'date' is typed day first, whatever the language of the browser; see `DayInput`. */
  type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'time' | 'number'
  autocomplete?: string
  /** Rows of a longer text; one line without it. */
  rows?: number
  maxlength?: number
  optional?: boolean
}

/** A labelled field with its hint and issue tied to it. The field's name is also its id, so an issue can link to it. */
export function Field(props: FieldProps) {
  const { label, language, optional } = props
  const mark = optional && <span class="soft"> ({designWords[language].optional})</span>
  return (
    <Labelled
      {...props}
      label={
        <>
          {label}
          {mark}
        </>
      }
    >
      <Control {...props} />
    </Labelled>
  )
}

export type Told = { name: string; label: string; hint?: string | undefined; issue?: string | undefined }

/** What ties a control to its hint and its issue. */
export const describedBy = ({ name, hint, issue }: Omit<Told, 'label'>) => {
  const ids = [hint && `${name}-hint`, issue && `${name}-issue`].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(issue ? { 'aria-invalid': true as const } : {}) }
}

type LabelledProps = Omit<Told, 'label'> & { label: ComponentChildren; children: ComponentChildren }

/** A label with hint and issue around one control, which takes `name` as its id. */
export const Labelled = ({ name, label, hint, issue, children }: LabelledProps) => (
  <div class={issue ? 'field field-wrong' : 'field'}>
    <label for={name}>{label}</label>
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
    {children}
  </div>
)

type DayProps = { name: string; value: string; withTime?: boolean }

/**
 * A day, or a day with its time, typed as it is written here: day, month, year. The desk reads the field as 'YYYY-MM-DD', so
 * that nothing behind it knows how it was typed (`web/typed-days.ts`).
 */
export const DayInput = ({ name, value, withTime = false, ...rest }: DayProps & Record<string, unknown>) => (
  <>
    <input type="hidden" name={typedMark + name} value={withTime ? 'gio' : 'ngay'} />
    {h('input', {
      ...{ id: name, name, ...rest, type: 'text', value: typedText(value), autocomplete: 'off' },
      ...(withTime ? {} : { inputmode: 'numeric' }),
      placeholder: withTime ? designWords.vi.momentForm : designWords.vi.dayForm,
    })}
  </>
)

function Control(props: FieldProps) {
  const { name, value, type, autocomplete, rows, maxlength, optional } = props
  const shared = {
    id: name,
    name,
    ...(optional ? {} : { required: true }),
    ...(maxlength ? { maxlength } : {}),
    ...describedBy(props),
  }
  if (type === 'date') return <DayInput {...shared} value={value ?? ''} />
  if (rows) {
    return (
      <textarea {...shared} rows={rows}>
        {value ?? ''}
      </textarea>
    )
  }
  const filled = value === undefined || type === 'password' ? {} : { value }
  return h('input', { ...shared, type: type ?? 'text', ...filled, ...(autocomplete ? { autocomplete } : {}) })
}

type SelectProps = {
  name: string
  label: string
  value?: string
  choices: readonly { value: string; text: string }[]
}

/** A choice from a short list. */
export function SelectField({ name, label, value, choices }: SelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Carries the desk's proof that a form is its own, and whatever else a form hands on unseen. */
export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
)
