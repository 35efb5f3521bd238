import { DateText } from '../../../design/date-text.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { mistakeWords as words } from '../words.ts'

export type MistakeReportLine = {
  receivedAt: Date
  /** The page it is about: its path, and where it can be opened. */
  path: string
  href: string
  message: string
  contact: string | null
}

/** What citizens reported through "Báo sai sót", newest first. */
export function MistakeReportsPage({ reports, isCut }: { reports: readonly MistakeReportLine[]; isCut: boolean }) {
  const columns = [
    { key: 'received', text: words.received },
    { key: 'message', text: words.message },
    { key: 'about', text: words.about },
    { key: 'contact', text: words.contact },
  ]
  const rows = reports.map((report) => ({
    received: <DateText at={report.receivedAt} language="vi" as="day-and-time" />,
    message: report.message,
    about: <a href={report.href}>{report.path}</a>,
    contact: report.contact ?? words.noContact,
  }))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {reports.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} columns={columns} rows={rows} heading="received" />
      )}
      {isCut && <p class="hint">{words.cut}</p>}
    </>
  )
}
