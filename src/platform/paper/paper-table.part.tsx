import type { Grid, PlacedCell } from './grid.ts'

/** A table with a caption and the scope of every head; the caption is read out even where the paper prints none. */
export function TableView({ grid, about }: { grid: Grid; about: string }) {
  return (
    <section class="wide" aria-label={grid.caption ?? about} tabindex={0}>
      <table class={grid.fontSize < 12 ? 'small' : undefined}>
        <caption class={grid.caption === null ? 'unseen' : undefined}>{grid.caption ?? about}</caption>
        <thead>
          {grid.head.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <th scope={cell.colSpan > 1 ? 'colgroup' : 'col'} {...spans(cell)} class={looks(cell)}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {grid.body.map((cells) => (
            <Row cells={cells} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What a row is about is its first cell that is no number. */
function Row({ cells }: { cells: readonly PlacedCell[] }) {
  const head = cells.find(({ text }) => /\p{L}/u.test(text) && !/^[IVXLC]+[./]?$/.test(text))
  return (
    <tr>
      {cells.map((cell) =>
        cell === head ? (
          <th scope="row" {...spans(cell)} class={looks(cell)}>
            {cell.text}
          </th>
        ) : (
          <td {...spans(cell)} class={looks(cell)}>
            {cell.text}
          </td>
        ),
      )}
    </tr>
  )
}

const spans = ({ colSpan, rowSpan }: PlacedCell) => ({
  ...(colSpan > 1 ? { colspan: colSpan } : {}),
  ...(rowSpan > 1 ? { rowspan: rowSpan } : {}),
})

const looks = ({ align, bold, italic }: PlacedCell): string =>
  [align, ...(bold ? ['bold'] : []), ...(italic ? ['italic'] : [])].join(' ')
