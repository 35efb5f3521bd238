import { type LocalDate, weekdayText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DayText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { dutyWords as words } from '../words.ts'
import { type OpenEvent, OpenEvents } from './events.part.tsx'
import { inWords } from './fields.part.tsx'

export type RosterDay = {
  day: LocalDate
  name: string | null
  isSure: boolean
  personId: string | null
  person: string | null
  /** Proposed where nobody is set. */
  proposedId: string | null
}

export type DutyProps = {
  action: string
  csrf: string
  printHref: string
  mayPlan: boolean
  stretches: readonly (readonly RosterDay[])[]
  people: readonly { personId: string; name: string }[]
  events: readonly OpenEvent[]
  weekendCount: number
  issues: readonly Issue[]
  done: string | null
}

/** Who is on duty when others rest, and which events nobody is to write about. */
export function DutyPage(props: DutyProps) {
  const { stretches, people, mayPlan, events, weekendCount, issues, done, printHref } = props
  const said = inWords(issues)
  const isUnsure = stretches.flat().some(({ isSure }) => !isSure)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {weekendCount > 0 && <Notice tone="warn" title={words.weekendEvents(weekendCount)} />}
      {isUnsure && <Notice tone="info" title={words.unsure} />}
      {stretches.length === 0 && <EmptyState text={words.noDays} />}
      {people.length === 0 && <EmptyState text={words.noPeople} />}
      {stretches.length > 0 && mayPlan && people.length > 0 && <RosterForm {...props} said={said} />}
      {stretches.length > 0 && !mayPlan && <RosterTable stretches={stretches} />}
      <p>
        <a href={printHref}>{words.print}</a>
      </p>
      <h2>{words.events}</h2>
      <OpenEvents events={events} mayPlan={mayPlan} />
    </>
  )
}

function RosterForm({ action, csrf, stretches, people, said }: DutyProps & { said: Said }) {
  return (
    <DeskForm action={action} csrf={csrf} send={words.send}>
      <p class="hint">{words.proposedHint}</p>
      <ol class="duty-stretches">
        {stretches.map((stretch) => (
          <li>
            {stretch.map((day) => (
              <DayChoice day={day} people={people} said={said} />
            ))}
          </li>
        ))}
      </ol>
    </DeskForm>
  )
}

function DayChoice({ day, people, said }: { day: RosterDay; people: DutyProps['people']; said: Said }) {
  const { personId, person, proposedId } = day
  const isKnown = personId === null || people.some((one) => one.personId === personId)
  const choices = isKnown ? people : [...people, { personId, name: person ?? '' }]
  const issue = issueAt(said, day.day)
  return (
    <div class="duty-day">
      <label for={day.day}>
        <DayText day={day.day} language="vi" weekday />
        {!day.isSure && '*'} <span class="soft">{day.name ?? ''}</span>
      </label>
      {issue && <p class="issue">{issue}</p>}
      <select id={day.day} name={`ngay:${day.day}`} aria-label={words.of(weekdayText(day.day, 'vi'))}>
        <option value="">{words.nobody}</option>
        {choices.map((one) => (
          <option value={one.personId} selected={one.personId === (personId ?? proposedId)}>
            {one.name}
            {personId === null && one.personId === proposedId && ` (${words.proposed})`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** As it is read and hung up. */
export function RosterTable({ stretches }: Pick<DutyProps, 'stretches'>) {
  const columns = [
    { key: 'day', text: words.day },
    { key: 'why', text: words.why },
    { key: 'person', text: words.person },
  ]
  const rows = stretches.flat().map(({ day, name, person, isSure }) => ({
    day: <DayText day={day} language="vi" weekday />,
    why: `${name ?? words.weekend}${isSure ? '' : '*'}`,
    person: person ?? words.nobody,
  }))
  return <Table caption={words.title} columns={columns} rows={rows} heading="day" />
}

type Printed = Pick<DutyProps, 'stretches'> & { siteName: string; back: string }

export const DutyPrintPage = ({ stretches, siteName, back }: Printed) => (
  <>
    <p class="duty-tools">
      <a href={back}>{words.back}</a>{' '}
      <button type="button" class="button needs-script" data-do="print">
        {words.printNow}
      </button>
    </p>
    <h1>
      {words.title}, {siteName}
    </h1>
    <RosterTable stretches={stretches} />
  </>
)
