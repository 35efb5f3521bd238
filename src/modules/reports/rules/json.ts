import type { Figures } from './figures.ts'

/** The shape other programs rely on; fields may be added, never renamed. Null is 'no figures', never zero. */
export function reportJson(figures: Figures) {
  const { scope, site, period, base, asOf, lines, contribution, sites, board, given, sections, visitsUntil } = figures
  return {
    report: 'activity',
    site: site.slug,
    scope,
    from: period.from,
    to: period.to,
    base_from: base.from,
    base_to: base.to,
    as_of: asOf,
    visits_until: visitsUntil,
    figures: lines.map(({ key, of, value, base: before, label, measure, silent }) => ({
      ...{ key, of, value, base: before },
      ...(label === undefined ? {} : { label, measure }),
      ...(silent === undefined ? {} : { not_reported: silent }),
    })),
    sections,
    contribution:
      contribution === null
        ? null
        : {
            columns: contribution.columns,
            groups: contribution.groups.map(({ group, rows }) => ({
              group,
              rows: rows.map(({ no, unit, counts, total }) => ({ no, unit, counts, total })),
            })),
            column_totals: contribution.columnTotals,
            total: contribution.total,
          },
    sites: sites?.map(({ name, group, items, dossiers }) => ({ name, group, items, dossiers })) ?? null,
    board,
    given,
  }
}
