import { DeskForm } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { rateKinds } from '../rules/kinds.ts'
import { tableWords as words } from '../words/books.ts'
import { kindNames } from '../words/names.ts'

type Props = { action: string; csrf: string; typed: (name: string) => string; isOpen: boolean }

/** A new table, as its decision prints it. */
export function TableForm({ action, csrf, typed, isOpen }: Props) {
  const { form: f } = words
  const field = (name: keyof typeof f, more: Record<string, unknown> = {}) => (
    <Field name={name} label={f[name]} value={typed(name)} language="vi" maxlength={300} {...more} />
  )
  return (
    <details class="royalty-more" open={isOpen}>
      <summary>{words.new}</summary>
      <DeskForm action={action} csrf={csrf} send={f.send}>
        <Hidden name="viec" value="nhap" />
        {field('title')}
        <div class="royalty-grid">
          {field('decisionNumber')}
          {field('issuer')}
          {field('decidedOn', { type: 'date' })}
          {field('signerName')}
        </div>
        <SelectField
          name="basis"
          label={f.basis}
          value={typed('basis') || 'B'}
          choices={(['B', 'A'] as const).map((value) => ({ value, text: words.bases[value] }))}
        />
        {field('legalBasis')}
        <div class="royalty-grid">
          {field('validFrom', { type: 'date' })}
          {field('validUntil', { type: 'date', optional: true })}
          {field('unitAmount', { optional: true, hint: f.unitHint })}
          {field('belowPercent', { optional: true, hint: f.belowHint })}
          {field('photoCap', { optional: true, hint: f.capHint })}
        </div>
        <Lines typed={typed} />
      </DeskForm>
    </details>
  )
}

const bounds = [
  ['it', words.lines.least],
  ['thuong', words.lines.usual],
  ['nhieu', words.lines.most],
] as const

const Lines = ({ typed }: Pick<Props, 'typed'>) => (
  <section class="table-scroll" aria-label={words.lines.caption} tabindex={0}>
    <p class="hint">{words.form.linesHint}</p>
    <table class="royalty-lines">
      <caption class="unseen">{words.lines.caption}</caption>
      <thead>
        <tr>
          {[words.lines.kind, words.lines.mode, ...bounds.map(([, text]) => text)].map((text) => (
            <th scope="col">{text}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rateKinds.map((kind) => (
          <tr id={`dong-${kind}`}>
            <th scope="row">{kindNames[kind]}</th>
            <td>
              <select name={`cach-${kind}`} aria-label={`${words.lines.mode}: ${kindNames[kind]}`}>
                {(['coefficient', 'sum'] as const).map((mode) => (
                  <option value={mode} selected={typed(`cach-${kind}`) === mode}>
                    {words.modes[mode]}
                  </option>
                ))}
              </select>
            </td>
            {bounds.map(([which, text]) => (
              <td>
                <input
                  name={`${which}-${kind}`}
                  value={typed(`${which}-${kind}`)}
                  inputmode="decimal"
                  autocomplete="off"
                  aria-label={`${text}: ${kindNames[kind]}`}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** A new figure of the law. */
export const FigureForm = ({ action, csrf, typed, isOpen }: Props) => (
  <details class="royalty-more" open={isOpen}>
    <summary>{words.law.new}</summary>
    <DeskForm action={action} csrf={csrf} send={words.law.send}>
      <Hidden name="viec" value="luat" />
      <div class="royalty-grid">
        <SelectField
          name="loai"
          label={words.law.kind}
          value={typed('loai')}
          choices={(['base-salary', 'tax'] as const).map((value) => ({ value, text: words.law.kinds[value] }))}
        />
        <Field name="tu-ngay" label={words.law.from} type="date" value={typed('tu-ngay')} language="vi" />
        <Field name="so-tien" label={words.law.amount} value={typed('so-tien')} language="vi" />
        <Field name="thue-suat" label={words.law.percentField} value={typed('thue-suat')} language="vi" optional />
      </div>
      <Field name="van-ban" label={words.law.source} value={typed('van-ban')} language="vi" maxlength={300} />
    </DeskForm>
  </details>
)
