import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { type TaxWay, taxWays } from '../rules/tax.ts'
import { payeeWords as words } from '../words/books.ts'
import { taxNames } from '../words/names.ts'

type Quota = { dutyWorks: number; dutyPercent: number; mostWorks: number | null; validFrom: string; basis: string }

type ShownPayee = {
  id: string
  name: string
  personId: string | null
  taxWay: TaxWay
  hasAccount: boolean
  quotas: readonly Quota[]
}

export type PayeesProps = {
  action: string
  csrf: string
  mayEdit: boolean
  payees: readonly (ShownPayee & { href: string })[]
  edited: {
    payee: ShownPayee
    account: string | null
    people: readonly { personId: string; name: string }[]
    typed: ((name: string) => string) | null
  } | null
  issues: Said
  done: string | null
}

/** Everybody who is paid by the site. */
export function PayeesPage({ payees, edited, mayEdit, issues, done, action, csrf }: PayeesProps) {
  const columns = [
    { key: 'name', text: words.columns.name },
    { key: 'tax', text: words.columns.tax },
    { key: 'account', text: words.columns.account },
    { key: 'duty', text: words.columns.duty },
  ]
  const rows = payees.map(({ name, href, taxWay, hasAccount, quotas: [quota] }) => ({
    name: mayEdit ? <a href={href}>{name}</a> : name,
    tax: taxNames[taxWay],
    account: hasAccount ? words.hasAccount : words.noAccount,
    duty: quota === undefined ? '' : words.duty(quota.dutyWorks, quota.dutyPercent),
  }))
  return (
    <>
      <Outcome said={issues} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {edited && <Editing {...{ ...edited, issues, action, csrf }} />}
      {payees.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} {...{ columns, rows }} heading="name" />
      )}
    </>
  )
}

type EditingProps = NonNullable<PayeesProps['edited']> & { issues: Said; action: string; csrf: string }

function Editing({ payee, account, people, typed, issues, action, csrf }: EditingProps) {
  const { form: f } = words
  const value = (name: string, kept: string) => (typed === null ? kept : typed(name))
  const field = (name: string, label: string, kept: string, more: Record<string, unknown> = {}) => (
    <Field
      name={name}
      label={label}
      value={value(name, kept)}
      issue={issueAt(issues, name)}
      language="vi"
      maxlength={300}
      {...more}
    />
  )
  return (
    <section class="plan-panel" aria-labelledby="sua">
      <h2 id="sua">
        {words.edit}: {payee.name}
      </h2>
      <DeskForm action={action} csrf={csrf} send={f.send}>
        <Hidden name="nguoi" value={payee.id} />
        {field('ten', f.name, payee.name)}
        <div class="royalty-grid">
          <SelectField
            name="nguoi-cua-trang"
            label={f.person}
            value={value('nguoi-cua-trang', payee.personId ?? '')}
            choices={[
              { value: '', text: f.noPerson },
              ...people.map(({ personId, name }) => ({ value: personId, text: name })),
            ]}
          />
          <SelectField
            name="thue"
            label={f.tax}
            value={value('thue', payee.taxWay)}
            choices={taxWays.map((way) => ({ value: way as string, text: taxNames[way] }))}
          />
        </div>
        {account && <p>{account}</p>}
        <div class="royalty-grid">
          {field('ngan-hang', f.bank, '', { optional: true })}
          {field('so-tai-khoan', f.number, '', { optional: true, hint: f.numberHint })}
        </div>
        <Duty {...{ payee, field }} />
      </DeskForm>
    </section>
  )
}

type DutyProps = {
  payee: ShownPayee
  field: (name: string, label: string, kept: string, more?: Record<string, unknown>) => preact.JSX.Element
}

function Duty({ payee: { quotas }, field }: DutyProps) {
  const { form: f } = words
  const [quota] = quotas
  return (
    <fieldset class="royalty-fields">
      <legend>{f.dutyTitle}</legend>
      {quota && <p class="hint">{words.duty(quota.dutyWorks, quota.dutyPercent)}</p>}
      <div class="royalty-grid">
        {field('tu-ngay', f.dutyFrom, '', { type: 'date', optional: true, hint: f.dutyHint })}
        {field('dinh-muc', f.dutyWorks, '', { optional: true })}
        {field('trong-dinh-muc', f.dutyPercent, '', { optional: true })}
        {field('nhieu-nhat', f.most, '', { optional: true })}
        {field('can-cu', f.basis, '', { optional: true })}
      </div>
    </fieldset>
  )
}
