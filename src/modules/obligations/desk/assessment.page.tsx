import { dayText, dayTimeText, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { DayInput, Hidden, issuesInWords } from '../../../design/form-fields.tsx'
import { Table } from '../../../design/parts.tsx'
import { dutyWords } from '../words/desk.ts'
import { obligationIssues } from '../words/issues.ts'
import { assessmentWords as words } from '../words/tables.ts'
import { AssessmentGrid, type AssessmentLine } from './assessment-grid.part.tsx'

export type AssessmentProps = {
  form: { key: string; title: string; decision: string }
  day: LocalDate
  lines: readonly AssessmentLine[]
  /** Whose column may be filled in by who looks; null where none. */
  side: 'unit' | 'team' | null
  actions: { show: string; keep: string; freeze: string | null }
  csrf: string
  frozen: readonly { no: number; address: string; title: string; sha256: string; frozenAt: Date }[]
  back: string
  issues: readonly Issue[]
  done: string | null
}

/** The form of a self-assessment: what was computed, what the unit says, what the team found. */
export function AssessmentPage(props: AssessmentProps) {
  const { form, day, lines, side, actions, csrf, back, issues, done } = props
  const said: Said = issuesInWords(issues, obligationIssues.issues, obligationIssues.otherIssue)
  const grid = <AssessmentGrid caption={form.title} lines={lines} side={side} said={said} />
  return (
    <>
      <p class="duty-back">
        <a href={back}>{dutyWords.back}</a>
      </p>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <p>
        {words.decision} {form.decision}
      </p>
      <form class="duty-filter" method="get" action={actions.show}>
        <div class="field">
          <label for="ngay">{words.day}</label>
          <DayInput name="ngay" value={day} />
        </div>
        <button class="button button-quiet" type="submit">
          {words.show}
        </button>
      </form>
      {side === null ? (
        grid
      ) : (
        <form method="post" action={actions.keep}>
          <Hidden name="csrf" value={csrf} />
          <Hidden name="bieu" value={form.key} />
          <Hidden name="ngay-danh-gia" value={day} />
          {grid}
          <p>
            <button class="button" type="submit">
              {side === 'unit' ? words.keep : words.keepTeam}
            </button>
          </p>
        </form>
      )}
      <Frozen {...props} />
    </>
  )
}

function Frozen({ frozen, actions, csrf, form, day }: AssessmentProps) {
  const columns = [
    { key: 'no', text: words.row, figures: true },
    { key: 'title', text: words.content },
    { key: 'address', text: words.address },
    { key: 'hash', text: words.hash },
    { key: 'at', text: words.at },
  ]
  const rows = frozen.map(({ no, title, address, sha256, frozenAt }) => ({
    ...{ no, title, address, at: dayTimeText(frozenAt, 'vi') },
    hash: <code class="duty-hash">{sha256}</code>,
  }))
  return (
    <>
      <h2>{words.frozen}</h2>
      {actions.freeze && (
        <>
          <p class="soft">{words.freezeHint}</p>
          <RowButton
            action={actions.freeze}
            csrf={csrf}
            text={words.freeze}
            about={dayText(day, 'vi')}
            fields={{ bieu: form.key, 'ngay-danh-gia': day }}
          />
        </>
      )}
      {rows.length > 0 && <Table caption={words.frozen} columns={columns} rows={rows} heading="title" />}
    </>
  )
}
