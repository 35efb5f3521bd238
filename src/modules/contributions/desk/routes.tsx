/** The contribution table on the desk, its figures' articles, and its files. */
import { monthText } from '../../../basics/dates.ts'
import { integerText } from '../../../basics/numbers.ts'
import { decodePageKey, encodePageKey } from '../../../basics/page-key.ts'
import { type Answer, bytes, notFound, page } from '../../../web/answers.ts'
import type { DeskRequest, Role } from '../../../web/context.ts'
import { type DeskRoute, deskRoute } from '../../../web/routes.ts'
import { composeContributions } from '../actions/compose.ts'
import { type Listed, type ListedArticle, listArticles } from '../actions/list-articles.ts'
import { contributionWorkbook } from '../actions/write-workbook.ts'
import { type FigureAsked, figurePath, printPath, tablePath, workbookPath } from '../paths.ts'
import { presetsOf } from '../rules/period.ts'
import { asFiled, type ContributionReport } from '../rules/report.ts'
import { contributionWords as words } from '../words.ts'
import { ArticlesPage, type CountedArticle } from './articles.page.tsx'
import { figureAsked, type Table, tableAsked } from './asked.ts'
import { printedReport } from './printed-report.page.tsx'
import { TablePage } from './table.page.tsx'

/** Who may see a site's table: the board and its secretariat, who pays, who inspects, who runs the machinery. */
const tableReaders: readonly Role[] = [
  'operator',
  'site-owner',
  'board-head',
  'standing-deputy',
  'deputy',
  'board-member',
  'board-secretary',
  'accountant',
  'account-holder',
  'inspection',
]

/** Where a site's citizens find it, without a slash at the end. */
type OriginOf = (site: Table['site']) => string

const policy = { onSite: tableReaders }

/** What the desk's first page offers for each site. */
export const tableDeed = { text: words.title, href: (siteSlug: string) => tablePath(siteSlug), policy }

export const contributionRoutes = ({ originOf }: { originOf: OriginOf }): readonly DeskRoute[] => [
  deskRoute('GET', tablePath(':site'), policy, showTable),
  deskRoute('GET', figurePath(':site'), policy, (request) => showArticles(request, originOf)),
  deskRoute('GET', workbookPath(':site'), policy, sendWorkbook),
  deskRoute('GET', printPath(':site'), policy, sendPrinted),
]

const head = (title: string) => ({ title, description: '', kind: 'website', date: null, hidden: true }) as const

async function composed(request: DeskRequest): Promise<(Table & { shown: ContributionReport }) | null> {
  const table = await tableAsked(request)
  if (table === null) return null
  const report = await composeContributions(request.db, table.report)
  return { ...table, shown: table.asked.order === 'as-filed' ? asFiled(report) : report }
}

async function showTable(request: DeskRequest): Promise<Answer> {
  const table = await composed(request)
  if (table === null) return notFound
  const { site, asked, shown, issues } = table
  const year = asked.from.slice(0, 4)
  const presets = presetsOf(asked.from).map(({ key, from, to }) => ({
    text: words.presets(key, year),
    href: tablePath(site.slug, { ...asked, from, to }),
  }))
  const props = {
    report: shown,
    order: asked.order,
    hrefOf: (figure: FigureAsked) => figurePath(site.slug, asked, figure),
    asked,
    action: tablePath(site.slug),
    presets,
    exports: { xlsx: workbookPath(site.slug, asked), html: printPath(site.slug, asked) },
    issues,
  }
  return page(head(`${words.title}, ${site.name}`), <TablePage {...props} />)
}

const pageLength = 50

async function showArticles(request: DeskRequest, originOf: OriginOf): Promise<Answer> {
  const table = await tableAsked(request)
  if (table === null) return notFound
  const { site, asked, report } = table
  const figure = figureAsked(request.query)
  const after = decodePageKey(request.query.get('sau') ?? '')
  const listed = await listArticles(request.db, report, { figure, after, limit: pageLength })
  const last = listed.articles.at(-1)
  const key = last && encodePageKey({ instant: last.publishedAt, number: last.number })
  const props = {
    about: about(figure, listed, table),
    count: integerText(listed.count, 'vi'),
    back: tablePath(site.slug, asked),
    articles: listed.articles.map((article) => shownArticle(article, originOf(site))),
    newest: figurePath(site.slug, asked, figure),
    older: listed.hasMore && key ? figurePath(site.slug, asked, { ...figure, after: key }) : null,
    isFirst: after === null,
  }
  return page(head(`${words.articles.title}, ${site.name}`), <ArticlesPage {...props} />)
}

function about({ unitId, month, origin }: FigureAsked, { unit }: Listed, { report }: Table): string[] {
  const who = unitId === undefined ? words.articles.allUnits : (unit ?? words.groupNames.unassigned)
  const when = month === undefined ? words.period(report.from, report.to) : monthText(month, 'vi')
  return [who, when, ...(origin === undefined ? [] : [words.originNames[origin]])]
}

const shownArticle = (article: ListedArticle, origin: string): CountedArticle => ({
  title: article.title,
  publishedAt: article.publishedAt,
  unit: article.unit ?? words.groupNames.unassigned,
  genre: article.genre,
  origin: article.origin,
  href: article.path === null ? null : origin + article.path,
  withdrawnAt: article.withdrawnAt,
})

const fileName = ({ site, asked }: Table, extension: string): string =>
  `tin-bai-theo-don-vi-${site.slug}-${asked.from}-${asked.to}.${extension}`

async function sendWorkbook(request: DeskRequest): Promise<Answer> {
  const table = await composed(request)
  if (table === null) return notFound
  const book = await contributionWorkbook(table.shown, table.asked.order, words)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return bytes(type, book, { downloadAs: fileName(table, 'xlsx') })
}

/** A file to keep and print: it carries its own styles, which pages of the desk may not. */
async function sendPrinted(request: DeskRequest): Promise<Answer> {
  const table = await composed(request)
  if (table === null) return notFound
  const document = printedReport(table.shown, table.asked.order)
  return bytes('text/html; charset=utf-8', document, { downloadAs: fileName(table, 'html') })
}
