import { isId } from '../../../basics/ids.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type Answer, notFound, page, seeOther } from '../../../web/answers.ts'
import { byOf, headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { keepSeries } from '../actions/keep-series.ts'
import { receiveTemplate } from '../actions/receive-file.ts'
import { proposedSeries } from '../actions/usual-series.ts'
import { newSeriesPath, reportsPath, seriesPath, templatePath } from '../paths.ts'
import { reportKinds } from '../rules/report.ts'
import { linesIn, type Series, type SeriesFacts } from '../rules/series.ts'
import { seriesAt } from '../store/series.ts'
import { deskWords } from '../words/index.ts'
import { lineIn, type ReportHouse, saidOf } from './house.ts'
import { SeriesPage } from './series.page.tsx'

export async function showSeries(request: SiteRequest): Promise<Answer> {
  const series = await seriesIn(request)
  return series === undefined ? notFound : seriesAnswer(request, { series, facts: series, issues: [] })
}

async function seriesIn({ db, site, params }: SiteRequest): Promise<Series | undefined> {
  const { series = '' } = params
  return isId(series) ? seriesAt(db, site.id, series) : undefined
}

export async function showNewSeries(request: SiteRequest): Promise<Answer> {
  return seriesAnswer(request, {
    series: null,
    facts: await proposedSeries(request.db, request.site, 'activity'),
    issues: [],
  })
}

type Shown = { series: Series | null; facts: SeriesFacts; issues: readonly Issue[] }

function seriesAnswer({ site, csrf, query }: SiteRequest, { series, facts, issues }: Shown): Answer {
  const props = {
    ...{ csrf, facts, said: saidOf(issues), mayCoverNetwork: site.kind === 'province' },
    action: series === null ? newSeriesPath(site.slug) : seriesPath(site.slug, series.id),
    template:
      series === null ? null : { action: templatePath(site.slug, series.id), name: series.template?.name ?? null },
    back: reportsPath(site.slug),
    done: query.has('da') && issues.length === 0 ? deskWords.report.saved : null,
  }
  const status = issues.length > 0 ? 422 : 200
  return page(headOf(`${deskWords.series.title}, ${site.name}`), <SeriesPage {...props} />, { status, keep: 'never' })
}

function factsIn({ body }: SiteRequest): SeriesFacts {
  const lines = (name: string) => linesIn((body.get(name) ?? '').slice(0, 4000))
  return {
    ...{ name: lineIn(body, 'ten'), kind: reportKinds.find((kind) => kind === body.get('noi-dung')) ?? 'activity' },
    scope: body.get('pham-vi') === 'network' ? 'network' : 'site',
    form: body.get('the-thuc') === 'party' ? 'party' : 'state',
    ...{
      superior: lineIn(body, 'chu-quan'),
      issuer: lineIn(body, 'co-quan'),
      called: lineIn(body, 'goi-la'),
      symbol: lineIn(body, 'ky-hieu', 60),
    },
    ...{ place: lineIn(body, 'noi', 120), subject: lineIn(body, 'trich-yeu', 1000) },
    ...{ addressee: lines('kinh-gui'), recipients: lines('noi-nhan') },
    ...{ signerLines: signerLinesIn(body.get('chuc-vu') ?? ''), signerName: lineIn(body, 'nguoi-ky', 120) },
  }
}

/** 'KT.' keeps its full stop, which lines of a list lose. */
const signerLinesIn = (text: string): string[] =>
  text
    .normalize('NFC')
    .slice(0, 2000)
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

export async function receiveSeries(request: SiteRequest): Promise<Answer> {
  const series = await seriesIn(request)
  return series === undefined ? notFound : kept(request, series)
}

export const receiveNewSeries = (request: SiteRequest): Promise<Answer> => kept(request, null)

async function kept(request: SiteRequest, series: Series | null): Promise<Answer> {
  const { db, site, now } = request
  const facts = factsIn(request)
  const outcome = await keepSeries(db, { site, id: series?.id ?? null, facts, by: byOf(request), now })
  if ('issues' in outcome) return seriesAnswer(request, { series, facts, issues: outcome.issues })
  return seeOther(series === null ? reportsPath(site.slug) : `${seriesPath(site.slug, outcome.done.id)}?da=luu`)
}

export async function receiveTemplateFile({ files }: ReportHouse, request: SiteRequest): Promise<Answer> {
  const { db, site, body, now, files: uploads } = request
  const series = await seriesIn(request)
  if (series === undefined) return notFound
  const upload = body.has('thoi-dung') ? null : (uploads[0] ?? null)
  if (upload === null && !body.has('thoi-dung')) {
    return seriesAnswer(request, { series, facts: series, issues: [{ field: 'mau', problem: 'not-docx' }] })
  }
  const asked = { siteId: site.id, id: series.id, upload, by: byOf(request), now }
  const outcome = await receiveTemplate(db, files, asked)
  if ('issues' in outcome) return seriesAnswer(request, { series, facts: series, issues: outcome.issues })
  return seeOther(`${seriesPath(site.slug, series.id)}?da=luu`)
}
