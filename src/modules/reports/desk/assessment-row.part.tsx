/** What the unit answers and what the team finds, row by row. */
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field } from '../../../design/form-fields.tsx'
import type { AssessmentRow } from '../rules/assessment.ts'
import { deskWords } from '../words/index.ts'

const words = deskWords.assessment

type Ticks = { name: string; legend: string; tick: boolean | null; texts: readonly [string, string] }

const Choice = ({ name, legend, tick, texts: [yes, no] }: Ticks) => (
  <fieldset class="report-ticks">
    <legend>{legend}</legend>
    {(
      [
        ['co', yes, tick === true],
        ['khong', no, tick === false],
        ['', words.open, tick === null],
      ] as const
    ).map(([value, text, isOn]) => (
      <label>
        <input type="radio" name={name} value={value} checked={isOn} /> {text}
      </label>
    ))}
  </fieldset>
)

export function Answers({ row, said }: { row: AssessmentRow; said: Said }) {
  const { no, tick, quantity, note, reason } = row
  const field = (name: string, label: string, value: string) => (
    <div class="field">
      <label for={`${name}-${no}`}>{label}</label>
      {issueAt(said, `${name}-${no}`) && <p class="issue">{issueAt(said, `${name}-${no}`)}</p>}
      <input id={`${name}-${no}`} name={`${name}-${no}`} type="text" value={value} />
    </div>
  )
  return (
    <>
      <Choice name={`muc-${no}`} legend={words.answer} tick={tick} texts={[words.yes, words.no]} />
      <div class="report-row">
        {field('so-luong', words.quantity, quantity)}
        {field('ghi-chu', words.note, note)}
        {field('ly-do', words.reason, reason)}
      </div>
    </>
  )
}

export const Verdict = ({ row: { no, teamTick, teamNote } }: { row: AssessmentRow }) => (
  <>
    <Choice name={`doan-${no}`} legend={words.team} tick={teamTick} texts={[words.teamYes, words.teamNo]} />
    <Field name={`nhan-xet-${no}`} label={words.teamNote} value={teamNote} language="vi" optional />
  </>
)
