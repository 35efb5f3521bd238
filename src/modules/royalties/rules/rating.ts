/** One work with what it is to be paid: the bounds it keeps and how its amount is shared. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { entryKindOf, type NotCounted, type RateKind, type ShareRole } from './kinds.ts'
import { legalMost, modifierLaws } from './law.table.ts'
import { amountOf, type Modifier, sharedOut } from './money.ts'
import { type InForce, lineOf } from './rate-table.ts'

export type Share = { payeeId: string; name: string; role: ShareRole; parts: number }
export type PaidShare = Share & { amount: number }

export type Wish = {
  rateKind: RateKind
  quantity: number
  /** Hundredths of a coefficient, or đồng, as the line of the table counts. */
  measure: number
  modifiers: readonly Modifier[]
  notCounted: NotCounted | null
  note: string
  shares: readonly Share[]
}

export type Rated = Wish & { inForce: InForce | null; amount: number; paid: readonly PaidShare[] }

/** What the wish comes to. Nothing is paid for what is not counted. */
export function ratedAs(wish: Wish, inForce: InForce | null): Rated {
  const line = inForce === null ? undefined : lineOf(inForce.table, wish.rateKind)
  const counts = wish.notCounted === null && inForce !== null && line !== undefined
  const amount = counts ? amountOf({ ...wish, ...inForce, mode: line.mode }) : 0
  const amounts = sharedOut(
    amount,
    wish.shares.map(({ parts }) => parts),
  )
  return { ...wish, inForce, amount, paid: wish.shares.map((share, at) => ({ ...share, amount: amounts[at] ?? 0 })) }
}

const mostAmount = 1_000_000_000

/** Why a work cannot be rated like this. */
export function whyNotRate(wish: Wish, inForce: InForce | null, day: LocalDate): Issue[] {
  const shares = whyNotShares(wish.shares)
  if (wish.notCounted !== null)
    return [
      ...shares,
      ...(wish.notCounted === 'other' && wish.note.trim() === '' ? [{ field: 'note', problem: 'reason-missing' }] : []),
    ]
  const line = inForce === null ? undefined : lineOf(inForce.table, wish.rateKind)
  if (inForce === null) return [...shares, { field: 'measure', problem: 'no-table' }]
  if (line === undefined) return [...shares, { field: 'measure', problem: 'no-line' }]
  const issues = [...shares, ...whyNotModifiers(wish.modifiers)]
  if (!Number.isSafeInteger(wish.quantity) || wish.quantity < 1 || wish.quantity > 999)
    issues.push({ field: 'quantity', problem: 'not-a-figure' })
  const law = legalMost[wish.rateKind]
  if (!Number.isSafeInteger(wish.measure)) issues.push({ field: 'measure', problem: 'not-a-figure' })
  else if (wish.measure < line.least || wish.measure > line.most)
    issues.push({ field: 'measure', problem: 'out-of-bounds' })
  else if (inForce.table.basis === 'A' && line.mode === 'coefficient' && law && wish.measure > law.hundredths)
    issues.push({ field: 'measure', problem: 'above-law' })
  if (line.mode === 'coefficient' && inForce.unitAmount === null) issues.push({ field: 'measure', problem: 'no-unit' })
  if (inForce.table.validFrom > day) issues.push({ field: 'measure', problem: 'no-table' })
  if (issues.length === 0 && ratedAs(wish, inForce).amount > mostAmount)
    issues.push({ field: 'measure', problem: 'too-much' })
  return issues
}

/** Each kind once, within its bounds, with a reason (NĐ 18/2014, Điều 7 khoản 4). */
export function whyNotModifiers(modifiers: readonly Modifier[]): Issue[] {
  return modifiers.flatMap(({ kind, percent, reason }, at): Issue[] => {
    const field = `modifier-${kind}`
    const { least, most } = modifierLaws[kind]
    if (modifiers.findIndex((one) => one.kind === kind) !== at) return [{ field, problem: 'modifier-twice' }]
    if (!Number.isSafeInteger(percent) || percent < least || percent > most)
      return [{ field, problem: 'modifier-out-of-bounds' }]
    return reason.trim() === '' ? [{ field, problem: 'reason-missing' }] : []
  })
}

/** Shares sum to 100 %, and who helps has no more than an author (NĐ 18/2014, Điều 4 khoản 1, 6). */
export function whyNotShares(shares: readonly Share[]): Issue[] {
  if (shares.length === 0) return [{ field: 'shares', problem: 'nobody' }]
  if (shares.some(({ parts }) => !Number.isSafeInteger(parts) || parts < 1 || parts > 10_000))
    return [{ field: 'shares', problem: 'not-a-figure' }]
  if (shares.reduce((sum, { parts }) => sum + parts, 0) !== 10_000) return [{ field: 'shares', problem: 'share-sum' }]
  const most = (kind: 'royalty' | 'remuneration') =>
    Math.max(0, ...shares.filter(({ role }) => entryKindOf(role) === kind).map(({ parts }) => parts))
  const authors = most('royalty')
  return authors > 0 && most('remuneration') > authors ? [{ field: 'shares', problem: 'helper-above-author' }] : []
}

/** Whether somebody would rate or decide what is their own: by person, or by a name they sign with. */
export function isOwn(
  shares: readonly { name: string; personId: string | null }[],
  actor: { personId: string; names: readonly string[] },
): boolean {
  const names = new Set(actor.names.map(nameKey))
  return shares.some(
    ({ name, personId }) => personId === actor.personId || (personId === null && names.has(nameKey(name))),
  )
}

/** How a printed name is found again: its letters and accents, not its capitals and spaces. */
export const nameKey = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
