// Rows of what is known of a site's duties of publication, each with the word of the site.
import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { inspection2022 } from '../../src/modules/obligations/index.ts'
import type { DeskOf } from './desk-ground.ts'

export const ofDuties = ({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const [clerk, today] = [people['board-secretary'].accountId, dayOf(now)]
  const print = sql`encode(sha256(convert_to(${`chứng cứ ${word}`}, 'UTF8')), 'hex')`
  return [
    sql`insert into obligations.request (site_id, id, key, unit_id, note, due_on, asked_at, asked_by)
      select ${id}, ${newId(now)}, 'news', c.unit_id, ${`Cần cung cấp ${word}`}, ${today}, ${now}, ${clerk}
      from sites.contributor as c where c.site_id = ${id} limit 1`,
    sql`insert into obligations.attested (site_id, id, fact, said, entered_at, entered_by)
      values (${id}, ${newId(now)}, 'domain', ${`Tên miền ${word}`}, ${now}, ${clerk})`,
    sql`insert into obligations.verdict (site_id, key, day, recorded_at, state, content)
      values (${id}, 'news', '2020-01-01', ${now}, 'missing', '{"ended": true}')`,
    sql`insert into obligations.evaluation (site_id, day, evaluated_at, is_final)
      values (${id}, '2020-01-01', ${now}, false)`,
    sql`insert into obligations.tick (site_id, id, form_key, day, no, side, is_present, proposed, reason, ticked_at, ticked_by)
      values (${id}, ${newId(now)}, ${inspection2022}, ${today}, 1, 'unit', true, false, ${`Lý do ${word}`}, ${now}, ${clerk})`,
    sql`insert into obligations.evidence (site_id, id, form_key, day, no, address, title, sha256, revision_ids, frozen_at, frozen_by)
      values (${id}, ${newId(now)}, ${inspection2022}, ${today}, 1, '/tin-tuc', ${`Chứng cứ ${word}`}, ${print}, '{}', ${now}, ${clerk})`,
  ]
}
