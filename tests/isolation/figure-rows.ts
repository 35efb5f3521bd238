// Rows for the tables of figures, each with the word of the site, in the period that the pages show.
import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../src/basics/dates.ts'
import { newId } from '../../src/basics/ids.ts'
import { usualPeriods } from '../../src/modules/figures/rules/period.ts'
import type { DeskOf } from './desk-ground.ts'

export function ofFigures({ id, word, people }: DeskOf, now: Date): RawBuilder<unknown>[] {
  const [secretary, contact] = [people['board-secretary'], people['unit-contact']]
  const [source, request] = [newId(now), newId(now)]
  const half = usualPeriods(dayOf(now)).find(({ key }) => key === 'half') ?? { from: '2026-01-01', to: '2026-06-30' }
  const unit = sql`(select unit_id from sites.contributor where site_id = ${id} order by unit_id limit 1)`
  const hash = sql`encode(sha256(convert_to(${`số liệu ${word}`}, 'UTF8')), 'hex')`
  return [
    sql`insert into figures.indicator (id, key, area, label, unit_of_measure, kind, valid_from, source, confidence, entered_at)
      values (${newId(now)}, 'portal.articles', 'Cổng', 'Tin, bài', 'tin', 'count', '2018-01-01', 'Báo cáo', 'sure', ${now})
      on conflict do nothing`,
    sql`update people.membership set unit_id = ${unit} where person_id = ${contact.personId}`,
    sql`insert into figures.source (site_id, id, name, token_hash, token_tail, made_at, made_by)
      values (${id}, ${source}, ${`Hệ thống ${word}`}, ${hash}, 'abcd', ${now}, ${secretary.accountId})`,
    sql`insert into figures.delivery (site_id, id, source_id, unit_id, period_from, period_to, digest, received_at)
      values (${id}, ${newId(now)}, ${source}, ${unit}, ${half.from}, ${half.to}, ${hash}, ${now})`,
    sql`insert into figures.request (site_id, id, title, note, period_from, period_to, due_on, due_at, made_at, made_by)
      values (${id}, ${request}, ${`Yêu cầu ${word}`}, ${word}, ${half.from}, ${half.to}, ${half.to}, ${now}, ${now},
        ${secretary.accountId})`,
    sql`insert into figures.asked_unit (site_id, request_id, unit_id) values (${id}, ${request}, ${unit})`,
    sql`insert into figures.asked_indicator (site_id, request_id, indicator) values (${id}, ${request}, 'portal.articles')`,
    sql`insert into figures.value (site_id, id, indicator, unit_id, period_from, period_to, value, origin, source, source_id,
        request_id, reason, recorded_at, recorded_by)
      values (${id}, ${newId(now)}, 'portal.articles', ${unit}, ${half.from}, ${half.to}, 242, 'typed', ${`Báo cáo ${word}`},
        ${source}, ${request}, ${`Lý do ${word}`}, ${now}, ${secretary.accountId})`,
    sql`insert into figures.target (site_id, id, indicator, value, due_year, source, set_at, set_by)
      values (${id}, ${newId(now)}, 'portal.articles', 500, 2027, ${`Nghị quyết ${word}`}, ${now}, ${secretary.accountId})`,
  ]
}
