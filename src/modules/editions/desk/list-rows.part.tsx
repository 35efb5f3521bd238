import { DateText } from '../../../design/date-text.tsx'
import type { PendingState, State } from '../rules/state.ts'
import { listWords as words } from '../words/list.ts'
import { StateTag } from './list-state.part.tsx'

export type ListRow = {
  editionId: string
  href: string
  title: string
  /** Set where it is not in the language of the desk. */
  isEnglish: boolean
  /** What it is, where it is no article. */
  type: string | null
  state: State
  pending: PendingState | null
  section: string
  unit: string
  holder: string
  changedAt: Date
}

const { columns } = words

/** The rows, each with its box for deeds on many; cards on a narrow screen. */
export const ListRows = ({ rows }: { rows: readonly ListRow[] }) => (
  <table class="item-list" data-list>
    <caption class="unseen">{words.title}</caption>
    <thead>
      <tr>
        <th scope="col" class="choose">
          <input type="checkbox" class="needs-script" aria-label={words.chooseAll} data-choose-all />
        </th>
        {[columns.name, columns.state, columns.section, columns.unit, columns.holder, columns.changed].map((text) => (
          <th scope="col">{text}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row {...row} />
      ))}
    </tbody>
  </table>
)

function Row({ editionId, href, title, isEnglish, type, section, unit, holder, changedAt, ...standing }: ListRow) {
  const name = title === '' ? words.untitled : title
  return (
    <tr>
      <td class="choose">
        <label>
          <input type="checkbox" name="chon" value={editionId} />
          <span class="unseen">{words.choose(name)}</span>
        </label>
      </td>
      <th scope="row">
        <a href={href} lang={isEnglish ? 'en' : undefined} class={title === '' ? 'soft' : undefined}>
          {name}
        </a>
        {type && <span class="soft"> · {type}</span>}
      </th>
      <td>
        <StateTag {...standing} />
      </td>
      <Said label={columns.section} text={section} />
      <Said label={columns.unit} text={unit} />
      <Said label={columns.holder} text={holder} />
      <td class="when">
        <DateText at={changedAt} language="vi" as="day-and-time" />
      </td>
    </tr>
  )
}

const Said = ({ label, text }: { label: string; text: string }) => (
  <td class={text === '' ? 'nothing' : undefined} data-label={label}>
    {text}
  </td>
)
