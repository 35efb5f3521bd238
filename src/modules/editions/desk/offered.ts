/** Which deeds the page of an item offers, in groups, and the one it puts first. */
import type { Deed } from '../rules/deeds.table.ts'
import type { SitePath } from '../rules/state.ts'

/** A small form of the page; some do two steps at once. */
export type OfferedDeed = Exclude<Deed, 'write'> | 'approve-and-publish'

export type Offered = {
  /** The one deed with the strong button; it stands under the text where it sends the text on. */
  primary: OfferedDeed | 'write' | null
  ordinary: readonly OfferedDeed[]
  special: readonly OfferedDeed[]
  live: readonly OfferedDeed[]
}

const inOrder: readonly OfferedDeed[] = [
  ...([
    'publish-signed',
    'approve-and-publish',
    'publish',
    'approve',
    'recommend',
    'submit',
    'take-up',
    'schedule',
  ] as const),
  ...(['unschedule', 'return', 'revise-live', 'discard', 'archive'] as const),
]
const special: readonly OfferedDeed[] = ['publish-urgently', 'approve-by-telephone']
const live: readonly OfferedDeed[] = ['limit', 'correct', 'withdraw']
const first: readonly OfferedDeed[] = inOrder.slice(0, 7)

type Asked = { open: readonly Deed[]; path: SitePath; isWriting: boolean }

export function offeredDeeds({ open, path, isWriting }: Asked): Offered {
  const both = open.includes('approve') && path !== 'three'
  const all: readonly string[] = [...open, ...(both ? ['approve-and-publish'] : [])]
  const of = (some: readonly OfferedDeed[]) => some.filter((deed) => all.includes(deed))
  const ordinary = of(inOrder)
  const leading = ordinary.find((deed) => first.includes(deed))
  const primary = leading ?? (isWriting ? 'write' : (ordinary.find((deed) => deed === 'revise-live') ?? null))
  return { primary, ordinary, special: of(special), live: of(live) }
}
