import { Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Notice } from '../../../design/parts.tsx'
import { replaceWords as words } from '../words/replace.ts'
import { type FileCard, sizeOf, Thumbnail } from './file-card.part.tsx'
import { countsOf, SwapGroups, type SwapItem } from './swapped-items.part.tsx'

export type ReplacePageProps = {
  from: FileCard
  to: FileCard
  items: readonly SwapItem[]
  /** Items beyond these that name the old file. */
  more: number
  /** Where the site itself shows the old file or leads to it: nothing of that is changed here. */
  elsewhere: readonly string[]
  action: string
  csrf: string
}

/** What would become of each item that shows the old file; nothing has happened yet. */
export function ReplacePage({ from, to, items, more, elsewhere, action, csrf }: ReplacePageProps) {
  const counts = countsOf(items)
  const able = counts.revision + counts.change
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Both from={from} to={to} />
      {items.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Notice tone={able === items.length ? 'info' : 'warn'} title={words.summary(counts)}>
          <p>{words.eyes}</p>
          {more > 0 && <p>{words.more(more)}</p>}
        </Notice>
      )}
      {able > 0 && <Confirm {...{ items, action, csrf, able }} />}
      <SwapGroups items={items} titles={words.groups} />
      {elsewhere.length > 0 && <Elsewhere places={elsewhere} />}
      <p>
        <a href={to.href}>{words.back}</a>
      </p>
    </>
  )
}

const Elsewhere = ({ places }: { places: readonly string[] }) => (
  <section class="bulk-part">
    <h2>{words.elsewhere}</h2>
    <ul class="bulk-items">
      {places.map((place) => (
        <li>{place}</li>
      ))}
    </ul>
  </section>
)

/** The two files side by side, so that nobody takes one for the other. */
export const Both = ({ from, to }: { from: FileCard; to: FileCard }) => (
  <ul class="media-both">
    <One label={words.from} file={from} />
    <One label={words.to} file={to} />
  </ul>
)

const One = ({ label, file }: { label: string; file: FileCard }) => (
  <li>
    <span class="media-thumb">
      <Thumbnail {...file} />
    </span>
    <span>
      <span class="soft">{label}</span>
      <a href={file.href}>{file.name}</a>
      <span class="soft">{sizeOf(file)}</span>
    </span>
  </li>
)

/** Every item that was told goes on; what stays as it is is told again in the result. */
const Confirm = ({
  items,
  action,
  csrf,
  able,
}: Pick<ReplacePageProps, 'items' | 'action' | 'csrf'> & { able: number }) => (
  <form class="media-confirm" method="post" action={action}>
    <Hidden name="csrf" value={csrf} />
    {items.map(({ editionId }) => (
      <Hidden name="muc" value={editionId} />
    ))}
    <p>
      <button class="button" type="submit">
        {words.do(able)}
      </button>
    </p>
  </form>
)
