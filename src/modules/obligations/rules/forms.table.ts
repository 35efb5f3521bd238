/** Forms of self-assessment that the product brings along. */
import type { AssessmentForm } from './form.ts'

/** The thirteen rows of an inspection of 2022: what a district's site had to show under NĐ 43/2011. */
export const inspection2022 = 'kiem-tra-2022'

export const forms: readonly AssessmentForm[] = [
  {
    key: inspection2022,
    validFrom: '2022-03-17',
    title: 'Chuyên mục cung cấp thông tin trên trang',
    decision: 'Quyết định số 26/QĐ-STTTT ngày 17/3/2022',
    rows: [
      ...[
        { label: 'Thông tin giới thiệu', duties: ['intro_department', 'intro_territory'], sections: ['intro'] },
        { label: 'Tin tức, sự kiện', duties: ['news'], sections: ['news'] },
        { label: 'Thông tin chỉ đạo, điều hành', duties: ['steering_docs'], sections: ['steering'] },
        {
          label: 'Thông tin tuyên truyền, phổ biến, hướng dẫn thực hiện pháp luật, chế độ, chính sách',
          ...{ duties: ['legal_dissemination'], sections: ['legal-dissemination'] },
        },
        { label: 'Chiến lược, định hướng, quy hoạch, kế hoạch phát triển', duties: ['plans'], sections: ['plans'] },
        {
          label: 'Hệ thống văn bản quy phạm pháp luật chuyên ngành và văn bản quản lý hành chính có liên quan',
          ...{ duties: ['legal_documents'], sections: ['legal-documents'] },
        },
        { label: 'Mục lấy ý kiến góp ý của tổ chức cá nhân', duties: ['consultation'], sections: ['consultation'] },
        {
          label: 'Thông tin liên hệ của cán bộ công chức có thẩm quyền',
          duties: ['staff_contacts'],
          countOf: 'pages' as const,
        },
        {
          label: 'Thông tin giao dịch của cổng thông tin điện tử',
          duties: ['transaction_info'],
          countOf: 'pages' as const,
        },
        { label: 'Cung cấp dịch vụ công trực tuyến 3, 4', duties: ['dvc'], countOf: 'links' as const },
        { label: 'Mục Thủ tục hành chính', duties: ['tthc'], countOf: 'links' as const },
        { label: 'Mục Công khai ngân sách địa phương', duties: ['budget'], sections: ['budget'] },
        {
          label: 'Mục tình hình kinh tế - xã hội của huyện, thị xã, thành phố',
          duties: ['socio_economic'],
          sections: ['socio-economic'],
        },
      ].map((row, index) => ({ sections: [], countOf: 'sections' as const, ...row, no: index + 1 })),
    ],
  },
]
