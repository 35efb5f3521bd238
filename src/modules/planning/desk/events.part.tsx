import { DateText } from '../../../design/date-text.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { dutyWords as words } from '../words.ts'

export type OpenEvent = {
  at: Date
  what: string
  leader: string
  place: string | null
  /** Who is on duty that day. */
  onDuty: string | null
  /** Where it is given to somebody. */
  href: string
}

/** Events of the leaders' agenda that nobody is to write about. */
export function OpenEvents({ events, mayPlan }: { events: readonly OpenEvent[]; mayPlan: boolean }) {
  if (events.length === 0) return <EmptyState text={words.noEvents} />
  return (
    <ul class="plan-list">
      {events.map(({ at, what, leader, place, onDuty, href }) => (
        <li>
          <div>
            <p class="plan-what">{what}</p>
            <p class="soft">
              <DateText at={at} language="vi" as="weekday-and-time" />
              {` · ${leader}`}
              {place && ` · ${place}`}
              {onDuty && ` · ${words.onDuty(onDuty)}`}
            </p>
          </div>
          {mayPlan && (
            <a class="button button-quiet" href={href}>
              {words.give}
              <span class="unseen">: {what}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
