/** Forms of self-assessment as inspections send them: rows and columns are data with the decision that brought them. */
import type { LocalDate } from '../../../basics/dates.ts'

export type FormRow = {
  no: number
  key: string
  label: string
  /** Which obligations it asks about, by their keys. */
  obligations: readonly string[]
  countOf: 'sections' | 'items' | 'links' | 'pages' | 'files'
}

export type AssessmentForm = {
  key: string
  title: string
  heading: string
  decision: { number: string; issuedOn: LocalDate; title: string }
  /** The decree whose words its rows speak. */
  law: string
  confidence: 'printed' | 'read-elsewhere' | 'from-memory'
  rows: readonly FormRow[]
}

const sections = { countOf: 'sections' } as const
const links = { countOf: 'links' } as const
const pages = { countOf: 'pages' } as const

/** The newest last. */
export const forms: readonly AssessmentForm[] = [
  {
    key: 'noi-dung-2022',
    title: 'Bảng tự đánh giá việc cung cấp thông tin trên trang thông tin điện tử',
    heading: 'Chuyên mục cung cấp thông tin trên trang',
    decision: { number: '26/QĐ-STTTT', issuedOn: '2022-03-17', title: 'kiểm tra hoạt động trang thông tin điện tử' },
    law: 'Nghị định số 43/2011/NĐ-CP',
    confidence: 'printed',
    rows: [
      {
        no: 1,
        key: 'intro',
        label: 'Thông tin giới thiệu',
        obligations: ['intro', 'intro_department', 'intro_territory'],
        ...sections,
      },
      { no: 2, key: 'news', label: 'Tin tức, sự kiện', obligations: ['news'], ...sections },
      {
        ...{ no: 3, key: 'steering', label: 'Thông tin chỉ đạo, điều hành', ...sections },
        obligations: ['steering', 'steering_docs', 'leader_calendar', 'leader-agenda', 'voter_replies', 'rewards'],
      },
      {
        ...{ no: 4, key: 'legal-dissemination', ...sections },
        label: 'Thông tin tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách',
        obligations: ['legal_dissemination', 'legal-dissemination'],
      },
      {
        ...{ no: 5, key: 'plans', label: 'Chiến lược, định hướng, quy hoạch, kế hoạch phát triển', ...sections },
        obligations: ['plans'],
      },
      {
        ...{ no: 6, key: 'legal-documents', ...sections },
        label: 'Hệ thống văn bản quy phạm pháp luật chuyên ngành và văn bản quản lý hành chính có liên quan',
        obligations: ['legal_documents', 'legal-documents'],
      },
      {
        ...{ no: 7, key: 'consultation', label: 'Mục lấy ý kiến góp ý của tổ chức cá nhân', ...sections },
        obligations: ['consultation'],
      },
      {
        ...{ no: 8, key: 'staff-contacts', label: 'Thông tin liên hệ của cán bộ công chức có thẩm quyền', ...pages },
        obligations: ['staff_contacts', 'staff-contacts'],
      },
      {
        ...{ no: 9, key: 'transaction-info', label: 'Thông tin giao dịch của cổng thông tin điện tử', ...pages },
        obligations: ['transaction_info', 'transaction-info'],
      },
      {
        ...{ no: 10, key: 'online-services', label: 'Cung cấp dịch vụ công trực tuyến 3, 4', ...links },
        obligations: ['dvc', 'online_services', 'online-services'],
      },
      {
        ...{ no: 11, key: 'procedures', label: 'Mục Thủ tục hành chính', ...links },
        obligations: ['tthc', 'procedures'],
      },
      { no: 12, key: 'budget', label: 'Mục Công khai ngân sách địa phương', obligations: ['budget'], ...sections },
      {
        ...{ no: 13, key: 'socio-economic', ...sections },
        label: 'Mục tình hình kinh tế - xã hội của huyện, thị xã, thành phố',
        obligations: ['socio_economic', 'socio-economic'],
      },
    ],
  },
]
