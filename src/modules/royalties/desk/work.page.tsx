import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Notice, Tag } from '../../../design/parts.tsx'
import { type Months, measureText, moneyText } from '../rules/typed.ts'
import { roleNames } from '../words/names.ts'
import { ratingWords, workWords as words } from '../words/ratings.ts'
import { TakeBack } from './take-back.part.tsx'
import { RateForm, type ShownWork } from './work-form.part.tsx'

export type WorkProps = {
  row: ShownWork
  csrf: string
  months: Months
  action: string
  back: string
  facts: readonly (readonly [string, string])[]
  mayRate: boolean
  mayTakeBack: boolean
  /** What was sent and could not be taken; null where the books are shown. */
  typed: ((name: string) => string) | null
  issues: Said
  done: string | null
}

/** One work with everything that makes its amount. */
export function WorkPage(props: WorkProps) {
  const { row, facts, back, issues, done, mayRate, mayTakeBack } = props
  return (
    <>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <Outcome said={issues} done={done} />
      <h1>{row.title}</h1>
      <p class="plan-tags">
        <Tag text={ratingWords.states[row.state]} />
        {row.isOwn && <Tag text={ratingWords.own} />}
      </p>
      {row.rating?.returnedBecause && (
        <Notice tone="warn" title={words.returned}>
          <p>{row.rating.returnedBecause}</p>
        </Notice>
      )}
      <dl class="royalty-totals">
        {[...facts, [words.amount, `${moneyText(row.amount)} đ`]].map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mayRate ? <RateForm {...props} /> : <Shares {...row} />}
      {mayTakeBack && <TakeBack {...props} />}
    </>
  )
}

const Shares = ({ authors }: ShownWork) => (
  <ul>
    {authors.map(({ name, role, parts }) => (
      <li>
        {name}, {roleNames[role]}: {measureText(parts, 'coefficient')} %
      </li>
    ))}
  </ul>
)
