/** The table of figures, and where one of them comes from. */
import { dayOf } from '../../../basics/dates.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { accountNames } from '../../people/index.ts'
import { type Figure, figuresBetween } from '../actions/figures-between.ts'
import { reportingUnits } from '../actions/units.ts'
import { figuresPath, historyPath } from '../paths.ts'
import { checkFigures } from '../rules/check-figures.ts'
import { type Indicator, indicatorsOn } from '../rules/indicator.ts'
import { type Period, usualPeriods } from '../rules/period.ts'
import { rowsOf } from '../rules/rows-of-figures.ts'
import { allIndicators, type Target, targetsOf } from '../store/indicators.ts'
import { historyOf, unitNamesOn } from '../store/values.ts'
import { figureWords as words } from '../words.ts'
import { areasOf, figureText, shownFinding } from './entry-routes.tsx'
import { mayConnect, mayKeep, periodIn, reading, unitIn } from './figures-request.ts'
import { HistoryPage } from './history.page.tsx'
import { type Cell, OverviewPage, type OverviewPageProps } from './overview.page.tsx'

/** What the desk offers inside a site. */
export const figuresEntry = { text: words.title, href: (siteSlug: string) => figuresPath(siteSlug), policy: reading }

export const overviewRoutes: readonly DeskRoute[] = [
  deskRoute('GET', figuresPath(':site'), reading, onSite(showFigures)),
  deskRoute('GET', historyPath(':site'), reading, onSite(showHistory)),
]

async function showFigures(request: SiteRequest): Promise<Answer> {
  const { db, site, now, query } = request
  const period = periodIn(query, now)
  const indicators = indicatorsOn(await allIndicators(db), period.to)
  const areas = areasOf(indicators)
  const area = areas.find((one) => one === query.get('nhom')) ?? areas[0] ?? ''
  const figures = await figuresBetween(db, { siteIds: [site.id], ...period, asOf: now })
  const ofArea = indicators.filter((one) => one.area === area && figures.some(({ indicator }) => indicator === one.key))
  const units = await reportingUnits(db, site.id, period)
  const known = new Set(units.map(({ unitId }) => unitId))
  const former = figures
    .filter(({ unitId }) => !known.has(unitId))
    .map(({ unitId, unitName }) => [unitId, unitName] as const)
  const all = [...units, ...[...new Map(former)].map(([unitId, name]) => ({ unitId, name }))]
  const props: OverviewPageProps = {
    ...{
      siteSlug: site.slug,
      areas,
      asked: { ...period, area },
      mayKeep: mayKeep(request),
      mayConnect: mayConnect(request),
    },
    presets: presetsOf(request, area),
    columns: columnsOf(ofArea, await targetsOf(db, site.id)),
    rows: all.map(({ unitId, name }) => ({
      unitId,
      name,
      cells: ofArea.map(({ key }) => cellOf(figures, unitId, key, period)),
    })),
    findings: findingsOf(figures),
  }
  return page(headOf(`${words.title}, ${site.name}`), <OverviewPage {...props} />)
}

const presetsOf = ({ site, now }: SiteRequest, area: string) =>
  usualPeriods(dayOf(now)).map(({ key, from, to }) => ({
    text: words.periodNames[key],
    href: figuresPath(site.slug, { from, to, area }),
  }))

const columnsOf = (indicators: readonly Indicator[], targets: readonly Target[]) =>
  indicators.map(({ key, label, unitOfMeasure }) => {
    const target = targets.find(({ indicator }) => indicator === key)
    return {
      key,
      label,
      unitOfMeasure,
      target: target ? words.targetText(figureText(target.value), target.dueYear) : null,
    }
  })

/** The figure of exactly this period, or the last one within it; silence only where nothing was given. */
function cellOf(figures: readonly Figure[], unitId: string, key: string, period: Period): Cell {
  const here = figures.filter((one) => one.unitId === unitId && one.indicator === key)
  const given = here.filter(({ state }) => state === 'given')
  const shown = given.find(({ from, to }) => from === period.from && to === period.to) ?? given.at(-1)
  if (shown !== undefined) return { text: figureText(shown.text ?? '0'), from: shown.from, to: shown.to }
  if (here.some(({ state }) => state === 'not-reported')) return 'not-reported'
  return here.length > 0 ? 'requested' : 'unknown'
}

function findingsOf(figures: readonly Figure[]) {
  const names = new Map(figures.map(({ unitId, unitName }) => [unitId, unitName]))
  const rows = rowsOf(
    figures.filter(({ state }) => state === 'given'),
    (unitId) => unitId,
  )
  return checkFigures(rows).map((finding) =>
    shownFinding(finding, names.get(rows[finding.row - 1]?.place ?? '') ?? null),
  )
}

async function showHistory(request: SiteRequest): Promise<Answer> {
  const { db, site, query, now } = request
  const [unitId, key, period] = [unitIn(query), query.get('chi-tieu') ?? '', periodIn(query, now)]
  const indicator = indicatorsOn(await allIndicators(db), period.to).find((one) => one.key === key)
  // Nothing was asked for: the table is where a figure is chosen.
  if (unitId === '' || indicator === undefined) return seeOther(figuresPath(site.slug, period))
  const lines = await historyOf(db, { siteId: site.id, unitId, indicator: key, ...period })
  if (lines.length === 0) return notFound
  const names = await accountNames(
    db,
    lines.flatMap(({ recordedBy }) => recordedBy ?? []),
  )
  const props = {
    ...{ about: indicator, back: figuresPath(site.slug, { ...period, area: indicator.area }), period },
    unit: (await unitNamesOn(db, [unitId], period.to)).get(unitId) ?? '',
    lines: lines.map(({ value, recordedAt, recordedBy, origin, source, reason }) => ({
      ...{ recordedAt, origin, source, reason, value: value === null ? null : figureText(value) },
      by: recordedBy === null ? null : (names.get(recordedBy) ?? null),
    })),
  }
  return page(headOf(`${words.history.title}, ${site.name}`), <HistoryPage {...props} />)
}
