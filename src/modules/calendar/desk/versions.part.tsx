import { dayText } from '../../../basics/dates.ts'
import { RowButton } from '../../../design/desk-form.tsx'
import { Table } from '../../../design/parts.tsx'
import { workDaysConfirmPath } from '../paths.ts'
import type { MarkedDay } from '../rules/notice.ts'
import { workDayWords as words } from '../words/desk.ts'
import { calendarWords } from '../words.ts'

export type VersionShown = {
  id: string
  no: number | null
  title: string
  /** Whose calendar it changes. */
  whose: string
  days: readonly MarkedDay[]
  /** Null: came with the product. */
  proposedBy: string | null
  confirmedBy: string | null
  isOwn: boolean
}

/** Notices with who entered them; with `csrf` those that wait can be confirmed. */
export function Versions({
  caption,
  versions,
  csrf,
}: {
  caption: string
  versions: readonly VersionShown[]
  csrf?: string
}) {
  const columns = [
    { key: 'no', text: words.no, figures: true },
    { key: 'name', text: words.noticeName },
    { key: 'whose', text: words.whose },
    { key: 'days', text: words.daysColumn },
    { key: 'by', text: words.by },
  ]
  const rows = versions.map((version) => ({
    ...{ no: version.no ?? '–', name: version.title, whose: version.whose, days: <Days days={version.days} /> },
    by: csrf === undefined ? people(version) : <Confirm version={version} csrf={csrf} />,
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="name" />
}

const people = ({ proposedBy, confirmedBy }: VersionShown): string =>
  proposedBy === null ? words.product : [proposedBy, confirmedBy].filter((name) => name).join(', ')

const Confirm = ({ version, csrf }: { version: VersionShown; csrf: string }) => (
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

const Days = ({ days }: Pick<VersionShown, 'days'>) => (
  <details>
    <summary>{days.length}</summary>
    <ul class="plain-list">
      {days.map(({ day, kind, name, source, confidence }) => (
        <li>
          {dayText(day, 'vi')}: {calendarWords.kindNames[kind]}, {name}{' '}
          <span class="hint">
            ({source}; {words.confidences[confidence]})
          </span>
        </li>
      ))}
    </ul>
  </details>
)
