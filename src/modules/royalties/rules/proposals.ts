/** What is proposed for the works of a month before anybody has looked at them. */
import type { LocalDate } from '../../../basics/dates.ts'
import { type NotCounted, type RateKind, rateKindOf, type ShareRole } from './kinds.ts'
import type { Modifier } from './money.ts'
import { wholeParts } from './money.ts'
import { type InForce, lineOf } from './rate-table.ts'
import { nameKey } from './rating.ts'

export type Author = { name: string; personId: string | null; role: ShareRole; parts: number }

/** A work inside an item, as it was published. */
export type Work = {
  itemId: string
  no: number
  kind: string
  genre: string | null
  origin: 'own' | 'republished' | 'translated'
  title: string
  day: LocalDate
  unitId: string | null
  /** How many pictures a work of photos stands for. */
  quantity: number
  authors: readonly Author[]
}

/** Who is paid under a printed name, and what they owe by their office. */
export type KnownPayee = { id: string; personId: string | null; duty: Duty | null }
export type Duty = { dutyWorks: number; dutyPercent: number; mostWorks: number | null }

export type Proposal = {
  rateKind: RateKind
  quantity: number
  measure: number
  modifiers: readonly Modifier[]
  notCounted: NotCounted | null
  authors: readonly Author[]
}

export const workKey = ({ itemId, no }: Pick<Work, 'itemId' | 'no'>): string => `${itemId}.${no}`

type Around = {
  inForceOn: (day: LocalDate) => InForce | null
  payeeOf: (author: Author) => KnownPayee | undefined
  /** Titles that stood before, with the item that bore them first. */
  firstWith: ReadonlyMap<string, string>
  /** The reason printed beside a reduced rate. */
  dutyReason: string
}

/** Proposals by work, counted through the month in the order of publication, so that duties and caps fall on the first works. */
export function proposalsFor(works: readonly Work[], around: Around): Map<string, Proposal> {
  const proposals = new Map<string, Proposal>()
  const photos = new Map<string, number>()
  const done = new Map<string, number>()
  for (const work of works.toSorted(byDay)) {
    const proposal = proposed(work, around, photos)
    const isCounted = proposal.notCounted === null
    proposals.set(workKey(work), isCounted && work.kind === 'text' ? withDuty(work, proposal, around, done) : proposal)
  }
  return proposals
}

const byDay = (a: Work, b: Work): number =>
  a.day === b.day ? (a.itemId === b.itemId ? a.no - b.no : a.itemId < b.itemId ? -1 : 1) : a.day < b.day ? -1 : 1

function proposed(work: Work, { inForceOn, firstWith }: Around, photos: Map<string, number>): Proposal {
  const inForce = inForceOn(work.day)
  const rateKind = rateKindOf(work.kind, work.genre)
  const line = inForce === null ? undefined : lineOf(inForce.table, rateKind)
  const cap = work.kind === 'photo' ? (inForce?.table.photoCap ?? null) : null
  const before = photos.get(work.itemId) ?? 0
  if (work.kind === 'photo') photos.set(work.itemId, before + work.quantity)
  const room = cap === null ? work.quantity : Math.max(0, Math.min(work.quantity, cap - before))
  const parts = wholeParts(work.authors.map((author) => Math.max(1, author.parts)))
  return {
    rateKind,
    quantity: Math.max(1, room),
    measure: line?.usual ?? 0,
    modifiers: [],
    notCounted: reasonOf(work, { room, firstWith }),
    authors: work.authors.map((author, at) => ({ ...author, parts: parts[at] ?? 0 })),
  }
}

function reasonOf(work: Work, { room, firstWith }: { room: number; firstWith: Around['firstWith'] }) {
  if (work.origin === 'republished') return 'republication' as const
  const first = firstWith.get(titleKey(work.title))
  if (first !== undefined && first !== work.itemId) return 'duplicate' as const
  return room === 0 ? ('over-cap' as const) : null
}

export const titleKey = (title: string): string => nameKey(title)

/** The first works of a month are the duty of whoever has one; beyond the most of a payee nothing is counted. */
function withDuty(
  work: Work,
  proposal: Proposal,
  { payeeOf, dutyReason }: Around,
  done: Map<string, number>,
): Proposal {
  const [author] = work.authors
  const payee = author === undefined ? undefined : payeeOf(author)
  if (payee === undefined) return proposal
  const key = `${payee.id} ${work.day.slice(0, 7)}`
  const count = (done.get(key) ?? 0) + 1
  done.set(key, count)
  if (payee.duty === null) return proposal
  const { dutyWorks, dutyPercent, mostWorks } = payee.duty
  if (mostWorks !== null && count > mostWorks) return { ...proposal, notCounted: 'over-quota' }
  if (count > dutyWorks) return proposal
  if (dutyPercent === 0) return { ...proposal, notCounted: 'duty' }
  if (dutyPercent === 100) return proposal
  return { ...proposal, modifiers: [{ kind: 'staff', percent: dutyPercent, reason: dutyReason }] }
}
