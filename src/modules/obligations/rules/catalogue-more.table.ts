/** The duties of publication, continued: money, communes, privacy, and what the site itself must have. */
import { access, atOnce, type Duty, digital, fiveDays, nd13, nd42, nd43, nd224 } from './laws.ts'
import type { RuleInput } from './rule.ts'

const all = ['province', 'department', 'commune', 'district'] as const
const every = [...all, 'topic'] as const
const budgetLaw = 'Luật Ngân sách nhà nước 83/2015/QH13, Điều 15'

/** The money of the state: its own law, with periods of its own from the year 2026. */
export const budgets: readonly RuleInput[] = [
  {
    ...{
      key: 'budget',
      validFrom: '2017-01-01',
      validTo: '2025-12-31',
      label: 'Công khai ngân sách',
      siteKinds: [...all],
      staleDays: 90,
      isStalenessLaw: false,
    },
    fulfilment: { by: 'budget', sections: ['budget'] },
    ...{
      legalRefs: [budgetLaw, 'Thông tư 343/2016/TT-BTC'],
      deadline: '15 ngày sau khi hết quý, 6 tháng; 30 ngày từ ngày ban hành với dự toán, quyết toán',
    },
    ...{ source: 'Luật 83/2015/QH13, văn bản trong Bộ pháp điển điện tử', confidence: 'S1' },
  },
  {
    ...{
      key: 'budget',
      validFrom: '2026-01-01',
      label: 'Công khai ngân sách theo kỳ 3, 6, 9 tháng, năm',
      siteKinds: [...all],
    },
    fulfilment: { by: 'budget', sections: ['budget'] },
    ...{ legalRefs: ['Thông tư 26/2026/TT-BTC, Điều 25–28', 'Luật Ngân sách nhà nước 89/2025/QH15'] },
    deadline: '15 ngày sau khi hết kỳ (thời hạn của NĐ 73/2026 chưa đối chiếu, tạm theo Luật 83/2015 Điều 15)',
    ...{ source: 'Thông tư 26/2026/TT-BTC; Nghị định 73/2026/NĐ-CP chưa đọc được', confidence: 'M-m' },
  },
  {
    ...{
      key: 'budget_tables',
      validFrom: '2018-11-12',
      label: 'Công khai ngân sách: bảng số liệu Excel kèm bản PDF',
      siteKinds: [...all],
    },
    fulfilment: { by: 'budget', sections: ['budget'], files: ['pdf', 'xlsx'] },
    ...{
      legalRefs: ['Thông tư 90/2018/TT-BTC', 'Thông tư 61/2017/TT-BTC'],
      deadline: 'Cùng lúc với văn bản công khai',
    },
    ...{ source: 'Thông tư 90/2018/TT-BTC, văn bản trong Bộ pháp điển điện tử', confidence: 'S1' },
  },
]

/** The fourteen blocks of a commune in the order of the law. */
const blocks = [
  ...[
    'Kế hoạch kinh tế - xã hội và kết quả',
    'Dự toán, quyết toán ngân sách xã',
    'Dự án, thu hồi đất, bồi thường, quỹ đất, quy hoạch',
  ],
  ...['Quy chế dân chủ, nhiệm vụ cán bộ, công chức', 'Các quỹ, khoản tài trợ, khoản dân góp', 'Tài sản công'],
  ...[
    'Chính sách hỗ trợ, tín dụng, bảo hiểm, an sinh',
    'Cứu trợ, đóng góp tự nguyện',
    'Nghĩa vụ quân sự, nghĩa vụ công an',
  ],
  ...[
    'Kết quả thanh tra, kỷ luật, lấy phiếu tín nhiệm',
    'Lấy ý kiến Nhân dân và giải trình',
    'Phí, lệ phí',
    'Thủ tục hành chính',
  ],
  'Nội dung công khai khác',
] as const

/** Blocks 7 to 9 hold personal data: they are shown as long as needed and no longer, so nothing of them grows stale. */
export const communeBlocks: readonly RuleInput[] = blocks.map((label, index) => {
  const no = String(index + 1).padStart(2, '0')
  return {
    ...{
      key: `commune_${no}`,
      validFrom: '2023-07-01',
      label: `Công khai ở xã ${no}: ${label}`,
      siteKinds: ['commune'] as const,
    },
    ...{
      fulfilment: { by: 'items' as const, sections: [`commune-${no}`] },
      minimum: 1,
      staleDays: index >= 6 && index <= 8 ? null : 90,
    },
    deadline:
      '5 ngày làm việc từ ngày có quyết định, văn bản (Điều 12 khoản 3); danh mục cập nhật hằng quý (Điều 13 khoản 2)',
    legalRefs: [
      `Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 11 khoản ${index + 1}`,
      'Luật 10/2022/QH15, Điều 13 khoản 1',
    ],
    ...{
      source: 'Luật 10/2022/QH15, văn bản trong Bộ pháp điển điện tử',
      confidence: 'S1' as const,
      siteKinds: ['commune'],
    },
  }
})

/** What the site itself must have. */
export const ofTheSite: readonly Duty[] = [
  {
    ...{
      key: 'privacy',
      label: 'Dữ liệu cá nhân và điều khoản sử dụng',
      siteKinds: [...every],
      staleDays: 365,
      fulfilment: { by: 'pages', sections: ['privacy'] },
    },
    nd43: { refs: [nd43('9'), 'Thông tư 25/2010/TT-BTTTT, Điều 11'] },
    nd42: { refs: ['Thông tư 25/2010/TT-BTTTT, Điều 11'], confidence: 'S1' },
    nd224: { refs: ['Thông tư 25/2010/TT-BTTTT, Điều 11', digital('38')] },
  },
  {
    ...{
      key: 'accessibility',
      label: 'Hỗ trợ người khuyết tật tiếp cận',
      siteKinds: [...every],
      fulfilment: { by: 'pages', sections: ['accessibility'] },
    },
    nd42: { refs: ['Thông tư 26/2020/TT-BTTTT, Điều 5'], confidence: 'S1' },
    nd224: { refs: [nd224('10 khoản 3 điểm c'), 'Thông tư 26/2020/TT-BTTTT, Điều 5'] },
  },
  {
    ...{
      key: 'sitemap',
      label: 'Sơ đồ cổng',
      siteKinds: [...every],
      fulfilment: { by: 'function', address: '/so-do-cong' },
    },
    nd43: { refs: ['Thông tư 32/2017/TT-BTTTT, Điều 16 khoản 4'] },
    nd42: { refs: ['Thông tư 32/2017/TT-BTTTT, Điều 16 khoản 4'], confidence: 'S1' },
    nd224: { refs: ['Thông tư 22/2023/TT-BTTTT'], confidence: 'S3' },
  },
  {
    ...{
      key: 'search',
      label: 'Tìm kiếm',
      siteKinds: [...every],
      fulfilment: { by: 'function', address: '/tim-kiem' },
    },
    nd43: { refs: [nd43('15 khoản 1 điểm a')] },
    nd42: { refs: [nd42('7')] },
    nd224: { refs: [nd224('11 khoản 5')] },
  },
  {
    ...{
      key: 'open_data',
      label: 'Dữ liệu mở',
      siteKinds: ['province'],
      staleDays: 90,
      fulfilment: { by: 'link', sections: ['open-data'], hosts: ['data.gov.vn'] },
    },
    nd42: { refs: ['Nghị định 47/2020/NĐ-CP, Điều 17, 20'], confidence: 'S1' },
    nd224: {
      refs: ['Nghị định 47/2020/NĐ-CP, Điều 17, 20', 'Nghị định 194/2025/NĐ-CP'],
      deadline: 'Cập nhật chậm nhất 3 tháng; rà soát danh mục 6 tháng một lần',
    },
  },
  {
    ...{ key: 'service_quality', label: 'Chất lượng dịch vụ, mức hài lòng', siteKinds: [...all], staleDays: 30 },
    fulfilment: { by: 'items', sections: ['service-quality', 'chat-luong-dich-vu'] },
    nd224: { refs: [nd224('9 khoản 1 điểm d'), nd224('12 khoản 2'), digital('34 khoản 2')] },
  },
  {
    ...{
      key: 'domain',
      label: 'Tên miền .gov.vn còn hạn',
      siteKinds: [...every],
      fulfilment: { by: 'attested', fact: 'domain', warnDays: 60 },
    },
    nd43: { refs: [nd43('6')] },
    nd42: { refs: [nd42('6')], confidence: 'M-m' },
    nd224: { refs: [nd224('11 khoản 4')] },
  },
  {
    ...{
      key: 'certificate',
      label: 'Chứng thư bảo mật (HTTPS) còn hạn',
      siteKinds: [...every],
      fulfilment: { by: 'attested', fact: 'certificate', warnDays: 14 },
    },
    nd43: { refs: ['Thông tư 32/2017/TT-BTTTT, Điều 20'] },
    nd42: { refs: ['Thông tư 32/2017/TT-BTTTT, Điều 20'], confidence: 'S1' },
    nd224: { refs: [nd224('10 khoản 3 điểm c')] },
  },
  {
    ...{
      key: 'security_level',
      label: 'Quyết định phê duyệt cấp độ an toàn hệ thống',
      siteKinds: ['province'],
      fulfilment: { by: 'attested', fact: 'licence', warnDays: 30 },
    },
    nd42: { refs: ['Nghị định 85/2016/NĐ-CP'], confidence: 'S1' },
    nd224: { refs: ['Nghị định 331/2026/NĐ-CP, Điều 18, 30'], deadline: 'Hồ sơ cấp độ trước 01/01/2027 (Điều 39)' },
  },
  {
    ...{
      key: 'measurement',
      label: 'Kết nối hệ thống đo lường (EMC) trước khi vận hành',
      siteKinds: [...every],
      fulfilment: { by: 'attested', fact: 'notice', warnDays: 0 },
    },
    nd42: {
      refs: ['Thông tư 22/2023/TT-BTTTT, Phụ lục III'],
      deadline: 'Cổng có trước 05/4/2024: chậm nhất 05/4/2025',
    },
    nd224: {
      refs: [nd224('11 khoản 3'), 'Thông tư 22/2023/TT-BTTTT, Phụ lục III'],
      confidence: 'S3',
      deadline: atOnce,
    },
  },
]

/** Access to information was asked for by its own law before the decree of 2022 named it. */
export const accessBefore: readonly RuleInput[] = [
  {
    ...{
      key: 'info_access',
      validFrom: '2018-07-01',
      validTo: '2022-08-14',
      label: 'Tiếp cận thông tin: danh mục phải công khai',
    },
    ...{ siteKinds: [...all], staleDays: 365, fulfilment: { by: 'pages', sections: ['info-access'] } },
    ...{ legalRefs: [access('19 khoản 1 điểm g'), nd13('6, 11')], deadline: fiveDays, confidence: 'S1' },
    source: 'Luật 104/2016/QH13, văn bản trong Bộ pháp điển điện tử',
  },
  {
    ...{
      key: 'info_request',
      validFrom: '2018-07-01',
      validTo: '2022-08-14',
      label: 'Phiếu yêu cầu cung cấp thông tin',
    },
    ...{ siteKinds: [...all], fulfilment: { by: 'form', sections: ['info-request', 'yeu-cau-thong-tin'] } },
    ...{
      legalRefs: [access('24'), nd13('5')],
      deadline: 'Đơn giản 3 ngày, phức tạp 15 ngày làm việc (Điều 30)',
      confidence: 'S1',
    },
    source: 'Luật 104/2016/QH13, văn bản trong Bộ pháp điển điện tử',
  },
]
