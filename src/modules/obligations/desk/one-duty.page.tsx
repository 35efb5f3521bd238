import { dayText, dayTimeText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { Outcome } from '../../../design/desk-form.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import type { VerdictState } from '../rules/verdict.ts'
import { countText, missingText, oneDutyWords as own, dutyWords as words } from '../words/desk.ts'
import { obligationIssues } from '../words/issues.ts'
import { Asking, Attesting, type DutyFormsProps } from './one-duty-forms.part.tsx'
import { type DutyLine, foundText, Links, Refs, StateTag } from './verdict-card.part.tsx'

export type OneDutyProps = DutyFormsProps & {
  line: DutyLine
  back: string
  newest: readonly { title: string; href: string; deskHref: string | null; liveFrom: Date }[]
  history: readonly { day: string; state: VerdictState; count: number; countOf: DutyLine['verdict']['countOf'] }[]
  issues: readonly Issue[]
  done: string | null
}

/** One duty: what was found from day to day, the newest items, whom to ask. */
export function OneDutyPage(props: OneDutyProps) {
  const { line, back, issues, done, asking, attesting } = props
  const { verdict } = line
  const said = issuesInWords(issues, obligationIssues.issues, obligationIssues.otherIssue)
  return (
    <>
      <p class="duty-back">
        <a href={back}>{words.back}</a>
      </p>
      <Outcome said={said} done={done} />
      <h1>{verdict.label}</h1>
      <p class="duty-links">
        <StateTag state={verdict.state} /> {foundText(line)}
      </p>
      {(verdict.detail.missing?.length ?? 0) > 0 && (
        <p>
          {words.missing}: {missingText(verdict.detail.missing ?? [])}
        </p>
      )}
      <Refs line={line} />
      <Links title={words.evidence} links={line.evidence} />
      <Links title={words.looked} links={line.places} />
      <Newest {...props} />
      {attesting && <Attesting attesting={attesting} attested={props.attested} said={said} />}
      {asking && <Asking asking={asking} requests={props.requests} keyOf={verdict.key} said={said} />}
      <History {...props} />
    </>
  )
}

const Newest = ({ newest }: OneDutyProps) => (
  <section aria-labelledby="moi-nhat">
    <h2 id="moi-nhat">{own.newestItems}</h2>
    {newest.length === 0 ? (
      <EmptyState text={own.noItems} />
    ) : (
      <ul class="duty-items">
        {newest.map(({ title, href, deskHref, liveFrom }) => (
          <li>
            <a href={href}>{title}</a> <span class="soft">{dayTimeText(liveFrom, 'vi')}</span>{' '}
            {deskHref && (
              <a href={deskHref}>
                {own.open}
                <span class="unseen">: {title}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
)

function History({ history }: OneDutyProps) {
  if (history.length === 0) return <p class="soft">{own.noHistory}</p>
  const columns = [
    { key: 'day', text: own.dayColumn },
    { key: 'state', text: own.stateColumn },
    { key: 'count', text: own.countColumn },
  ]
  const rows = history.map(({ day, state, count, countOf }) => ({
    day: dayText(day, 'vi'),
    state: <StateTag state={state} />,
    count: countText(count, countOf),
  }))
  return <Table caption={own.history} columns={columns} rows={rows} heading="day" />
}
