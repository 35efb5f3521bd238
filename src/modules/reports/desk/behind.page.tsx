import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { deskWords } from '../words/index.ts'

const words = deskWords.behind

export type ListCell = { text: string; href?: string }

export type BehindList = {
  columns: readonly { key: string; text: string; figures?: boolean }[]
  rows: readonly Record<string, ListCell>[]
  heading: string
  /** All rows there are, where the page shows a part of them. */
  count: number | null
  /** What the rows add up to; null where that says nothing. */
  sum: string | null
  note?: string
  newest: string | null
  older: string | null
}

export type BehindProps = {
  title: string
  figure: string
  period: string
  isBase: boolean
  back: string
  list: BehindList
}

/** The rows a figure was counted from. */
export function BehindPage({ title, figure, period, isBase, back, list }: BehindProps) {
  const { columns, rows, heading, sum, note, newest, older } = list
  const drawn = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, <Cell {...cell} />])),
  )
  return (
    <>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <h1>{title}</h1>
      <p>
        {period}: <strong>{figure}</strong>
      </p>
      {isBase && <p class="soft">{words.baseNote}</p>}
      {note && <p class="soft">{note}</p>}
      {rows.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={title} columns={columns} rows={drawn} heading={heading} />
      )}
      {sum !== null && rows.length > 0 && (
        <p class="report-sum">
          {words.sum}: <strong>{sum}</strong>
        </p>
      )}
      <Pagination language="vi" newer={newest} older={older} newest={null} />
    </>
  )
}

const Cell = ({ text, href }: ListCell) => (href === undefined ? <>{text}</> : <a href={href}>{text}</a>)
