/** What the rules need to know of an edition and of the person before it. Everything comes in as plain values. */
import { exactKey } from '../../../basics/vietnamese.ts'
import type { Deed, Role } from './deeds.table.ts'
import type { PendingState, SitePath, State } from './state.ts'

/** Somebody whose words these are. A name without a person still counts: it is compared with the names people sign by. */
export type Writer = { personId: string | null; name: string }

export type Approval = {
  revisionId: string
  /** Null: a person the system does not know, named by telephone. */
  personId: string | null
  name: string
  /** Set where it was given without the second pair of eyes. */
  exceptionId: string | null
}

/** The deed that was done last and may be taken back. */
export type LastDeed = {
  eventId: number
  deed: Deed
  /** The text it was done on. */
  revisionId: string | null
  from: State
  to: State
  wasPending: boolean
  byPersonId: string | null
}

export type Edition = {
  state: State
  /** Where a change to the live text stands; null when there is none. */
  pending: PendingState | null
  /** The text under way, or the live one where nothing is under way. */
  revisionId: string
  /** Its authors, whoever changed it last and whoever began it since it was last live. */
  writers: readonly Writer[]
  /** Who opened the item (account) and the unit it comes from: whose own it is. */
  startedBy: string | null
  unitId: string | null
  recommendedBy: string | null
  approval: Approval | null
  liveFrom: Date | null
  last: LastDeed | null
}

export type Actor = {
  accountId: string
  personId: string
  /** As acts are signed: 'Nguyễn Văn A'. */
  name: string
  /** Full name and pen names. */
  names: readonly string[]
  /** As the board's decision prints it on that day; empty outside a board. */
  title: string
  /** Held at this site on that day and not resting. */
  roles: readonly Role[]
  /** The units whose items a contact person looks after. */
  unitIds: readonly string[]
}

/** Who may approve this item that day: in their own place, or by cover in that of another. */
export type Approver = {
  personId: string
  forPersonId: string | null
  /** Why it is theirs; 'assignment' comes before acting for somebody else, an office does not. */
  because?: string
}

export type Circumstances = {
  path: SitePath
  /** Null where nobody has resolved assignments: every approving role of the site then may. */
  approvers: readonly Approver[] | null
  /** Who signed the original of this text, where its signatures were verified and it may be shown as it is. */
  signedBy?: Signer | null
  at: Date
}

/** Whoever signed a document, as its file and its facts name them. */
export type Signer = { name: string; title: string }

/** Whether two ways of naming people mean the same one. */
export const isWriter = (writer: Writer, person: { personId: string | null; names: readonly string[] }): boolean =>
  writer.personId !== null && person.personId !== null
    ? writer.personId === person.personId
    : person.names.some((name) => exactKey(name.trim()) === exactKey(writer.name.trim()))

/** Whether the text is (also) this person's: the account that typed does not matter. */
export const wrote = (edition: Edition, person: { personId: string | null; names: readonly string[] }): boolean =>
  edition.writers.some((writer) => isWriter(writer, person))

/** Where the text under way stands. */
export const stageOf = ({ pending, state }: Edition): State => pending ?? state

/** Whether readers see it: what is scheduled is live from its moment on, whoever has recorded it. */
export const isLive = ({ state, liveFrom }: Edition, at: Date): boolean =>
  state === 'published' || (state === 'scheduled' && liveFrom !== null && liveFrom <= at)
