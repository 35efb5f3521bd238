// Rows for the tables of royalties, each with the word of the site.
import { type RawBuilder, sql } from 'kysely'
import { addMonths, monthOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import type { DeskOf } from './desk-ground.ts'

/** The month the pages show where none is asked for. */
const last = (now: Date): string => addMonths(monthOf(now), -1)

/** A month that was paid, the books behind it, and whatever else stands beside them. */
export function ofRoyalties({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] {
  const [secretary, head, payer] = [people['board-secretary'], people['board-head'], people.accountant]
  const holder = people['account-holder']
  const [table, payee, rating, entry, payment] = [1, 2, 3, 4, 5].map(() => newId(now))
  const item = sql`(select item_id from editions.event where site_id = ${id} and kind = 'published' order by id limit 1)`
  return [
    sql`insert into royalties.rate_table (site_id, id, title, decision_number, issuer, decided_on, signer_name, basis, legal_basis,
        unit_amount, valid_from, proposed_at, proposed_by, confirmed_at, confirmed_by)
      values (${id}, ${table}, ${`Biểu mức ${word}`}, ${`1/${word}`}, ${word}, '2026-01-01', ${word}, 'B', ${word}, 200000,
        '2026-01-01', ${now}, ${secretary.accountId}, ${now}, ${payer.accountId})`,
    sql`insert into royalties.rate_line (site_id, table_id, rate_kind, mode, least, usual, most)
      select ${id}, ${table}, kind, 'coefficient', 50, 100, 200 from unnest(array['tin', 'photo', 'board-allowance']) as kind`,
    sql`insert into royalties.payee (site_id, id, kind, name, person_id, tax_way, made_at)
      values (${id}, ${payee}, 'person', ${`Người nhận ${word}`}, ${people.contributor.personId}, 'withheld', ${now})`,
    sql`insert into royalties.payee_name (site_id, name_key, payee_id) values (${id}, ${`tên ${word}`}, ${payee})`,
    sql`insert into royalties.payee_account (site_id, payee_id, no, bank, number, entered_at, entered_by)
      values (${id}, ${payee}, 1, ${`Ngân hàng ${word}`}, '0123456789', ${now}, ${payer.accountId})`,
    sql`insert into royalties.quota (site_id, payee_id, valid_from, duty_works, duty_percent, basis, set_at, set_by)
      values (${id}, ${payee}, '2099-01-01', 1, 0, ${`Định mức ${word}`}, ${now}, ${payer.accountId})`,
    // Together, because a rating without its shares does not hold.
    sql`with made as (insert into royalties.rating (site_id, id, month, item_id, work_no, rate_kind, genre, title, day, quantity,
          table_site_id, table_id, basis, mode, measure, unit_amount, site_percent, amount, state, proposed_at, proposed_by,
          proposed_by_person)
        values (${id}, ${rating}, ${last(now)}, ${item}, 99, 'tin', 'tin', ${`Được chấm ${word}`}, ${`${last(now)}-05`}, 1, ${id}, ${table}, 'B',
          'coefficient', 100, 200000, 100, 200000, 'proposed', ${now}, ${secretary.accountId}, ${secretary.personId}) returning id)
      insert into royalties.share (site_id, rating_id, no, payee_id, name, role, parts, amount)
      select ${id}, made.id, 1, ${payee}, ${`Người nhận ${word}`}, 'author', 10000, 200000 from made`,
    sql`insert into royalties.budget (site_id, id, year, line, ceiling, decision, set_at, set_by)
      values (${id}, ${newId(now)}, ${now.getUTCFullYear()}, 'royalties', 90000000, ${`Dự toán ${word}`}, ${now}, ${payer.accountId})`,
    sql`insert into royalties.over_ceiling (site_id, id, year, line, amount, decision_number, decided_on, signer_name, recorded_at,
        recorded_by)
      values (${id}, ${newId(now)}, ${now.getUTCFullYear()}, 'royalties', 1, ${word}, '2026-01-02', ${word}, ${now}, ${payer.accountId})`,
    sql`insert into royalties.spending (site_id, id, line, day, what, amount, slip_number, recorded_at, recorded_by)
      values (${id}, ${newId(now)}, 'stationery', current_date, ${`Giấy ${word}`}, 1, ${word}, ${now}, ${payer.accountId})`,
    ...ofPayment({ id, word, ids: { payee, rating, entry, payment }, head, payer, holder, now }),
  ]
}

type Person = { accountId: string; personId: string }
type Paying = {
  id: string
  word: string
  ids: Record<'payee' | 'rating' | 'entry' | 'payment', string | undefined>
  head: Person
  payer: Person
  holder: Person
  now: Date
}

const ofPayment = ({ id, word, ids, head, payer, holder, now }: Paying): RawBuilder<unknown>[] => [
  sql`with told as (update royalties.rating set state = 'decided', decided_at = ${now}, decided_by = ${head.accountId},
        decided_by_person = ${head.personId} where site_id = ${id} and id = ${ids.rating} returning id)
    insert into royalties.entry (site_id, id, month, day, kind, rating_id, share_no, payee_id, rate_kind, genre, amount, entered_at,
      entered_by)
    select ${id}, ${ids.entry}, ${last(now)}, ${`${last(now)}-05`}::date, 'royalty', told.id, 1, ${ids.payee}, 'tin', 'tin', 200000, ${now},
      ${head.accountId} from told`,
  sql`insert into royalties.month (site_id, month, state, closed_at) values (${id}, ${last(now)}, 'closed', ${now})`,
  sql`insert into royalties.payment (site_id, id, no, title, from_month, to_month, state, prepared_at, prepared_by, prepared_by_person,
      approved_at, approved_by, approved_by_person, slip_number, paid_on, paid_recorded_at, paid_by)
    values (${id}, ${ids.payment}, 1, ${`Đợt chi ${word}`}, ${last(now)}, ${last(now)}, 'paid', ${now}, ${payer.accountId},
      ${payer.personId}, ${now}, ${holder.accountId}, ${holder.personId}, ${word}, '2026-02-01', ${now}, ${payer.accountId})`,
  sql`insert into royalties.payment_line (site_id, payment_id, entry_id) values (${id}, ${ids.payment}, ${ids.entry})`,
  sql`insert into royalties.payment_payee (site_id, payment_id, payee_id, gross, tax, net, tax_way, account_no)
    values (${id}, ${ids.payment}, ${ids.payee}, 200000, 0, 200000, 'withheld', 1)`,
]
