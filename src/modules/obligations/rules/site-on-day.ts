/** A site as it stood on a day, as far as duties ask. Plain values, so that the rules need no database. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { AttestedFact, ContactField, SiteKind } from './rule.ts'

/** How much is live in a section with all below it, and when the newest of it appeared. */
export type Placed = { count: number; newest: LocalDate | null }

export type SectionOnDay = {
  id: string
  parentId: string | null
  key: string | null
  kind: string
  slug: string
  name: string
  href: string | null
  isOpen: boolean
}

export type BudgetItem = {
  title: string
  liveOn: LocalDate
  path: string
  sectionId: string
  fileNames: readonly string[]
}

export type SiteOnDay = {
  id: string
  slug: string
  kind: SiteKind
  archivedSince: LocalDate | null
  contact: Record<ContactField, string | null>
  sections: readonly SectionOnDay[]
  links: readonly string[]
  /** By the id of the section. */
  placed: ReadonlyMap<string, Placed>
  /** By content type. */
  types: ReadonlyMap<string, Placed>
  english: Placed
  officials: number
  attested: ReadonlyMap<AttestedFact, { said: string; validUntil: LocalDate | null; enteredOn: LocalDate }>
  budget: readonly BudgetItem[]
  /** Documents by the day of issue and the day they appeared, of the last two months. */
  documents: readonly { issuedOn: LocalDate; liveOn: LocalDate; count: number }[]
}

export const nothingPlaced: Placed = { count: 0, newest: null }

export const together = (placed: readonly Placed[]): Placed =>
  placed.reduce(
    (sum, { count, newest }) => ({
      count: sum.count + count,
      newest: sum.newest === null || (newest !== null && newest > sum.newest) ? newest : sum.newest,
    }),
    nothingPlaced,
  )
