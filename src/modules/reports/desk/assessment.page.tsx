import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { AssessmentRow } from '../rules/assessment.ts'
import type { AssessmentForm } from '../rules/forms.table.ts'
import { countText, deskWords, paperDay, takenText } from '../words/index.ts'
import { Answers, Verdict } from './assessment-row.part.tsx'

const words = deskWords.assessment

export type AssessmentProps = {
  form: AssessmentForm
  rows: readonly AssessmentRow[]
  takenAt: Date
  version: number
  csrf: string
  action: string
  verdictAction: string
  back: string
  left: number
  mayAnswer: boolean
  mayJudge: boolean
  said: Said
  done: string | null
}

/** The form of the inspection: what the site shows, what the unit says, what the team found. */
export function AssessmentPage(props: AssessmentProps) {
  const { form, rows, takenAt, csrf, version, said, done, left, mayAnswer, mayJudge } = props
  const list = (
    <ol class="assessment">
      {rows.map((row) => (
        <Row row={row} mayAnswer={mayAnswer} mayJudge={mayJudge} said={said} />
      ))}
    </ol>
  )
  const action = mayJudge ? props.verdictAction : props.action
  return (
    <>
      <Outcome said={said} done={done} />
      <p>
        <a href={props.back}>{deskWords.behind.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="soft">
        {words.form(form.decision.number, paperDay(form.decision.issuedOn))} {takenText(takenAt)}.
      </p>
      {mayAnswer && <p class="soft">{words.lead}</p>}
      {left > 0 && <p>{words.left(left)}</p>}
      {mayAnswer || mayJudge ? (
        <form method="post" action={action}>
          <Hidden name="csrf" value={csrf} />
          <Hidden name="phien-ban" value={String(version)} />
          {list}
          <p class="report-save">
            <button class="button" type="submit">
              {mayJudge ? words.teamSave : words.save}
            </button>
          </p>
        </form>
      ) : (
        list
      )}
    </>
  )
}

type RowProps = { row: AssessmentRow; mayAnswer: boolean; mayJudge: boolean; said: Said }

function Row({ row, mayAnswer, mayJudge, said }: RowProps) {
  const { no, label, proposed, count, countOf, evidence, tick } = row
  const proposal = proposed === null ? words.unknown : proposed ? words.yes : words.no
  const counted = countText(count, countOf)
  return (
    <li class="assessment-row">
      <h2 id={`muc-${no}`}>
        {no}. {label}
      </h2>
      <p class="soft">
        {words.proposed}: <Tag text={proposal} {...(proposed === true ? { tone: 'good' as const } : {})} />
        {counted !== '' && ` ${counted}`}
      </p>
      {evidence.length > 0 && (
        <details>
          <summary>{words.evidence}</summary>
          <ul>
            {evidence.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {mayAnswer ? (
        <Answers row={row} said={said} />
      ) : (
        <p>{tick === null ? words.open : tick ? words.yes : words.no}</p>
      )}
      {mayJudge && <Verdict row={row} />}
      {!mayJudge && row.teamTick !== null && (
        <p>
          {words.team}: {row.teamTick ? words.teamYes : words.teamNo}. {row.teamNote}
        </p>
      )}
    </li>
  )
}
