import { dayText, type LocalDate } from '../../../basics/dates.ts'
import { DayInput, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import type { Score, VerdictState } from '../rules/verdict.ts'
import { dutyWords, stateLetters, stateWords } from '../words/desk.ts'
import { matrixWords as words } from '../words/tables.ts'

type Choice = { value: string; text: string }

export type MatrixProps = {
  day: LocalDate
  columns: readonly { key: string; label: string; href: string; legalRefs: readonly string[] }[]
  rows: readonly {
    name: string
    href: string
    score: Score
    share: string
    cells: readonly { state: VerdictState; about: string; found: string; newest: string }[]
  }[]
  filter: {
    action: string
    state: string
    kind: string
    duty: string
    kinds: readonly Choice[]
    duties: readonly Choice[]
  }
  files: { xlsx: string; csv: string }
  total: { met: number; required: number }
  back: string
}

/** The province on one page: sites down, duties across, letters in the cells. */
export function MatrixPage({ day, columns, rows, filter, files, total, back }: MatrixProps) {
  return (
    <>
      <p class="duty-back">
        <a href={back}>{dutyWords.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <Filter filter={filter} day={day} />
      <p>
        {words.count(rows.length)} · {words.ofAll(total.met, total.required)} · {dutyWords.on(dayText(day, 'vi'))} ·{' '}
        <a href={files.xlsx}>{words.xlsx}</a> · <a href={files.csv}>{words.csv}</a>
      </p>
      {rows.length === 0 ? <EmptyState text={words.none} /> : <Grid columns={columns} rows={rows} />}
      <details class="duty-rest" open={rows.length > 0}>
        <summary>{words.legend}</summary>
        <ol class="duty-legend">
          {columns.map(({ label, href, legalRefs }, index) => (
            <li>
              {index + 1}. <a href={href}>{label}</a> <span class="soft">{legalRefs.join('; ')}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function Grid({ columns, rows }: Pick<MatrixProps, 'columns' | 'rows'>) {
  const isOne = columns.length === 1
  return (
    <section class="duty-matrix" aria-label={words.title} tabindex={0}>
      <table>
        <caption class="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.site}</th>
            <th scope="col">{words.met}</th>
            <th scope="col">{words.share}</th>
            {columns.map(({ label }, index) => (
              <th scope="col" title={label}>
                {isOne ? label : index + 1}
              </th>
            ))}
            {isOne && <th scope="col">{words.found}</th>}
            {isOne && <th scope="col">{words.newest}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, href, score, share, cells }) => (
            <tr>
              <th scope="row">
                <a href={href}>{name}</a>
              </th>
              <td class="figures">
                {score.met}/{score.required}
              </td>
              <td class="figures">{share}</td>
              {cells.map(({ state, about }) => (
                <td class={`duty-cell duty-${state}`} title={about}>
                  {isOne ? stateWords[state] : stateLetters[state]}
                </td>
              ))}
              {isOne && <td>{cells[0]?.found}</td>}
              {isOne && <td>{cells[0]?.newest}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const states = ['missing', 'stale', 'unknown', 'met'] as const

const Filter = ({ filter, day }: Pick<MatrixProps, 'filter' | 'day'>) => (
  <form class="duty-filter" method="get" action={filter.action}>
    <SelectField
      name="tinh-trang"
      label={words.state}
      value={filter.state}
      choices={[{ value: '', text: words.any }, ...states.map((value) => ({ value, text: stateWords[value] }))]}
    />
    <SelectField
      name="loai"
      label={words.kind}
      value={filter.kind}
      choices={[{ value: '', text: words.any }, ...filter.kinds]}
    />
    <SelectField
      name="muc"
      label={words.duty}
      value={filter.duty}
      choices={[{ value: '', text: words.any }, ...filter.duties]}
    />
    <div class="field">
      <label for="ngay">{dutyWords.day}</label>
      <DayInput name="ngay" value={day} />
    </div>
    <button class="button button-quiet" type="submit">
      {words.filter}
    </button>
  </form>
)
