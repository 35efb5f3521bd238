// For every route of the citizens' side, the addresses it has on a site. A route that is missing here fails the test.
import { agendaPath, articlePath, mistakeReportPath } from '../../src/basics/addresses.ts'
import { dayOf, weekOf } from '../../src/basics/dates.ts'
import type { Furnished } from './furnished.ts'

type Examples = (site: Furnished) => string[]

const sameInBoth =
  (...paths: string[]): Examples =>
  () =>
    paths

export const examples: Record<string, Examples> = {
  'GET /': sameInBoth('/', '/?trang=2'),
  'GET /en': sameInBoth('/en'),
  'GET /tin-tuc': sameInBoth('/tin-tuc'),
  'GET /en/news': sameInBoth('/en/news'),
  'GET /tin-tuc/:slug': ({ paths }) => [
    `/tin-tuc/${paths.section}`,
    '/tin-tuc/tin-tuc-su-kien',
    '/tin-tuc/thong-bao',
    paths.article,
    paths.article.replace(/-(\d+)$/, '-x-$1'),
    paths.withdrawn,
    paths.expired,
    paths.due,
    ...[1, 2, 3, 4, 5, 6, 7, 8, 99].map((number) => articlePath('vi', 'bai', number)),
  ],
  'GET /en/news/:slug': ({ paths }) => [
    `/en/news/${paths.section}`,
    paths.english,
    ...[1, 2, 3, 4, 5].map((number) => articlePath('en', 'story', number)),
  ],
  'GET /gioi-thieu/:slug': ({ paths }) => [paths.page, '/gioi-thieu/co-cau-to-chuc', '/gioi-thieu/khong-co'],
  'GET /en/about/:slug': ({ paths }) => [paths.englishPage, '/en/about/khong-co'],
  'GET /van-ban': sameInBoth('/van-ban', '/van-ban?khoi=agency', '/van-ban?nam=2026&loai=thong-bao', '/van-ban?so=41'),
  'GET /en/documents': sameInBoth('/en/documents', '/en/documents?so=41'),
  'GET /van-ban/:key': ({ paths }) => [
    ...[paths.document, `${paths.document}.json`, paths.documentGone, paths.documentDue, '/van-ban/khong-co-2026'],
  ],
  'GET /en/documents/:key': ({ paths }) => [paths.document.replace('/van-ban/', '/en/documents/')],
  'GET /van-ban.json': sameInBoth('/van-ban.json', '/van-ban.json?so=41'),
  'GET /van-ban/rss.xml': sameInBoth('/van-ban/rss.xml'),
  'GET /lien-he': sameInBoth('/lien-he'),
  'GET /en/contact': sameInBoth('/en/contact'),
  'GET /danh-ba': sameInBoth('/danh-ba'),
  'GET /en/directory': sameInBoth('/en/directory'),
  'GET /lich-cong-tac': sameInBoth(
    '/lich-cong-tac',
    agendaPath('vi', weekOf(dayOf(new Date()))),
    agendaPath('vi', '2026-W02'),
  ),
  'GET /en/agenda': sameInBoth('/en/agenda'),
  'GET /lich-cong-tac.ics': sameInBoth('/lich-cong-tac.ics'),
  'GET /en/agenda.ics': sameInBoth('/en/agenda.ics'),
  'GET /so-do-cong': sameInBoth('/so-do-cong'),
  'GET /en/sitemap': sameInBoth('/en/sitemap'),
  'GET /rss.xml': sameInBoth('/rss.xml'),
  'GET /en/rss.xml': sameInBoth('/en/rss.xml'),
  'GET /tin-tuc/:slug/rss.xml': ({ paths }) => [`/tin-tuc/${paths.section}/rss.xml`, '/tin-tuc/thong-bao/rss.xml'],
  'GET /en/news/:slug/rss.xml': ({ paths }) => [`/en/news/${paths.section}/rss.xml`],
  'GET /sitemap.xml': sameInBoth('/sitemap.xml'),
  'GET /sitemap-:part.xml': sameInBoth('/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-2.xml'),
  'GET /robots.txt': sameInBoth('/robots.txt'),
  'GET /favicon.ico': sameInBoth('/favicon.ico'),
  'GET /tep/:prefix/:name': ({ paths }) => [paths.file],
  'GET /tim-kiem': sameInBoth('/tim-kiem?q=chuc+nang', '/tim-kiem?q=noi+dung', '/tim-kiem?q=ong', '/tim-kiem'),
  'GET /en/search': sameInBoth('/en/search?q=duties'),
  'GET /tim-kiem/goi-y': sameInBoth('/tim-kiem/goi-y?q=chuc', '/tim-kiem/goi-y?q=tin'),
  'GET /en/search/suggestions': sameInBoth('/en/search/suggestions?q=duties'),
  'GET /bao-sai-sot': ({ paths }) => [
    ...[paths.article, paths.page, paths.due, paths.english].map(mistakeReportPath),
    `${mistakeReportPath(paths.article)}&da-gui=1`,
  ],
  'POST /bao-sai-sot': () => [],
}

/** Where no route stands: what `missing` answers. */
export const beyondRoutes: Examples = ({ paths }) => [paths.former, '/khong-co-trang-nay']
