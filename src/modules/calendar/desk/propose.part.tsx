import { DeskForm, issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, SelectField } from '../../../design/form-fields.tsx'
import { workDaysPath } from '../paths.ts'
import { dayKinds } from '../rules/notice.ts'
import type { NoticeForm } from '../rules/notice-form.ts'
import { workDayWords as words } from '../words/desk.ts'
import { calendarWords } from '../words.ts'

type Props = {
  form: NoticeForm & { ownerId: string }
  agencies: readonly { id: string; name: string }[]
  said: Said
  csrf: string
}

const confidences = Object.entries(words.confidences).map(([value, text]) => ({ value, text }))
const kinds = dayKinds.map((value) => ({ value, text: calendarWords.kindNames[value] }))

/** One day in fields, or a whole notice as a list; nothing holds before another person confirms it. */
export function Propose({ form, agencies, said, csrf }: Props) {
  const at = (name: string) => ({ name, issue: issueAt(said, name), language: 'vi' as const })
  const owners = [{ value: '', text: words.everybody }, ...agencies.map(({ id, name }) => ({ value: id, text: name }))]
  return (
    <>
      <h2>{words.propose}</h2>
      <DeskForm action={workDaysPath()} csrf={csrf} send={words.send}>
        <Field {...at('ten')} label={words.noticeName} value={form.title} maxlength={300} />
        <div class="figure-row">
          <SelectField name="ap-dung" label={words.for} value={form.ownerId} choices={owners} />
          <Field
            {...at('nam')}
            label={words.yearField}
            hint={words.yearHint}
            value={form.year}
            maxlength={4}
            optional
          />
        </div>
        <Field {...at('can-cu')} label={words.source} value={form.source} maxlength={500} />
        <SelectField name="do-chac" label={words.confidence} value={form.confidence} choices={confidences} />
        <fieldset class="figure-group">
          <legend>{words.single}</legend>
          <div class="figure-row">
            <Field {...at('ngay')} type="date" label={words.singleDay} value={form.day} optional />
            <SelectField name="loai" label={words.kind} value={form.kind} choices={kinds} />
            <Field {...at('ten-ngay')} label={words.name} value={form.name} maxlength={200} optional />
            <Field {...at('thay-cho')} type="date" label={words.inPlaceOf} value={form.inPlaceOf} optional />
          </div>
        </fieldset>
        <Field {...at('danh-sach')} label={words.list} hint={words.listHint} value={form.list} rows={10} optional />
      </DeskForm>
    </>
  )
}
