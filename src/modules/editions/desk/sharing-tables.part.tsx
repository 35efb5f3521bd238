/** The four lists of shares: what waits, what is shown here, what was given, what has ended. */
import { DateText } from '../../../design/date-text.tsx'
import { RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import type { ShareMode, ShareState } from '../rules/sharing.ts'
import { sharingWords as words } from '../words/sharing.ts'

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

type Entries = { entries: readonly ShareEntry[] }
const { columns } = words

const titleOf = ({ href, title }: ShareEntry) => <a href={href}>{title ?? words.noTitle}</a>
const momentOf = ({ at }: ShareEntry) => <DateText at={at} language="vi" as="day-and-time" />

export function Waiting({ entries }: Entries) {
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

export function Shown({ entries }: Entries) {
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

export function Given({ entries, csrf }: Entries & { csrf: string }) {
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

export function Past({ entries }: Entries) {
  if (entries.length === 0) return <EmptyState text={words.noPast} />
  const heads = (['title', 'other', 'state', 'ended', 'why'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = entries.map((entry) => ({
    ...{ title: titleOf(entry), other: entry.other, state: words.states[entry.state], ended: momentOf(entry) },
    why: entry.why,
  }))
  return <Table caption={words.past} columns={heads} rows={rows} heading="title" />
}
