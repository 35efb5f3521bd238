import type { LocalDate } from '../../../basics/dates.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Table } from '../../../design/parts.tsx'
import { figureWords, periodText } from '../words.ts'

const words = figureWords.history

type Line = {
  value: string | null
  recordedAt: Date
  by: string | null
  origin: keyof typeof words.origins
  source: string
  reason: string
}

type Props = {
  about: { label: string; unitOfMeasure: string }
  unit: string
  period: { from: LocalDate; to: LocalDate }
  lines: readonly Line[]
  back: string
}

/** Everything that was ever recorded for one figure. */
export function HistoryPage({ about, unit, period, lines, back }: Props) {
  const columns = [
    { key: 'value', text: words.value, figures: true },
    { key: 'when', text: words.when },
    { key: 'by', text: words.by },
    { key: 'origin', text: words.origin },
    { key: 'source', text: words.source },
    { key: 'reason', text: words.reason },
  ]
  const rows = lines.map((line) => ({
    value: line.value ?? words.takenBack,
    when: <DateText at={line.recordedAt} language="vi" as="day-and-time" />,
    by: line.by ?? words.program,
    origin: words.origins[line.origin],
    source: line.source,
    reason: line.reason,
  }))
  return (
    <>
      <h1>{words.title}</h1>
      <p class="page-lead">
        {about.label} ({about.unitOfMeasure}), {unit}, {periodText(period.from, period.to)}.
      </p>
      <Table caption={about.label} columns={columns} rows={rows} />
      <p>
        <a href={back}>{words.back}</a>
      </p>
    </>
  )
}
