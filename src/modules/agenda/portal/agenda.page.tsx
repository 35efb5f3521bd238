import { dayText, type LocalDate, type LocalWeek, timeText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { DateText, DayText } from '../../../design/date-text.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { OfficialText } from '../../../design/official-text.tsx'
import { EmptyState, Tag } from '../../../design/parts.tsx'
import { type AgendaWords, agendaWords } from '../words.ts'

export type Engagement = {
  startsAt: Date
  endsAt: Date | null
  what: string
  leader: string
  place: string | null
  preparedBy: string | null
}

export type AgendaProps = {
  language: Language
  trail: readonly FrameLink[]
  week: LocalWeek
  /** Monday to Sunday; a weekend without engagements is left out by the page. */
  days: readonly { day: LocalDate; isToday: boolean; engagements: readonly Engagement[] }[]
  previousHref: string
  nextHref: string
  /** Null on the current week. */
  thisWeekHref: string | null
  calendarHref: string
  updatedAt: Date | null
}

/** The leaders' week (lịch công tác). */
export function AgendaPage(props: AgendaProps) {
  const { language, trail, days, updatedAt } = props
  const words = agendaWords[language]
  const empty = days.every(({ engagements }) => engagements.length === 0)
  const first = days[0]?.day
  const last = days.at(-1)?.day
  return (
    <div class="wrap page agenda">
      <Breadcrumbs trail={trail} here={words.title} language={language} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-lead">{first && last && words.week(dayText(first, language), dayText(last, language))}</p>
      </header>
      <WeekSteps {...props} words={words} />
      {empty ? <EmptyState text={words.none} /> : <Days {...props} words={words} />}
      {!empty && (
        <p class="agenda-note">
          {words.note}{' '}
          {updatedAt && (
            <>
              {words.updated} <DateText at={updatedAt} language={language} as="day-and-time" />.
            </>
          )}
        </p>
      )}
    </div>
  )
}

type Said = AgendaProps & { words: AgendaWords }

function WeekSteps({ previousHref, nextHref, thisWeekHref, calendarHref, words }: Said) {
  return (
    <div class="agenda-tools">
      <nav class="agenda-steps" aria-label={words.weeks}>
        <a class="button button-quiet" href={previousHref} rel="prev">
          <Icon name="arrow-left" /> {words.previous}
        </a>
        {thisWeekHref && (
          <a class="button button-quiet" href={thisWeekHref}>
            {words.thisWeek}
          </a>
        )}
        <a class="button button-quiet" href={nextHref} rel="next">
          {words.next} <Icon name="arrow-right" />
        </a>
      </nav>
      <a class="tool" href={calendarHref}>
        <Icon name="calendar" /> {words.calendar}
      </a>
      <button type="button" class="tool needs-script" data-do="print">
        <Icon name="printer" /> {words.print}
      </button>
    </div>
  )
}

/** Saturday and Sunday only when something happens on them. */
function Days({ days, language, words }: Said) {
  const shown = days.filter(({ engagements }, index) => index < 5 || engagements.length > 0)
  return (
    <div class="agenda-days">
      {shown.map(({ day, isToday, engagements }) => (
        <section class={isToday ? 'agenda-day agenda-today' : 'agenda-day'} aria-labelledby={`ngay-${day}`}>
          <h2 id={`ngay-${day}`}>
            <DayText day={day} language={language} weekday /> {isToday && <Tag text={words.today} />}
          </h2>
          {engagements.length === 0 && <p class="soft">{words.free}</p>}
          <ul class="engagements">
            {engagements.map((engagement) => (
              <EngagementRow engagement={engagement} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function EngagementRow({ engagement, words }: { engagement: Engagement; words: AgendaWords }) {
  const { startsAt, endsAt, what, leader, place, preparedBy } = engagement
  return (
    <li class="engagement">
      <p class="engagement-time">
        <span class="unseen">{words.time}: </span>
        <time datetime={startsAt.toISOString()}>{timeText(startsAt)}</time>
        {endsAt && <span class="soft">–{timeText(endsAt)}</span>}
      </p>
      <div>
        <p class="engagement-what">
          <OfficialText text={what} />
        </p>
        <p>
          <span class="unseen">{words.leader}: </span>
          {leader}
        </p>
      </div>
      <div class="engagement-where">
        {place && (
          <p class="soft">
            <Icon name="map-pin" /> <span class="unseen">{words.place}: </span>
            {place}
          </p>
        )}
        {preparedBy && (
          <p class="soft">
            {words.preparedBy}: {preparedBy}
          </p>
        )}
      </div>
    </li>
  )
}
