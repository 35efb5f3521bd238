/**
 * National instruments that portals cite most, with the days between which they were in force: data with its source, never law. What
 * is not here is simply not known to the check. S1: read in a mirror of the official codification; S2: text of the instrument read
 * in a mirror; S3: secondary. `until` is the first day without force; null where it still was in force on 22/11/2026.
 */
import type { LocalDate } from '../../../basics/dates.ts'

export type NationalLaw = {
  numberSymbol: string
  about: string
  from: LocalDate | null
  until: LocalDate | null
  /** What took its place. */
  by: string | null
  confidence: 'S1' | 'S2' | 'S3'
  source: string
}

export const nationalLaws: readonly NationalLaw[] = [
  {
    numberSymbol: '43/2011/NĐ-CP',
    about: 'cung cấp thông tin và dịch vụ công trực tuyến',
    from: '2011-10-01',
    until: '2022-08-15',
    by: '42/2022/NĐ-CP',
    confidence: 'S1',
    source: 'NĐ 42/2022/NĐ-CP',
  },
  {
    numberSymbol: '42/2022/NĐ-CP',
    about: 'cung cấp thông tin và dịch vụ công trực tuyến',
    from: '2022-08-15',
    until: '2026-07-01',
    by: '224/2026/NĐ-CP',
    confidence: 'S2',
    source: 'NĐ 224/2026/NĐ-CP, Điều 90 khoản 2',
  },
  {
    numberSymbol: '224/2026/NĐ-CP',
    about: 'quy định chi tiết Luật Chuyển đổi số',
    from: '2026-07-01',
    until: null,
    by: null,
    confidence: 'S2',
    source: 'NĐ 224/2026/NĐ-CP',
  },
  {
    numberSymbol: '64/2007/NĐ-CP',
    about: 'ứng dụng công nghệ thông tin trong cơ quan nhà nước',
    from: null,
    until: '2026-07-01',
    by: '224/2026/NĐ-CP',
    confidence: 'S2',
    source: 'NĐ 224/2026/NĐ-CP, Điều 90 khoản 2',
  },
  {
    numberSymbol: '148/2025/QH15',
    about: 'Luật Chuyển đổi số',
    from: '2026-07-01',
    until: null,
    by: null,
    confidence: 'S2',
    source: 'NĐ 224/2026/NĐ-CP',
  },
  {
    numberSymbol: '61/2002/NĐ-CP',
    about: 'chế độ nhuận bút',
    from: null,
    until: '2014-06-01',
    by: '18/2014/NĐ-CP',
    confidence: 'S1',
    source: 'NĐ 18/2014/NĐ-CP',
  },
  {
    numberSymbol: '18/2014/NĐ-CP',
    about: 'chế độ nhuận bút trong lĩnh vực báo chí, xuất bản',
    from: '2014-06-01',
    until: '2026-09-01',
    by: '287/2026/NĐ-CP',
    confidence: 'S2',
    source: 'NĐ 287/2026/NĐ-CP, Điều 20 khoản 2',
  },
  {
    numberSymbol: '21/2015/NĐ-CP',
    about: 'nhuận bút đối với tác phẩm',
    from: null,
    until: '2026-09-01',
    by: '287/2026/NĐ-CP',
    confidence: 'S2',
    source: 'NĐ 287/2026/NĐ-CP, Điều 20 khoản 2',
  },
  {
    numberSymbol: '287/2026/NĐ-CP',
    about: 'chế độ nhuận bút',
    from: '2026-09-01',
    until: null,
    by: null,
    confidence: 'S2',
    source: 'NĐ 287/2026/NĐ-CP',
  },
  {
    numberSymbol: '110/2004/NĐ-CP',
    about: 'công tác văn thư',
    from: null,
    until: '2020-03-05',
    by: '30/2020/NĐ-CP',
    confidence: 'S1',
    source: 'NĐ 30/2020/NĐ-CP',
  },
  {
    numberSymbol: '30/2020/NĐ-CP',
    about: 'công tác văn thư',
    from: '2020-03-05',
    until: null,
    by: null,
    confidence: 'S1',
    source: 'NĐ 30/2020/NĐ-CP',
  },
  {
    numberSymbol: '26/2009/TT-BTTTT',
    about: 'trang thông tin điện tử của cơ quan nhà nước',
    from: null,
    until: '2018-06-01',
    by: '32/2017/TT-BTTTT',
    confidence: 'S1',
    source: 'TT 32/2017/TT-BTTTT',
  },
  {
    numberSymbol: '32/2017/TT-BTTTT',
    about: 'dịch vụ công trực tuyến và trang thông tin điện tử',
    from: '2018-06-01',
    until: '2024-04-05',
    by: '22/2023/TT-BTTTT',
    confidence: 'S3',
    source: 'TT 22/2023/TT-BTTTT',
  },
  {
    numberSymbol: '22/2023/TT-BTTTT',
    about: 'cấu trúc, bố cục, yêu cầu kỹ thuật của cổng và trang',
    from: '2024-04-05',
    until: null,
    by: null,
    confidence: 'S3',
    source: 'TT 22/2023/TT-BTTTT',
  },
  {
    numberSymbol: '28/2009/TT-BTTTT',
    about: 'tiêu chuẩn hỗ trợ người khuyết tật tiếp cận',
    from: null,
    until: '2021-01-01',
    by: '26/2020/TT-BTTTT',
    confidence: 'S1',
    source: 'TT 26/2020/TT-BTTTT',
  },
  {
    numberSymbol: '61/2018/NĐ-CP',
    about: 'cơ chế một cửa, một cửa liên thông',
    from: '2018-06-21',
    until: '2025-07-01',
    by: '118/2025/NĐ-CP',
    confidence: 'S3',
    source: 'NĐ 118/2025/NĐ-CP',
  },
  {
    numberSymbol: '85/2016/NĐ-CP',
    about: 'an toàn hệ thống thông tin theo cấp độ',
    from: null,
    until: '2026-08-19',
    by: '331/2026/NĐ-CP',
    confidence: 'S3',
    source: 'NĐ 331/2026/NĐ-CP',
  },
  {
    numberSymbol: '13/2023/NĐ-CP',
    about: 'bảo vệ dữ liệu cá nhân',
    from: '2023-07-01',
    until: '2026-01-01',
    by: '356/2025/NĐ-CP',
    confidence: 'S3',
    source: 'NĐ 356/2025/NĐ-CP',
  },
  {
    numberSymbol: '80/2015/QH13',
    about: 'Luật Ban hành văn bản quy phạm pháp luật',
    from: null,
    until: '2025-04-01',
    by: '64/2025/QH15',
    confidence: 'S3',
    source: 'Luật 64/2025/QH15',
  },
  {
    numberSymbol: '72/2013/NĐ-CP',
    about: 'dịch vụ Internet và thông tin trên mạng',
    from: null,
    until: '2024-12-25',
    by: '147/2024/NĐ-CP',
    confidence: 'S3',
    source: 'NĐ 147/2024/NĐ-CP',
  },
]
