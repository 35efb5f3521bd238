/**
 * The statutory menu of each kind of site. Keys are the obligations of NĐ 43/2011 Đ10–13, NĐ 42/2022 Đ4, NĐ 224/2026 Đ9,
 * Luật Tiếp cận thông tin 104/2016 Đ19 and Luật Thực hiện dân chủ ở cơ sở 10/2022 Đ11 (the 14 blocks of a commune).
 */
import type { SiteKind } from './site.ts'

export type TemplateSection = {
  key: string
  kind: string
  slug: string
  name: string
  nameEn?: string
  href?: string
  for?: readonly SiteKind[]
  inMenu?: false
  children?: readonly TemplateSection[]
}

const territorial = ['province', 'district', 'commune'] as const
const offices = ['province', 'department'] as const

export const template: readonly TemplateSection[] = [
  {
    key: 'intro',
    kind: 'group',
    slug: 'gioi-thieu',
    name: 'Giới thiệu',
    nameEn: 'About',
    children: [
      { key: 'intro-overview', kind: 'page', slug: 'gioi-thieu-chung', name: 'Giới thiệu chung', nameEn: 'Overview' },
      {
        key: 'intro-functions',
        kind: 'page',
        slug: 'chuc-nang-nhiem-vu',
        name: 'Chức năng, nhiệm vụ',
        nameEn: 'Functions and duties',
      },
      {
        key: 'intro-organisation',
        kind: 'page',
        slug: 'co-cau-to-chuc',
        name: 'Cơ cấu tổ chức',
        nameEn: 'Organisation',
      },
      {
        key: 'intro-nature',
        kind: 'page',
        slug: 'dieu-kien-tu-nhien',
        name: 'Điều kiện tự nhiên',
        nameEn: 'Land and climate',
        for: territorial,
      },
      {
        key: 'intro-history',
        kind: 'page',
        slug: 'lich-su-van-hoa',
        name: 'Lịch sử – văn hóa',
        nameEn: 'History and culture',
        for: territorial,
      },
      {
        key: 'intro-heritage',
        kind: 'page',
        slug: 'di-tich-danh-thang',
        name: 'Di tích, danh thắng',
        for: territorial,
      },
      {
        key: 'intro-map',
        kind: 'page',
        slug: 'ban-do-dia-gioi',
        name: 'Bản đồ địa giới hành chính',
        nameEn: 'Administrative map',
        for: territorial,
      },
      {
        key: 'intro-formation',
        kind: 'page',
        slug: 'qua-trinh-phat-trien',
        name: 'Quá trình hình thành, phát triển',
        for: ['department', 'topic'],
      },
    ],
  },
  {
    key: 'news',
    kind: 'news',
    slug: 'tin-tuc-su-kien',
    name: 'Tin tức – Sự kiện',
    nameEn: 'News',
    children: [
      { key: 'news-politics', kind: 'news', slug: 'thoi-su-chinh-tri', name: 'Thời sự – Chính trị', for: ['province'] },
      { key: 'news-economy', kind: 'news', slug: 'kinh-te', name: 'Kinh tế', for: ['province'] },
      { key: 'news-culture', kind: 'news', slug: 'van-hoa-xa-hoi', name: 'Văn hóa – Xã hội', for: ['province'] },
      {
        key: 'news-security',
        kind: 'news',
        slug: 'quoc-phong-an-ninh',
        name: 'Quốc phòng – An ninh',
        for: ['province'],
      },
      { key: 'news-digital', kind: 'news', slug: 'chuyen-doi-so', name: 'Chuyển đổi số', for: ['province'] },
    ],
  },
  {
    key: 'steering',
    kind: 'news',
    slug: 'chi-dao-dieu-hanh',
    name: 'Chỉ đạo, điều hành',
    children: [
      {
        key: 'leader-agenda',
        kind: 'agenda',
        slug: 'lich-cong-tac',
        name: 'Lịch công tác của lãnh đạo',
        nameEn: 'Agenda of leaders',
      },
      {
        key: 'voter-replies',
        kind: 'news',
        slug: 'tra-loi-kien-nghi-cu-tri',
        name: 'Trả lời kiến nghị cử tri',
        for: territorial,
      },
      { key: 'rewards', kind: 'news', slug: 'khen-thuong-xu-phat', name: 'Khen thưởng, xử phạt' },
      {
        key: 'spokesperson',
        kind: 'page',
        slug: 'nguoi-phat-ngon',
        name: 'Người phát ngôn và kênh chính thức',
        for: ['province', 'department', 'commune'],
      },
    ],
  },
  {
    key: 'legal-documents',
    kind: 'documents',
    slug: 'van-ban',
    name: 'Văn bản',
    nameEn: 'Documents',
    children: [{ key: 'consultation', kind: 'consultations', slug: 'lay-y-kien-du-thao', name: 'Lấy ý kiến dự thảo' }],
  },
  { key: 'legal-dissemination', kind: 'news', slug: 'pho-bien-phap-luat', name: 'Tuyên truyền, phổ biến pháp luật' },
  { key: 'plans', kind: 'news', slug: 'quy-hoach-ke-hoach', name: 'Chiến lược, quy hoạch, kế hoạch' },
  { key: 'projects', kind: 'news', slug: 'du-an-dau-thau', name: 'Dự án, đấu thầu, mua sắm công' },
  { key: 'budget', kind: 'news', slug: 'cong-khai-ngan-sach', name: 'Công khai ngân sách' },
  {
    key: 'disclosure',
    kind: 'news',
    slug: 'cong-khai-thong-tin',
    name: 'Công khai thông tin',
    children: [
      { key: 'info-access', kind: 'page', slug: 'tiep-can-thong-tin', name: 'Tiếp cận thông tin' },
      ...[
        ['ke-hoach-kinh-te-xa-hoi', 'Kế hoạch phát triển kinh tế – xã hội và kết quả'],
        ['du-toan-quyet-toan', 'Dự toán, quyết toán ngân sách xã'],
        ['du-an-dat-dai', 'Dự án, thu hồi đất, bồi thường, quỹ đất'],
        ['quy-che-dan-chu', 'Quy chế dân chủ, nhiệm vụ cán bộ, công chức'],
        ['cac-quy-dan-gop', 'Các quỹ, khoản tài trợ, khoản dân góp'],
        ['tai-san-cong', 'Tài sản công'],
        ['chinh-sach-an-sinh', 'Chính sách hỗ trợ, tín dụng, an sinh'],
        ['cuu-tro-dong-gop', 'Cứu trợ, đóng góp tự nguyện'],
        ['nghia-vu-quan-su', 'Nghĩa vụ quân sự, nghĩa vụ công an'],
        ['ket-qua-thanh-tra', 'Kết quả thanh tra, kỷ luật, lấy phiếu tín nhiệm'],
        ['lay-y-kien-nhan-dan', 'Lấy ý kiến Nhân dân và giải trình'],
        ['phi-le-phi', 'Phí, lệ phí'],
        ['thu-tuc-hanh-chinh-xa', 'Thủ tục hành chính do xã giải quyết'],
        ['noi-dung-cong-khai-khac', 'Nội dung công khai khác'],
      ].map(([slug = '', name = ''], index) => ({
        key: `commune-${String(index + 1).padStart(2, '0')}`,
        kind: 'news',
        slug,
        name,
        for: ['commune'] as const,
      })),
    ],
  },
  {
    key: 'online-services',
    kind: 'link',
    slug: 'dich-vu-cong',
    name: 'Dịch vụ công trực tuyến',
    nameEn: 'Online public services',
    href: 'https://dichvucong.gov.vn',
  },
  { key: 'procedures', kind: 'procedures', slug: 'thu-tuc-hanh-chinh', name: 'Thủ tục hành chính' },
  { key: 'questions', kind: 'questions', slug: 'hoi-dap', name: 'Hỏi đáp' },
  {
    key: 'socio-economic',
    kind: 'news',
    slug: 'tinh-hinh-kinh-te-xa-hoi',
    name: 'Tình hình kinh tế – xã hội',
    for: territorial,
  },
  { key: 'statistics', kind: 'news', slug: 'thong-ke-nganh', name: 'Thống kê ngành', for: ['department'] },
  { key: 'science', kind: 'news', slug: 'de-tai-khoa-hoc', name: 'Chương trình, đề tài khoa học', for: offices },
  { key: 'open-data', kind: 'open-data', slug: 'du-lieu-mo', name: 'Dữ liệu mở', for: ['province'] },
  { key: 'notices', kind: 'news', slug: 'thong-bao', name: 'Thông báo', nameEn: 'Notices' },
  {
    key: 'multimedia',
    kind: 'news',
    slug: 'da-phuong-tien',
    name: 'Đa phương tiện',
    children: [
      { key: 'multimedia-video', kind: 'news', slug: 'video', name: 'Video' },
      { key: 'multimedia-photos', kind: 'news', slug: 'anh', name: 'Ảnh' },
      { key: 'multimedia-radio', kind: 'news', slug: 'phat-thanh', name: 'Phát thanh' },
    ],
  },
  {
    key: 'contacts',
    kind: 'group',
    slug: 'lien-he-danh-ba',
    name: 'Liên hệ',
    nameEn: 'Contact',
    children: [
      {
        key: 'transaction-info',
        kind: 'contact',
        slug: 'lien-he',
        name: 'Thông tin giao dịch',
        nameEn: 'Contact details',
      },
      {
        key: 'staff-contacts',
        kind: 'directory',
        slug: 'danh-ba',
        name: 'Danh bạ cán bộ, công chức',
        nameEn: 'Directory of officials',
      },
    ],
  },
  {
    key: 'privacy',
    kind: 'page',
    slug: 'du-lieu-ca-nhan-va-dieu-khoan',
    name: 'Dữ liệu cá nhân và điều khoản sử dụng',
    nameEn: 'Privacy and terms',
    inMenu: false,
  },
  {
    key: 'accessibility',
    kind: 'page',
    slug: 'tiep-can',
    name: 'Hỗ trợ tiếp cận',
    nameEn: 'Accessibility',
    inMenu: false,
  },
]
