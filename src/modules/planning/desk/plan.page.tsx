import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DayText } from '../../../design/date-text.tsx'
import { DeskForm, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table, Tag } from '../../../design/parts.tsx'
import { reckonings } from '../rules/topic.ts'
import { planWords as words } from '../words.ts'
import { inWords, PlanField } from './fields.part.tsx'

export type PlanDay = {
  day: LocalDate
  title: string
  note: string
  section: string | null
  isTouched: boolean
  giveHref: string
}

export type PlanProps = {
  action: string
  endAction: string
  csrf: string
  mayPlan: boolean
  untouched: readonly PlanDay[]
  coming: readonly PlanDay[]
  topics: readonly { id: string; title: string; when: string }[]
  values: Record<'ten' | 'ngay' | 'thang' | 'nam' | 'lich' | 'chuyen-muc' | 'ghi-chu', string>
  sections: readonly { id: string; name: string }[]
  issues: readonly Issue[]
  done: string | null
}

/** What is to be written about, and when. */
export function PlanPage(props: PlanProps) {
  const { mayPlan, untouched, coming, topics, issues, done } = props
  const said = inWords(issues)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {topics.length === 0 && <EmptyState text={words.noTopics} />}
      {topics.length > 0 && (
        <>
          <h2>{words.untouched}</h2>
          {untouched.length > 0 && <Notice tone="warn" title={words.untouchedLead(untouched.length)} />}
          {untouched.length === 0 ? (
            <EmptyState text={words.noUntouched} />
          ) : (
            <Days days={untouched} mayPlan={mayPlan} />
          )}
          <h2>{words.coming}</h2>
          {coming.length === 0 ? <EmptyState text={words.noComing} /> : <Days days={coming} mayPlan={mayPlan} />}
          <h2>{words.all}</h2>
          <Topics {...props} />
        </>
      )}
      {mayPlan && <NewTopic {...props} said={said} />}
    </>
  )
}

const Days = ({ days, mayPlan }: { days: readonly PlanDay[]; mayPlan: boolean }) => (
  <ul class="plan-list">
    {days.map(({ day, title, note, section, isTouched, giveHref }) => (
      <li>
        <div>
          <p class="plan-what">{title}</p>
          <p class="soft">
            <DayText day={day} language="vi" weekday />
            {section && ` · ${section}`}
            {note && ` · ${note}`}
          </p>
        </div>
        {isTouched && <Tag text={words.touched} tone="good" />}
        {!isTouched && mayPlan && (
          <a class="button button-quiet" href={giveHref}>
            {words.give}
            <span class="unseen">: {title}</span>
          </a>
        )}
      </li>
    ))}
  </ul>
)

function Topics({ topics, mayPlan, endAction, csrf }: PlanProps) {
  const columns = [
    { key: 'title', text: words.name },
    { key: 'when', text: words.when },
    ...(mayPlan ? [{ key: 'deed', text: words.drop }] : []),
  ]
  const rows = topics.map(({ id, title, when }) => ({
    ...{ title, when },
    deed: <RowButton action={endAction} csrf={csrf} text={words.drop} about={title} fields={{ 'chu-de': id }} />,
  }))
  return <Table caption={words.all} columns={columns} rows={rows} heading="title" />
}

function NewTopic({ action, csrf, values, sections, said }: PlanProps & { said: Said }) {
  const places = [{ value: '', text: words.noSection }, ...sections.map(({ id, name }) => ({ value: id, text: name }))]
  const calendars = reckonings.map((value) => ({ value, text: words.reckonings[value] }))
  return (
    <section class="plan-panel" aria-labelledby="them">
      <h2 id="them">{words.new}</h2>
      <DeskForm action={action} csrf={csrf} send={words.send}>
        <PlanField name="ten" label={words.name} value={values.ten} said={said} />
        <div class="plan-row">
          <PlanField name="ngay" label={words.day} value={values.ngay} said={said} type="number" />
          <PlanField name="thang" label={words.month} value={values.thang} said={said} type="number" />
          <SelectField name="lich" label={words.reckoning} value={values.lich} choices={calendars} />
        </div>
        <PlanField
          name="nam"
          label={words.year}
          hint={words.yearHint}
          value={values.nam}
          said={said}
          type="number"
          optional
        />
        <SelectField name="chuyen-muc" label={words.section} value={values['chuyen-muc']} choices={places} />
        <PlanField name="ghi-chu" label={words.note} value={values['ghi-chu']} said={said} rows={2} optional />
      </DeskForm>
    </section>
  )
}
