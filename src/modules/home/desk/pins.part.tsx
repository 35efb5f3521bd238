import { dayTimeText } from '../../../basics/dates.ts'
import { issueAt, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { EmptyState, Tag } from '../../../design/parts.tsx'
import { arrangementPath, pinsPath } from '../paths.ts'
import type { PinRow } from '../rules/arrangement.ts'
import { arrangementWords as words } from '../words/desk.ts'

export type PinsProps = {
  siteSlug: string
  language: 'vi' | 'en'
  pins: readonly PinRow[]
  items: readonly { editionId: string; title: string; liveFrom: Date }[]
  phrase: string
  pinForm: Record<'item' | 'place' | 'day' | 'time', string>
  said: Said
  csrf: string
}

/** What is held on the front page, until when, and a form to hold another item. */
export function Pins(props: PinsProps) {
  const { siteSlug, pins, csrf } = props
  return (
    <section aria-labelledby="ghim">
      <h2 id="ghim">{words.pinsTitle}</h2>
      <p>{words.pinsLead}</p>
      {pins.length === 0 && <EmptyState text={words.noPins} />}
      <ul class="menu-branch">
        {pins.map((pin) => (
          <li>
            <div class="menu-row">
              <div class="menu-name">
                <span>{pin.title}</span>
                <Tag text={words.place2[pin.place] ?? ''} tone="info" />
                <span class="soft">{words.until(dayTimeText(new Date(pin.liveUntil), 'vi'))}</span>
              </div>
              <div class="menu-deeds">
                <RowButton
                  {...{ action: pinsPath(siteSlug), csrf, text: words.unpin, about: pin.title }}
                  fields={{ 'bo-ghim': pin.id, 'ngon-ngu': props.language }}
                />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <details class="new-pin" id="ghim-moi" open={props.phrase !== '' || props.said.length > 0}>
        <summary>{words.add}</summary>
        <Finder {...props} />
        <NewPin {...props} />
      </details>
    </section>
  )
}

const Finder = ({ siteSlug, language, phrase }: PinsProps) => (
  <form class="desk-filters" method="get" action={`${arrangementPath(siteSlug)}#ghim-moi`}>
    <Hidden name="ngon-ngu" value={language} />
    <Field name="tim" label={words.find} language="vi" value={phrase} maxlength={100} optional />
    <button class="button button-quiet" type="submit">
      {words.findSend}
    </button>
  </form>
)

function NewPin({ siteSlug, language, items, phrase, pinForm, said, csrf }: PinsProps) {
  if (items.length === 0) return <p class="soft">{phrase === '' ? words.noItems : words.notFound(phrase)}</p>
  const choices = items.map(({ editionId, title, liveFrom }) => ({
    value: editionId,
    text: `${title} (${dayTimeText(liveFrom, 'vi')})`,
  }))
  const places = ['lead', 'top'].map((value) => ({ value, text: words.place2[value] ?? value }))
  return (
    <form class="form" method="post" action={pinsPath(siteSlug)} novalidate>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="ngon-ngu" value={language} />
      <SelectField name="tin" label={words.item} value={pinForm.item} choices={choices} />
      <SelectField name="cho" label={words.where} value={pinForm.place} choices={places} />
      <div class="field-pair">
        <Field
          name="den-ngay"
          label={words.untilDay}
          language="vi"
          type="date"
          value={pinForm.day}
          issue={issueAt(said, 'den-ngay')}
        />
        <Field name="den-gio" label={words.untilTime} language="vi" value={pinForm.time} hint="17:00" optional />
      </div>
      <p>
        <button class="button button-quiet" type="submit">
          {words.pin}
        </button>
      </p>
    </form>
  )
}
