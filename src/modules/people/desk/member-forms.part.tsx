import { DeskForm, type Said } from '../../../design/desk-form.tsx'
import { SelectField } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { TickField } from '../../../design/prose-fields.tsx'
import { peoplePath, seatAccountPath } from '../paths.ts'
import type { Role } from '../rules/role.ts'
import { memberWords as words } from '../words/people.ts'
import { peopleWords } from '../words.ts'
import { DayField, TextField } from './desk-form.part.tsx'

export type InviteForm = Record<'name' | 'email' | 'role' | 'unitId' | 'from' | 'until' | 'how' | 'basis', string>

type SeatProps = {
  siteSlug: string
  /** Those named by a decision who have no account yet, by their id. */
  seats: readonly (readonly [string, string])[]
  said: Said
  csrf: string
}

/** Opens the account of somebody whom a decision has named. Fields: `nguoi`, `thu`. */
export function SeatAccount({ siteSlug, seats, said, csrf }: SeatProps) {
  return (
    <>
      <h2>{words.seats}</h2>
      <p>{words.seatsLead}</p>
      <DeskForm action={seatAccountPath(siteSlug)} csrf={csrf} send={words.seatSend}>
        <SelectField name="nguoi" label={words.name} choices={seats.map(([value, text]) => ({ value, text }))} />
        <TextField name="thu" label={words.email} value="" said={said} type="email" />
      </DeskForm>
    </>
  )
}

type InviteProps = {
  siteSlug: string
  givable: readonly Role[]
  units: readonly { id: string; name: string }[]
  form: InviteForm
  unproved: { openedBy: string } | null
  said: Said
  csrf: string
}

/** Gives a role, with an invitation where there is no account yet. */
export function Invite({ siteSlug, givable, units, form, unproved, said, csrf }: InviteProps) {
  const roles = givable.map((role) => ({ value: role, text: peopleWords.roleNames[role] }))
  const choices = [{ value: '', text: words.noUnit }, ...units.map(({ id, name }) => ({ value: id, text: name }))]
  const ways = [
    { value: '', text: words.ordinary },
    { value: 'ho-tro', text: words.help },
  ]
  return (
    <DeskForm action={peoplePath(siteSlug)} csrf={csrf} send={words.send}>
      <TextField name="name" label={words.name} value={form.name} said={said} />
      <TextField name="email" label={words.email} value={form.email} said={said} type="email" />
      <SelectField name="vai-tro" label={words.role} value={form.role} choices={roles} />
      <SelectField name="don-vi" label={words.unit} value={form.unitId} choices={choices} />
      <DayField name="tu-ngay" label={words.from} value={form.from} said={said} />
      <DayField name="den-ngay" label={words.until} value={form.until} said={said} optional />
      <SelectField name="hinh-thuc" label={words.how} value={form.how} choices={ways} />
      <TextField name="can-cu" label={words.basis} hint={words.basisHint} value={form.basis} said={said} optional />
      {unproved && (
        <Notice tone="warn" title={words.unproved(unproved.openedBy)}>
          <p>{words.unprovedLead}</p>
          <TickField name="xac-nhan" label={words.confirmPerson} checked={false} />
        </Notice>
      )}
    </DeskForm>
  )
}
