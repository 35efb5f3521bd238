import { daysOfWeek, isWeek, weekdayText } from '../../../basics/dates.ts'
import { Hidden } from '../../../design/form-fields.tsx'
import { ChoiceField, TextField } from '../../../design/prose-fields.tsx'
import type { AgendaRow } from '../rules/draft.ts'
import { agendaDeskWords as words } from '../words/desk.ts'

export type AgendaFieldsProps = {
  week: string
  sectionId: string | null
  rows: readonly AgendaRow[]
  weeks: readonly { value: string; text: string }[]
  /** The week before, for whoever begins from it. */
  former: readonly AgendaRow[]
  issueAt: (field: string) => string | undefined
}

/** The week, then its days with their rows; each day ends in an empty one. */
export function AgendaFields({ week, sectionId, rows, weeks, former, issueAt }: AgendaFieldsProps) {
  const days = isWeek(week) ? daysOfWeek(week) : []
  return (
    <div class="writing agenda-writing">
      {sectionId === null ? <p class="issue">{words.noSection}</p> : <Hidden name="sectionId" value={sectionId} />}
      <ChoiceField
        {...{ name: 'week', label: words.week, hint: words.weekHint, value: week, issue: issueAt('week') }}
        choices={[...(week === '' ? [{ value: '', text: words.chooseWeek }] : []), ...weeks]}
      />
      {former.length > 0 && days.length > 0 && rows.length === 0 && <CopyFormer former={former} />}
      {days.length > 0 && (
        <TextField name="bang" label={words.paste} hint={words.pasteHint} value="" rows={3} issue={issueAt('rows')} />
      )}
      {days.length > 0 && <p class="hint">{words.rowsHint}</p>}
      {days.map((day, at) => (
        <Day
          title={weekdayText(day, 'vi')}
          at={at}
          rows={rows.filter((row) => row.day === at)}
          issue={issueAt(`ngay-${at}`)}
        />
      ))}
    </div>
  )
}

const CopyFormer = ({ former }: { former: readonly AgendaRow[] }) => (
  <div class="field">
    <Hidden name="tuan-truoc" value={JSON.stringify(former)} />
    <button class="button button-quiet" type="submit" name="chep" value="1">
      {words.copy}
    </button>
    <p class="hint">{words.copyHint(former.length)}</p>
  </div>
)

type DayProps = { title: string; at: number; rows: readonly AgendaRow[]; issue: string | undefined }

function Day({ title, at, rows, issue }: DayProps) {
  const empty: AgendaRow = { day: at, from: '', to: '', what: '', leader: '', place: '', preparedBy: '' }
  return (
    <fieldset class={issue ? 'agenda-day field-wrong' : 'agenda-day'} id={`ngay-${at}`}>
      <legend>{title}</legend>
      {issue && <p class="issue">{issue}</p>}
      {[...rows, empty].map((row, index) => (
        <Row row={row} name={`viec-${at}-${index}`} isNew={index === rows.length} />
      ))}
    </fieldset>
  )
}

function Row({ row, name, isNew }: { row: AgendaRow; name: string; isNew: boolean }) {
  const cell = (part: Exclude<keyof AgendaRow, 'day'>) => ({ id: `${name}-${part}`, label: words[part], part, row })
  return (
    <div class="agenda-row">
      <Cell {...cell('from')} />
      <Cell {...cell('to')} />
      <Cell {...cell('what')} />
      <Cell {...cell('leader')} />
      <Cell {...cell('place')} />
      <Cell {...cell('preparedBy')} />
      {!isNew && (
        <label class="agenda-drop">
          <input type="checkbox" name={`${name}-bo`} value="1" /> {words.drop}
          <span class="unseen">: {row.what}</span>
        </label>
      )}
    </div>
  )
}

type CellProps = { id: string; label: string; part: Exclude<keyof AgendaRow, 'day'>; row: AgendaRow }

const Cell = ({ id, label, part, row }: CellProps) => (
  <p class={`agenda-cell agenda-${part}`}>
    <label for={id}>{label}</label>
    {part === 'what' ? (
      <textarea id={id} name={id} rows={2}>
        {row.what}
      </textarea>
    ) : (
      <input type="text" id={id} name={id} value={row[part]} />
    )}
  </p>
)
