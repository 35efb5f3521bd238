import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { budgetLines } from '../rules/budget.ts'
import { budgetWords as words } from '../words/books.ts'

type Props = {
  action: string
  csrf: string
  year: number
  typed: (name: string) => string
  /** The form that was sent and could not be taken. */
  opened: string
  issues: Said
}

/** A ceiling, a decision above it, and money that left on another line. Fields bear the name of their form before their own. */
export function BudgetForms(props: Props) {
  const { form: f } = words
  const field = (deed: string, name: string, label: string, type?: 'date') => (
    <Text {...props} name={`${deed}-${name}`} label={label} {...(type ? { type } : {})} />
  )
  return (
    <>
      <One {...props} deed="du-toan" title={words.set}>
        {field('du-toan', 'quyet-dinh', f.decision)}
      </One>
      <One {...props} deed="vuot" title={words.more}>
        {field('vuot', 'quyet-dinh', f.decision)}
        {field('vuot', 'ngay-ky', f.day, 'date')}
        {field('vuot', 'nguoi-ky', f.signer)}
      </One>
      <One {...props} deed="chi" title={words.spend}>
        {field('chi', 'ngay-chi', f.day, 'date')}
        {field('chi', 'noi-dung', f.what)}
        {field('chi', 'so-phieu', f.slip)}
      </One>
    </>
  )
}

type OneProps = Props & { deed: string; title: string; children: ComponentChildren }

function One({ deed, title, children, action, csrf, year, opened, typed, issues }: OneProps) {
  const choices = budgetLines
    .filter((line) => deed !== 'chi' || line !== 'royalties')
    .map((line) => ({ value: line as string, text: words.lines[line] }))
  return (
    <details class="royalty-more" open={opened === deed}>
      <summary>{title}</summary>
      <form class="form" method="post" action={action} novalidate>
        {Object.entries({ csrf, viec: deed, nam: String(year) }).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <div class="royalty-grid">
          <SelectField name={`${deed}-muc`} label={words.form.line} value={typed(`${deed}-muc`)} choices={choices} />
          <Text name={`${deed}-so-tien`} label={words.form.amount} {...{ typed, issues }} />
          {children}
        </div>
        <p>
          <button class="button button-quiet" type="submit">
            {title}
          </button>
        </p>
      </form>
    </details>
  )
}

type TextProps = Pick<Props, 'typed' | 'issues'> & { name: string; label: string; type?: 'date' }

const Text = ({ typed, issues, name, label, type }: TextProps) => (
  <Field
    name={name}
    label={label}
    value={typed(name)}
    issue={issueAt(issues, name)}
    language="vi"
    maxlength={300}
    {...(type ? { type } : {})}
  />
)
