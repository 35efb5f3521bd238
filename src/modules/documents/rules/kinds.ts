/** Kinds of documents with their names and abbreviations: those of NĐ 30/2020, legal instruments and the Party's. */

/**
 * Where a kind comes from: the 29 kinds of Điều 7 NĐ 30/2020/NĐ-CP with the abbreviations of its Phụ lục III, copies of the same
 * appendix, legal instruments (their format stands in NĐ 78/2025/NĐ-CP and 187/2025/NĐ-CP), the Party's kinds (practice of
 * Hướng dẫn 36-HD/VPTW; to be confirmed by the office of each Party committee).
 */
export type KindSource = 'state' | 'copy' | 'legal' | 'party'

export type DocumentKind = {
  /** Stable; kept with every document. */
  key: string
  name: string
  /** What stands in a symbol; empty for công văn and thư công, which have none. */
  abbreviation: string
  source: KindSource
  /** Older or regional ways to write the abbreviation; read, never proposed. */
  also?: readonly string[]
  /** Several bodies issue it together: every group after the kind is one of them. */
  joint?: true
}

const state: readonly (readonly [string, string, string, ...string[]])[] = [
  ['nghi-quyet', 'Nghị quyết', 'NQ'],
  ['quyet-dinh', 'Quyết định', 'QĐ'],
  ['chi-thi', 'Chỉ thị', 'CT'],
  ['quy-che', 'Quy chế', 'QC'],
  ['quy-dinh', 'Quy định', 'QyĐ', 'QĐi'],
  ['thong-cao', 'Thông cáo', 'TC'],
  ['thong-bao', 'Thông báo', 'TB'],
  ['huong-dan', 'Hướng dẫn', 'HD'],
  ['chuong-trinh', 'Chương trình', 'CTr', 'CTR'],
  ['ke-hoach', 'Kế hoạch', 'KH'],
  ['phuong-an', 'Phương án', 'PA'],
  ['de-an', 'Đề án', 'ĐA'],
  ['du-an', 'Dự án', 'DA'],
  ['bao-cao', 'Báo cáo', 'BC'],
  ['bien-ban', 'Biên bản', 'BB'],
  ['to-trinh', 'Tờ trình', 'TTr', 'TTR'],
  ['hop-dong', 'Hợp đồng', 'HĐ'],
  ['cong-dien', 'Công điện', 'CĐ'],
  ['ban-ghi-nho', 'Bản ghi nhớ', 'BGN'],
  ['ban-thoa-thuan', 'Bản thỏa thuận', 'BTT'],
  ['giay-uy-quyen', 'Giấy ủy quyền', 'GUQ'],
  ['giay-moi', 'Giấy mời', 'GM'],
  ['giay-gioi-thieu', 'Giấy giới thiệu', 'GGT'],
  ['giay-nghi-phep', 'Giấy nghỉ phép', 'GNP'],
  ['phieu-gui', 'Phiếu gửi', 'PG'],
  ['phieu-chuyen', 'Phiếu chuyển', 'PC'],
  ['phieu-bao', 'Phiếu báo', 'PB'],
  ['cong-van', 'Công văn', ''],
  ['thu-cong', 'Thư công', ''],
]

const copies: readonly (readonly [string, string, string])[] = [
  ['ban-sao-y', 'Bản sao y', 'SY'],
  ['ban-trich-sao', 'Bản trích sao', 'TrS'],
  ['ban-sao-luc', 'Bản sao lục', 'SL'],
]

/** Nghị quyết, quyết định and chỉ thị that make law keep the key of their name; the year inside the symbol tells them apart. */
const legal: readonly DocumentKind[] = [
  { key: 'hien-phap', name: 'Hiến pháp', abbreviation: '', source: 'legal' },
  { key: 'luat', name: 'Luật', abbreviation: '', source: 'legal', also: ['L'] },
  { key: 'bo-luat', name: 'Bộ luật', abbreviation: '', source: 'legal' },
  { key: 'phap-lenh', name: 'Pháp lệnh', abbreviation: 'PL', source: 'legal' },
  { key: 'lenh', name: 'Lệnh', abbreviation: 'L', source: 'legal' },
  { key: 'nghi-dinh', name: 'Nghị định', abbreviation: 'NĐ', source: 'legal' },
  { key: 'thong-tu', name: 'Thông tư', abbreviation: 'TT', source: 'legal' },
  {
    ...{ key: 'thong-tu-lien-tich', name: 'Thông tư liên tịch', abbreviation: 'TTLT', source: 'legal', joint: true },
    also: ['TTLB'],
  },
  {
    ...{
      key: 'nghi-quyet-lien-tich',
      name: 'Nghị quyết liên tịch',
      abbreviation: 'NQLT',
      source: 'legal',
      joint: true,
    },
  },
  {
    ...{ key: 'van-ban-hop-nhat', name: 'Văn bản hợp nhất', abbreviation: 'VBHN', source: 'legal' },
  },
]

const joint: readonly DocumentKind[] = [
  {
    ...{ key: 'ke-hoach-lien-tich', name: 'Kế hoạch liên tịch', abbreviation: 'KHLT', source: 'state', joint: true },
    also: ['KHLN', 'KHPH'],
  },
  {
    ...{
      key: 'chuong-trinh-phoi-hop',
      name: 'Chương trình phối hợp',
      abbreviation: 'CTrPH',
      source: 'state',
      joint: true,
    },
    also: ['CTPH', 'CTrLT'],
  },
  {
    ...{ key: 'quy-che-phoi-hop', name: 'Quy chế phối hợp', abbreviation: 'QCPH', source: 'state', joint: true },
    also: ['QCLT'],
  },
  {
    ...{ key: 'huong-dan-lien-tich', name: 'Hướng dẫn liên tịch', abbreviation: 'HDLT', source: 'state', joint: true },
    also: ['HDLN'],
  },
]

/** Kinds that only the Party has; the others it shares by name and abbreviation, but công văn is written CV. */
const party: readonly DocumentKind[] = [
  { key: 'ket-luan', name: 'Kết luận', abbreviation: 'KL', source: 'party' },
  { key: 'thong-tri', name: 'Thông tri', abbreviation: 'TT', source: 'party' },
  { key: 'quy-hoach', name: 'Quy hoạch', abbreviation: 'QH', source: 'party' },
  { key: 'chien-luoc', name: 'Chiến lược', abbreviation: 'CL', source: 'party' },
  { key: 'tuyen-bo', name: 'Tuyên bố', abbreviation: '', source: 'party' },
  { key: 'loi-keu-goi', name: 'Lời kêu gọi', abbreviation: '', source: 'party' },
]

/** Every kind, each key once: NĐ 30/2020 first, in the order of its Điều 7. */
export const documentKinds: readonly DocumentKind[] = [
  ...state.map(([key, name, abbreviation, ...also]) => ({
    ...{ key, name, abbreviation, source: 'state' as const },
    ...(also.length > 0 ? { also } : {}),
  })),
  ...copies.map(([key, name, abbreviation]) => ({ key, name, abbreviation, source: 'copy' as const })),
  ...legal,
  ...joint,
  ...party,
]

const byKey = new Map(documentKinds.map((kind) => [kind.key, kind]))

export const kindOf = (key: string): DocumentKind | undefined => byKey.get(key)

export const kindName = (key: string): string => byKey.get(key)?.name ?? key

const partyFirst = (kinds: readonly DocumentKind[]) => [...kinds].sort((a, b) => rank(a) - rank(b))
const rank = (kind: DocumentKind): number => (kind.source === 'party' ? 0 : 1)

/** The kind an abbreviation means. In the Party's symbols `TT` is thông tri, `CV` công văn and `QĐi` quy định. */
export function kindOfAbbreviation(abbreviation: string, form: 'state' | 'party'): DocumentKind | undefined {
  if (abbreviation === '') return undefined
  if (form === 'party' && abbreviation === 'CV') return kindOf('cong-van')
  const kinds = form === 'party' ? partyFirst(documentKinds) : documentKinds.filter(({ source }) => source !== 'party')
  return (
    kinds.find((kind) => kind.abbreviation === abbreviation) ??
    kinds.find((kind) => kind.also?.includes(abbreviation)) ??
    (form === 'state' && abbreviation === 'KL' ? kindOf('ket-luan') : undefined)
  )
}
