/** The blocks of a report's paper: its sections numbered, what is empty left out, the tables as appendices. */
import type { PaperAppendix, PaperBlock, PaperTable } from '../../../basics/official-paper.ts'
import type { AssessmentRow } from '../rules/assessment.ts'
import { formOf } from '../rules/assessment.ts'
import type { Figures } from '../rules/figures.ts'
import type { Named, ReportKind, Texts } from '../rules/report.ts'
import type { ReportPart, ReportSection } from '../rules/sections.ts'
import { noFigures, notReported, paperDay, periodName, romanText, siteCalled } from './names.ts'
import { sectionsOf } from './prose.ts'
import { assessmentPaperTable, contributionPaperTable, linesTable, sitesPaperTable } from './tables.ts'

export type Written = {
  kind: ReportKind
  /** The issuer in running text. */
  called: string
  symbol: string
  figures: Figures
  texts: Texts
  named: Named
  assessment: { form: string; rows: readonly AssessmentRow[] } | null
}

/** Everything between subject and signature. */
export function blocksOf(written: Written): PaperBlock[] {
  const { figures, kind } = written
  const opening = `${written.called} báo cáo ${kind === 'activity' ? 'tình hình hoạt động' : 'kết quả tự đánh giá'} của ${siteCalled(figures)} ${periodName(figures.period)} như sau:`
  const body = kind === 'activity' ? activityBlocks(written) : assessmentBlocks(written)
  const closing = `Trên đây là báo cáo ${periodName(figures.period)} của ${siteCalled(figures)}./.`
  return [paragraph(opening), ...body, paragraph(closing), ...appendices(written)]
}

const paragraph = (text: string): PaperBlock => ({
  kind: 'paragraph',
  spans: [{ text }],
  indent: true,
  align: 'justify',
})

function activityBlocks({ figures, texts, named }: Written): PaperBlock[] {
  const sections = filled(sectionsOf({ figures, texts, named }))
  let [first, second] = [0, 0]
  return sections.flatMap((section): PaperBlock[] => {
    if (section.level === 1) [first, second] = [first + 1, 0]
    else second += 1
    const text =
      section.level === 1 ? `${romanText(first)}. ${section.title.toUpperCase()}` : `${second}. ${section.title}`
    return [
      { kind: 'heading', level: section.level, text },
      ...section.parts.flatMap((part) => blocksOfPart(part, figures)),
    ]
  })
}

/** Sections with something in them; a first-level one stays for its second-level ones. */
export function filled(sections: readonly ReportSection[]): ReportSection[] {
  const hasOwn = ({ parts }: ReportSection) => parts.some(isFilled)
  return sections.filter((section, index) => {
    if (section.level === 2 || hasOwn(section)) return hasOwn(section)
    const rest = sections.slice(index + 1)
    const end = rest.findIndex(({ level }) => level === 1)
    return (end === -1 ? rest : rest.slice(0, end)).some(hasOwn)
  })
}

const isFilled = (part: ReportPart): boolean =>
  part.kind === 'lines' || (part.kind === 'names' ? part.text !== null : part.text.trim() !== '')

function blocksOfPart(part: ReportPart, figures: Figures): PaperBlock[] {
  if (part.kind === 'lines') return [linesTable(part.caption, part.lines, figures)]
  if (part.kind === 'free') return freeBlocks(part.text)
  return part.text === null ? [] : [paragraph(part.text)]
}

/** What people wrote: a line that begins with '- ' is one of a list, any other a paragraph. */
function freeBlocks(text: string): PaperBlock[] {
  const blocks: PaperBlock[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const last = blocks.at(-1)
    const item = /^[-–•+]\s+(.*)$/.exec(line)?.[1]
    if (item === undefined) blocks.push(paragraph(line))
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, [{ text: item }]] }
    else blocks.push({ kind: 'list', items: [[{ text: item }]] })
  }
  return blocks
}

/** The form's own table is the report; what people write stands around it. */
function assessmentBlocks({ assessment, texts }: Written): PaperBlock[] {
  const form = formOf(assessment?.form ?? null)
  if (assessment === null || form === undefined) return [paragraph(`Bảng tự đánh giá: ${noFigures}.`)]
  const { decision, law } = form
  const basis = `Biểu theo Quyết định số ${decision.number} ngày ${paperDay(decision.issuedOn)} (${decision.title}), nội dung theo ${law}.`
  const rest = (['shortcomings', 'causes', 'plans', 'proposals'] as const).flatMap((key) =>
    freeBlocks(texts[key] ?? ''),
  )
  return [...freeBlocks(texts.guidance ?? ''), paragraph(basis), assessmentPaperTable(form, assessment.rows), ...rest]
}

type Appended = { title: string; rules: readonly string[]; table: PaperTable; landscape: boolean }

/** Tables stay whole, whomever the prose names. */
function appendices(written: Written): PaperAppendix[] {
  const tables = appended(written)
  return tables.map(({ title, rules, table, landscape }, index) => ({
    kind: 'appendix',
    label: tables.length === 1 ? 'Phụ lục' : `Phụ lục ${romanText(index + 1)}`,
    title: title.toUpperCase(),
    note: `(Kèm theo Báo cáo số       /${written.symbol} ngày      tháng      năm        của ${written.called})`,
    landscape,
    blocks: [table, ...rules.map(ruleBlock)],
  }))
}

const ruleBlock = (text: string): PaperBlock => ({
  kind: 'paragraph',
  spans: [{ text, italic: true }],
  indent: false,
  align: 'justify',
})

function appended({ kind, figures, assessment }: Written): Appended[] {
  if (kind !== 'activity') return []
  const { contribution, sites, period } = figures
  const form = formOf(assessment?.form ?? null)
  const isAnswered = assessment?.rows.some(({ tick }) => tick !== null) ?? false
  const found: (Appended | null)[] = [
    contribution === null
      ? null
      : {
          ...{ title: `Tin, bài của các đơn vị ${periodName(period)}`, table: contributionPaperTable(contribution) },
          ...{ rules: [contributionRule], landscape: contribution.columns.length > 6 },
        },
    sites === null
      ? null
      : {
          ...{ title: `Tình hình cung cấp thông tin và hồ sơ trực tuyến của các trang ${periodName(period)}` },
          ...{ table: sitesPaperTable(sites), rules: [sitesRule], landscape: false },
        },
    form === undefined || assessment === null || !isAnswered
      ? null
      : {
          ...{ title: form.title, table: assessmentPaperTable(form, assessment.rows), landscape: false },
          rules: [`Biểu theo Quyết định số ${form.decision.number} ngày ${paperDay(form.decision.issuedOn)}.`],
        },
  ]
  return found.filter((one): one is Appended => one !== null)
}

const contributionRule =
  'Cách đếm: mỗi tin, bài tính một lần, vào tháng đăng lần đầu. Ô trống là không có tin, bài trong tháng; số 0 là không có tin, bài trong cả kỳ.'
const sitesRule = `Cách đếm: mỗi tác phẩm một lần, ở trang đăng đầu tiên. “${notReported}”: đơn vị được yêu cầu nhưng không gửi số liệu, không tính là 0 và không cộng vào tổng.`
