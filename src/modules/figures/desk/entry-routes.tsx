/** Entering the figures of one unit and period, with the checker beside. */
import { decimalText } from '../../../basics/numbers.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, bytes, page, seeOther } from '../../../web/answers.ts'
import { headOf, onSite, type SiteRequest } from '../../../web/desk-request.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { checkTyped } from '../actions/check-typed.ts'
import { recordFigures, type Typed } from '../actions/record-figures.ts'
import { reportingUnits } from '../actions/units.ts'
import { entryPath, liveCheckPath } from '../paths.ts'
import type { Finding } from '../rules/checked-row.ts'
import { type Indicator, indicatorsOn } from '../rules/indicator.ts'
import type { Period } from '../rules/period.ts'
import { allIndicators } from '../store/indicators.ts'
import { valuesAt } from '../store/values.ts'
import { figureWords as words } from '../words.ts'
import { EntryPage } from './entry.page.tsx'
import type { FieldGroup } from './figure-fields.part.tsx'
import { accountBy, fieldOf, keeping, periodIn, saidOf, textIn, typedIn, unitIn } from './figures-request.ts'
import type { ShownFinding } from './findings.part.tsx'

export const entryRoutes: readonly DeskRoute[] = [
  deskRoute(
    'GET',
    entryPath(':site'),
    keeping,
    onSite((request) => entryAnswer(request, request.query)),
  ),
  deskRoute('POST', entryPath(':site'), keeping, onSite(receiveEntry)),
  deskRoute('POST', liveCheckPath(':site'), keeping, onSite(answerLive)),
]

export const shownFinding = ({ message, wouldReconcile }: Finding, about: string | null = null): ShownFinding => ({
  ...{ about, message, because: wouldReconcile },
})

/** As people write it: '98,50' keeps what was typed. */
export const figureText = (text: string): string => decimalText(Number(text), 'vi', text.split('.')[1]?.length ?? 0)

export const areasOf = (indicators: readonly Indicator[]): string[] => [...new Set(indicators.map(({ area }) => area))]

type Trouble = { issues?: readonly Issue[]; findings?: readonly Finding[] }

async function entryAnswer(
  request: SiteRequest,
  sent: URLSearchParams,
  { issues = [], findings = [] }: Trouble = {},
): Promise<Answer> {
  const { db, site, now, query, csrf } = request
  const period = periodIn(sent, now)
  const units = await reportingUnits(db, site.id, period)
  const indicators = indicatorsOn(await allIndicators(db), period.to)
  const areas = areasOf(indicators)
  const area = areas.find((one) => one === sent.get('nhom')) ?? areas[0] ?? ''
  const unitId = units.find((unit) => unit.unitId === unitIn(sent))?.unitId ?? ''
  const place = { ...period, siteId: site.id, unitId, now }
  const groups = unitId === '' ? null : await groupsOf(request, place, { indicators, area, typed: typedIn(sent) })
  const said = saidOf(issues)
  const isAsked = findings.length > 0 && issues.length === 0
  const props = {
    ...{ siteSlug: site.slug, units, areas, asked: { ...period, unitId, area }, groups, csrf },
    ...{ source: textIn(sent, 'nguon', 300), reason: textIn(sent, 'ly-do', 300) },
    findings: findings.map((finding) => shownFinding(finding)),
    said: isAsked
      ? [{ field: 'van-ghi', text: saidOf([{ field: '', problem: 'findings-unsaid' }])[0]?.text ?? '' }]
      : said,
    done: doneOf(query, said.length + findings.length),
  }
  const status = said.length + findings.length > 0 ? 422 : 200
  return page(headOf(`${words.entry.title}, ${site.name}`), <EntryPage {...props} />, {
    status,
    scripts: ['figures.js'],
  })
}

function doneOf(query: URLSearchParams, troubles: number): string | null {
  const [added, corrected] = [Number(query.get('moi')), Number(query.get('sua'))]
  if (troubles > 0 || query.get('da') !== 'ghi' || !Number.isInteger(added) || !Number.isInteger(corrected)) return null
  return added + corrected === 0 ? words.entry.unchanged : words.entry.saved(added, corrected)
}

type Shown = { indicators: readonly Indicator[]; area: string; typed: readonly Typed[] }

/** The fields of one area, with what was typed or what stands. */
export async function groupsOf(
  { db }: Pick<SiteRequest, 'db'>,
  { siteId, unitId, from, to, now }: Period & { siteId: string; unitId: string; now: Date },
  { indicators, area, typed }: Shown,
): Promise<FieldGroup[]> {
  const standing = await valuesAt(db, { siteIds: [siteId], from, to, unitId, asOf: now })
  const at = new Map(
    standing.filter((one) => one.from === from && one.to === to).map((one) => [one.indicator, one.value]),
  )
  const chosen = indicators.filter((one) => area === '' || one.area === area)
  return areasOf(chosen).map((name) => ({
    area: name,
    fields: chosen
      .filter((one) => one.area === name)
      .map(({ key, label, unitOfMeasure }) => {
        const [stands, text] = [at.get(key) ?? null, typed.find(({ indicator }) => indicator === key)?.text]
        const shown = stands === null ? null : figureText(stands)
        return { name: fieldOf(key), label, unitOfMeasure, value: text ?? shown ?? '', standing: shown }
      }),
  }))
}

/** Faults stop; what does not add up is said once, and recorded when the person says that the source has it so. */
async function receiveEntry(request: SiteRequest): Promise<Answer> {
  const { db, site, body, now } = request
  const period = { from: body.get('tu') ?? '', to: body.get('den') ?? '' }
  const place = { ...period, siteId: site.id, unitId: unitIn(body), typed: typedIn(body), now }
  const findings = body.get('van-ghi') === '1' ? [] : await checkTyped(db, place)
  if (findings.length > 0) return entryAnswer(request, body, { findings })
  const recording = {
    ...place,
    source: textIn(body, 'nguon', 300),
    reason: textIn(body, 'ly-do', 300),
    origin: 'typed',
  } as const
  const outcome = await recordFigures(db, { ...recording, by: accountBy(request) })
  if ('issues' in outcome) return entryAnswer(request, body, { issues: outcome.issues })
  const { added, corrected } = outcome.done
  const back = entryPath(site.slug, { ...period, unitId: place.unitId, area: textIn(body, 'nhom', 100) })
  return seeOther(`${back}&da=ghi&moi=${added}&sua=${corrected}`)
}

/** For the browser that asks while somebody types; nothing is written. */
async function answerLive({ db, site, body, now }: SiteRequest): Promise<Answer> {
  const period = { from: body.get('tu') ?? '', to: body.get('den') ?? '' }
  const findings = await checkTyped(db, { ...period, siteId: site.id, unitId: unitIn(body), typed: typedIn(body), now })
  const told = {
    title: findings.length === 0 ? '' : words.findingCount(findings.length),
    findings: findings.map((finding) => shownFinding(finding)),
  }
  return bytes('application/json; charset=utf-8', JSON.stringify(told))
}
