/**
 * The duties of publication as the product brings them along. Numbers of days without an article are the product's proposal, and the
 * screens say so. What was read only in secondary sources or known from memory carries its confidence.
 */
import { access, atOnce, type Duty, digital, fiveDays, nd13, nd42, nd43, nd224 } from './laws.ts'

const all = ['province', 'department', 'commune', 'district'] as const
const every = [...all, 'topic'] as const
const territorial = ['province', 'commune', 'district'] as const
const living = ['province', 'department', 'commune'] as const

/** What the agency says of itself. */
export const introductions: readonly Duty[] = [
  {
    ...{
      key: 'intro_department',
      label: 'Giới thiệu: chức năng, cơ cấu, quá trình phát triển',
      siteKinds: ['department'],
      minimum: 4,
      staleDays: 365,
    },
    fulfilment: {
      by: 'pages',
      sections: ['intro-overview', 'intro-functions', 'intro-organisation', 'intro-formation'],
    },
    nd43: { refs: [nd43('10 khoản 1 điểm a')], deadline: 'Cập nhật thường xuyên (Điều 17 khoản 1 điểm a)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [nd224('9 khoản 1 điểm b'), access('19 khoản 1 điểm đ')], deadline: atOnce },
  },
  {
    ...{
      key: 'intro_territory',
      label: 'Giới thiệu: bộ máy, tự nhiên, lịch sử, di tích, địa giới',
      siteKinds: [...territorial],
      minimum: 6,
      staleDays: 365,
    },
    fulfilment: {
      by: 'pages',
      sections: [
        'intro-overview',
        'intro-organisation',
        'intro-nature',
        'intro-history',
        'intro-heritage',
        'intro-map',
      ],
    },
    nd43: { refs: [nd43('10 khoản 1 điểm a')], deadline: 'Cập nhật thường xuyên (Điều 17 khoản 1 điểm a)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [nd224('9 khoản 1 điểm c')], deadline: atOnce },
  },
  {
    ...{
      key: 'staff_contacts',
      label: 'Danh bạ cán bộ, công chức có thẩm quyền',
      siteKinds: [...all],
      fulfilment: { by: 'directory' },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm k')], deadline: 'Cập nhật thường xuyên (Điều 17 khoản 1 điểm a)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm đ')], deadline: atOnce },
  },
  {
    ...{ key: 'transaction_info', label: 'Thông tin giao dịch của cổng, trang', siteKinds: [...every] },
    fulfilment: { by: 'contact', fields: ['address', 'phone', 'email', 'responsible'] },
    nd43: { refs: [nd43('10 khoản 1 điểm l'), 'Thông tư 09/2014/TT-BTTTT, Điều 2 khoản 3'] },
    nd42: { refs: [nd42('4 khoản 1'), 'Thông tư 09/2014/TT-BTTTT, Điều 2 khoản 3'] },
    nd224: { refs: [access('19 khoản 1 điểm đ'), 'Thông tư 09/2014/TT-BTTTT, Điều 2 khoản 3'], deadline: atOnce },
  },
  {
    ...{ key: 'spokesperson', label: 'Người phát ngôn và kênh chính thức', siteKinds: [...living], staleDays: 365 },
    fulfilment: { by: 'pages', sections: ['spokesperson'] },
    nd224: {
      refs: ['Nghị định 244/2026/NĐ-CP', nd224('10')],
      confidence: 'S3',
      source: 'Nghị định 244/2026/NĐ-CP, theo báo chí',
      deadline: atOnce,
    },
  },
  {
    ...{ key: 'english', label: 'Thông tin bằng tiếng Anh', siteKinds: ['province'], minimum: 2, staleDays: 365 },
    fulfilment: { by: 'language', language: 'en' },
    nd43: { refs: [nd43('13')], deadline: 'Rà soát, cập nhật khi thay đổi (Điều 17 khoản 1 điểm h)' },
    nd42: { refs: [nd42('6, 7')], confidence: 'M-m' },
  },
]

/** News, steering, law, plans, money. */
export const streams: readonly Duty[] = [
  {
    ...{
      key: 'news',
      label: 'Tin tức - Sự kiện',
      siteKinds: [...every],
      staleDays: 7,
      fulfilment: { by: 'items', sections: ['news'] },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm b')], deadline: 'Cập nhật thường xuyên (Điều 17 khoản 1 điểm a)' },
    nd42: { refs: [nd42('4')] },
    nd224: { refs: [nd224('9 khoản 2')] },
  },
  {
    ...{
      key: 'steering_docs',
      label: 'Chỉ đạo, điều hành',
      siteKinds: [...all],
      staleDays: 30,
      fulfilment: { by: 'items', sections: ['steering'] },
    },
    nd43: {
      refs: [nd43('10 khoản 1 điểm c')],
      deadline: '2 ngày làm việc sau khi văn bản được ban hành (Điều 17 khoản 1 điểm c)',
    },
    nd42: { refs: [nd42('4')] },
    nd224: { refs: [nd224('9 khoản 2'), access('17')], deadline: fiveDays },
  },
  {
    ...{
      key: 'leader_calendar',
      label: 'Lịch làm việc của lãnh đạo',
      siteKinds: [...all],
      staleDays: 8,
      fulfilment: { by: 'type', type: 'agenda' },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm c')], deadline: 'Cập nhật thường xuyên (Điều 17 khoản 1 điểm a)' },
    nd42: { refs: [nd42('4')] },
    nd224: { refs: [nd224('9 khoản 2')] },
  },
  {
    ...{ key: 'voter_replies', label: 'Trả lời kiến nghị cử tri', siteKinds: [...territorial], staleDays: 180 },
    fulfilment: { by: 'items', sections: ['voter-replies'] },
    nd43: { refs: [nd43('10 khoản 1 điểm c')] },
    nd42: { refs: [nd42('4'), access('17')] },
    nd224: { refs: [access('17'), 'Nghị định 20/2008/NĐ-CP, Điều 14, 19'], deadline: fiveDays },
  },
  {
    ...{
      key: 'rewards',
      label: 'Khen thưởng, xử phạt',
      siteKinds: [...all],
      staleDays: 180,
      fulfilment: { by: 'items', sections: ['rewards'] },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm c')] },
    nd42: { refs: [nd42('4'), access('17')] },
    nd224: { refs: [access('17')], deadline: fiveDays },
  },
  {
    ...{ key: 'legal_dissemination', label: 'Tuyên truyền, phổ biến pháp luật', siteKinds: [...all], staleDays: 15 },
    fulfilment: { by: 'items', sections: ['legal-dissemination'] },
    nd43: {
      refs: [nd43('10 khoản 1 điểm d')],
      deadline: '15 ngày làm việc sau khi văn bản được ban hành (Điều 17 khoản 1 điểm b)',
    },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm b')], deadline: fiveDays },
  },
  {
    ...{
      key: 'plans',
      label: 'Chiến lược, quy hoạch, kế hoạch',
      siteKinds: [...all],
      staleDays: 180,
      fulfilment: { by: 'items', sections: ['plans'] },
    },
    nd43: {
      refs: [nd43('10 khoản 1 điểm đ')],
      deadline: '10 ngày làm việc sau khi được phê duyệt (Điều 17 khoản 1 điểm d)',
    },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm c')], deadline: fiveDays },
  },
  {
    ...{
      key: 'projects',
      label: 'Dự án, đầu tư, đấu thầu, mua sắm công',
      siteKinds: [...all],
      staleDays: 90,
      fulfilment: { by: 'items', sections: ['projects'] },
    },
    nd43: {
      refs: [nd43('10 khoản 1 điểm h')],
      deadline: '10 ngày làm việc sau khi được phê duyệt (Điều 17 khoản 1 điểm d)',
    },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm d')], deadline: fiveDays },
  },
  {
    ...{ key: 'socio_economic', label: 'Tình hình kinh tế - xã hội', siteKinds: [...territorial], staleDays: 90 },
    fulfilment: { by: 'items', sections: ['socio-economic'] },
    nd43: { refs: [nd43('12')], deadline: '10 ngày làm việc sau khi quyết định công bố (Điều 17 khoản 1 điểm g)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm e')], deadline: fiveDays },
  },
  {
    ...{
      key: 'statistics',
      label: 'Thống kê ngành',
      siteKinds: ['department'],
      staleDays: 180,
      fulfilment: { by: 'items', sections: ['statistics'] },
    },
    nd43: { refs: [nd43('12')], deadline: '10 ngày làm việc sau khi quyết định công bố (Điều 17 khoản 1 điểm g)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm e')], deadline: fiveDays },
  },
  {
    ...{
      key: 'science_topics',
      label: 'Chương trình, đề tài khoa học',
      siteKinds: ['province', 'department'],
      staleDays: 365,
    },
    fulfilment: { by: 'items', sections: ['science'] },
    nd43: {
      refs: [nd43('11')],
      deadline: '20 ngày làm việc sau khi phê duyệt hoặc nghiệm thu (Điều 17 khoản 1 điểm e)',
    },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm e')], deadline: fiveDays },
  },
]

/** Documents, drafts and what citizens ask. */
export const services: readonly Duty[] = [
  {
    ...{
      key: 'legal_documents',
      label: 'Hệ thống văn bản',
      siteKinds: [...all],
      staleDays: 30,
      fulfilment: { by: 'type', type: 'document' },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm e')], deadline: '2 ngày làm việc sau khi ban hành (Điều 17 khoản 1 điểm c)' },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [access('19 khoản 1 điểm a')], deadline: fiveDays },
  },
  {
    ...{ key: 'documents_in_time', label: 'Văn bản được đăng đúng hạn', siteKinds: [...all], minimum: 0 },
    fulfilment: { by: 'documents-in-time', workingDays: 2 },
    nd43: { refs: [nd43('17 khoản 1 điểm c')], deadline: '2 ngày làm việc sau khi ban hành' },
  },
  {
    ...{
      key: 'gazette',
      label: 'Công báo điện tử',
      siteKinds: ['province'],
      staleDays: 30,
      fulfilment: { by: 'items', sections: ['gazette', 'cong-bao'] },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm g')] },
    nd42: { refs: ['Pháp luật về công báo'], confidence: 'M-m' },
    nd224: { refs: ['Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15'], confidence: 'S3' },
  },
  {
    ...{
      key: 'consultation',
      label: 'Lấy ý kiến góp ý dự thảo',
      siteKinds: [...all],
      fulfilment: { by: 'form', sections: ['consultation'] },
    },
    nd43: { refs: [nd43('10 khoản 1 điểm i')] },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: {
      refs: [access('17 khoản 1 điểm c'), 'Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15'],
      deadline: 'Dự thảo mở ít nhất 20 ngày',
    },
  },
  {
    ...{ key: 'qa', label: 'Hỏi đáp', siteKinds: [...all], fulfilment: { by: 'form', sections: ['questions'] } },
    nd43: { refs: [nd43('15 khoản 2'), nd43('17 khoản 1 điểm đ')], deadline: 'Trả lời trong 15 ngày làm việc' },
    nd42: { refs: [nd42('7')] },
    nd224: { refs: [nd224('9 khoản 1 điểm d'), digital('38')] },
  },
  {
    ...{
      key: 'pakn',
      label: 'Phản ánh, kiến nghị',
      siteKinds: [...all],
      fulfilment: { by: 'form', sections: ['feedback', 'phan-anh-kien-nghi'] },
    },
    nd43: {
      refs: ['Nghị định 20/2008/NĐ-CP, Điều 7, 13'],
      deadline: 'Không thuộc thẩm quyền thì chuyển trong 5 ngày làm việc (Điều 9)',
    },
    nd42: { refs: ['Nghị định 20/2008/NĐ-CP, Điều 7, 13'], confidence: 'S1' },
    nd224: {
      refs: ['Nghị định 20/2008/NĐ-CP, Điều 7, 13'],
      deadline: 'Không thuộc thẩm quyền thì chuyển trong 5 ngày làm việc (Điều 9)',
    },
  },
  {
    ...{ key: 'dvc', label: 'Dịch vụ công trực tuyến', siteKinds: [...all] },
    fulfilment: { by: 'link', sections: ['online-services'], hosts: ['dichvucong.gov.vn'] },
    nd43: { refs: [nd43('18')] },
    nd42: { refs: [nd42('4 khoản 1')] },
    nd224: { refs: [nd224('9 khoản 1 điểm a'), nd224('14')] },
  },
  {
    ...{ key: 'tthc', label: 'Thủ tục hành chính', siteKinds: [...all] },
    fulfilment: { by: 'link', sections: ['procedures'], hosts: ['thutuc.dichvucong.gov.vn', 'csdl.dichvucong.gov.vn'] },
    nd43: { refs: [nd43('18'), 'Nghị định 63/2010/NĐ-CP, Điều 16, 17'] },
    nd42: { refs: [nd42('4 khoản 1'), 'Nghị định 63/2010/NĐ-CP, Điều 16, 17'] },
    nd224: {
      refs: [nd224('9 khoản 1 điểm a'), 'Nghị định 63/2010/NĐ-CP, Điều 16, 17'],
      deadline: 'Nhập vào cơ sở dữ liệu quốc gia trong 5 ngày làm việc (NĐ 63/2010 Điều 24)',
    },
  },
  {
    ...{
      key: 'tthc_stats',
      label: 'Thống kê, đánh giá, thư xin lỗi',
      siteKinds: ['province', 'commune'],
      staleDays: 30,
    },
    fulfilment: { by: 'items', sections: ['procedure-statistics', 'thong-ke-thu-tuc', 'thu-xin-loi'] },
    nd42: { refs: ['Nghị định 61/2018/NĐ-CP, Điều 19, 29–32'], confidence: 'S1' },
    nd224: { refs: ['Nghị định 118/2025/NĐ-CP', 'Thông tư 01/2018/TT-VPCP, Điều 13–15'], confidence: 'S3' },
  },
  {
    ...{
      key: 'info_access',
      label: 'Tiếp cận thông tin: danh mục phải công khai',
      siteKinds: [...all],
      staleDays: 365,
    },
    fulfilment: { by: 'pages', sections: ['info-access'] },
    nd42: { refs: [nd42('4 khoản 1'), nd13('6, 11')] },
    nd224: { refs: [access('19 khoản 1 điểm g'), nd13('6, 11')], deadline: fiveDays },
  },
  {
    ...{
      key: 'info_request',
      label: 'Phiếu yêu cầu cung cấp thông tin',
      siteKinds: [...all],
      fulfilment: { by: 'form', sections: ['info-request', 'yeu-cau-thong-tin'] },
    },
    nd42: { refs: [access('24'), nd13('5')], confidence: 'S1' },
    nd224: { refs: [access('24'), nd13('5')], deadline: 'Đơn giản 3 ngày, phức tạp 15 ngày làm việc (Điều 30)' },
  },
]
