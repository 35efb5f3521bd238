import { dayText } from '../../../basics/dates.ts'
import { Tag } from '../../../design/parts.tsx'
import { type NotCounted, notCountedReasons } from '../rules/kinds.ts'
import { moneyText } from '../rules/typed.ts'
import { reasonNames } from '../words/names.ts'
import { ratingWords as words } from '../words/ratings.ts'

export type RatingRow = {
  key: string
  state: 'open' | 'proposed' | 'returned' | 'decided'
  day: string
  title: string
  href: string
  isOwn: boolean
  about: readonly string[]
  people: readonly string[]
  measure: string
  bounds: string | null
  times: string | null
  modifiers: readonly string[]
  notCounted: NotCounted | null
  amount: number
  /** What one of the measure is worth, as a fraction, for the program of the page. */
  factor: string | null
  isSum: boolean
  mayRate: boolean
  mayChoose: boolean
  late: string | null
  returned: string | null
}

const { columns } = words

/** One work a row; cards on a narrow screen. */
export const RatingRows = ({ rows }: { rows: readonly RatingRow[] }) => (
  <table class="ratings" data-list>
    <caption class="unseen">{words.title}</caption>
    <thead>
      <tr>
        <th scope="col" class="choose">
          <input type="checkbox" class="needs-script" aria-label={words.chooseAll} data-choose-all />
        </th>
        {[columns.day, columns.work, columns.people].map((text) => (
          <th scope="col">{text}</th>
        ))}
        <th scope="col" class="figures">
          {columns.measure}
        </th>
        <th scope="col">{columns.notCounted}</th>
        <th scope="col" class="figures">
          {columns.amount}
        </th>
        <th scope="col">{columns.state}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row {...row} />
      ))}
    </tbody>
  </table>
)

function Row(row: RatingRow) {
  const { key, state, day, title, href, about, people, amount, factor, isSum, late, returned } = row
  return (
    <tr data-factor={factor ?? undefined} data-sum={isSum ? '' : undefined} data-state={state}>
      <td class="choose">
        {row.mayChoose && (
          <label>
            <input type="checkbox" name="chon" value={key} />
            <span class="unseen">{words.choose(title)}</span>
          </label>
        )}
      </td>
      <td class="when">{dayText(day, 'vi')}</td>
      <th scope="row">
        <a href={href}>{title}</a>
        <span class="ratings-about">{about.join(' · ')}</span>
        {late && <span class="ratings-about">{late}</span>}
        {returned && <span class="ratings-returned">{returned}</span>}
      </th>
      <td data-label={columns.people}>
        {people.length === 0 ? <Tag text={words.nobody} tone="warn" /> : people.join(', ')}
      </td>
      <Measure {...row} />
      <Counted {...row} />
      <td class="figures" data-label={columns.amount} data-amount={amount}>
        {moneyText(amount)}
      </td>
      <td>
        <State {...row} />
      </td>
    </tr>
  )
}

const tones = { open: undefined, proposed: 'warn', returned: 'bad', decided: 'good' } as const

function State({ state, isOwn }: Pick<RatingRow, 'state' | 'isOwn'>) {
  const tone = tones[state]
  return (
    <span class="plan-tags">
      <Tag text={words.states[state]} {...(tone === undefined ? {} : { tone })} />
      {isOwn && <Tag text={words.own} />}
    </span>
  )
}

function Measure({ key, title, measure, bounds, times, modifiers, mayRate, notCounted }: RatingRow) {
  const id = `muc-${key}`
  return (
    <td class="figures ratings-measure" data-label={columns.measure}>
      {mayRate && bounds !== null ? (
        <input
          id={id}
          name={id}
          value={measure}
          inputmode="decimal"
          autocomplete="off"
          aria-label={words.measureOf(title)}
        />
      ) : (
        <span id={id}>{bounds === null || notCounted !== null ? '–' : measure}</span>
      )}
      <span class="ratings-about">
        {[mayRate ? (bounds ?? words.noRate) : null, times, ...modifiers].filter((one) => one !== null).join(' · ')}
      </span>
    </td>
  )
}

function Counted({ key, title, notCounted, mayRate }: RatingRow) {
  const name = `khong-tinh-${key}`
  if (!mayRate) return <td data-label={columns.notCounted}>{notCounted === null ? '' : reasonNames[notCounted]}</td>
  return (
    <td data-label={columns.notCounted}>
      <select name={name} aria-label={words.notCountedOf(title)}>
        <option value="tinh">{words.counted}</option>
        {notCountedReasons
          .filter((reason) => reason !== 'other' || notCounted === 'other')
          .map((reason) => (
            <option value={reason} selected={reason === notCounted}>
              {reasonNames[reason]}
            </option>
          ))}
      </select>
    </td>
  )
}
