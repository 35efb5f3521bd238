import type { Counts } from '../words/replace.ts'
import { replaceWords as words } from '../words/replace.ts'

export type SwapGroup = keyof Counts

export type SwapItem = { editionId: string; title: string; href: string; group: SwapGroup; why: string | null }

/** In the order in which they are told. */
export const swapGroups: readonly SwapGroup[] = ['revision', 'change', 'waiting', 'other']

export const countsOf = (items: readonly SwapItem[]): Counts => {
  const of = (group: SwapGroup) => items.filter((item) => item.group === group).length
  return { revision: of('revision'), change: of('change'), waiting: of('waiting'), other: of('other') }
}

/** The items in their groups, each with its name and why it stays as it is. */
export const SwapGroups = ({
  items,
  titles,
}: {
  items: readonly SwapItem[]
  titles: Readonly<Record<SwapGroup, string>>
}) => (
  <>
    {swapGroups.map((group) => (
      <ItemsPart title={titles[group]} items={items.filter((item) => item.group === group)} />
    ))}
  </>
)

type PartProps = { title: string; items: readonly Pick<SwapItem, 'href' | 'title' | 'why'>[] }

export const ItemsPart = ({ title, items }: PartProps) =>
  items.length === 0 ? null : (
    <section class="bulk-part">
      <h2>
        {title} <span class="soft">({words.count(items.length)})</span>
      </h2>
      <ul class="bulk-items">
        {items.map(({ href, title: name, why }) => (
          <li>
            <a href={href}>{name}</a>
            {why && <span class="bulk-why">{why}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
