// A province with a page of every kind a citizen can meet, for the journeys to walk through.
import { sectionPath } from '../../src/basics/addresses.ts'
import { addWeeks, dayOf, daysOfWeek, startOfDay, weekOf } from '../../src/basics/dates.ts'
import type { Language } from '../../src/basics/language.ts'
import type { MadeItem, MadeSite } from '../support/builders.ts'
import { issuedReport, makeDocument } from '../support/documents.ts'
import type { TestPortal } from '../support/portal.ts'
import { enterEveryGenre } from './every-genre.ts'

export type PublicPage = {
  /** Fit for the name of a file. */
  name: string
  language: Language
  url: string
  status: number
  /** The form is sent as it is before the page is looked at. */
  sends?: true
}

export type Province = {
  province: MadeSite
  commune: MadeSite
  /** Has only what its template gives it. */
  empty: MadeSite
  district: MadeSite
  pages: readonly PublicPage[]
  page(name: string): PublicPage
}

const hour = 3_600_000

/** Makes the sites and what they hold; answers an address of each kind of page. */
export async function everyPublicPage(portal: TestPortal): Promise<Province> {
  const sites = await makeSites(portal)
  const pages = [
    ...(await articlePages(portal, sites.province)),
    ...(await standingPages(portal, sites.province)),
    ...(await documentPages(portal, sites.province)),
    ...sitePages(sites),
  ]
  return { ...sites, pages, page: (name) => pageNamed(pages, name) }
}

function pageNamed(pages: readonly PublicPage[], name: string): PublicPage {
  const found = pages.find((page) => page.name === name)
  if (found === undefined) throw new Error(`there is no page named ${name}`)
  return found
}

async function makeSites({ site, banner, article }: TestPortal) {
  const province = await site(provinceWish)
  const tier = { parentId: province.id, tierName: 'Tỉnh Thạch Lâm' }
  const office = { address: '12 đường Hoa Ban, tỉnh Thạch Lâm', phone: '0260 000 0101', email: 'xa@thachlam.example' }
  const named = { kind: 'commune' as const, ...tier, ...office }
  const commune = await site({ ...named, slug: 'xa-dong-hoa', name: 'Xã Đông Hòa', accent: '#166534' })
  const empty = await site({ ...named, slug: 'phuong-moi', name: 'Phường Mới' })
  const ended = { kind: 'district' as const, ...tier, archivedSince: '2025-07-01' }
  const district = await site({ ...ended, slug: 'huyen-cu', name: 'Huyện Suối Đá' })
  await article(commune, { title: 'Xã Đông Hòa làm đường liên thôn' })
  await article(district, { title: 'Hội nghị tổng kết của huyện', publishedAt: new Date('2025-05-20T02:00:00Z') })
  await banner({ scope: 'site', siteId: commune.id, tone: 'emergency', text: 'Mưa lớn, nguy cơ lũ quét ở ba thôn.' })
  await banner({ scope: 'site', siteId: empty.id, tone: 'celebration', text: 'Chúc mừng năm mới.' })
  await banner({ scope: 'site', siteId: district.id, tone: 'mourning', text: 'Cả nước để tang.' })
  return { province, commune, empty, district }
}

const provinceWish = {
  slug: 'thach-lam',
  name: 'Cổng thông tin điện tử tỉnh Thạch Lâm',
  nameEn: 'Thach Lam Province Portal',
  tierName: 'Ủy ban nhân dân tỉnh',
  languages: ['vi', 'en'] as const,
  responsible: 'Trưởng ban Biên tập Lò Thị Mẫu',
  address: '1 đường Trung Tâm, phường Suối Bạc, tỉnh Thạch Lâm',
  addressEn: '1 Trung Tâm Street, Suối Bạc, Thạch Lâm',
  phone: '0260 000 0100',
  email: 'banbientap@thachlam.example',
  links: ['Cổng của bộ mẫu', 'Báo mẫu'],
  bodies: [
    {
      name: 'Ủy ban nhân dân tỉnh Thạch Lâm',
      officials: [
        { name: 'Đinh Văn Mẫu', title: 'Chủ tịch', phone: '0260 000 0102', email: 'chutich@thachlam.example' },
        { name: 'Vàng Thị Mẫu', title: 'Phó Chủ tịch' },
      ],
    },
    { name: 'Hội đồng nhân dân tỉnh Thạch Lâm', officials: [{ name: 'Hà Văn Mẫu', title: 'Chủ tịch' }] },
  ],
}

const pageAt = (site: MadeSite, name: string, path: string, status = 200): PublicPage => ({
  ...{ name, status, url: site.origin + path },
  language: /^\/en(?:\/|$)/.test(path) ? 'en' : 'vi',
})

async function articlePages(portal: TestPortal, province: MadeSite): Promise<PublicPage[]> {
  const { article, withdraw, correct } = portal
  const made = await enterEveryGenre(portal, province)
  for (let number = 1; number <= 23; number++) {
    const publishedAt = new Date(Date.now() - number * 5 * hour)
    await article(province, { title: `Tin kinh tế số ${number}`, section: 'news-economy', publishedAt })
  }
  const corrected = await article(province, { title: 'Tin có đính chính', section: 'news-culture' })
  await correct(province, corrected, 'Số hộ được hỗ trợ là 214, không phải 241 như đã đưa.')
  const withdrawn = await article(province, { title: 'Tin đã gỡ' })
  await withdraw(province, withdrawn)
  const first = sectionPath('vi', 'kinh-te')
  const older = /href="([^"]*\?truoc=[^"]*)"/.exec((await portal.get(first)).text)?.[1] ?? 'no-older-page'
  const inEnglish = await article(province, {
    ...{ title: 'The province opens a new road', language: 'en', origin: 'translated', sourceName: 'Báo mẫu' },
    translationOf: { itemId: corrected.itemId, number: corrected.number },
  })
  return [
    ...[...made].map(([genre, item]: [string, MadeItem]) => pageAt(province, `article-${genre}`, item.path)),
    pageAt(province, 'article-corrected', corrected.path),
    pageAt(province, 'article-withdrawn', withdrawn.path, 410),
    pageAt(province, 'article-en', inEnglish.path),
    pageAt(province, 'section', first),
    pageAt(province, 'section-older', older),
    pageAt(province, 'section-empty', sectionPath('vi', 'quoc-phong-an-ninh')),
    pageAt(province, 'section-en', sectionPath('en', 'tin-tuc-su-kien')),
  ]
}

async function documentPages(portal: TestPortal, province: MadeSite): Promise<PublicPage[]> {
  const wish = { numberSymbol: '254/QĐ-UBND', subject: 'Ban hành Quy chế làm việc', issuedOn: '2026-03-01' }
  const signed = await makeDocument(portal, province, { ...wish, signed: issuedReport() })
  return [
    pageAt(province, 'documents', '/van-ban'),
    pageAt(province, 'documents-nothing', '/van-ban?so=999'),
    pageAt(province, 'document', signed.path),
  ]
}

async function standingPages({ page, agenda }: TestPortal, province: MadeSite): Promise<PublicPage[]> {
  const written = await page(province, { slug: 'chuc-nang-nhiem-vu', title: 'Chức năng, nhiệm vụ' })
  const translationOf = { itemId: written.itemId, number: written.number }
  const about = { slug: 'chuc-nang-nhiem-vu', title: 'Functions and duties', language: 'en' as const, translationOf }
  const inEnglish = await page(province, about)
  await page(province, { slug: 'chinh-sach-du-lieu-ca-nhan', title: 'Chính sách dữ liệu cá nhân' })
  const week = weekOf(dayOf(new Date()))
  const meeting = { leader: 'Đinh Văn Mẫu', what: 'Họp giao ban, nghe báo cáo tiến độ', place: 'Phòng họp số 1' }
  const at = (day: string) => new Date(startOfDay(day).getTime() + 8 * hour)
  await agenda(province, { week, entries: daysOfWeek(week).map((day) => ({ startsAt: at(day), ...meeting })) })
  return [
    pageAt(province, 'page', written.path),
    pageAt(province, 'page-en', inEnglish.path),
    pageAt(province, 'page-not-yet', '/gioi-thieu/co-cau-to-chuc'),
    pageAt(province, 'agenda', '/lich-cong-tac'),
    pageAt(province, 'agenda-empty', `/lich-cong-tac?tuan=${addWeeks(week, 6)}`),
    pageAt(province, 'agenda-en', '/en/agenda'),
  ]
}

function sitePages({
  province,
  commune,
  empty,
  district,
}: Record<'province' | 'commune' | 'empty' | 'district', MadeSite>) {
  const form = '/bao-sai-sot?ve=%2Flien-he'
  const inEnglish = '/bao-sai-sot?ve=%2Fen%2Fcontact'
  return [
    pageAt(province, 'home', '/'),
    pageAt(province, 'home-en', '/en'),
    pageAt(commune, 'home-commune', '/'),
    pageAt(empty, 'home-empty', '/'),
    pageAt(district, 'home-archived', '/'),
    pageAt(province, 'contact', '/lien-he'),
    pageAt(province, 'contact-en', '/en/contact'),
    pageAt(province, 'directory', '/danh-ba'),
    pageAt(province, 'directory-en', '/en/directory'),
    pageAt(empty, 'directory-empty', '/danh-ba'),
    pageAt(province, 'site-map', '/so-do-cong'),
    pageAt(province, 'site-map-en', '/en/sitemap'),
    pageAt(commune, 'site-map-commune', '/so-do-cong'),
    pageAt(province, 'not-found', '/khong-co-trang-nay', 404),
    pageAt(province, 'not-found-en', '/en/no-such-page', 404),
    pageAt(province, 'mistake-form', form),
    { ...pageAt(province, 'mistake-form-issues', form, 422), sends: true as const },
    pageAt(province, 'mistake-thanks', `${form}&da-gui=1`),
    { ...pageAt(province, 'mistake-form-en', inEnglish), language: 'en' as const },
    { ...pageAt(province, 'mistake-thanks-en', `${inEnglish}&da-gui=1`), language: 'en' as const },
  ]
}
