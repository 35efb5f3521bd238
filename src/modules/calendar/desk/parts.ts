import type { Account, DeskRequest } from '../../../web/context.ts'

type Db = DeskRequest['db']

/** What the pages of working days need to know of floors above: `main` gives it. */
export type CalendarParts = {
  /** Full names by account. */
  namesOf: (db: Db, accountIds: readonly string[]) => Promise<Map<string, string>>
  /** Agencies that have a calendar of their own below the country's. */
  agencies: (db: Db) => Promise<readonly { id: string; name: string }[]>
  /** Who changes the network's working days: an operator, or the head of the province's board. */
  mayChange: (db: Db, account: Account) => Promise<boolean>
}
