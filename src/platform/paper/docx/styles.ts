/** Word's styles of an official paper, each with the name an official would look for. */
import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { BODY, type Setting } from '../setting.ts'
import { halfPoints, pointTwips, twips } from './measures.ts'

export const FONT = 'Times New Roman'

/** The ids under which paragraphs name their style. */
export const STYLE = {
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  superior: 'CoQuanChuQuan',
  issuer: 'CoQuanBanHanh',
  rule: 'DuongKe',
  number: 'SoKyHieu',
  place: 'DiaDanhNgayThang',
  about: 'VeViec',
  kind: 'Title',
  subject: 'TrichYeu',
  addressee: 'KinhGui',
  text: 'DoanVan',
  plain: 'DoanKhongThut',
  dash: 'GachDauDong',
  caption: 'Caption',
  tableHead: 'DauBang',
  cell: 'OBang',
  signer: 'ChucVuNguoiKy',
  name: 'HoTenNguoiKy',
  recipientsHead: 'NoiNhan',
  recipient: 'DanhSachNoiNhan',
  pageNumber: 'SoTrang',
  appendix: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  appendixNote: 'KemTheo',
} as const

export type StyleId = (typeof STYLE)[keyof typeof STYLE] | 'Heading1' | 'Heading2' | 'Heading3'

type Look = {
  size: number
  bold?: boolean
  italics?: boolean
  align?: 'center' | 'both' | 'left'
  before?: number
  after?: number
  firstLine?: number
  lines?: number
  keepNext?: boolean
  outline?: number
}

export function stylesOf(setting: Setting, isParty: boolean): IStylesOptions {
  const style = (id: string, name: string, look: Look) => ({ ...lookOf(look), id, name })
  const text = { size: BODY.size, align: 'both', after: BODY.after, lines: BODY.lines } as const
  return {
    default: defaultsOf(setting),
    paragraphStyles: [
      ...headingStyles(setting, isParty).map(([id, name, look]) => style(id, name, look)),
      style(STYLE.addressee, 'Kính gửi', { size: BODY.size, align: 'center', after: BODY.after }),
      style(STYLE.text, 'Đoạn văn', { ...text, firstLine: BODY.firstLine }),
      style(STYLE.plain, 'Đoạn không thụt', text),
      style(STYLE.dash, 'Gạch đầu dòng', { ...text, firstLine: BODY.firstLine }),
      style(STYLE.tableHead, 'Đầu bảng', { size: 12, bold: true, align: 'center', before: 2, after: 2 }),
      style(STYLE.cell, 'Ô bảng', { size: 12, before: 2, after: 2 }),
      style(STYLE.signer, 'Chức vụ người ký', { size: setting.signer, bold: true, align: 'center' }),
      style(STYLE.name, 'Họ tên người ký', { size: setting.signer, bold: true, align: 'center' }),
      style(STYLE.recipientsHead, 'Nơi nhận', { size: setting.recipientsHead, bold: !isParty, italics: !isParty }),
      style(STYLE.recipient, 'Danh sách nơi nhận', { size: setting.recipients }),
      style(STYLE.pageNumber, 'Số trang', { size: setting.pageNumber, align: 'center' }),
      ...appendixStyles(setting).map(([id, name, look]) => style(id, name, look)),
    ],
  }
}

type Named = readonly [string, string, Look]

const headingStyles = (setting: Setting, isParty: boolean): Named[] => {
  const [nation = 12, motto = 13] = setting.nation.sizes
  return [
    [STYLE.nation, 'Quốc hiệu', { size: nation, bold: true, align: 'center' }],
    [STYLE.motto, 'Tiêu ngữ', { size: motto, bold: true, align: 'center' }],
    [STYLE.superior, 'Cơ quan chủ quản', { size: setting.superior, align: 'center' }],
    [STYLE.issuer, 'Cơ quan ban hành', { size: setting.issuer, bold: true, align: 'center' }],
    [STYLE.rule, 'Đường kẻ', { size: 2, align: 'center' }],
    [STYLE.number, 'Số, ký hiệu', { size: setting.number, align: 'center', before: 6 }],
    [STYLE.place, 'Địa danh, ngày tháng', { size: setting.place, italics: true, align: 'center', before: 6 }],
    [STYLE.about, 'Về việc', { size: setting.about, align: 'center', before: 6 }],
    [STYLE.subject, 'Trích yếu', { size: setting.subject, bold: true, align: 'center', after: isParty ? 0 : 2 }],
  ]
}

const appendixStyles = (setting: Setting): Named[] => [
  [STYLE.appendix, 'Phụ lục', { size: setting.appendix, bold: true, align: 'center', keepNext: true, outline: 0 }],
  [STYLE.appendixTitle, 'Tên phụ lục', { size: setting.appendix, bold: true, align: 'center', keepNext: true }],
  [STYLE.appendixNote, 'Kèm theo', { size: setting.appendix, italics: true, align: 'center', after: 10 }],
]

/** Word's own headings stay its own, so that its outline and a reader's list of headings show them. */
function defaultsOf(setting: Setting): NonNullable<IStylesOptions['default']> {
  const heading = { size: BODY.size, align: 'both', after: BODY.after, lines: BODY.lines, keepNext: true } as const
  const asHeading = (look: Look) => lookOf({ ...heading, ...look, firstLine: BODY.firstLine })
  return {
    document: {
      run: {
        font: FONT,
        size: halfPoints(BODY.size),
        color: '000000',
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    title: lookOf({ size: setting.kind, bold: true, align: 'center', before: 14, keepNext: true }),
    heading1: asHeading({ size: BODY.size, bold: true }),
    heading2: asHeading({ size: BODY.size, bold: true }),
    heading3: asHeading({ size: BODY.size }),
    caption: lookOf({ size: 13, bold: true, align: 'center', before: 6, after: 4, keepNext: true }),
  }
}

function lookOf({ size, bold = false, italics = false, align = 'left', before = 0, after = 0, ...more }: Look) {
  return {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: FONT, size: halfPoints(size), bold, italics, color: '000000' },
    paragraph: {
      alignment: { center: AlignmentType.CENTER, both: AlignmentType.BOTH, left: AlignmentType.LEFT }[align],
      spacing: {
        ...{ before: pointTwips(before), after: pointTwips(after) },
        ...{ line: Math.round((more.lines ?? 1) * 240), lineRule: LineRuleType.AUTO },
      },
      ...(more.firstLine === undefined ? {} : { indent: { firstLine: twips(more.firstLine) } }),
      ...(more.keepNext ? { keepNext: true } : {}),
      ...(more.outline === undefined ? {} : { outlineLevel: more.outline }),
    },
  }
}
