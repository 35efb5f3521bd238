import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import type { ShareMode, ShareState } from '../rules/sharing.ts'
import { shareWords, sharingWords as words } from '../words/sharing.ts'
import { ShareOffer, type ShareOfferProps } from './share-offer.part.tsx'
import { type MonthRatio, Ratio } from './sharing-ratio.part.tsx'

export type ShareEntry = {
  id: string
  href: string
  title: string | null
  /** The site at the other end. */
  other: string
  at: Date
  state: ShareState
  mode: ShareMode | null
  hasNewer: boolean
  why: string | null
  mayRecall: boolean
}

export type SharingProps = {
  action: string
  csrf: string
  /** Null where no item was chosen to be offered; 'gone' where the chosen one cannot be. */
  offer: Omit<ShareOfferProps, 'action' | 'csrf' | 'said'> | 'gone' | null
  waiting: readonly ShareEntry[]
  shown: readonly ShareEntry[]
  given: readonly ShareEntry[]
  past: readonly ShareEntry[]
  ratio: readonly MonthRatio[]
  issues: readonly Issue[]
  done: string | null
}

/** What the site shares with others, and they with it. */
export function SharingPage(props: SharingProps) {
  const { action, csrf, offer, waiting, shown, given, past, ratio, issues, done } = props
  const said = issuesInWords(issues, shareWords.issues, shareWords.otherIssue)
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="soft share-lead">{words.lead}</p>
      {offer === 'gone' && <EmptyState text={words.notOfferable} />}
      {offer !== null && offer !== 'gone' && (
        <section class="share-panel" aria-labelledby="offer">
          <h2 id="offer">{words.offer}</h2>
          <ShareOffer {...offer} action={action} csrf={csrf} said={said} />
        </section>
      )}
      <h2>{words.waiting}</h2>
      <Waiting entries={waiting} />
      <h2>{words.shown}</h2>
      <Shown entries={shown} />
      <h2>{words.given}</h2>
      <Given entries={given} csrf={csrf} />
      <h2>{words.ratio}</h2>
      <Ratio months={ratio} />
      <h2>{words.past}</h2>
      <Past entries={past} />
    </>
  )
}

type Entries = { entries: readonly ShareEntry[] }
const { columns } = words

const titleOf = ({ href, title }: ShareEntry) => <a href={href}>{title ?? words.noTitle}</a>
const momentOf = ({ at }: ShareEntry) => <DateText at={at} language="vi" as="day-and-time" />

function Waiting({ entries }: Entries) {
  if (entries.length === 0) return <EmptyState text={words.noWaiting} />
  const heads = (['title', 'from', 'since', 'deed'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = entries.map((entry) => ({
    ...{ title: titleOf(entry), from: entry.other, since: momentOf(entry) },
    deed: (
      <a class="button button-quiet" href={entry.href}>
        {words.open}
        <span class="unseen">: {entry.title}</span>
      </a>
    ),
  }))
  return <Table caption={words.waiting} columns={heads} rows={rows} heading="title" />
}

function Shown({ entries }: Entries) {
  if (entries.length === 0) return <EmptyState text={words.noShown} />
  const heads = (['title', 'from', 'mode', 'state'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = entries.map((entry) => ({
    ...{ title: titleOf(entry), from: entry.other, mode: entry.mode && words.modes[entry.mode] },
    state: entry.hasNewer ? (
      <Tag text={words.hasNewer} tone="warn" />
    ) : (
      <Tag text={words.states.accepted} tone="good" />
    ),
  }))
  return <Table caption={words.shown} columns={heads} rows={rows} heading="title" />
}

function Given({ entries, csrf }: Entries & { csrf: string }) {
  if (entries.length === 0) return <EmptyState text={words.noGiven} />
  const heads = (['title', 'to', 'since', 'state', 'deed'] as const).map((key) => ({ key, text: columns[key] }))
  const recall = { csrf, text: words.recall, fields: { buoc: 'rut' } }
  const rows = entries.map((entry) => ({
    ...{ title: titleOf(entry), to: entry.other, since: momentOf(entry) },
    state: <Tag text={words.states[entry.state]} {...(entry.state === 'accepted' ? { tone: 'good' as const } : {})} />,
    deed:
      entry.mayRecall &&
      (entry.state === 'accepted' ? (
        <a href={entry.href}>{words.see}</a>
      ) : (
        <RowButton {...recall} action={entry.href} about={`${entry.title}, ${entry.other}`} />
      )),
  }))
  return <Table caption={words.given} columns={heads} rows={rows} heading="title" />
}

function Past({ entries }: Entries) {
  if (entries.length === 0) return <EmptyState text={words.noPast} />
  const heads = (['title', 'other', 'state', 'ended', 'why'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = entries.map((entry) => ({
    ...{ title: titleOf(entry), other: entry.other, state: words.states[entry.state], ended: momentOf(entry) },
    why: entry.why,
  }))
  return <Table caption={words.past} columns={heads} rows={rows} heading="title" />
}
