/** Fields of the desk for longer texts: what comes with a hint and an issue tied to it, and running text. */
import { type ComponentChildren, h } from 'preact'
import { notationOf } from '../basics/prose/notation.ts'
import type { Prose } from '../basics/prose/prose.ts'
import { DayInput, describedBy, Labelled, type Told } from './form-fields.tsx'

type Line = Told & {
  value: string
  type?: 'text' | 'url' | 'date' | 'datetime-local'
  isNumber?: boolean
}

export const LineField = ({ value, type = 'text', isNumber, ...told }: Line) => (
  <Labelled {...told}>
    {type === 'date' || type === 'datetime-local' ? (
      <DayInput name={told.name} value={value} withTime={type === 'datetime-local'} {...describedBy(told)} />
    ) : (
      h('input', {
        ...{ id: told.name, name: told.name, type, value, ...describedBy(told) },
        ...(isNumber ? { inputmode: 'numeric' } : {}),
      })
    )}
  </Labelled>
)

export const TextField = ({ value, rows, ...told }: Told & { value: string; rows: number }) => (
  <Labelled {...told}>
    <textarea id={told.name} name={told.name} rows={rows} {...describedBy(told)}>
      {value}
    </textarea>
  </Labelled>
)

type Choice = { value: string; text: string }

export const ChoiceField = ({ value, choices, ...told }: Told & { value: string; choices: readonly Choice[] }) => (
  <Labelled {...told}>
    <select id={told.name} name={told.name} {...describedBy(told)}>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === value}>
          {choice.text}
        </option>
      ))}
    </select>
  </Labelled>
)

export const TickField = ({ name, label, checked }: { name: string; label: string; checked: boolean }) => (
  <p class="tick-field">
    <input type="checkbox" id={name} name={name} value="1" checked={checked} /> <label for={name}>{label}</label>
  </p>
)

/** Fields that belong together; those a text rarely needs stand folded away. */
export const FormPart = (props: {
  title: string
  isOpen: boolean
  /** The genres for which it opens by itself. */
  opensFor?: string
  children: ComponentChildren
}) => (
  <details class="form-part" open={props.isOpen} {...(props.opensFor ? { 'data-opens-for': props.opensFor } : {})}>
    <summary>
      <h2>{props.title}</h2>
    </summary>
    <div class="form-part-fields">{props.children}</div>
  </details>
)

type ProseProps = Told & {
  prose: Prose
  /** Said where the text holds what cannot be typed in a plain field. */
  keptHint: string
  /** What its browser program must know. */
  editor: Record<`data-${string}`, string>
}

/**
 * Running text. Without a script: a plain field in the notation, beside the text as JSON so that nothing is lost.
 * With one: the editor takes the place of the field and writes the JSON.
 */
export function ProseField({ prose, keptHint, editor, ...told }: ProseProps) {
  const text = notationOf(prose)
  const hint = /^\[\[\d+:/m.test(text) ? `${told.hint ?? ''} ${keptHint}` : told.hint
  const shown = { ...told, name: `${told.name}-text`, hint }
  return (
    <div id={told.name} class="prose-field" {...editor}>
      <input type="hidden" name={told.name} value={JSON.stringify(prose)} />
      <Labelled {...shown}>
        <textarea class="prose-plain" id={shown.name} name={shown.name} rows={18} {...describedBy(shown)}>
          {text}
        </textarea>
      </Labelled>
    </div>
  )
}
