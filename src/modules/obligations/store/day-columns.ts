import { type RawBuilder, sql } from 'kysely'

/** A moment as the day it had in Vietnam. */
export const asDay = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`to_char(${moment} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`
