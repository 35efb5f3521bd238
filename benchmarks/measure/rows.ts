/** One measured figure, and what it has to be. */
export type Row = {
  key: string
  what: string
  value: number
  unit: string
  /** The figure must not be above or below this. */
  atMost?: number
  atLeast?: number
  /** What the figure came from. */
  from: Readonly<Record<string, number | string>>
}

export const isMet = ({ value, atMost, atLeast }: Row): boolean =>
  (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)

export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits))

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const barOf = ({ atMost, atLeast }: Row): string =>
  atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : ''

/** A table for people: what, how much, the bar, whether it is met, and where it comes from. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.what,
    `${rounded(row.value)} ${row.unit}`.trim(),
    barOf(row),
    barOf(row) === '' ? '' : isMet(row) ? 'yes' : '**no**',
    Object.entries(row.from)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? rounded(value) : value}`)
      .join(', '),
  ])
  const head = ['What', 'Measured', 'Bar', 'Met', 'From']
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
