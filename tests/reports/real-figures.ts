// Figures as three real reports filed them; every name is invented. Blank months are zero months.

export type ContributionLine = {
  group: 'board' | 'contributor'
  no: number
  unit: string
  months: readonly number[]
  total: number
}

const line =
  (group: ContributionLine['group']) =>
  ([no, total, ...months]: readonly number[]): ContributionLine => ({
    ...{
      group,
      no: no ?? 0,
      unit: `${group === 'board' ? 'Phòng' : 'Cộng tác viên'} số ${no}`,
      months,
      total: total ?? 0,
    },
  })

/** Units by months, half a year of a district's portal: number, total, then six months. Number 14 is missing, as filed. */
export const contributions: readonly ContributionLine[] = [
  ...[
    [1, 80, 22, 7, 9, 18, 24, 0],
    [2, 39, 5, 6, 12, 5, 7, 4],
    [3, 24, 0, 8, 6, 2, 8, 0],
    [4, 17, 4, 3, 2, 6, 2, 0],
    [5, 12, 0, 2, 3, 6, 1, 0],
    [6, 9, 0, 0, 1, 8, 0, 0],
    [7, 8, 2, 1, 2, 0, 3, 0],
    [8, 5, 0, 0, 2, 3, 0, 0],
    [9, 5, 0, 1, 0, 0, 4, 0],
    [10, 4, 0, 2, 1, 0, 1, 0],
    [11, 1, 0, 0, 1, 0, 0, 0],
    ...[12, 13, 15, 16, 17].map((no) => [no, 0, 0, 0, 0, 0, 0, 0]),
  ].map(line('board')),
  ...[
    [1, 9, 0, 1, 3, 5, 0, 0],
    [2, 9, 0, 2, 3, 1, 3, 0],
    [3, 6, 0, 1, 3, 1, 1, 0],
    [4, 5, 1, 2, 0, 1, 1, 0],
    [5, 5, 0, 1, 2, 1, 0, 1],
    [6, 1, 0, 0, 0, 1, 0, 0],
    [7, 1, 0, 0, 1, 0, 0, 0],
    [8, 1, 0, 0, 1, 0, 0, 0],
    [9, 1, 0, 0, 0, 0, 1, 0],
  ].map(line('contributor')),
]

export const monthTotals = [34, 37, 52, 58, 56, 5]

/** Component sites of a province in a year: items, dossiers; null is 'Không báo cáo'. */
export type SiteLine = { group: 'department' | 'local'; name: string; items: number | null; dossiers: number | null }

const department = [
  [26_500, 0],
  [3675, 0],
  [3610, 12],
  [2595, 52],
  [812, 0],
  [537, 0],
  [346, 0],
  [339, 0],
  [300, 0],
  [296, 249],
  [251, 0],
  [235, 0],
  [185, 140],
  [161, 485],
  [150, 0],
  [133, 0],
  [120, 0],
  [115, 10],
  [53, 0],
  [null, null],
  [null, null],
] as const

const local = [
  [9229, 0],
  [7081, 0],
  [4680, 0],
  [4624, 0],
  [4400, 0],
  [3679, 0],
  [3291, 0],
  [2758, 3],
  [2039, 0],
  [2012, 0],
  [1771, 0],
  [1074, 0],
  [793, 0],
  [null, null],
] as const

export const siteLines: readonly SiteLine[] = [
  ...department.map(([items, dossiers], at) => ({
    group: 'department' as const,
    name: `Sở số ${at + 1}`,
    items,
    dossiers,
  })),
  ...local.map(([items, dossiers], at) => ({ group: 'local' as const, name: `Huyện số ${at + 1}`, items, dossiers })),
]

/** The thirteen rows of a self-assessment: what stands under 'Nội dung' and under 'Số lượng'; every tick was yes. */
export const assessed: readonly (readonly [label: string, quantity: string])[] = [
  ['Thông tin giới thiệu', '01 chuyên mục (01 giới thiệu chung và 15 mục)'],
  ['Tin tức, sự kiện', '11 chuyên mục'],
  ['Thông tin chỉ đạo, điều hành', '01 chuyên mục'],
  ['Thông tin tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách', '01 chuyên mục'],
  ['Chiến lược, định hướng, quy hoạch, kế hoạch phát triển', '01 chuyên mục'],
  ['Hệ thống văn bản quy phạm pháp luật chuyên ngành và văn bản quản lý hành chính có liên quan', '01 chuyên mục'],
  ['Mục lấy ý kiến góp ý của tổ chức cá nhân', '01 chuyên mục'],
  ['Thông tin liên hệ của cán bộ công chức có thẩm quyền', 'trang liên hệ'],
  ['Thông tin giao dịch của cổng thông tin điện tử', 'trang liên hệ'],
  ['Cung cấp dịch vụ công trực tuyến 3, 4', 'liên kết một cửa'],
  ['Mục Thủ tục hành chính', 'liên kết một cửa'],
  ['Mục Công khai ngân sách địa phương', '01 chuyên mục'],
  ['Mục tình hình kinh tế - xã hội của huyện, thị xã, thành phố', '01 chuyên mục'],
]
