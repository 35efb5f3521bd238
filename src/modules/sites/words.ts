import { rssPath, siteMapPath } from '../../basics/addresses.ts'
import type { Language } from '../../basics/language.ts'

const vi = {
  siteMap: 'Sơ đồ cổng',
  componentSites: {
    department: 'Trang của các sở, ban, ngành',
    commune: 'Trang của các xã, phường, đặc khu',
    district: 'Trang lưu trữ của cấp huyện (đến 30/6/2025)',
    topic: 'Chuyên trang',
  },
  machine: 'Dành cho phần mềm',
  rss: 'Tin mới (RSS)',
  sitemapXml: 'Sơ đồ cho máy tìm kiếm (XML)',
  siteMapHref: siteMapPath('vi'),
  rssHref: rssPath('vi'),
  successors: (names: readonly string[]) => `Từ nay xem thông tin mới tại: ${names.join(', ')}.`,
  successorsHref: siteMapPath('vi'),
}

export type SiteWords = typeof vi

const en: SiteWords = {
  siteMap: 'Site map',
  componentSites: {
    department: 'Sites of departments',
    commune: 'Sites of communes and wards',
    district: 'Archived sites of former districts (until 30 June 2025)',
    topic: 'Topic sites',
  },
  machine: 'For software',
  rss: 'Latest news (RSS)',
  sitemapXml: 'Map for search engines (XML)',
  siteMapHref: siteMapPath('en'),
  rssHref: rssPath('en'),
  successors: (names) => `For current information see: ${names.join(', ')}.`,
  successorsHref: siteMapPath('en'),
}

export const siteWords: Record<Language, SiteWords> = { vi, en }
