/** What the placeholders of an agency's template stand for. The handbook lists the same names. */
import type { OfficialPaper, Span } from '../../../basics/official-paper.ts'
import { gridOf, type PlacedCell } from '../grid.ts'
import { aboutLine, addresseeLines, dayLine, numberLine, placeAndDay, recipientLines, signerLines } from '../lines.ts'
import { type FlowBlock, type PaperPart, partsOf } from '../parts.ts'
import { textWidth } from '../setting.ts'
import { textOfDay } from './day-text.ts'

/** Columns of a table that a template may name: {c1} to {c40}. */
const mostColumns = 40

/** Every name a template may use; a loop's inner names stand among the others. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set([
  ...['coQuanChuQuan', 'coQuanBanHanh', 'so', 'kyHieu', 'soKyHieu', 'diaDanh', 'ngay', 'thang', 'nam', 'ngayThangNam'],
  ...['diaDanhNgayThang', 'tenLoai', 'trichYeu', 'veViec', 'kinhGui', 'noiNhan', 'quyenHan', 'chucVu', 'hoTen'],
  ...['noiDung', 'khoi', 'laTieuDe1', 'laTieuDe2', 'laTieuDe3', 'laDoan', 'laGach', 'laBang', 'chu', 'tenBang', 'dong'],
  ...['phuLuc', 'nhan', 'ten', 'kemTheo', '.'],
  ...Array.from({ length: mostColumns }, (_, at) => `c${at + 1}`),
])

/** Each kind of block; a loop over `khoi` must have a place for every one. */
export const KINDS = ['laTieuDe1', 'laTieuDe2', 'laTieuDe3', 'laDoan', 'laGach', 'laBang'] as const

/** Names that stand for lists. */
export const LOOPS: ReadonlySet<string> = new Set([
  ...['kinhGui', 'noiNhan', 'quyenHan', 'khoi', 'dong', 'phuLuc'],
  ...KINDS,
])

export type XmlOf = (blocks: readonly FlowBlock[]) => string

/** `xmlOf` writes blocks as Word would hold them, for the two places that take them whole. */
export function valuesOf(paper: OfficialPaper, xmlOf: XmlOf) {
  const { lines, office, name } = signerLines(paper)
  const parts = partsOf(paper)
  const main = parts.filter(isMain(parts)).flatMap(({ blocks }) => blocks)
  return {
    coQuanChuQuan: paper.superior ?? '',
    coQuanBanHanh: paper.issuer,
    so: paper.draft ? '' : (paper.numberSymbol.number ?? ''),
    kyHieu: paper.numberSymbol.symbol,
    soKyHieu: numberLine(paper).replace(/^Số:?\s?/, ''),
    diaDanh: paper.place,
    ...textOfDay(paper),
    ngayThangNam: dayLine(paper.draft ? null : paper.day, paper.year),
    diaDanhNgayThang: placeAndDay(paper),
    tenLoai: paper.kindName ?? '',
    trichYeu: paper.subject,
    veViec: aboutLine(paper) ?? '',
    kinhGui: addresseesOf(paper),
    noiNhan: recipientLines(paper),
    quyenHan: lines,
    chucVu: office ?? '',
    hoTen: name ?? '',
    noiDung: xmlOf(main),
    khoi: main.flatMap(blockValues),
    phuLuc: appendicesOf(parts, xmlOf),
  }
}

const addresseesOf = (paper: OfficialPaper): readonly string[] => {
  const addressed = addresseeLines(paper)
  if (addressed === null) return []
  return addressed.lines.length > 0 ? addressed.lines : [addressed.head.replace(/^Kính gửi:\s*/, '')]
}

const isMain = (parts: readonly PaperPart[]) => {
  const first = parts.findIndex(({ opens }) => opens === 'appendix')
  return (_: PaperPart, at: number) => first < 0 || at < first
}

function appendicesOf(parts: readonly PaperPart[], xmlOf: XmlOf) {
  const found: { nhan: string; ten: string; kemTheo: string; blocks: FlowBlock[] }[] = []
  for (const { opens, head, blocks } of parts) {
    if (opens === 'appendix' && head !== null) {
      found.push({ nhan: head.label, ten: head.title, kemTheo: head.note ?? '', blocks: [...blocks] })
    } else found.at(-1)?.blocks.push(...blocks)
  }
  return found.map(({ blocks, ...names }) => ({ ...names, noiDung: xmlOf(blocks), khoi: blocks.flatMap(blockValues) }))
}

const nothing = { laTieuDe1: false, laTieuDe2: false, laTieuDe3: false, laDoan: false, laGach: false, laBang: false }

function blockValues(block: FlowBlock) {
  if (block.kind === 'heading') return [{ ...nothing, [`laTieuDe${block.level}`]: true, chu: block.text }]
  if (block.kind === 'paragraph') return [{ ...nothing, laDoan: true, chu: textOf(block.spans) }]
  if (block.kind === 'list') return block.items.map((spans) => ({ ...nothing, laGach: true, chu: textOf(spans) }))
  const grid = gridOf(block, textWidth(false))
  if (grid === null) return []
  return [{ ...nothing, laBang: true, chu: '', tenBang: grid.caption ?? '', dong: grid.body.map(rowValues) }]
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

const rowValues = (cells: readonly PlacedCell[]): Record<string, string> => ({
  ...Object.fromEntries(Array.from({ length: mostColumns }, (_, at) => [`c${at + 1}`, ''])),
  ...Object.fromEntries(cells.map(({ column, text }) => [`c${column + 1}`, text])),
})
