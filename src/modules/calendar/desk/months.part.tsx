import { dayText, monthText } from '../../../basics/dates.ts'
import type { DayInYear, MonthInYear } from '../rules/year.ts'
import { workDayWords as words } from '../words/desk.ts'
import { calendarWords } from '../words.ts'

/** Twelve small months; what is marked has its short word, and its name for whoever points at it or hears it. */
export const Months = ({ months }: { months: readonly MonthInYear[] }) => (
  <div class="year-months">
    {months.map(({ month, weeks }) => (
      <table class="year-month">
        <caption>{monthText(month, 'vi')}</caption>
        <thead>
          <tr>
            {words.weekdays.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>{week.map((day) => (day === null ? <td /> : <Day day={day} />))}</tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
)

function Day({ day: { day, state, mark } }: { day: DayInYear }) {
  const number = String(Number(day.slice(8)))
  if (mark === null) return <td class={state === 'weekly' ? 'day-weekly' : undefined}>{number}</td>
  const isUnsure = mark.confidence === 'unsure'
  return (
    <td
      class={mark.kind === 'make-up' ? 'day-make-up' : 'day-off'}
      title={`${dayText(day, 'vi')}: ${calendarWords.kindNames[mark.kind]}, ${mark.name}`}
    >
      {number}
      <small>
        {words.short[mark.kind]}
        {isUnsure && '?'}
      </small>
    </td>
  )
}
