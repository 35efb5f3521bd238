/** Figures from a file: looked at first, recorded when somebody confirms what would change. */
import { z } from 'zod'
import { dayText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { type ImportPlan, importFigures, planImport } from '../actions/import-figures.ts'
import { unitsNamed } from '../actions/units.ts'
import { readUploadedTable, type TableLine } from '../actions/uploaded-table.ts'
import { importConfirmPath, importPath } from '../paths.ts'
import type { LineTrouble } from '../rules/import-line.ts'
import { indicatorsOn } from '../rules/indicator.ts'
import { allIndicators } from '../store/indicators.ts'
import { importWords as words } from '../words/requests.ts'
import { figureText } from './entry-routes.tsx'
import { accountBy, keeping, saidOf, textIn } from './figures-request.ts'
import { ImportPage, type PlanShown } from './import.page.tsx'

const largest = 2 * 1024 * 1024

export const importRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    importPath(':site'),
    keeping,
    onSite((request) => importAnswer(request, { lines: null })),
  ),
  deskRoute('POST', importPath(':site'), keeping, onSite(look), { uploads: { largest, files: 1 } }),
  deskRoute('POST', importConfirmPath(':site'), keeping, onSite(confirm), { largestForm: 2 * largest }),
]

type Shown = { lines: readonly TableLine[] | null; issues?: readonly Issue[] }

async function importAnswer(request: SiteRequest, { lines, issues = [] }: Shown): Promise<Answer> {
  const { db, site, csrf, body, query, now } = request
  const planned = lines === null ? null : await planImport(db, { siteId: site.id, lines, now })
  const all = [...issues, ...(planned !== null && 'issues' in planned ? planned.issues : [])]
  const props = {
    ...{
      siteSlug: site.slug,
      csrf,
      said: saidOf(all),
      source: textIn(body, 'nguon', 300),
      reason: textIn(body, 'ly-do', 300),
    },
    plan:
      planned !== null && lines !== null && 'done' in planned ? await shownPlan(request, planned.done, lines) : null,
    done: all.length === 0 && query.get('da') === 'ghi' ? words.saved : null,
  }
  return page(headOf(`${words.title}, ${site.name}`), <ImportPage {...props} />, { status: all.length > 0 ? 422 : 200 })
}

async function shownPlan({ db, now }: SiteRequest, plan: ImportPlan, lines: readonly TableLine[]): Promise<PlanShown> {
  const names = await unitsNamed(
    db,
    plan.changes.map(({ unitId }) => unitId),
    now,
  )
  const labels = new Map(indicatorsOn(await allIndicators(db), '9999-12-31').map(({ key, label }) => [key, label]))
  const corrected = plan.changes.filter(({ before }) => before !== null).length
  return {
    changes: plan.changes.map(({ unitId, from, to, indicator, before, after }) => ({
      ...{ unit: names.get(unitId) ?? '', indicator: labels.get(indicator) ?? indicator },
      ...{ before: before === null ? null : figureText(before), after: figureText(after) },
      period: `${dayText(from, 'vi')} – ${dayText(to, 'vi')}`,
    })),
    all: { added: plan.changes.length - corrected, corrected, same: plan.same },
    bad: plan.bad.map(({ line, troubles }) => ({ line, text: troubles.map(troubleText).join(' ') || words.broken })),
    strange: plan.strange,
    table: JSON.stringify(lines.map((line) => ('fields' in line ? [line.line, line.fields] : [line.line, null]))),
  }
}

function troubleText({ problem, text, column }: LineTrouble): string {
  if (problem === 'no-unit') return words.noUnit(text)
  return problem === 'bad-figure' ? words.badFigure(text, column) : words.badDay(text)
}

async function look(request: SiteRequest): Promise<Answer> {
  const [file] = request.files
  const noSource = textIn(request.body, 'nguon') === '' ? [{ field: 'nguon', problem: 'source-missing' }] : []
  if (file === undefined)
    return importAnswer(request, { lines: null, issues: [...noSource, { field: 'tep', problem: 'no-file' }] })
  const table = await readUploadedTable(file)
  if ('problem' in table)
    return importAnswer(request, { lines: null, issues: [{ field: 'tep', problem: table.problem }] })
  return importAnswer(request, { lines: noSource.length > 0 ? null : table.lines, issues: noSource })
}

const sentTable = z.array(z.tuple([z.number().int(), z.record(z.string(), z.string()).nullable()])).max(5000)

function linesIn(text: string): TableLine[] | null {
  try {
    const read = sentTable.safeParse(JSON.parse(text))
    return read.success
      ? read.data.map(([line, fields]) => (fields === null ? { line, isBroken: true } : { line, fields }))
      : null
  } catch {
    return null
  }
}

async function confirm(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const lines = linesIn(body.get('bang') ?? '')
  if (lines === null) return importAnswer(request, { lines, issues: [{ field: 'tep', problem: 'file-unread' }] })
  const said = { source: textIn(body, 'nguon', 300), reason: textIn(body, 'ly-do', 300) }
  const outcome = await importFigures(db, { siteId: site.id, lines, ...said, by: accountBy(request), now })
  if ('issues' in outcome) return importAnswer(request, { lines, issues: outcome.issues })
  return seeOther(`${importPath(site.slug)}?da=ghi`)
}
