import { type LocalMonth, monthText } from '../../../basics/dates.ts'
import { decimalText, integerText } from '../../../basics/numbers.ts'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { sharingWords as words } from '../words/sharing.ts'

export type MonthRatio = { month: LocalMonth; own: number; translated: number; republished: number; shared: number }

/** How much of what the site publishes is its own, month by month, with the numbers it is made from. */
export function Ratio({ months }: { months: readonly MonthRatio[] }) {
  if (months.length === 0) return <EmptyState text={words.noRatio} />
  const { ratioColumns: said } = words
  const counts = ['own', 'translated', 'republished', 'shared'] as const
  const columns = [
    { key: 'month', text: said.month },
    ...counts.map((key) => ({ key, text: said[key], figures: true })),
    { key: 'share', text: said.share, figures: true },
  ]
  const rows = months.map((one) => {
    const all = one.own + one.translated + one.republished + one.shared
    return {
      month: monthText(one.month, 'vi'),
      ...Object.fromEntries(counts.map((key) => [key, integerText(one[key], 'vi')])),
      share: (
        <span class="share-ratio">
          <meter
            min={0}
            max={100}
            value={(one.own / all) * 100}
            aria-label={`${said.own}, ${monthText(one.month, 'vi')}`}
          />
          {decimalText((one.own / all) * 100, 'vi', 0)}%
        </span>
      ),
    }
  })
  return (
    <>
      <p class="soft">{words.ratioLead}</p>
      <Table caption={words.ratio} columns={columns} rows={rows} heading="month" />
    </>
  )
}
