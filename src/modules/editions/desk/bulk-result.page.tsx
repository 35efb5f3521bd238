import { Hidden } from '../../../design/form-fields.tsx'
import { Notice, Table, Tag } from '../../../design/parts.tsx'
import type { BulkDeed } from '../rules/bulk.ts'
import { bulkWords as words } from '../words/bulk.ts'

export type BulkResultItem = {
  href: string
  title: string
  outcome: 'done' | 'not-done' | 'undone'
  /** Why it was not done, or could not be taken back. */
  why: readonly string[]
}

export type BulkResultProps = {
  deed: BulkDeed
  items: readonly BulkResultItem[]
  undo: { action: string; csrf: string; count: number }
  /** What has just been taken back, in words. */
  said: string | null
  back: string
}

const looks = {
  done: { text: words.wasDone, tone: 'good' },
  'not-done': { text: words.notDone, tone: 'warn' },
  undone: { text: words.wasUndone, tone: 'info' },
} as const

/** What became of each of the chosen items, with a way back where there is one. */
export function BulkResultPage({ deed, items, undo, said, back }: BulkResultProps) {
  const unable = items.filter(({ outcome }) => outcome === 'not-done').length
  const columns = [
    { key: 'item', text: words.item },
    { key: 'state', text: words.state },
    { key: 'why', text: words.why },
  ]
  const rows = items.map(({ href, title, outcome, why }) => ({
    item: <a href={href}>{title}</a>,
    state: <Tag {...looks[outcome]} />,
    why: why.join(' '),
  }))
  return (
    <>
      <h1>{words.resultTitle(deed)}</h1>
      <Notice tone={unable === 0 ? 'good' : 'warn'}>
        <p role="status">{said ?? words.result(deed, items.length - unable, unable)}</p>
      </Notice>
      <div class="bulk-ways">
        {undo.count > 0 && <Undo {...undo} />}
        <a href={back}>{words.back}</a>
      </div>
      <Table caption={words.resultTitle(deed)} columns={columns} rows={rows} heading="item" />
    </>
  )
}

const Undo = ({ action, csrf, count }: BulkResultProps['undo']) => (
  <form method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    <button class="button button-quiet" type="submit">
      {words.undo(count)}
    </button>
  </form>
)
