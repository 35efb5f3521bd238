import { type LocalDate, timeText } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { DayText } from '../../../design/date-text.tsx'
import { OfficialText } from '../../../design/official-text.tsx'
import { SectionHeading } from '../../../design/section-heading.tsx'
import type { HomeWords } from '../words.ts'

export type AgendaSummary = {
  href: string
  /** Days that have entries, from today on; the first entries are shown, the week's page has them all. */
  days: readonly AgendaDay[]
}

type AgendaDay = { day: LocalDate; entries: readonly { at: Date; what: string; leader: string }[] }

const entriesShown = 4

type Shown = { agenda: AgendaSummary; language: Language; words: HomeWords }

/** What the leaders do in the next days. */
export function AgendaBlock({ agenda, language, words }: Shown) {
  return (
    <section aria-labelledby="agenda">
      <SectionHeading id="agenda" text={words.agenda} href={agenda.href} more={words.agendaAll} />
      {agenda.days.length === 0 && <p class="soft">{words.noAgenda}</p>}
      {firstOf(agenda.days).map(({ day, entries }) => (
        <div class="agenda-short">
          <h3>
            <DayText day={day} language={language} weekday />
          </h3>
          <dl>
            {entries.map(({ at, what, leader }) => (
              <div>
                <dt>{timeText(at)}</dt>
                <dd>
                  <OfficialText text={what} />
                  <span class="soft">{leader}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}

/** The first entries, still under their days. */
function firstOf(days: readonly AgendaDay[]): AgendaDay[] {
  let left = entriesShown
  return days.flatMap(({ day, entries }) => {
    const shown = entries.slice(0, left)
    left -= shown.length
    return shown.length > 0 ? [{ day, entries: shown }] : []
  })
}
