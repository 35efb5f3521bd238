/** Pieces of the small forms of deeds. Every field carries the name of its deed, so that an issue finds its place. */
import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { stepPath } from '../paths.ts'
import { itemWords } from '../words/item.ts'

/** Which item, which text the person has before them, and what was wrong with the last form. */
export type DeedPlace = {
  siteSlug: string
  editionId: string
  csrf: string
  revisionId: string
  said: Said
  /** What stood in the form that was refused. */
  posted: Readonly<Record<string, string>>
  today: string
  hour: string
  /** Null where the checks ask for no explanation; else what was explained before. */
  explanation: string | null
}

type FormProps = {
  place: DeedPlace
  deed: string
  send: string
  /** Which of several alike, for those who hear the page. */
  about?: string
  primary?: boolean
  /** Another deed that the same fields serve. */
  second?: { deed: string; send: string }
  children?: ComponentChildren
}

export function DeedForm({ place, deed, send, about, primary, second, children }: FormProps) {
  return (
    <form class="deed-form" method="post" action={stepPath(place.siteSlug, place.editionId)} novalidate>
      <Hidden name="csrf" value={place.csrf} />
      <Hidden name="ban" value={place.revisionId} />
      {children}
      <button class={primary ? 'button' : 'button button-quiet'} type="submit" name="deed" value={deed}>
        {send}
        {about && <span class="unseen">: {about}</span>}
      </button>
      {second && (
        <button class="button button-quiet" type="submit" name="deed" value={second.deed}>
          {second.send}
        </button>
      )}
    </form>
  )
}

/** A deed that asks for something, folded until it is wanted; open again where something is wrong in it. */
export function FoldedDeed({
  place,
  deed,
  title,
  children,
}: Omit<FormProps, 'send' | 'primary' | 'second'> & { title: string }) {
  const isWrong = place.said.some(({ field }) => field.startsWith(`${deed}-`))
  return (
    <details class="deed" open={isWrong}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

type FieldProps = {
  place: DeedPlace
  deed: string
  field: string
  label: string
  hint?: string
  rows?: number
  optional?: boolean
  value?: string
  type?: 'text' | 'date' | 'time'
}

export function DeedField({ place, deed, field, value = '', ...rest }: FieldProps) {
  const name = `${deed}-${field}`
  return (
    <Field
      {...rest}
      name={name}
      value={place.posted[name] ?? value}
      issue={issueAt(place.said, name)}
      language="vi"
      maxlength={4000}
    />
  )
}

/** A day and a time beside each other. */
export function MomentFields(props: Omit<FieldProps, 'label'> & { day: string; time: string; at?: string }) {
  const { field, day, time, hint, value, at, ...rest } = props
  return (
    <div class="deed-moment">
      <DeedField {...rest} field={`${field}-day`} label={day} type="date" {...(value ? { value } : {})} />
      <DeedField {...rest} field={`${field}-time`} label={time} type="time" {...(at ? { value: at } : {})} />
      {hint && <p class="hint">{hint}</p>}
    </div>
  )
}

/** Why the text goes on in spite of what the checks found; nothing where they ask for no explanation. */
export function Explanation({ place, deed }: { place: DeedPlace; deed: string }) {
  if (place.explanation === null) return null
  const { explanation, explanationHint } = itemWords
  return (
    <DeedField
      {...{ place, deed, field: 'explanation', label: explanation, hint: explanationHint, rows: 2, optional: true }}
      value={place.explanation}
    />
  )
}
