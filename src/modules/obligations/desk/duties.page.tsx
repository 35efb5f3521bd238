import { dayText, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome } from '../../../design/desk-form.tsx'
import { DayInput, issuesInWords } from '../../../design/form-fields.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import type { Score, VerdictState } from '../rules/verdict.ts'
import { dutyWords as words } from '../words/desk.ts'
import { obligationIssues } from '../words/issues.ts'
import { DutyCard, type DutyLine } from './verdict-card.part.tsx'

export type DutiesProps = {
  siteName: string
  day: LocalDate
  law: string | null
  score: Score
  groups: readonly { state: VerdictState; lines: readonly DutyLine[] }[]
  links: readonly { text: string; href: string }[]
  /** Where another day is asked for; `of` is the site below that is looked at. */
  action: string
  of: string | null
  issues: readonly Issue[]
  done: string | null
}

/** What a site owes the public, what is there, and what to do next: first what is missing. */
export function DutiesPage(props: DutiesProps) {
  const { siteName, day, law, score, groups, links, issues, done } = props
  const isEmpty = groups.every(({ lines }) => lines.length === 0)
  return (
    <>
      <Outcome said={issuesInWords(issues, obligationIssues.issues, obligationIssues.otherIssue)} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <dl class="duty-sum">
        <div>
          <dt>{siteName}</dt>
          <dd>{words.score(score.met, score.required)}</dd>
          {score.unknown > 0 && <dd class="soft">{words.unknown(score.unknown)}</dd>}
        </div>
        <div>
          <dt>{words.law}</dt>
          <dd>{law ?? words.noLaw}</dd>
          <dd class="soft">{words.on(dayText(day, 'vi'))}</dd>
        </div>
      </dl>
      <nav class="duty-nav" aria-label={words.title}>
        {links.map(({ text, href }) => (
          <a href={href}>{text}</a>
        ))}
      </nav>
      <OtherDay {...props} />
      {isEmpty && <EmptyState text={words.none} />}
      {groups.map((group) => (
        <Group {...group} />
      ))}
    </>
  )
}

const OtherDay = ({ action, day, of }: DutiesProps) => (
  <form class="duty-filter" method="get" action={action}>
    {of && <input type="hidden" name="trang" value={of} />}
    <div class="field">
      <label for="ngay">{words.day}</label>
      <DayInput name="ngay" value={day} />
    </div>
    <button class="button button-quiet" type="submit">
      {words.show}
    </button>
  </form>
)

/** What does not apply is listed by name alone, folded away. */
function Group({ state, lines }: DutiesProps['groups'][number]) {
  if (lines.length === 0) return null
  const title = `${words.groups[state]} (${lines.length})`
  if (state === 'not_applicable') {
    return (
      <details class="duty-rest">
        <summary>{title}</summary>
        <ul>
          {lines.map(({ verdict }) => (
            <li>{verdict.label}</li>
          ))}
        </ul>
      </details>
    )
  }
  return (
    <section aria-labelledby={`nhom-${state}`}>
      <h2 id={`nhom-${state}`}>{title}</h2>
      <ul class="duty-list">
        {lines.map((line) => (
          <DutyCard line={line} />
        ))}
      </ul>
    </section>
  )
}
