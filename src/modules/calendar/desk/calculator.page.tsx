import { dayTimeText, weekdayText } from '../../../basics/dates.ts'
import { issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { DayInput, describedBy, Field, Labelled, SelectField } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { deadlineCalculatorPath, workDaysPath } from '../paths.ts'
import type { MarkedDay } from '../rules/notice.ts'
import { termUnits } from '../rules/term.ts'
import { calculatorWords as words, workDayWords } from '../words/desk.ts'
import { calendarWords } from '../words.ts'

export type CalculatorForm = {
  received: string
  amount: string
  unit: string
  cutOff: string
  endOf: string
  onDayOff: string
  pauseFrom: string
  pauseUntil: string
  resume: string
  agency: string
}

export type Reckoning = {
  due: { on: string; at: Date } | null
  steps: readonly string[]
  unsure: readonly MarkedDay[]
  version: number
}

type Props = {
  form: CalculatorForm
  agencies: readonly { id: string; name: string }[]
  reckoning: Reckoning | null
  said: Said
}

/** When a term ends, with every day that was counted and every one that was not. */
export const CalculatorPage = ({ form, agencies, reckoning, said }: Props) => (
  <>
    <Outcome said={said} done={null} />
    <h1>{words.title}</h1>
    <p class="page-lead">{words.lead}</p>
    <Term form={form} agencies={agencies} said={said} />
    {reckoning && <Told {...reckoning} />}
    <p>
      <a href={workDaysPath()}>{words.back}</a>
    </p>
  </>
)

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, text]) => ({ value, text }))
const units = termUnits.map((value) => ({ value, text: calendarWords.unitNames[value] }))

function Moment({ name, label, value, said }: { name: string; label: string; value: string; said: Said }) {
  const issue = issueAt(said, name)
  return (
    <Labelled name={name} label={label} issue={issue}>
      <DayInput name={name} value={value} withTime {...describedBy({ name, issue })} />
    </Labelled>
  )
}

function Term({ form, agencies, said }: Omit<Props, 'reckoning'>) {
  const owners = [
    { value: '', text: workDayWords.everybody },
    ...agencies.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <form class="form" method="get" action={deadlineCalculatorPath}>
      <div class="figure-row">
        <Moment name="nhan" label={words.received} value={form.received} said={said} />
        <Field
          name="so"
          type="number"
          label={words.amount}
          value={form.amount}
          issue={issueAt(said, 'so')}
          language="vi"
        />
        <SelectField name="tinh-theo" label={words.unit} value={form.unit} choices={units} />
      </div>
      <div class="figure-row">
        <SelectField name="gio-chot" label={words.cutOff} value={form.cutOff} choices={choicesOf(words.cutOffs)} />
        <SelectField name="het-vao" label={words.endOf} value={form.endOf} choices={choicesOf(words.endOfs)} />
        <SelectField
          name="ngay-nghi"
          label={words.onDayOff}
          value={form.onDayOff}
          choices={choicesOf(words.onDaysOff)}
        />
      </div>
      <div class="figure-row">
        <Moment name="dung" label={words.pauseFrom} value={form.pauseFrom} said={said} />
        <Moment name="tiep" label={words.pauseUntil} value={form.pauseUntil} said={said} />
        <SelectField name="khi-tiep" label={words.resume} value={form.resume} choices={choicesOf(words.resumes)} />
      </div>
      {agencies.length > 0 && <SelectField name="co-quan" label={words.agency} value={form.agency} choices={owners} />}
      <p>
        <button class="button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  )
}

function Told({ due, steps, unsure, version }: Reckoning) {
  return (
    <section aria-labelledby="han-cuoi">
      <h2 id="han-cuoi">{due === null ? words.stands : `${words.due}: ${weekdayText(due.on, 'vi')}`}</h2>
      {due && <p class="page-lead">{dayTimeText(due.at, 'vi')}</p>}
      {unsure.length > 0 && (
        <Notice tone="warn" title={words.unsure}>
          <ul>
            {unsure.map(({ day, name, source }) => (
              <li>{words.unsureDay(day, name, source)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h3>{words.steps}</h3>
      <ol class="deadline-steps">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="hint">{words.version(version)}</p>
    </section>
  )
}
