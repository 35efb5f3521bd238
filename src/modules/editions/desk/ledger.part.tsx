import { DateText } from '../../../design/date-text.tsx'
import { sideWords as words } from '../words/history.ts'

export type LedgerEntry = {
  deed: string
  at: Date
  who: string
  title: string
  forName: string | null
  reason: string | null
}

/** What happened with an item: which deed, by whom with the title of that day, and when. */
export const Ledger = ({ entries }: { entries: readonly LedgerEntry[] }) => (
  <section class="item-panel" aria-labelledby="ledger-title">
    <h2 id="ledger-title">{words.ledger}</h2>
    <ol class="item-ledger">
      {entries.map(({ deed, at, who, title, forName, reason }) => (
        <li>
          <strong>{deed}</strong>
          <p>
            {who}
            {title !== '' && `, ${title}`}
            {forName !== null && ` (${words.standsIn(forName)})`}
          </p>
          {reason !== null && <p>{reason}</p>}
          <p class="soft">
            <DateText at={at} language="vi" as="day-and-time" />
          </p>
        </li>
      ))}
    </ol>
  </section>
)
