import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Notice, Table } from '../../../design/parts.tsx'
import { answerPath, requestsPath } from '../paths.ts'
import { requestWords as words } from '../words/requests.ts'
import { periodText } from '../words.ts'

export type RequestPageProps = {
  siteSlug: string
  id: string
  title: string
  note: string
  from: LocalDate
  to: LocalDate
  dueOn: LocalDate
  isOver: boolean
  indicators: readonly string[]
  units: readonly { unitId: string; name: string; answeredAt: Date | null; by: string | null }[]
  done: string | null
}

/** One request: what was asked, who has answered, and who has not. */
export function RequestPage(props: RequestPageProps) {
  const { siteSlug, id, title, note, from, to, dueOn, isOver, indicators, units, done } = props
  const columns = [
    { key: 'unit', text: words.unit },
    { key: 'state', text: words.state },
    { key: 'deed', text: words.deed },
  ]
  const rows = units.map(({ unitId, name, answeredAt, by }) => ({
    unit: name,
    state: answeredAt ? (
      <>
        {words.answered} <DateText at={answeredAt} language="vi" as="day-and-time" />
        {by && `, ${by}`}
      </>
    ) : isOver ? (
      words.notReported
    ) : (
      words.waiting
    ),
    deed: (
      <a href={answerPath(siteSlug, id, unitId)}>
        {words.enterFor}
        <span class="unseen">: {name}</span>
      </a>
    ),
  }))
  return (
    <>
      {done && (
        <Notice tone="good">
          <p role="status">{done}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p class="page-lead">
        {words.period} {periodText(from, to)}. {words.due} {dayText(dueOn, 'vi')}.
      </p>
      {note && <p>{note}</p>}
      <ul>
        {indicators.map((label) => (
          <li>{label}</li>
        ))}
      </ul>
      <Table caption={words.state} columns={columns} rows={rows} heading="unit" />
      <p>
        <a href={requestsPath(siteSlug)}>{words.back}</a>
      </p>
    </>
  )
}
