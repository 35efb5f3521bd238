/** How a front page is arranged: which blocks stand on it, in which order, and which sections feed them. */
import { isId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'

/** In the order of the usual front page. */
export const blockNames = ['services', 'top', 'notices', 'agenda', 'sections', 'media', 'gathered', 'links'] as const
export type BlockName = (typeof blockNames)[number]

export type Block = { block: BlockName; isShown: boolean }

export type Arrangement = {
  blocks: readonly Block[]
  /** In their order; null: every section of the first level, as the menu has them. */
  sectionIds: readonly string[] | null
  /** Null: the section of notices that every site has. */
  noticesSectionId: string | null
}

export const usual: Arrangement = {
  blocks: blockNames.map((block) => ({ block, isShown: true })),
  sectionIds: null,
  noticesSectionId: null,
}

/** What is kept, made whole: blocks that came after it was kept stand at the end, words nobody knows are left out. */
export function completed(blocks: unknown): Block[] {
  const kept = (Array.isArray(blocks) ? blocks : []).flatMap((one: Partial<Block> | null) => {
    const block = blockNames.find((name) => name === one?.block)
    return block === undefined ? [] : [{ block, isShown: one?.isShown !== false }]
  })
  const once = kept.filter(({ block }, at) => kept.findIndex((other) => other.block === block) === at)
  const missing = blockNames.filter((name) => !once.some(({ block }) => block === name))
  return [...once, ...missing.map((block) => ({ block, isShown: true }))]
}

export const shownBlocks = ({ blocks }: Arrangement): BlockName[] =>
  blocks.filter(({ isShown }) => isShown).map(({ block }) => block)

/** More sections than this make a front page a list. */
const mostSections = 24

export function whyNotArrange({ blocks, sectionIds, noticesSectionId }: Arrangement): Issue[] {
  const issues: Issue[] = []
  if (!blocks.some(({ isShown }) => isShown)) issues.push({ field: 'khoi', problem: 'nothing-shown' })
  if ((sectionIds?.length ?? 0) > mostSections) issues.push({ field: 'muc', problem: 'too-many-sections' })
  const ids = [...(sectionIds ?? []), ...(noticesSectionId === null ? [] : [noticesSectionId])]
  if (!ids.every(isId)) issues.push({ field: 'muc', problem: 'section-not-here' })
  return issues
}

/** One block a step up or down. */
export function stepped(blocks: readonly Block[], name: string, by: 1 | -1): Block[] {
  const at = blocks.findIndex(({ block }) => block === name)
  const [one, other] = [blocks[at], blocks[at + by]]
  if (one === undefined || other === undefined) return [...blocks]
  return blocks.map((block, index) => (index === at ? other : index === at + by ? one : block))
}

/** Two words for the same arrangement are no change. */
export const isSame = (one: Arrangement, other: Arrangement): boolean =>
  JSON.stringify([one.blocks, one.sectionIds, one.noticesSectionId]) ===
  JSON.stringify([other.blocks, other.sectionIds, other.noticesSectionId])

/** An item held on the front page; moments are ISO texts. */
export type PinRow = {
  id: string
  editionId: string
  /** As it was called when it was pinned: the history still says it when the item is gone. */
  title: string
  place: 'lead' | 'top'
  liveFrom: string
  liveUntil: string
}

const day = 86_400_000
/** What nobody takes away for longer than this was forgotten. */
const longestDays = 60

export type NewPin = Pick<PinRow, 'id' | 'editionId' | 'title'> & { place: string; until: Date | undefined }

/** Pins an item from now until its end; in the place of what it was pinned as before. */
export function pinned(pins: readonly PinRow[], { until, place, ...pin }: NewPin, now: Date): Outcome<PinRow[]> {
  const to = (['lead', 'top'] as const).find((one) => one === place)
  if (to === undefined) return stopped({ field: 'cho', problem: 'choice-unknown' })
  if (until === undefined || until <= now) return stopped({ field: 'den-ngay', problem: 'ends-too-early' })
  if (until.getTime() > now.getTime() + longestDays * day)
    return stopped({ field: 'den-ngay', problem: 'ends-too-late' })
  const others = pins.map((one) =>
    isLive(one, now) && (one.editionId === pin.editionId || (to === 'lead' && one.place === 'lead'))
      ? { ...one, liveUntil: now.toISOString() }
      : one,
  )
  return done([...others, { ...pin, place: to, liveFrom: now.toISOString(), liveUntil: until.toISOString() }])
}

export const isLive = ({ liveFrom, liveUntil }: Pick<PinRow, 'liveFrom' | 'liveUntil'>, now: Date): boolean =>
  new Date(liveFrom) <= now && new Date(liveUntil) > now

export const unpinned = (pins: readonly PinRow[], id: string, now: Date): Outcome<PinRow[]> =>
  pins.some((pin) => pin.id === id && isLive(pin, now))
    ? done(pins.map((pin) => (pin.id === id ? { ...pin, liveUntil: now.toISOString() } : pin)))
    : stopped({ field: 'pin', problem: 'pin-over' })
