// An issued report of a site, in every table of reports, each with the word of the site.
import { type RawBuilder, sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import type { Figures } from '../../src/modules/reports/rules/figures.ts'
import type { DeskOf } from './desk-ground.ts'

function figuresOf({ id, slug, word }: DeskOf, unitId: string): Figures {
  const row = { unitId, no: 1, unit: `Đơn vị im lặng ${word}`, counts: [0], total: 0 }
  return {
    ...{ scope: 'site', site: { id, slug, name: `Trang ${word}` }, period: { from: '2020-01-01', to: '2030-12-31' } },
    ...{ base: { from: '2019-01-01', to: '2029-12-31' }, asOf: '2040-01-01T00:00:00.000Z', visitsUntil: null },
    lines: [{ key: 'items', of: 'item', value: 1, base: null }],
    contribution: {
      ...{ columns: ['2020-01'], groups: [{ group: 'board', rows: [row] }], columnTotals: [0], total: 0 },
    },
    ...{ months: [], sites: null, board: null, sections: [], given: [], findings: [] },
  }
}

export const ofReports = (site: DeskOf, now: Date): RawBuilder<unknown>[] => {
  const { id, word } = site
  const [series, report] = [newId(now), newId(now)]
  const hash = sql`encode(sha256(convert_to(${`đến ${word}`}, 'UTF8')), 'hex')`
  const heading = {
    ...{
      name: word,
      kind: 'activity',
      scope: 'site',
      form: 'state',
      superior: '',
      issuer: `Ban Biên tập ${word}`,
      called: word,
    },
    ...{
      symbol: 'BC-BBT',
      place: word,
      subject: word,
      addressee: [],
      recipients: [word],
      signerLines: [word],
      signerName: word,
    },
  }
  return [
    sql`insert into reports.series (site_id, id, name, kind, scope, form, issuer, symbol, place, subject, recipients, signer_lines, made_at)
      values (${id}, ${series}, ${`Loại ${word}`}, 'activity', 'site', 'state', ${word}, 'BC-BBT', ${word}, ${word}, ${[word]}, ${[word]},
        ${now})`,
    sql`insert into reports.report (site_id, id, series_id, period_kind, period_from, period_to, state, figures, figures_sum, taken_at,
        texts, heading, number, issued_on, signed_sha256, signed_name, made_at, issued_at)
      values (${id}, ${report}, ${series}, 'own', '2020-01-01', '2030-12-31', 'issued',
        ${JSON.stringify(figuresOf(site, newId(now)))}::jsonb, ${hash}, ${now}, ${JSON.stringify({ plans: `Việc ${word}` })}::jsonb,
        ${JSON.stringify(heading)}::jsonb, '01', '2026-01-01', ${hash}, ${`ky-${word}.pdf`}, ${now}, ${now})`,
    sql`insert into reports.step (site_id, id, report_id, deed, to_state, at, detail)
      values (${id}, ${newId(now)}, ${report}, 'issue', 'issued', ${now}, ${word})`,
    sql`insert into reports.assessment (site_id, report_id, no, form, key, label, taken_at)
      values (${id}, ${report}, 1, 'noi-dung-2022', 'intro', ${`Mục ${word}`}, ${now})`,
    sql`insert into reports.kept (site_id, sha256, what, name, content_type, bytes, kept_at)
      values (${id}, ${hash}, 'signed', ${`ky-${word}.pdf`}, 'application/pdf', 9, ${now})`,
  ]
}
