import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { cataloguePath } from '../paths.ts'
import { catalogueWords as words } from '../words/requests.ts'
import { figureWords } from '../words.ts'

type Shown = {
  key: string
  area: string
  label: string
  unitOfMeasure: string
  validFrom: LocalDate
  source: string
  isUnsure: boolean
}

export type CataloguePageProps = {
  siteSlug: string
  indicators: readonly Shown[]
  targets: readonly { label: string; value: string; dueYear: number; source: string }[]
  maySet: boolean
  /** Of the province: indicators are the whole network's. */
  mayAdd: boolean
  typed: Readonly<Record<string, string>>
  said: Said
  done: string | null
  csrf: string
}

export function CataloguePage(props: CataloguePageProps) {
  const { indicators, targets, maySet, mayAdd, said, done } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <h2>{words.target}</h2>
      {targets.length === 0 ? <EmptyState text={words.noTargets} /> : <Targets targets={targets} />}
      {maySet && <SetTarget {...props} />}
      <h2>{words.all}</h2>
      <Indicators indicators={indicators} />
      {mayAdd && <Add {...props} />}
    </>
  )
}

function Targets({ targets }: Pick<CataloguePageProps, 'targets'>) {
  const columns = [
    { key: 'label', text: words.label },
    { key: 'value', text: words.value, figures: true },
    { key: 'dueYear', text: words.dueYear, figures: true },
    { key: 'source', text: words.basis },
  ]
  return <Table caption={words.target} columns={columns} rows={targets} heading="label" />
}

function Indicators({ indicators }: Pick<CataloguePageProps, 'indicators'>) {
  const columns = [
    { key: 'label', text: words.label },
    { key: 'key', text: words.key },
    { key: 'area', text: words.area },
    { key: 'measure', text: words.measure },
    { key: 'from', text: words.from },
    { key: 'source', text: words.basis },
  ]
  const rows = indicators.map((one) => ({
    label: one.label,
    key: <code>{one.key}</code>,
    area: one.area,
    measure: one.unitOfMeasure,
    from: dayText(one.validFrom, 'vi'),
    source: one.isUnsure ? `${one.source} (cần kiểm tra)` : one.source,
  }))
  return <Table caption={words.all} columns={columns} rows={rows} heading="label" />
}

const field =
  ({ typed, said }: CataloguePageProps) =>
  (name: string) => ({
    ...{ name, value: typed[name] ?? '', issue: issueAt(said, name), language: 'vi' as const, maxlength: 300 },
  })

function SetTarget(props: CataloguePageProps) {
  const { siteSlug, indicators, typed, csrf } = props
  const at = field(props)
  const choices = indicators.map(({ key, label }) => ({ value: key, text: label }))
  return (
    <DeskForm action={cataloguePath(siteSlug)} csrf={csrf} send={words.setTarget}>
      <Hidden name="viec" value="muc-tieu" />
      <SelectField name="chi-tieu" label={words.label} value={typed['chi-tieu'] ?? ''} choices={choices} />
      <div class="figure-row">
        <Field {...at('muc')} label={words.value} />
        <Field {...at('nam')} label={words.dueYear} />
      </div>
      <Field {...at('can-cu')} label={words.basis} />
    </DeskForm>
  )
}

const kinds = Object.entries(figureWords.kindNames).map(([value, text]) => ({ value, text }))

function Add(props: CataloguePageProps) {
  const at = field(props)
  return (
    <>
      <h2>{words.add}</h2>
      <p class="hint">{words.addHint}</p>
      <DeskForm action={cataloguePath(props.siteSlug)} csrf={props.csrf} send={words.addSend}>
        <Hidden name="viec" value="chi-tieu" />
        <Field {...at('ma')} label={words.key} />
        <Field {...at('ten')} label={words.label} />
        <Field {...at('nhom')} label={words.area} />
        <div class="figure-row">
          <Field {...at('don-vi-tinh')} label={words.measure} />
          <SelectField name="loai" label={words.kind} value={props.typed['loai'] ?? 'count'} choices={kinds} />
        </div>
        <Field {...at('tu-ngay')} type="date" label={words.from} />
        <Field {...at('can-cu-chi-tieu')} label={words.basis} />
      </DeskForm>
    </>
  )
}
