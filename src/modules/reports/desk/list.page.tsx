import type { LocalDate } from '../../../basics/dates.ts'
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { newSeriesPath, reportsPath } from '../paths.ts'
import { periodKinds } from '../rules/period.ts'
import type { ReportState } from '../rules/report.ts'
import { deskWords, shortDay, stateNames } from '../words/index.ts'

export type WizardValues = Record<'loai' | 'ky' | 'nam' | 'thu' | 'tu' | 'den', string>

type Row = {
  href: string
  series: string
  period: string
  state: ReportState
  number: string | null
  symbol: string
  issuedOn: LocalDate | null
  madeAt: Date
}

export type ReportsProps = {
  siteSlug: string
  csrf: string
  mayWrite: boolean
  series: readonly { id: string; name: string; symbol: string; href: string }[]
  reports: readonly Row[]
  values: WizardValues
  said: Said
}

/** The reports of a site, and the one page on which a new one begins. */
export function ReportsPage(props: ReportsProps) {
  const { siteSlug, series, reports, mayWrite, said } = props
  return (
    <>
      <Outcome said={said} done={null} />
      <h1>{deskWords.title}</h1>
      <p class="soft">{deskWords.lead}</p>
      {mayWrite && series.length > 0 && <Wizard {...props} />}
      {series.length === 0 && <EmptyState text={deskWords.noSeries} />}
      <h2>{deskWords.list}</h2>
      {reports.length === 0 ? <EmptyState text={deskWords.none} /> : <Rows reports={reports} />}
      <h2>{deskWords.series.list}</h2>
      <ul class="report-series">
        {series.map(({ name, symbol, href }) => (
          <li>
            {mayWrite ? <a href={href}>{name}</a> : name} <span class="soft">{symbol}</span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p>
          <a class="button button-quiet" href={newSeriesPath(siteSlug)}>
            {deskWords.series.new}
          </a>
        </p>
      )}
    </>
  )
}

function Wizard({ siteSlug, csrf, series, values, said }: ReportsProps) {
  const words = deskWords.wizard
  const choices = series.map(({ id, name, symbol }) => ({ value: id, text: `${name} (${symbol})` }))
  const kinds = periodKinds.map((value) => ({ value, text: words.kinds[value] }))
  const field = (name: keyof WizardValues) => ({ name, value: values[name], language: 'vi' as const })
  return (
    <section class="report-panel" aria-labelledby="lap-bao-cao">
      <h2 id="lap-bao-cao">{words.title}</h2>
      <DeskForm action={reportsPath(siteSlug)} csrf={csrf} send={words.send}>
        <SelectField name="loai" label={words.series} value={values.loai} choices={choices} />
        {issueAt(said, 'ky') && (
          <p class="issue" id="ky-issue">
            {issueAt(said, 'ky')}
          </p>
        )}
        <div class="report-row">
          <SelectField name="ky" label={words.kind} value={values.ky} choices={kinds} />
          <Field {...field('nam')} label={words.year} type="number" />
          <Field {...field('thu')} label={words.no} hint={words.noHint} type="number" />
        </div>
        <div class="report-row">
          <Field {...field('tu')} label={words.from} hint={words.ownHint} type="date" optional />
          <Field {...field('den')} label={words.to} type="date" optional />
        </div>
      </DeskForm>
    </section>
  )
}

function Rows({ reports }: { reports: readonly Row[] }) {
  const words = deskWords.columns
  const columns = [
    { key: 'period', text: words.period },
    { key: 'series', text: words.series },
    { key: 'state', text: words.state },
    { key: 'number', text: words.number },
    { key: 'made', text: words.made },
  ]
  const rows = reports.map(({ href, period, series, state, number, symbol, issuedOn, madeAt }) => ({
    period: <a href={href}>{period}</a>,
    series,
    state: <Tag text={stateNames[state]} {...(state === 'issued' ? { tone: 'good' as const } : {})} />,
    number: number === null || issuedOn === null ? '' : `${number}/${symbol}, ${shortDay(issuedOn)}`,
    made: <DateText at={madeAt} language="vi" />,
  }))
  return <Table caption={deskWords.list} columns={columns} rows={rows} heading="period" />
}
