import { Hidden } from '../../../design/form-fields.tsx'
import { Notice } from '../../../design/parts.tsx'
import { replaceWords as words } from '../words/replace.ts'
import type { FileCard } from './file-card.part.tsx'
import { Both } from './replace.page.tsx'
import { countsOf, ItemsPart, SwapGroups, type SwapItem } from './swapped-items.part.tsx'

export type ReplacedPageProps = {
  from: FileCard
  to: FileCard
  items: readonly (SwapItem & { isUndone: boolean })[]
  undo: { action: string; csrf: string; count: number }
  /** Where what still shows the old file is looked at again. */
  again: string
}

/** What became of each item, with a way back where there is one and with what is to be done next. */
export function ReplacedPage({ from, to, items, undo, again }: ReplacedPageProps) {
  const standing = items.filter(({ isUndone }) => !isUndone)
  const undone = items.filter(({ isUndone }) => isUndone)
  const counts = countsOf(standing)
  return (
    <>
      <h1>{words.resultTitle}</h1>
      <Both from={from} to={to} />
      <Notice tone={counts.waiting + counts.other === 0 ? 'good' : 'warn'}>
        <p role="status">{words.result(counts, undone.length)}</p>
        {counts.change > 0 && <p>{words.next}</p>}
      </Notice>
      <div class="bulk-ways">
        {undo.count > 0 && <Undo {...undo} />}
        <a href={again}>{words.again}</a>
        <a href={to.href}>{words.back}</a>
      </div>
      <SwapGroups items={standing} titles={words.resultGroups} />
      <ItemsPart title={words.undone} items={undone} />
    </>
  )
}

const Undo = ({ action, csrf, count }: ReplacedPageProps['undo']) => (
  <form method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    <button class="button button-quiet" type="submit">
      {words.undo(count)}
    </button>
  </form>
)
