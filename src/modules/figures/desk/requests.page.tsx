import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { answerPath, requestPath, requestsPath } from '../paths.ts'
import { requestWords as words } from '../words/requests.ts'
import { periodText } from '../words.ts'

export type RequestLine = {
  id: string
  title: string
  from: LocalDate
  to: LocalDate
  dueOn: LocalDate
  answered: number
  asked: number
  isOver: boolean
  /** Of a contact person: the units they answer for, and whether they have. */
  own: readonly { unitId: string; name: string; isAnswered: boolean }[]
}

export type RequestForm = {
  title: string
  note: string
  from: string
  to: string
  termDays: string
  dueOn: string
  unitIds: readonly string[]
  indicators: readonly string[]
}

export type RequestsPageProps = {
  siteSlug: string
  lines: readonly RequestLine[]
  mayAsk: boolean
  units: readonly { unitId: string; name: string }[]
  areas: readonly { area: string; indicators: readonly { key: string; label: string }[] }[]
  form: RequestForm
  said: Said
  done: string | null
  csrf: string
}

export function RequestsPage(props: RequestsPageProps) {
  const { lines, mayAsk, said, done } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{mayAsk ? words.lead : words.mine}</p>
      {lines.length === 0 ? <EmptyState text={words.none} /> : <Requests {...props} />}
      {mayAsk && <Ask {...props} />}
    </>
  )
}

function Requests({ siteSlug, lines, mayAsk }: RequestsPageProps) {
  const columns = [
    { key: 'title', text: words.name },
    { key: 'period', text: words.period },
    { key: 'due', text: words.due },
    { key: 'state', text: words.state },
  ]
  const rows = lines.map((line) => ({
    title: mayAsk ? <a href={requestPath(siteSlug, line.id)}>{line.title}</a> : line.title,
    period: periodText(line.from, line.to),
    due: dayText(line.dueOn, 'vi'),
    state: mayAsk ? words.count(line.answered, line.asked) : <Own siteSlug={siteSlug} line={line} />,
  }))
  return <Table caption={words.title} columns={columns} rows={rows} heading="title" />
}

const Own = ({ siteSlug, line }: { siteSlug: string; line: RequestLine }) => (
  <>
    {line.own.map(({ unitId, name, isAnswered }) => (
      <p>
        <a href={answerPath(siteSlug, line.id, unitId)}>
          {words.answer}: {name}
        </a>{' '}
        <span class="soft">{isAnswered ? words.answered : line.isOver ? words.notReported : words.waiting}</span>
      </p>
    ))}
  </>
)

function Ask({ siteSlug, units, areas, form, said, csrf }: RequestsPageProps) {
  const at = (name: string) => ({ name, issue: issueAt(said, name), language: 'vi' as const })
  return (
    <section class="figure-ask" aria-labelledby="yeu-cau-moi">
      <h2 id="yeu-cau-moi">{words.new}</h2>
      <DeskForm action={requestsPath(siteSlug)} csrf={csrf} send={words.send}>
        <Field {...at('ten')} label={words.name} hint={words.nameHint} value={form.title} maxlength={200} />
        <div class="figure-row">
          <Field {...at('tu')} type="date" label={`${words.period}: từ ngày`} value={form.from} />
          <Field {...at('den')} type="date" label="Đến ngày" value={form.to} />
        </div>
        <div class="figure-row">
          <Field
            {...at('so-ngay')}
            label={words.termDays}
            hint={words.termHint}
            value={form.termDays}
            maxlength={3}
            optional
          />
          <Field {...at('han')} type="date" label={words.dueOn} value={form.dueOn} optional />
        </div>
        <Ticks
          name="don-vi"
          legend={words.units}
          issue={issueAt(said, 'don-vi')}
          chosen={form.unitIds}
          choices={units.map(({ unitId, name }) => ({ value: unitId, text: name }))}
        />
        {areas.map(({ area, indicators }, index) => (
          <Ticks
            name="chi-tieu"
            legend={`${words.indicators}: ${area}`}
            issue={index === 0 ? issueAt(said, 'chi-tieu') : undefined}
            chosen={form.indicators}
            choices={indicators.map(({ key, label }) => ({ value: key, text: label }))}
          />
        ))}
        <Field {...at('ghi-chu')} label={words.note} value={form.note} rows={3} maxlength={1000} optional />
      </DeskForm>
    </section>
  )
}

type TicksProps = {
  name: string
  legend: string
  issue: string | undefined
  chosen: readonly string[]
  choices: readonly { value: string; text: string }[]
}

const Ticks = ({ name, legend, issue, chosen, choices }: TicksProps) => (
  <fieldset class="figure-ticks" id={issue ? name : undefined} tabindex={issue ? -1 : undefined}>
    <legend>{legend}</legend>
    {issue && <p class="issue">{issue}</p>}
    {choices.map(({ value, text }) => (
      <label>
        <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {text}
      </label>
    ))}
  </fieldset>
)
