/** The dated tree of units. The province works with two tiers of local government since 1 July 2025. */
import type { DemoContributor, DemoUnit, DemoUnitKind } from './shapes.ts'
import { communes } from './sites.ts'

const twoTier = '2025-07-01'
const lastDistrictDay = '2025-06-30'

const unit = (
  key: string,
  kind: DemoUnitKind,
  name: string,
  parent: string | null,
  more: Partial<DemoUnit> = {},
): DemoUnit => ({
  key,
  kind,
  name,
  parent,
  ...more,
})

const provincial: readonly DemoUnit[] = [
  unit('hoai-giang', 'province', 'Tỉnh Hoài Giang', null, { nameEn: 'Hoai Giang Province' }),
  unit('tinh-uy', 'party-committee', 'Tỉnh ủy Hoài Giang', 'hoai-giang', { nameEn: 'Provincial Party Committee' }),
  unit('hdnd-tinh', 'peoples-council', 'Hội đồng nhân dân tỉnh', 'hoai-giang', {
    nameEn: 'Provincial People’s Council',
  }),
  unit('ubnd-tinh', 'peoples-committee', 'Ủy ban nhân dân tỉnh', 'hoai-giang', {
    nameEn: 'Provincial People’s Committee',
  }),
  unit('mttq-tinh', 'fatherland-front', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'hoai-giang', {
    nameEn: 'Provincial Committee of the Viet Nam Fatherland Front',
  }),
  unit('vp-tinh-uy', 'division', 'Văn phòng Tỉnh ủy', 'tinh-uy'),
  unit('vp-hdnd', 'division', 'Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh', 'hdnd-tinh'),
  unit('vp-ubnd', 'division', 'Văn phòng UBND tỉnh', 'ubnd-tinh'),
  unit('doan-tinh', 'mass-organisation', 'Tỉnh Đoàn Hoài Giang', 'mttq-tinh'),
  unit('hoi-phu-nu-tinh', 'mass-organisation', 'Hội Liên hiệp Phụ nữ tỉnh', 'mttq-tinh'),
  unit('hoi-nong-dan-tinh', 'mass-organisation', 'Hội Nông dân tỉnh', 'mttq-tinh'),
  unit('hoi-ccb-tinh', 'mass-organisation', 'Hội Cựu chiến binh tỉnh', 'mttq-tinh'),
  unit('cong-doan-tinh', 'mass-organisation', 'Liên đoàn Lao động tỉnh', 'mttq-tinh'),
  unit('cong-an-tinh', 'police', 'Công an tỉnh', 'hoai-giang'),
  unit('quan-su-tinh', 'military', 'Bộ Chỉ huy Quân sự tỉnh', 'hoai-giang'),
  unit('bao-hoai-giang', 'newspaper', 'Báo và Phát thanh, Truyền hình Hoài Giang', 'hoai-giang'),
  unit('cao-dang-hoai-giang', 'school', 'Trường Cao đẳng Hoài Giang', 'ubnd-tinh'),
  unit('thpt-chuyen', 'school', 'Trường THPT chuyên Hoài Giang', 'ubnd-tinh'),
  unit('so-khcn', 'department', 'Sở Khoa học và Công nghệ', 'ubnd-tinh', {
    nameEn: 'Department of Science and Technology',
    validFrom: '2025-03-01',
  }),
  unit('so-nnmt', 'department', 'Sở Nông nghiệp và Môi trường', 'ubnd-tinh', {
    nameEn: 'Department of Agriculture and Environment',
    validFrom: '2025-03-01',
  }),
  unit('so-y-te', 'department', 'Sở Y tế', 'ubnd-tinh', { nameEn: 'Department of Health' }),
  unit('nguoi-kim-lien', 'person', 'Lại Thế Kính, nhiếp ảnh gia', 'hoai-giang'),
  unit('nguoi-van-uoc', 'person', 'Bàng Văn Ước, nhà giáo nghỉ hưu', 'hoai-giang'),
]

const divisions: readonly DemoUnit[] = [
  unit('so-khcn.van-phong', 'division', 'Văn phòng Sở Khoa học và Công nghệ', 'so-khcn'),
  unit('so-khcn.cds', 'division', 'Trung tâm Chuyển đổi số tỉnh', 'so-khcn', { validFrom: '2025-03-01' }),
  unit('so-khcn.khoa-hoc', 'division', 'Phòng Quản lý Khoa học', 'so-khcn'),
  unit('so-khcn.buu-chinh', 'division', 'Phòng Bưu chính, Viễn thông', 'so-khcn'),
  unit('so-khcn.do-luong', 'division', 'Chi cục Tiêu chuẩn Đo lường Chất lượng', 'so-khcn'),
  unit('so-nnmt.van-phong', 'division', 'Văn phòng Sở Nông nghiệp và Môi trường', 'so-nnmt'),
  unit('so-nnmt.trong-trot', 'division', 'Chi cục Trồng trọt và Bảo vệ thực vật', 'so-nnmt'),
  unit('so-nnmt.thuy-san', 'division', 'Chi cục Thủy sản và Biển đảo', 'so-nnmt'),
  unit('so-nnmt.thuy-loi', 'division', 'Chi cục Thủy lợi và Phòng, chống thiên tai', 'so-nnmt'),
  unit('so-nnmt.dat-dai', 'division', 'Phòng Quản lý đất đai', 'so-nnmt'),
  unit('so-nnmt.kiem-lam', 'division', 'Chi cục Kiểm lâm', 'so-nnmt'),
  unit('so-y-te.van-phong', 'division', 'Văn phòng Sở Y tế', 'so-y-te'),
  unit('so-y-te.cdc', 'division', 'Trung tâm Kiểm soát bệnh tật tỉnh', 'so-y-te'),
  unit('so-y-te.benh-vien', 'division', 'Bệnh viện Đa khoa tỉnh', 'so-y-te'),
  unit('so-y-te.an-toan', 'division', 'Chi cục An toàn vệ sinh thực phẩm', 'so-y-te'),
  unit('so-y-te.bao-tro', 'division', 'Phòng Bảo trợ xã hội', 'so-y-te'),
]

/** The district that ended, its towns and communes, and what became of them. */
const former: readonly DemoUnit[] = [
  unit('tram-giang', 'district', 'Huyện Trầm Giang', 'hoai-giang', {
    validTo: lastDistrictDay,
    successors: ['dong-seu', 'suoi-tram', 'cua-nhan'],
  }),
  unit('thi-tran-tram-giang', 'commune', 'Thị trấn Trầm Giang', 'tram-giang', {
    validTo: lastDistrictDay,
    successors: ['dong-seu'],
  }),
  unit('xa-dong-thuong', 'commune', 'Xã Đồng Thượng', 'tram-giang', {
    communeKind: 'xa',
    validTo: lastDistrictDay,
    successors: ['dong-seu', 'suoi-tram'],
  }),
  unit('xa-dau-suoi', 'commune', 'Xã Đầu Suối', 'tram-giang', {
    communeKind: 'xa',
    validTo: lastDistrictDay,
    successors: ['suoi-tram'],
  }),
  unit('xa-nhan-thuy', 'commune', 'Xã Nhạn Thủy', 'tram-giang', {
    communeKind: 'xa',
    validTo: lastDistrictDay,
    successors: ['cua-nhan'],
  }),
  unit('tram-giang.van-phong', 'division', 'Văn phòng HĐND và UBND huyện Trầm Giang', 'tram-giang', {
    validTo: lastDistrictDay,
  }),
  unit('tram-giang.van-hoa', 'division', 'Trung tâm Văn hóa, Thể thao và Truyền thanh huyện', 'tram-giang', {
    validTo: lastDistrictDay,
  }),
  unit('tram-giang.nong-nghiep', 'division', 'Phòng Nông nghiệp và Môi trường huyện', 'tram-giang', {
    validTo: lastDistrictDay,
  }),
  unit('tram-giang.giao-duc', 'division', 'Phòng Giáo dục và Đào tạo huyện', 'tram-giang', {
    validTo: lastDistrictDay,
  }),
  unit('tram-giang.cong-an', 'police', 'Công an huyện Trầm Giang', 'tram-giang', { validTo: '2025-02-28' }),
  unit('tram-giang.hoi-nong-dan', 'mass-organisation', 'Hội Nông dân huyện Trầm Giang', 'tram-giang', {
    validTo: lastDistrictDay,
  }),
]

const predecessors: Readonly<Record<string, readonly string[]>> = {
  'dong-seu': ['thi-tran-tram-giang', 'xa-dong-thuong', 'tram-giang'],
  'suoi-tram': ['xa-dau-suoi', 'xa-dong-thuong', 'tram-giang'],
  'cua-nhan': ['xa-nhan-thuy', 'tram-giang'],
}

const kindOf = (slug: string): 'xa' | 'phuong' | 'dac-khu' =>
  slug === 'hon-nhan' ? 'dac-khu' : slug === 'ben-lau' || slug === 'tram-son' ? 'phuong' : 'xa'

/** What every commune has: key, kind and name of its unit; the name is completed with the commune's. */
const communeParts: readonly (readonly [string, DemoUnitKind, string])[] = [
  ['dang-uy', 'party-committee', 'Đảng ủy'],
  ['hdnd', 'peoples-council', 'Hội đồng nhân dân'],
  ['ubnd', 'peoples-committee', 'Ủy ban nhân dân'],
  ['mttq', 'fatherland-front', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['van-phong', 'division', 'Văn phòng HĐND và UBND'],
  ['van-hoa', 'division', 'Phòng Văn hóa - Xã hội'],
  ['kinh-te', 'division', 'Phòng Kinh tế'],
  ['hanh-chinh-cong', 'division', 'Trung tâm Phục vụ hành chính công'],
  ['cong-an', 'police', 'Công an'],
  ['quan-su', 'military', 'Ban Chỉ huy Quân sự'],
  ['doan', 'mass-organisation', 'Đoàn Thanh niên'],
  ['phu-nu', 'mass-organisation', 'Hội Liên hiệp Phụ nữ'],
  ['nong-dan', 'mass-organisation', 'Hội Nông dân'],
  ['tram-y-te', 'health-station', 'Trạm Y tế'],
  ['truong-thcs', 'school', 'Trường THCS'],
]

const communeUnits: readonly DemoUnit[] = communes.flatMap(({ slug, name, shortName }) => [
  unit(slug, 'commune', name, 'hoai-giang', {
    communeKind: kindOf(slug),
    validFrom: twoTier,
    ...(predecessors[slug] ? { predecessors: predecessors[slug] } : {}),
  }),
  ...communeParts.map(([key, kind, title]) =>
    unit(`${slug}.${key}`, kind, `${title} ${shortName}`, slug, { validFrom: twoTier }),
  ),
])

export const units: readonly DemoUnit[] = [...provincial, ...divisions, ...former, ...communeUnits]

const board = ['van-phong', 'van-hoa', 'kinh-te', 'hanh-chinh-cong', 'cong-an', 'quan-su', 'mttq']
const others = ['doan', 'phu-nu', 'nong-dan', 'tram-y-te', 'truong-thcs']

const listed = (
  group: DemoContributor['group'],
  keys: readonly string[],
  from: string,
  to?: string,
): DemoContributor[] => keys.map((key, index) => ({ unit: key, group, no: index + 1, from, ...(to ? { to } : {}) }))

const provinceBoard = [
  'vp-ubnd',
  'vp-tinh-uy',
  'vp-hdnd',
  'mttq-tinh',
  'so-khcn',
  'so-nnmt',
  'so-y-te',
  'cong-an-tinh',
  'quan-su-tinh',
  'bao-hoai-giang',
]
const provinceOthers = [
  'doan-tinh',
  'hoi-phu-nu-tinh',
  'hoi-nong-dan-tinh',
  'hoi-ccb-tinh',
  'cong-doan-tinh',
  'cao-dang-hoai-giang',
  'thpt-chuyen',
]

/** Contributors of a site; the district's ended with it. */
export function contributorsOf(slug: string): DemoContributor[] {
  if (slug === 'hoai-giang') {
    const people = ['nguoi-kim-lien', 'nguoi-van-uoc']
    const places = communes.map((commune) => commune.slug)
    return [
      ...listed('board', provinceBoard, twoTier),
      ...listed('contributor', [...provinceOthers, ...places, ...people], twoTier),
    ]
  }
  const own = divisions.filter((division) => division.parent === slug).map((division) => division.key)
  if (own.length > 0)
    return [...listed('board', own.slice(0, 3), twoTier), ...listed('contributor', own.slice(3), twoTier)]
  if (slug === 'tram-giang') {
    const keys = former.filter((part) => part.parent === slug && part.key.includes('.')).map((part) => part.key)
    return [
      ...listed('board', keys.slice(0, 4), '2016-05-19', lastDistrictDay),
      ...listed('contributor', keys.slice(4), '2016-05-19', lastDistrictDay),
    ]
  }
  const ofCommune = (keys: readonly string[]) => keys.map((key) => `${slug}.${key}`)
  return [...listed('board', ofCommune(board), twoTier), ...listed('contributor', ofCommune(others), twoTier)]
}

/** The bodies a site speaks for, in protocol order. */
export function bodiesOf(slug: string): { unit: string; heading: string }[] {
  if (slug === 'hoai-giang') {
    return [
      { unit: 'tinh-uy', heading: 'Tỉnh ủy' },
      { unit: 'hdnd-tinh', heading: 'Đoàn đại biểu Quốc hội và HĐND tỉnh' },
      { unit: 'ubnd-tinh', heading: 'UBND tỉnh' },
      { unit: 'mttq-tinh', heading: 'UBMTTQ Việt Nam tỉnh' },
    ]
  }
  if (slug.startsWith('so-') || slug === 'tram-giang')
    return [{ unit: slug, heading: slug === 'tram-giang' ? 'UBND huyện' : 'Lãnh đạo Sở' }]
  return ['dang-uy', 'hdnd', 'ubnd', 'mttq'].map((key) => ({
    unit: `${slug}.${key}`,
    heading: { 'dang-uy': 'Đảng ủy', hdnd: 'HĐND', ubnd: 'UBND', mttq: 'UBMTTQ Việt Nam' }[key] ?? '',
  }))
}
