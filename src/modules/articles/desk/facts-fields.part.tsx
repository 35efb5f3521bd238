import { ChoiceField, LineField, TextField, TickField } from '../../../design/prose-fields.tsx'
import type { OfferedSection } from '../rules/offered.ts'
import { originNames, writingWords as words } from '../words/writing.ts'
import type { Writing } from './fields.part.tsx'

/** Sections that were chosen once and are no longer offered stay in the list, so that nothing goes by itself. */
export function Sections({ form, offered, issueAt }: Writing) {
  const [main = '', ...also] = form.sectionIds
  const gone = form.sectionIds.filter((id) => !offered.sections.some((one) => one.id === id))
  const all: OfferedSection[] = [...offered.sections, ...gone.map((id) => ({ id, name: words.sectionGone, depth: 0 }))]
  return (
    <div class="field-group">
      <ChoiceField
        {...{ name: 'sectionIds', label: words.section, value: main, issue: issueAt('sectionIds') }}
        choices={[
          { value: '', text: words.sectionNone },
          ...all.map(({ id, name, depth }) => ({ value: id, text: `${'\u2003'.repeat(depth)}${name}` })),
        ]}
      />
      <input type="hidden" name="sections-offered" value={all.map(({ id }) => id).join(' ')} />
      <details class="ticks" open={also.length > 0}>
        <summary>{words.sectionsAlso}</summary>
        <div class="ticks-list">
          {all.map(({ id, name }) => (
            <TickField name={`section-${id}`} label={name} checked={also.includes(id)} />
          ))}
        </div>
      </details>
    </div>
  )
}

export function UnitAndTimes({ form, offered, issueAt }: Writing) {
  const isGone = form.unitId !== '' && !offered.units.some(({ id }) => id === form.unitId)
  const units = [...offered.units, ...(isGone ? [{ id: form.unitId, name: words.unitGone }] : [])]
  const moment = (name: 'eventAt' | 'receivedAt') => (
    <LineField
      {...{ name, label: words[name], value: form[name], type: 'datetime-local', hint: words.momentHint }}
      issue={issueAt(name)}
    />
  )
  return (
    <>
      <ChoiceField
        {...{ name: 'unitId', label: words.unit, value: form.unitId, issue: issueAt('unitId') }}
        choices={[{ value: '', text: words.unitNone }, ...units.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      {moment('eventAt')}
      {moment('receivedAt')}
    </>
  )
}

export function Source({ form, issueAt }: Writing) {
  const line = (name: 'sourceName' | 'sourceUrl') => ({
    name,
    label: words[name],
    value: form[name],
    issue: issueAt(name),
  })
  return (
    <>
      <ChoiceField
        {...{ name: 'origin', label: words.origin, value: form.origin, issue: issueAt('origin') }}
        choices={Object.entries(originNames).map(([value, text]) => ({ value, text }))}
      />
      <LineField {...line('sourceName')} hint={words.sourceNameHint} />
      <LineField {...line('sourceUrl')} type="url" hint={words.sourceUrlHint} />
    </>
  )
}

export function Broadcast({ form, issueAt }: Writing) {
  const line = (name: 'series' | 'seriesNumber' | 'airOn') => ({
    name,
    label: words[name],
    value: form[name],
    issue: issueAt(name),
  })
  return (
    <>
      <LineField {...line('series')} />
      <LineField {...line('seriesNumber')} isNumber />
      <LineField {...line('airOn')} type="date" />
      <TextField
        {...{ name: 'programme', label: words.programme, hint: words.programmeHint, value: form.programme, rows: 5 }}
        issue={issueAt('programme')}
      />
    </>
  )
}
