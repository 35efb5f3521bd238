/** The sites of the province side by side, as a page and as files, and their ranking. */
import { dayText } from '../../../basics/dates.ts'
import { type Answer, bytes, page } from '../../../web/answers.ts'
import { headOf, type SiteRequest } from '../../../web/desk-request.ts'
import { type Matrix, type MatrixRow, matrixOf, rankingOf } from '../actions/matrix.ts'
import { matrixWorkbook } from '../actions/matrix-workbook.ts'
import { dutiesPath, dutyPath, type MatrixAsked, matrixFilePath, matrixPath } from '../paths.ts'
import { siteKinds } from '../rules/rule.ts'
import { scoreOf, verdictStates } from '../rules/verdict.ts'
import { countText, kindWords, stateWords } from '../words/desk.ts'
import { matrixWords, rankingWords } from '../words/tables.ts'
import { dayAsked } from './duty-request.ts'
import { MatrixPage, type MatrixProps } from './matrix.page.tsx'
import { csvOf, sheetOf } from './matrix-file.ts'
import { RankingPage } from './ranking.page.tsx'

function matrixAsked(request: SiteRequest): MatrixAsked & { day: string } {
  const { query } = request
  const state = verdictStates.find((one) => one === query.get('tinh-trang'))
  const kind = siteKinds.find((one) => one === query.get('loai'))
  const duty = query.get('muc') ?? ''
  return {
    day: dayAsked(request),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(/^[a-z0-9_]{2,61}$/.test(duty) ? { duty } : {}),
  }
}

/** Hundredths of a per cent as people write them. */
const shareText = (share: number | null): string =>
  share === null ? '' : `${(share / 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`

export async function showMatrix(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const asked = matrixAsked(request)
  const matrix = await matrixOf(db, { siteId: site.id, ...asked, now })
  const whole = asked.duty === undefined ? matrix : await matrixOf(db, { siteId: site.id, day: asked.day, now })
  const props: MatrixProps = {
    ...{
      day: matrix.day,
      back: dutiesPath(site.slug),
      total: scoreOf(matrix.rows.flatMap(({ verdicts }) => [...verdicts.values()])),
    },
    columns: matrix.columns.map(({ key, label, legalRefs }) => ({
      key,
      label,
      legalRefs,
      href: matrixPath(site.slug, { ...asked, duty: key }),
    })),
    rows: matrix.rows.map((row) => shownRow(request, matrix, row)),
    files: { xlsx: matrixFilePath(site.slug, asked, 'xlsx'), csv: matrixFilePath(site.slug, asked, 'csv') },
    filter: {
      ...{ action: matrixPath(site.slug), state: asked.state ?? '', kind: asked.kind ?? '', duty: asked.duty ?? '' },
      kinds: siteKinds.map((value) => ({ value, text: kindWords[value] })),
      duties: whole.columns.map(({ key, label }) => ({ value: key, text: label })),
    },
  }
  return page(headOf(`${matrixWords.title}, ${site.name}`), <MatrixPage {...props} />)
}

function shownRow(
  { site: own }: SiteRequest,
  { columns }: Matrix,
  { site, score, share, verdicts }: MatrixRow,
): MatrixProps['rows'][number] {
  const of = site.id === own.id ? undefined : site.slug
  const [only] = columns.length === 1 ? columns : []
  const cells = columns.map(({ key, label }) => {
    const verdict = verdicts.get(key)
    const state = verdict?.state ?? 'not_applicable'
    return {
      state,
      about: `${label}: ${stateWords[state]}`,
      found: verdict === undefined || state === 'not_applicable' ? '' : countText(verdict.count, verdict.countOf),
      newest: verdict?.newest ? dayText(verdict.newest, 'vi') : '',
    }
  })
  const href =
    only === undefined ? dutiesPath(own.slug, of === undefined ? {} : { of }) : dutyPath(own.slug, only.key, { of })
  return { name: site.name, href, score, share: shareText(share), cells }
}

export async function sendMatrix(request: SiteRequest): Promise<Answer> {
  const { db, site, query, now } = request
  const asked = matrixAsked(request)
  const sheet = sheetOf(await matrixOf(db, { siteId: site.id, ...asked, now }), shareText)
  const name = `nghia-vu-cong-khai-${site.slug}-${asked.day}`
  if (query.get('dang') === 'csv') return bytes('text/csv; charset=utf-8', csvOf(sheet), { downloadAs: `${name}.csv` })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return bytes(type, await matrixWorkbook(sheet, now), { downloadAs: `${name}.xlsx` })
}

export async function showRanking(request: SiteRequest): Promise<Answer> {
  const { db, site, now } = request
  const day = dayAsked(request)
  const groups = rankingOf(await matrixOf(db, { siteId: site.id, day, now })).map(({ kind, rows }) => ({
    kind: kindWords[kind as keyof typeof kindWords],
    rows: rows.map(({ place, site: one, score, share }) => ({
      ...{ place, name: one.name, score, share: shareText(share) },
      href: dutiesPath(site.slug, one.id === site.id ? {} : { of: one.slug }),
    })),
  }))
  const props = { day, groups, back: matrixPath(site.slug) }
  return page(headOf(`${rankingWords.title}, ${site.name}`), <RankingPage {...props} />)
}
