/**
 * The indicators that come with the product. Figures of dossiers follow the columns of the one-stop's reports (Thông tư
 * 01/2020/TT-VPCP, forms II.06; period from the 15th to the 14th, Nghị định 09/2019/NĐ-CP); the others are what reports on
 * information technology and portals of districts state. A province adds its own.
 */
import { figureLabels, figureNames } from './figure-names.ts'
import { dossierKey, type Indicator } from './indicator.ts'

type Line = readonly [key: string, label: string, unitOfMeasure: string, kind?: Indicator['kind']]

const dossiers = 'Hồ sơ một cửa'
const oneStop = { source: 'Báo cáo giải quyết thủ tục hành chính định kỳ', confidence: 'likely' } as const
const stated = { source: 'Báo cáo thông tin và truyền thông định kỳ của địa phương', confidence: 'likely' } as const

const groups: readonly (readonly [area: string, lines: readonly Line[]])[] = [
  [
    'Dịch vụ công trực tuyến',
    [
      ['procedures.full', 'Thủ tục hành chính cung cấp trực tuyến toàn trình', 'thủ tục'],
      ['procedures.part', 'Thủ tục hành chính cung cấp trực tuyến một phần', 'thủ tục'],
      ['procedures.with-online', 'Thủ tục trực tuyến có phát sinh hồ sơ', 'thủ tục'],
      ['procedures.level-2', 'Thủ tục mức độ 2 (số liệu trước năm 2022)', 'thủ tục'],
      ['procedures.level-3', 'Thủ tục mức độ 3 (số liệu trước năm 2022)', 'thủ tục'],
      ['procedures.level-3-4-dossiers', 'Hồ sơ qua dịch vụ công mức độ 3, 4 (số liệu trước năm 2022)', 'hồ sơ'],
    ],
  ],
  [
    'Chữ ký số',
    [
      ['signatures.issued', 'Chứng thư số đã cấp', 'chứng thư số'],
      ['signatures.organisations', 'Trong đó cấp cho tổ chức', 'chứng thư số'],
      ['signatures.persons', 'Trong đó cấp cho cá nhân', 'chứng thư số'],
      ['signatures.systems', 'Hệ thống ứng dụng chữ ký số chuyên dùng', '%', 'share'],
    ],
  ],
  [
    'Hạ tầng',
    [
      ['infrastructure.computers', 'Máy tính trên cán bộ, công chức', '%', 'share'],
      ['infrastructure.lan', 'Cơ quan có mạng nội bộ và Internet', '%', 'share'],
      ['infrastructure.fibre', 'Xã, phường có cáp quang', 'xã, phường'],
      ['infrastructure.cameras', 'Camera giám sát và an ninh', 'camera'],
      ['infrastructure.stations', 'Trạm thu phát sóng (BTS)', 'trạm'],
      ['infrastructure.post-points', 'Điểm phục vụ bưu chính', 'điểm'],
    ],
  ],
  [
    'Truyền thanh cơ sở',
    [
      ['loudspeakers.clusters', 'Cụm loa', 'cụm'],
      ['loudspeakers.broken', 'Cụm loa hư hỏng hoàn toàn', 'cụm'],
      ['loudspeakers.coverage', 'Tỷ lệ phủ sóng', '%', 'share'],
    ],
  ],
  [
    'Điều hành trên môi trường mạng',
    [
      ['work.online', 'Hồ sơ công việc xử lý trên môi trường mạng', '%', 'share'],
      ['work.reports', 'Báo cáo định kỳ trên hệ thống thông tin báo cáo', '%', 'share'],
      ['identity.verified', 'Người dân, doanh nghiệp có định danh điện tử', '%', 'share'],
    ],
  ],
  [
    'Cổng, trang thông tin điện tử',
    [
      ['portal.articles', 'Tin, bài đã đăng', 'tin, bài'],
      ['portal.documents', 'Văn bản chỉ đạo, điều hành đã đăng', 'văn bản'],
      ['portal.questions', 'Câu hỏi đã trả lời', 'câu hỏi'],
      ['portal.training', 'Lượt người được tập huấn', 'lượt người'],
      ['portal.budget', 'Kinh phí được giao cho trang', 'đồng', 'money'],
      ['portal.spent', 'Kinh phí đã chi cho trang', 'đồng', 'money'],
    ],
  ],
]

const base = { validFrom: '2018-01-01', validTo: null } as const

export const indicators: readonly Indicator[] = [
  ...figureNames.map((name, index) => ({
    ...{ ...base, ...oneStop, key: dossierKey(name), area: dossiers, label: upperFirst(figureLabels[name]) },
    ...({ unitOfMeasure: 'hồ sơ', kind: 'count', position: index } as const),
  })),
  ...groups.flatMap(([area, lines], group) =>
    lines.map(([key, label, unitOfMeasure, kind = 'count'], index) => ({
      ...{ ...base, ...stated, key, area, label, unitOfMeasure, kind },
      position: (group + 1) * 100 + index,
    })),
  ),
]

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
