import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DeskForm, issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { workDaysConfirmPath, workDaysPath } from '../paths.ts'
import type { NoticeForm } from '../rules/notice-form.ts'
import { dayKindNames, workDayWords as words } from '../words.ts'

type Version = {
  id: string
  no: number | null
  title: string
  years: readonly number[]
  days: readonly { day: LocalDate; kind: keyof typeof dayKindNames; name: string; source: string }[]
  /** Null: came with the product. */
  proposedBy: string | null
  confirmedBy: string | null
  isOwn: boolean
}

export type WorkDaysPageProps = {
  versions: readonly Version[]
  /** The first year nobody has entered. */
  nextYear: number
  mayChange: boolean
  form: NoticeForm
  said: Said
  done: string | null
  csrf: string
}

/** Every notice of working days, with what waits for a second person. */
export function WorkDaysPage({ versions, nextYear, mayChange, form, said, done, csrf }: WorkDaysPageProps) {
  const waiting = versions.filter(({ no }) => no === null)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <Notice tone="warn">
        <p>{words.unknown(nextYear)}</p>
      </Notice>
      <h2>{words.waiting}</h2>
      {waiting.length === 0 ? (
        <EmptyState text={words.noneWaiting} />
      ) : (
        <Versions caption={words.waiting} versions={waiting} {...(mayChange ? { csrf } : {})} />
      )}
      {mayChange && <Propose form={form} said={said} csrf={csrf} year={nextYear} />}
      <h2>{words.versions}</h2>
      <Versions caption={words.versions} versions={versions.filter(({ no }) => no !== null)} />
    </>
  )
}

function Versions({ caption, versions, csrf }: { caption: string; versions: readonly Version[]; csrf?: string }) {
  const columns = [
    { key: 'no', text: words.no, figures: true },
    { key: 'name', text: words.name },
    { key: 'years', text: words.years },
    { key: 'days', text: words.days },
    { key: 'by', text: words.by },
  ]
  const rows = versions.map((version) => ({
    no: version.no ?? '–',
    name: version.title,
    years: version.years.join(', '),
    days: <Days days={version.days} />,
    by: csrf === undefined ? people(version) : <Confirm version={version} csrf={csrf} />,
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="name" />
}

const people = ({ proposedBy, confirmedBy }: Version): string =>
  proposedBy === null ? words.product : [proposedBy, confirmedBy].filter((name) => name).join(', ')

const Confirm = ({ version, csrf }: { version: Version; csrf: string }) => (
  <>
    {people(version)}
    {version.isOwn ? (
      <p class="hint">{words.own}</p>
    ) : (
      <RowButton
        action={workDaysConfirmPath}
        csrf={csrf}
        text={words.confirm}
        about={version.title}
        fields={{ 'thong-bao': version.id }}
      />
    )}
  </>
)

const Days = ({ days }: Pick<Version, 'days'>) => (
  <details>
    <summary>{days.length}</summary>
    <ul class="plain-list">
      {days.map(({ day, kind, name, source }) => (
        <li>
          {dayText(day, 'vi')}: {dayKindNames[kind]}, {name} <span class="hint">({source})</span>
        </li>
      ))}
    </ul>
  </details>
)

function Propose({ form, said, csrf, year }: { form: NoticeForm; said: Said; csrf: string; year: number }) {
  const at = (name: string) => ({ name, issue: issueAt(said, name), language: 'vi' as const })
  return (
    <>
      <h2>{words.propose}</h2>
      <p>
        <a href={`${workDaysPath}?goi-y=${year}#ten`}>{words.suggest(year)}</a>
      </p>
      <DeskForm action={workDaysPath} csrf={csrf} send={words.send}>
        <Field {...at('ten')} label={words.noticeName} value={form.title} maxlength={300} />
        <Field {...at('nam')} label={words.year} hint={words.yearHint} value={form.year} maxlength={4} optional />
        <Field {...at('can-cu')} label={words.source} value={form.source} maxlength={500} />
        <Field {...at('danh-sach')} label={words.list} hint={words.listHint} value={form.list} rows={10} />
      </DeskForm>
    </>
  )
}
