/** The last changes of what a page of the desk keeps, and the way back from the very last. */
import { dayTimeText } from '../basics/dates.ts'
import { Hidden } from './form-fields.tsx'

export type HistoryLine = { at: Date; by: string; deed: string; details: readonly string[] }

export type HistoryProps = {
  id: string
  title: string
  /** Said where nothing has happened yet. */
  none: string
  lines: readonly HistoryLine[]
  /** Where the last change is taken back; null for those who may only read. */
  undo: { action: string; csrf: string; text: string } | null
}

export function DeskHistory({ id, title, none, lines, undo }: HistoryProps) {
  return (
    <section class="desk-history" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && <p class="soft">{none}</p>}
      {undo && lines.length > 0 && <Undo {...undo} />}
      <ol class="history-list">
        {lines.map((line) => (
          <li>
            <p>
              <strong>{line.deed}</strong> <span class="soft">{`${line.by}, ${dayTimeText(line.at, 'vi')}`}</span>
            </p>
            {line.details.map((detail) => (
              <p class="history-detail">{detail}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Undo = ({ action, csrf, text }: { action: string; csrf: string; text: string }) => (
  <form method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    <button class="button button-quiet" type="submit">
      {text}
    </button>
  </form>
)
