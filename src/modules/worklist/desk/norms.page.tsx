import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { Table, Tag } from '../../../design/parts.tsx'
import { normsPath } from '../paths.ts'
import { normKindNames, normUnitNames, normWords as words } from '../words.ts'

export type NormForm = { kind: string; hours: string; unit: string; from: string; source: string }

type Line = {
  kind: keyof typeof normKindNames
  hours: number
  unit: keyof typeof normUnitNames
  validFrom: LocalDate
  source: string
  confidence: string
  isOwn: boolean
}

export type NormsPageProps = {
  siteSlug: string
  inForce: readonly Line[]
  all: readonly Line[]
  mayChange: boolean
  form: NormForm
  said: Said
  done: string | null
  csrf: string
}

/** The norms in force, all that ever held, and a new one. */
export function NormsPage({ siteSlug, inForce, all, mayChange, form, said, done, csrf }: NormsPageProps) {
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <Norms caption={words.now} lines={inForce} />
      {mayChange && (
        <>
          <h2>{words.set}</h2>
          <NormFields action={normsPath(siteSlug)} form={form} said={said} csrf={csrf} />
        </>
      )}
      {all.length > inForce.length && <Norms caption={words.all} lines={all} />}
    </>
  )
}

function Norms({ caption, lines }: { caption: string; lines: readonly Line[] }) {
  const columns = [
    { key: 'kind', text: words.kind },
    { key: 'amount', text: words.amount },
    { key: 'from', text: words.from },
    { key: 'source', text: words.source },
    { key: 'whose', text: words.whose },
  ]
  const rows = lines.map((line) => ({
    kind: normKindNames[line.kind],
    amount: `${String(line.hours).replace('.', ',')} ${normUnitNames[line.unit]}`,
    from: dayText(line.validFrom, 'vi'),
    source: line.source,
    whose: line.isOwn ? <Tag text={words.here} tone="info" /> : words.everybody,
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="kind" />
}

const choices = (names: Record<string, string>) => Object.entries(names).map(([value, text]) => ({ value, text }))

function NormFields({ action, form, said, csrf }: { action: string; form: NormForm; said: Said; csrf: string }) {
  const issue = (field: string) => issueAt(said, field)
  return (
    <DeskForm action={action} csrf={csrf} send={words.save}>
      <SelectField name="loai" label={words.kind} value={form.kind} choices={choices(normKindNames)} />
      <Field name="so-gio" label={words.hours} value={form.hours} issue={issue('so-gio')} maxlength={8} language="vi" />
      <SelectField name="tinh-theo" label={words.unit} value={form.unit} choices={choices(normUnitNames)} />
      <Field name="tu-ngay" label={words.from} type="date" value={form.from} issue={issue('tu-ngay')} language="vi" />
      <Field
        name="can-cu"
        label={words.source}
        hint={words.sourceHint}
        value={form.source}
        issue={issue('can-cu')}
        maxlength={500}
        language="vi"
      />
    </DeskForm>
  )
}
