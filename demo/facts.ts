/** What a manuscript may say about the site it stands on: its name in a sentence, its leaders. */
import { communeLeaders } from './officials.ts'
import type { DemoSite } from './shapes.ts'

const departmentLeaders: Readonly<Record<string, readonly [director: string, deputy: string]>> = {
  'so-khcn': ['Mạc Đăng Tường', 'Lục Thị Giáng Hương'],
  'so-nnmt': ['Đàm Quốc Khuông', 'Chử Văn Lành'],
  'so-y-te': ['Ninh Thị Hạ Vy', 'Tống Phước Toàn'],
}

/** Reporters who sign for a site when a manuscript names nobody. */
const reporters: Readonly<Record<string, readonly string[]>> = {
  'hoai-giang': ['Minh Khuê', 'Hoài Nam', 'Sông Trầm', 'Hải Yến', 'Quang Lâm'],
  'so-khcn': ['Bảo Khanh', 'Thiên Phú', 'Ngân Hà'],
  'so-nnmt': ['Đồng Xanh', 'Trường Giang', 'Văn Thuận', 'Biển Bạc'],
  'so-y-te': ['Hạ Chi', 'Áo Trắng', 'Minh Triều'],
  'ben-lau': ['Bến Cũ', 'Thu Phố'],
  'tram-son': ['Gốm Trầm', 'Đình Vân'],
  'dong-seu': ['Hương Sếu', 'Trung Điền'],
  'suoi-tram': ['A Sình', 'Suối Ngàn'],
  'cua-nhan': ['Sóng Nhạn', 'Bích Sương'],
  'hon-nhan': ['Đảo Xanh', 'Hải Đăng'],
  'tram-giang': ['Lam Giang', 'Ngọc Đồng', 'Thanh Huyền'],
}

export const reporterOf = (slug: string, seed: number): string => {
  const names = reporters[slug] ?? []
  return names[seed % names.length] ?? 'BBT'
}

export function factsOf(site: DemoSite): Record<string, string> {
  const base = { xa: site.shortName, Xa: capital(site.shortName), ten: site.name.replace(/^(Phường|Xã|Đặc khu|Huyện) /, ''), dt: site.phone, mail: site.email, diachi: site.address }
  if (site.kind === 'commune') return { ...base, ...communeFacts(site) }
  const [director = '', deputy = ''] = departmentLeaders[site.slug] ?? []
  return director === '' ? base : { ...base, giamdoc: `đồng chí ${director}, Giám đốc Sở`, phogiamdoc: `đồng chí ${deputy}, Phó Giám đốc Sở` }
}

function communeFacts(site: DemoSite): Record<string, string> {
  const leaders = communeLeaders[site.slug]
  const kind = site.slug === 'hon-nhan' ? 'đặc khu' : (site.shortName.split(' ')[0] ?? '')
  return {
    cap: kind,
    ubnd: `UBND ${site.shortName}`,
    bithu: `đồng chí ${leaders?.party}, Bí thư Đảng ủy ${kind}`,
    chutich: `đồng chí ${leaders?.chair}, Chủ tịch UBND ${kind}`,
    phochutich: `đồng chí ${leaders?.vice}, Phó Chủ tịch UBND ${kind}`,
    mattran: `đồng chí ${leaders?.front}, Chủ tịch UBMTTQ Việt Nam ${kind}`,
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
