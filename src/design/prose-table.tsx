import type { ComponentChildren } from 'preact'
import type { Language } from '../basics/language.ts'
import type { Block, Table, TableCell } from '../basics/prose/types.ts'
import { designWords } from './words.ts'

type Shown = { table: Table; language: Language; render: (blocks: readonly Block[]) => ComponentChildren }

/** A table of running text: its first row of header cells heads the columns, other header cells head their rows. */
export function ProseTable({ table, language, render }: Shown) {
  const { caption } = table.attrs
  return (
    <section class="table-scroll" aria-label={caption ?? designWords[language].table} tabindex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        <tbody>
          {table.content.map((row, index) => (
            <tr>{row.content.map((cell) => cellOf(cell, row.content.length > 1 && index === 0, render))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function cellOf(cell: TableCell, inFirstRow: boolean, render: Shown['render']) {
  const spans = {
    ...(cell.attrs.colspan > 1 ? { colspan: cell.attrs.colspan } : {}),
    ...(cell.attrs.rowspan > 1 ? { rowspan: cell.attrs.rowspan } : {}),
  }
  const inside = render(cell.content)
  if (cell.type === 'tableCell') return <td {...spans}>{inside}</td>
  return (
    <th scope={inFirstRow ? 'col' : 'row'} {...spans}>
      {inside}
    </th>
  )
}
