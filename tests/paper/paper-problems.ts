// Reads a DOCX back and says what is not as Decree 30/2020/NĐ-CP, Appendix I, wants it; empty when everything is.
import type { Element } from '@xmldom/xmldom'
import { textWidthOf } from '../../src/platform/paper/text-width.ts'
import { packageProblems } from './package-problems.ts'
import { all, child, children, numberOf, of, openWordFile, said, styleOf, treeOf, type WordFile } from './word-file.ts'

const twips = (millimetres: number) => (millimetres * 1440) / 25.4

export function paperProblems(bytes: Buffer): string[] {
  const file = openWordFile(bytes)
  return [
    ...packageProblems(file),
    ...sectionProblems(file),
    ...styleProblems(file),
    ...headingProblems(file),
    ...tableProblems(file),
    ...footProblems(file),
  ]
}

/** Appendix I, Part I.1–4 and Part II.8: sheet, margins, the number of the page. */
function sectionProblems(file: WordFile): string[] {
  const sections = all(treeOf(file, 'word/document.xml'), 'w:sectPr')
  return sections.flatMap((section, at) => [...sheetProblems(section, at), ...numberingProblems(file, section, at)])
}

const margins = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const

function sheetProblems(section: Element, at: number): string[] {
  const sides = [numberOf(section, 'w:pgSz', 'w:w'), numberOf(section, 'w:pgSz', 'w:h')].sort((a, b) => a - b)
  const isA4 = Math.abs((sides[0] ?? 0) - twips(210)) < 2 && Math.abs((sides[1] ?? 0) - twips(297)) < 2
  const lies = of(section, 'w:pgSz', 'w:orient') === 'landscape'
  const isWide = numberOf(section, 'w:pgSz', 'w:w') > numberOf(section, 'w:pgSz', 'w:h')
  const wrong = Object.entries(margins).filter(([side, [least, most]]) => {
    const margin = numberOf(section, 'w:pgMar', `w:${side}`)
    return !(margin >= twips(least) - 1 && margin <= twips(most) + 1)
  })
  return [
    ...(isA4 ? [] : [`section ${at}: not A4`]),
    ...(lies === isWide ? [] : [`section ${at}: its sides and its orientation disagree`]),
    ...wrong.map(([side]) => `section ${at}: margin ${side}`),
  ]
}

function numberingProblems(file: WordFile, section: Element, at: number): string[] {
  const opens = child(section, 'w:titlePg') !== undefined && of(section, 'w:titlePg') !== 'false'
  const isNewCount = numberOf(section, 'w:pgNumType', 'w:start') === 1
  const header = (type: string) => {
    const id = children(section, 'w:headerReference')
      .find((one) => one.getAttribute('w:type') === type)
      ?.getAttribute('r:id')
    const target = children(treeOf(file, 'word/_rels/document.xml.rels')).find((one) => one.getAttribute('Id') === id)
    return target === undefined ? null : treeOf(file, `word/${target.getAttribute('Target')}`)
  }
  const [shown, first] = [header('default'), header('first')]
  const isCentred = shown !== null && of(child(child(shown, 'w:p'), 'w:pPr'), 'w:jc') === 'center'
  const counts = shown !== null && /PAGE/.test(shown.textContent ?? '')
  return [
    ...(at === 0 && !opens ? ['the first page shows its number'] : []),
    ...(opens && !isNewCount ? [`section ${at}: pages are not counted from one`] : []),
    ...(isCentred && counts ? [] : [`section ${at}: the page number is not centred above`]),
    ...(opens && /PAGE/.test(first?.textContent ?? 'PAGE') ? [`section ${at}: its first page shows a number`] : []),
  ]
}

type Wanted = { sizes: readonly [number, number]; bold?: boolean; italic?: boolean; align?: string }

/** Part II with the table of letters of Part V. */
const wanted: Record<string, Wanted> = {
  QuocHieu: { sizes: [12, 13], bold: true, align: 'center' },
  TieuNgu: { sizes: [13, 14], bold: true, align: 'center' },
  CoQuanChuQuan: { sizes: [12, 13], bold: false, align: 'center' },
  CoQuanBanHanh: { sizes: [12, 13], bold: true, align: 'center' },
  SoKyHieu: { sizes: [13, 13], bold: false, align: 'center' },
  DiaDanhNgayThang: { sizes: [13, 14], italic: true, align: 'center' },
  VeViec: { sizes: [12, 13], bold: false, align: 'center' },
  Title: { sizes: [13, 14], bold: true, align: 'center' },
  TrichYeu: { sizes: [13, 14], bold: true, align: 'center' },
  Heading1: { sizes: [13, 14], bold: true },
  Heading2: { sizes: [13, 14], bold: true },
  Heading3: { sizes: [13, 14], bold: false },
  DoanVan: { sizes: [13, 14], bold: false, align: 'both' },
  ChucVuNguoiKy: { sizes: [13, 14], bold: true, align: 'center' },
  HoTenNguoiKy: { sizes: [13, 14], bold: true, align: 'center' },
  NoiNhan: { sizes: [12, 12], bold: true, italic: true },
  DanhSachNoiNhan: { sizes: [11, 11], bold: false },
  SoTrang: { sizes: [13, 14], align: 'center' },
  PhuLuc: { sizes: [14, 14], bold: true, align: 'center' },
  TenPhuLuc: { sizes: [13, 14], bold: true, align: 'center' },
  KemTheo: { sizes: [13, 14], italic: true, align: 'center' },
}

function styleProblems(file: WordFile): string[] {
  const styles = treeOf(file, 'word/styles.xml')
  const found = new Map(all(styles, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]))
  const usual = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return [
    ...(of(usual, 'w:lang') === 'vi-VN' ? [] : ['the text is not marked as Vietnamese']),
    ...(of(usual, 'w:rFonts', 'w:ascii') === 'Times New Roman' ? [] : ['the usual font is not Times New Roman']),
    ...Object.entries(wanted).flatMap(([id, look]) => lookProblems(id, look, found.get(id))),
    ...bodyProblems(found.get('DoanVan')),
    ...used(file).flatMap((id) => (found.has(id) ? [] : [`no style ${id}`])),
  ]
}

function lookProblems(id: string, { sizes, bold, italic, align }: Wanted, style: Element | undefined): string[] {
  if (style === undefined) return [`no style ${id}`]
  const [letters, lines] = [child(style, 'w:rPr'), child(style, 'w:pPr')]
  const size = numberOf(letters, 'w:sz', 'w:val') / 2
  return [
    ...(size >= sizes[0] && size <= sizes[1] ? [] : [`${id}: size ${size}`]),
    ...(bold === undefined || isOn(letters, 'w:b') === bold ? [] : [`${id}: bold`]),
    ...(italic === undefined || isOn(letters, 'w:i') === italic ? [] : [`${id}: italic`]),
    ...(align === undefined || of(lines, 'w:jc') === align ? [] : [`${id}: alignment`]),
    ...(of(letters, 'w:rFonts', 'w:ascii') === 'Times New Roman' ? [] : [`${id}: font`]),
    ...(of(letters, 'w:color') === '000000' ? [] : [`${id}: colour`]),
  ]
}

const isOn = (letters: Element | undefined, name: string): boolean =>
  child(letters, name) !== undefined && of(letters, name) !== 'false'

/** First line 1 or 1.27 cm, 6 pt and more between paragraphs, single to 1.5 lines. */
function bodyProblems(style: Element | undefined): string[] {
  const lines = child(style, 'w:pPr')
  const firstLine = numberOf(lines, 'w:ind', 'w:firstLine')
  const line = numberOf(lines, 'w:spacing', 'w:line')
  return [
    ...(firstLine === 567 || firstLine === 720 ? [] : ['the first line is not drawn in by 1 or 1.27 cm']),
    ...(numberOf(lines, 'w:spacing', 'w:after') >= 120 ? [] : ['paragraphs are closer than 6 pt']),
    ...(line >= 240 && line <= 360 ? [] : ['lines are not single to 1.5']),
  ]
}

const used = (file: WordFile): string[] => [
  ...new Set(all(treeOf(file, 'word/document.xml'), 'w:pStyle').map((style) => style.getAttribute('w:val') ?? '')),
]

/** Part II.1–3: nation on the right with a line as long as its motto, issuer on the left with a third to a half. */
function headingProblems(file: WordFile): string[] {
  const body = child(treeOf(file, 'word/document.xml'), 'w:body')
  const heading = body === undefined ? undefined : children(body)[0]
  if (heading?.nodeName !== 'w:tbl') return ['the paper does not begin with its heading']
  const [upper, lower] = children(heading, 'w:tr').map((row) => children(row, 'w:tc').map(linesOf))
  const [issuer = [], nation = []] = upper ?? []
  const styles = (lines: readonly Line[] | undefined) => lines?.map(({ style }) => style).join(' ')
  return [
    ...(styles(nation) === 'QuocHieu TieuNgu DuongKe' ? [] : ['the name of the nation']),
    ...(/^(CoQuanChuQuan )?CoQuanBanHanh DuongKe$/.test(styles(issuer) ?? '') ? [] : ['the name of the issuer']),
    ...(/^SoKyHieu( VeViec)?$/.test(styles(lower?.[0]) ?? '') ? [] : ['the number does not stand under the issuer']),
    ...(styles(lower?.[1]) === 'DiaDanhNgayThang' ? [] : ['place and day do not stand under the nation']),
    ...ruleProblems(nation, widthOf(heading, 1), [0.97, 1.03], 13),
    ...ruleProblems(issuer, widthOf(heading, 0), [1 / 3, 1 / 2], 12),
  ]
}

type Line = { style: string; text: string; node: Element }

const linesOf = (cell: Element): Line[] =>
  children(cell, 'w:p').map((node) => ({ style: styleOf(node), text: said(node), node }))

const widthOf = (table: Element, column: number): number =>
  Number(children(child(table, 'w:tblGrid') ?? table, 'w:gridCol')[column]?.getAttribute('w:w'))

function ruleProblems(lines: readonly Line[], width: number, [least, most]: readonly number[], size: number): string[] {
  const [over, rule] = lines.slice(-2)
  const margins = child(child(rule?.node, 'w:pPr'), 'w:ind')
  const drawn = width - Number(margins?.getAttribute('w:left') ?? 0) - Number(margins?.getAttribute('w:right') ?? 0)
  const hasLine = of(child(child(rule?.node, 'w:pPr'), 'w:pBdr'), 'w:top') === 'single'
  const sides = child(child(over?.node, 'w:pPr'), 'w:ind')
  const room = width - Number(sides?.getAttribute('w:left') ?? 0) - Number(sides?.getAttribute('w:right') ?? 0)
  const text = Math.min(room, twips(textWidthOf(over?.text ?? '', 'bold', size)))
  const share = drawn / text
  return hasLine && share >= (least ?? 0) - 0.02 && share <= (most ?? 0) + 0.02
    ? []
    : [`the line under "${over?.text}" is ${share.toFixed(2)} of its length`]
}

/** A head on every page, rows that stay whole. */
function tableProblems(file: WordFile): string[] {
  const tables = all(treeOf(file, 'word/document.xml'), 'w:tbl').filter(
    (table) => of(child(child(table, 'w:tblPr'), 'w:tblBorders'), 'w:top') === 'single',
  )
  return tables.flatMap((table, at) => {
    const rows = children(table, 'w:tr').map((row) => child(row, 'w:trPr'))
    const repeats = isOn(rows[0], 'w:tblHeader')
    const isWhole = rows.every((row) => isOn(row, 'w:cantSplit'))
    return [
      ...(repeats ? [] : [`table ${at}: its head is not repeated`]),
      ...(isWhole ? [] : [`table ${at}: its rows may be cut`]),
    ]
  })
}

/** Part II.7 and 9: level with each other, recipients on the left, who signs on the right. */
function footProblems(file: WordFile): string[] {
  const rows = all(treeOf(file, 'word/document.xml'), 'w:tr').map((row) => children(row, 'w:tc').map(linesOf))
  const foot = rows.find(([, right]) => right?.some(({ style }) => style === 'ChucVuNguoiKy'))
  if (foot === undefined) return ['nobody signs']
  const [left = []] = foot
  return left[0]?.style === 'NoiNhan' && left.slice(1).every(({ style }) => style === 'DanhSachNoiNhan')
    ? []
    : ['the recipients do not stand on the left']
}
