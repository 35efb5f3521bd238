/** The sheet of payment of a site, and the doors other modules ask. */
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { type Sheet, sheetOf } from '../rules/sheet.ts'
import { ledgerLines, ledgerTotals, type Totals } from '../store/ledger.ts'
import { accountsOf } from '../store/payees.ts'
import { lawFigures } from '../store/rates.ts'

export type SheetAsked = {
  siteId: string
  from: LocalDate
  to: LocalDate
  /** Whose knowledge is used: what was decided or paid later does not count. */
  asOf: Date
  /** Account numbers are for those who pay; without it none is read. */
  withAccounts?: boolean
  payeeId?: string
}

/** Everything the ledger says of these days; taxes as of one payment of it all on the day of `asOf`. */
export async function composeSheet(db: Reader, { withAccounts = false, ...asked }: SheetAsked): Promise<Sheet> {
  const lines = await ledgerLines(db, asked)
  const figures = (await lawFigures(db)).filter(({ isInForce }) => isInForce)
  const ids = [...new Set(lines.map(({ payeeId }) => payeeId))]
  const accounts = withAccounts ? await accountsOf(db, asked.siteId, ids) : new Map()
  const told = lines.map((line) => {
    const account = accounts.get(line.payeeId)
    return account === undefined ? line : { ...line, account: `${account.number} ${account.bank}` }
  })
  return sheetOf(told, { taxDay: dayOf(asked.asOf), figures })
}

/** The sheet of a site, by item or by payee, without account numbers: for reports. */
export async function royaltySheet(
  db: Reader,
  { by, ...asked }: { siteId: string; from: LocalDate; to: LocalDate; asOf: Date; by: 'item' | 'payee' },
): Promise<{ rows: Sheet['rows'] | Sheet['payees']; totals: Sheet['totals'] }> {
  const sheet = await composeSheet(db, asked)
  return { rows: by === 'item' ? sheet.rows : sheet.payees, totals: sheet.totals }
}

/** What each site owes and paid for these days, with the ceiling of the year; null where no budget is recorded. */
export const royaltyTotals = (
  db: Reader,
  asked: { siteIds: readonly string[]; from: LocalDate; to: LocalDate; asOf: Date },
): Promise<readonly Totals[]> => ledgerTotals(db, asked)
