import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { sourceWords as words } from '../words.ts'
import type { Choice } from './rules.part.tsx'

export type PermissionShown = {
  id: string
  source: string
  kind: string
  signer: string
  basis: string
  allowedAt: Date
  allowedBy: string
  used: number
}

export type AlonePart = {
  permissions: readonly PermissionShown[]
  openSources: readonly Choice[]
  kinds: readonly Choice[]
  /** The head of the board alone. */
  mayAllow: boolean
  said: Said
  csrf: string
}

export function Alone(props: AlonePart & { action: string }) {
  const { permissions, kinds, mayAllow, action, csrf } = props
  return (
    <section aria-labelledby="tu-dang">
      <h2 id="tu-dang">{words.alone}</h2>
      <p>{words.aloneLead}</p>
      {permissions.length === 0 && <EmptyState text={words.noAlone} />}
      <ul class="intake-rules">
        {permissions.map((one) => (
          <li>
            {[one.source, kinds.find(({ value }) => value === one.kind)?.text ?? one.kind, one.signer].join(', ')}.{' '}
            {one.basis}. <DateText at={one.allowedAt} language="vi" as="day-and-time" />,{' '}
            {words.allowed(one.allowedBy, one.used)}
            {mayAllow && (
              <RowButton
                action={action}
                csrf={csrf}
                text={words.aloneEnd}
                about={`${one.source}, ${one.signer}`}
                fields={{ viec: 'thoi', 'cho-phep': one.id }}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAllow && <Allow {...props} />}
    </section>
  )
}

function Allow({ openSources, kinds, said, action, csrf }: AlonePart & { action: string }) {
  if (openSources.length === 0) return null
  return (
    <DeskForm action={action} csrf={csrf} send={words.aloneSend}>
      <Hidden name="viec" value="cho" />
      <SelectField name="nguon" label={words.source} choices={openSources} />
      <SelectField name="loai-vb" label={words.rule.kind} choices={kinds} />
      <Field name="nguoi-ky" label={words.signer} language="vi" issue={issueAt(said, 'nguoi-ky')} maxlength={120} />
      <Field
        name="can-cu"
        label={words.basis}
        hint={words.basisHint}
        language="vi"
        issue={issueAt(said, 'can-cu')}
        maxlength={300}
      />
    </DeskForm>
  )
}
