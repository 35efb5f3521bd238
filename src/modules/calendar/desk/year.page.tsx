import { weekdayText } from '../../../basics/dates.ts'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { deadlineCalculatorPath, workDaysPath } from '../paths.ts'
import type { MarkedDay } from '../rules/notice.ts'
import type { NoticeForm } from '../rules/notice-form.ts'
import type { MonthInYear } from '../rules/year.ts'
import { workDayWords as words } from '../words/desk.ts'
import { calendarWords } from '../words.ts'
import { Months } from './months.part.tsx'
import { Propose } from './propose.part.tsx'
import { type VersionShown, Versions } from './versions.part.tsx'

export type Agency = { id: string; name: string }

export type YearPageProps = {
  year: number
  agency: Agency | null
  agencies: readonly Agency[]
  isKnown: boolean
  /** The first year from now on that nobody has entered. */
  nextUnknown: number
  months: readonly MonthInYear[]
  days: readonly MarkedDay[]
  /** What the year will probably have; empty for a year that is known. */
  suggested: readonly MarkedDay[]
  versions: readonly VersionShown[]
  mayChange: boolean
  form: NoticeForm & { ownerId: string }
  said: Said
  done: string | null
  csrf: string
}

/** One year of working days, what waits for a second person, and every version. */
export function YearPage(props: YearPageProps) {
  const { year, agency, isKnown, nextUnknown, months, days, suggested, versions, mayChange, said, done, csrf } = props
  const unsure = days.filter(({ confidence }) => confidence === 'unsure').length
  const waiting = versions.filter(({ no }) => no === null)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      <Choose {...props} />
      <h2>{words.yearTitle(year, agency?.name ?? null)}</h2>
      {!isKnown && (
        <Notice tone="warn">
          <p>{words.unknown(year)}</p>
        </Notice>
      )}
      {isKnown && year !== nextUnknown && (
        <p class="hint">
          <a href={workDaysPath({ year: nextUnknown })}>{words.enterNext(nextUnknown)}</a>
        </p>
      )}
      {unsure > 0 && (
        <Notice tone="warn">
          <p>{words.unsureCount(unsure)}</p>
        </Notice>
      )}
      {isKnown && <p class="hint">{words.legend}</p>}
      {isKnown && <Months months={months} />}
      {isKnown &&
        (days.length === 0 ? <EmptyState text={words.noDays} /> : <Days caption={words.days(year)} days={days} />)}
      {suggested.length > 0 && <Suggested {...props} />}
      <h2>{words.waiting}</h2>
      {waiting.length === 0 ? (
        <EmptyState text={words.noneWaiting} />
      ) : (
        <Versions caption={words.waiting} versions={waiting} {...(mayChange ? { csrf } : {})} />
      )}
      {mayChange && <Propose {...props} />}
      <h2>{words.versions}</h2>
      <Versions caption={words.versions} versions={versions.filter(({ no }) => no !== null)} />
    </>
  )
}

function Choose({ year, agency, agencies }: YearPageProps) {
  const choices = [{ value: '', text: words.everybody }, ...agencies.map(({ id, name }) => ({ value: id, text: name }))]
  return (
    <>
      <form class="form year-choose" method="get" action={workDaysPath()}>
        <Field name="nam" type="number" label={words.year} value={String(year)} language="vi" />
        {agencies.length > 0 && (
          <SelectField name="co-quan" label={words.agency} value={agency?.id ?? ''} choices={choices} />
        )}
        <p>
          <button class="button button-quiet" type="submit">
            {words.show}
          </button>
        </p>
      </form>
      <p class="year-links">
        <a href={workDaysPath({ year: year - 1, agency: agency?.id ?? '' })}>← {words.before(year - 1)}</a>
        <a href={workDaysPath({ year: year + 1, agency: agency?.id ?? '' })}>{words.before(year + 1)} →</a>
        <a href={deadlineCalculatorPath}>{words.calculator}</a>
      </p>
    </>
  )
}

export function Days({ caption, days }: { caption: string; days: readonly MarkedDay[] }) {
  const columns = [
    { key: 'day', text: words.day },
    { key: 'kind', text: words.kind },
    { key: 'name', text: words.name },
    { key: 'inPlaceOf', text: words.inPlaceOf },
    { key: 'source', text: words.source },
    { key: 'confidence', text: words.confidence },
  ]
  const rows = days.map(({ day, kind, name, inPlaceOf, source, confidence }) => ({
    ...{ name, source, day: weekdayText(day, 'vi'), kind: calendarWords.kindNames[kind] },
    inPlaceOf: inPlaceOf === undefined ? '' : weekdayText(inPlaceOf, 'vi'),
    confidence:
      confidence === 'unsure' ? <strong>{words.confidences[confidence]}</strong> : words.confidences[confidence],
  }))
  return <Table caption={caption} columns={columns} rows={rows} heading="day" />
}

function Suggested({ year, agency, suggested, mayChange }: YearPageProps) {
  return (
    <>
      <p>{words.suggestLead}</p>
      <Days caption={words.suggested(year)} days={suggested} />
      {mayChange && (
        <p>
          <a href={`${workDaysPath({ year, agency: agency?.id ?? '', suggest: true })}#ten`}>{words.useSuggestion}</a>
        </p>
      )}
    </>
  )
}
