import type { LocalMonth } from '../../../basics/dates.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { FigureAsked, Order } from '../paths.ts'
import type { ContributionReport, OriginRow, ReportGroup, ReportRow } from '../rules/report.ts'
import { contributionWords as words } from '../words.ts'

export type ReportTableProps = {
  report: ContributionReport
  order: Order
  /** Where a figure's articles are listed; null on paper. */
  hrefOf: ((figure: FigureAsked) => string) | null
}

/** Contributors by months, the board and the contributors apart, with totals both ways. */
export function ReportTable({ report, order, hrefOf }: ReportTableProps) {
  const drawn = { months: monthsOf(report.columns), order, hrefOf }
  return (
    <table class="contributions">
      <caption>
        {words.tableTitle}. {words.period(report.from, report.to)}.
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.no}</th>
          <th scope="col">{words.unit}</th>
          {drawn.months.map(({ text }) => (
            <th scope="col" class="figures">
              {text}
            </th>
          ))}
          <th scope="col" class="figures">
            {words.total}
          </th>
        </tr>
      </thead>
      {report.groups.map(({ group, rows }) => (
        <GroupRows {...drawn} group={group} rows={rows} />
      ))}
      <tfoot>
        <FigureRow
          {...drawn}
          head={words.total}
          figures={{ counts: report.columnTotals, total: report.total }}
          figure={{}}
        />
        {report.origins.map((line) => (
          <FigureRow {...drawn} head={originHead(line)} figures={line} figure={{ origin: line.origin }} />
        ))}
      </tfoot>
    </table>
  )
}

const originHead = ({ origin }: OriginRow): string => `${words.ofWhich}: ${words.originNames[origin]}`

type Month = { month: LocalMonth; text: string }

function monthsOf(columns: readonly LocalMonth[]): Month[] {
  const isOneYear = new Set(columns.map((month) => month.slice(0, 4))).size === 1
  return columns.map((month) => ({ month, text: words.month(month, isOneYear) }))
}

type Drawn = { months: readonly Month[]; order: Order; hrefOf: ReportTableProps['hrefOf'] }

function GroupRows({ group, rows, ...drawn }: Drawn & { group: ReportGroup; rows: readonly ReportRow[] }) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={drawn.months.length + 3}>
          {words.groupNumbers[group]} {words.groupNames[group]}
          {rows.length === 0 && <span class="soft"> ({words.nothing.toLowerCase()})</span>}
        </th>
      </tr>
      {rows.map((row) => (
        <FigureRow
          {...drawn}
          no={row.no}
          head={row.unit}
          figures={row}
          figure={{ unitId: row.unitId, ...(group === 'unassigned' ? {} : { group }) }}
        />
      ))}
    </tbody>
  )
}

type Line = Drawn & {
  no?: number | null
  head: string
  figures: { counts: readonly number[]; total: number }
  figure: FigureAsked
}

function FigureRow({ no, head, figures, figure, months, order, hrefOf }: Line) {
  return (
    <tr>
      <td class="figures">{no}</td>
      <th scope="row">{head}</th>
      {months.map(({ month, text }, index) => {
        const count = figures.counts[index] ?? 0
        const cell = { count, label: words.articles.figure(integerText(count, 'vi'), head, text) }
        return (
          <td class="figures">
            {(count > 0 || order === 'number') && <Figure {...cell} href={hrefOf?.({ ...figure, month }) ?? null} />}
          </td>
        )
      })}
      <td class="figures">
        <strong>
          <Figure
            count={figures.total}
            label={words.articles.figure(integerText(figures.total, 'vi'), head, words.articles.wholePeriod)}
            href={hrefOf?.(figure) ?? null}
          />
        </strong>
      </td>
    </tr>
  )
}

/** Zero has nothing to open. */
function Figure({ count, label, href }: { count: number; label: string; href: string | null }) {
  const text = integerText(count, 'vi')
  if (count === 0 || href === null) return <>{text}</>
  return (
    <a href={href} aria-label={label}>
      {text}
    </a>
  )
}
