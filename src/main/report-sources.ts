/** Where the figures of reports come from: the doors of the modules that know them. */
import type { LocalDate } from '../basics/dates.ts'
import { checkFigures, type Figure, figuresBetween } from '../modules/figures/index.ts'
import { rowsOf } from '../modules/figures/rules/rows-of-figures.ts'
import { verdictsOn } from '../modules/obligations/index.ts'
import type { GivenFigure, ReportSources } from '../modules/reports/index.ts'
import { royaltyTotals } from '../modules/royalties/index.ts'

/** What happened within a period adds up over periods; what stood at its end or its beginning does not. */
const flows =
  /^(dossiers\.(received|online|direct|post|resolved|early|on_time|late|granted|refused|withdrawn|transferred)$|portal\.|procedures\.level-3-4-dossiers$)/
const openings = /^dossiers\.carried_/
const totals = /^dossiers\.total_received$/

function addsOf({ indicator, kind }: Pick<Figure, 'indicator' | 'kind'>): GivenFigure['adds'] {
  if (kind === 'share' || kind === 'number') return 'single'
  if (totals.test(indicator)) return 'total'
  if (openings.test(indicator)) return 'opening'
  return flows.test(indicator) ? 'flow' : 'stock'
}

const givenFrom = (figure: Figure): GivenFigure => ({
  ...{ indicator: figure.indicator, label: figure.label, measure: figure.unitOfMeasure, siteId: figure.siteId },
  ...{ unitId: figure.unitId, unit: figure.unitName, from: figure.from, to: figure.to, value: figure.value },
  ...{ state: figure.state, source: figure.source, adds: addsOf(figure) },
})

/** Levels of online services ended with Nghị định 42/2022/NĐ-CP; from then on the dossiers themselves are counted. */
const levelsUntil: LocalDate = '2022-08-14'

export const reportSources: ReportSources = {
  royalties: (db, span) => royaltyTotals(db, span),
  given: async (db, span) => (await figuresBetween(db, span)).map(givenFrom),
  findings: (given) => {
    const names = new Map(given.map(({ unitId, unit }) => [unitId, unit]))
    const rows = rowsOf(given, (unitId) => names.get(unitId) ?? '')
    return checkFigures(rows).map(({ identity, message, gap }) => ({ identity, message, gap }))
  },
  siteTable: (to) => ({
    items: 'portal.articles',
    dossiers: to <= levelsUntil ? 'procedures.level-3-4-dossiers' : 'dossiers.online',
  }),
  verdicts: (db, asked) => verdictsOn(db, { ...asked, now: asked.asOf }),
}
