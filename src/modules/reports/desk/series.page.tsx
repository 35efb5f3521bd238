import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { scopes } from '../rules/figures.ts'
import { reportKinds } from '../rules/report.ts'
import type { SeriesFacts } from '../rules/series.ts'
import { deskWords, kindNames } from '../words/index.ts'

const words = deskWords.series

export type SeriesProps = {
  action: string
  csrf: string
  back: string
  facts: SeriesFacts
  mayCoverNetwork: boolean
  /** Null while the series is not made yet. */
  template: { action: string; name: string | null } | null
  said: Said
  done: string | null
}

/** Who issues, under which symbol, who signs, who receives: everything of a report that stays the same each time. */
export function SeriesPage(props: SeriesProps) {
  const { action, csrf, back, facts, said, done, template } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <p>
        <a href={back}>{deskWords.title}</a>
      </p>
      <h1>{template === null ? words.new : facts.name}</h1>
      <DeskForm action={action} csrf={csrf} send={words.save}>
        <Text name="ten" label={words.name} value={facts.name} said={said} />
        <Choices {...props} />
        <div class="report-row">
          <Text name="chu-quan" label={words.superior} value={facts.superior} said={said} optional />
          <Text name="co-quan" label={words.issuer} value={facts.issuer} said={said} />
        </div>
        <Text name="goi-la" label={words.called} hint={words.calledHint} value={facts.called} said={said} />
        <div class="report-row">
          <Text name="ky-hieu" label={words.symbol} hint={words.symbolHint} value={facts.symbol} said={said} />
          <Text name="noi" label={words.place} value={facts.place} said={said} />
        </div>
        <Text
          name="trich-yeu"
          label={words.subject}
          hint={words.subjectHint}
          value={facts.subject}
          said={said}
          rows={2}
        />
        <Lines name="kinh-gui" label={words.addressee} lines={facts.addressee} said={said} optional />
        <Lines name="noi-nhan" label={words.recipients} lines={facts.recipients} said={said} />
        <Text
          {...{ name: 'chuc-vu', label: words.signerLines, hint: words.signerHint, said, rows: 3 }}
          value={facts.signerLines.join('\n')}
        />
        <Text name="nguoi-ky" label={words.signerName} value={facts.signerName} said={said} optional />
      </DeskForm>
      {template && <Template {...template} csrf={csrf} said={said} />}
    </>
  )
}

function Choices({ facts, mayCoverNetwork, said }: SeriesProps) {
  const kinds = reportKinds.map((value) => ({ value, text: kindNames[value] }))
  const forms = (['state', 'party'] as const).map((value) => ({ value, text: words.forms[value] }))
  const shown = scopes.filter((scope) => scope === 'site' || mayCoverNetwork || facts.scope === 'network')
  const covers = shown.map((value) => ({ value, text: words.scopes[value] }))
  const issue = issueAt(said, 'pham-vi')
  return (
    <div class="report-row">
      <SelectField name="noi-dung" label={words.kind} value={facts.kind} choices={kinds} />
      <SelectField name="pham-vi" label={words.scope} value={facts.scope} choices={covers} />
      {issue && <p class="issue">{issue}</p>}
      <SelectField name="the-thuc" label={words.form} value={facts.form} choices={forms} />
    </div>
  )
}

type TextProps = {
  name: string
  label: string
  value: string
  said: Said
  hint?: string
  rows?: number
  optional?: boolean
}

const Text = ({ said, ...field }: TextProps) => <Field {...field} language="vi" issue={issueAt(said, field.name)} />

const Lines = ({ lines, ...field }: Omit<TextProps, 'value'> & { lines: readonly string[] }) => (
  <Text {...field} value={lines.join('\n')} hint={words.linesHint} rows={Math.max(2, lines.length)} />
)

type TemplateProps = { action: string; name: string | null; csrf: string; said: Said }

function Template({ action, name, csrf, said }: TemplateProps) {
  const issue = issueAt(said, 'mau')
  return (
    <section class="report-panel" aria-labelledby="mau-rieng">
      <h2 id="mau-rieng">{words.template}</h2>
      <p class="soft">{name === null ? words.templateHint : words.templateNow(name)}</p>
      <form class="form" method="post" action={action} enctype="multipart/form-data">
        <Hidden name="csrf" value={csrf} />
        <div class="field">
          <label for="mau">{words.template}</label>
          {issue && <p class="issue">{issue}</p>}
          <input type="file" id="mau" name="mau" accept=".docx" />
        </div>
        <p>
          <button class="button button-quiet" type="submit">
            {words.templateSend}
          </button>{' '}
          {name !== null && (
            <button class="button button-quiet" type="submit" name="thoi-dung" value="1">
              {words.templateDrop}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}
