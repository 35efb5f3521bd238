/** A report in words: which sections it has, and the sentences that its figures make. Sentences never say what is not known. */
import { type Figures, type Line, lineOf, partsOf } from '../rules/figures.ts'
import { overlap } from '../rules/period.ts'
import type { BlockKey, Named, Texts } from '../rules/report.ts'
import type { Choice, ReportPart, ReportSection } from '../rules/sections.ts'
import { moneyPart } from './money-prose.ts'
import {
  growthText,
  lineName,
  measureOf,
  nextPeriodName,
  noFigures,
  notReported,
  originNames,
  paperDay,
  periodName,
  siteCalled,
  spanText,
  told,
} from './names.ts'

type Said = { figures: Figures; texts: Texts; named: Named }

const text = (said: string): ReportPart => ({ kind: 'text', text: said })
const lines = (caption: string, of: readonly (Line | undefined)[]): ReportPart[] => {
  const known = of.filter((line): line is Line => line !== undefined)
  return known.length === 0 ? [] : [{ kind: 'lines', caption, lines: known }]
}

/** All sections in their order, the empty ones too: a page offers them, a paper leaves them out. */
export function sectionsOf(said: Said): ReportSection[] {
  const { figures } = said
  const free = (block: BlockKey): ReportPart => ({ kind: 'free', block, text: said.texts[block] ?? '' })
  const one = (key: string, title: string, parts: readonly ReportPart[]): ReportSection => ({
    key,
    level: 1,
    title,
    parts,
  })
  const two = (key: string, title: string, parts: readonly ReportPart[]): ReportSection => ({
    key,
    level: 2,
    title,
    parts,
  })
  const isNetwork = figures.scope === 'network'
  return [
    one('guidance', 'Công tác chỉ đạo, quản lý', [text(boardSentence(figures)), free('guidance')]),
    one('results', `Kết quả hoạt động ${periodName(figures.period)}`, []),
    two('information', 'Cung cấp thông tin', [...informationParts(said), free('information')]),
    two('documents', 'Đăng tải văn bản', [...documentParts(figures), free('documents')]),
    two('procedures', 'Thủ tục hành chính, dịch vụ công trực tuyến', [...givenParts(figures), free('procedures')]),
    two('exchange', 'Hỏi đáp, tiếp nhận phản ánh, kiến nghị', [free('exchange')]),
    ...(isNetwork ? [two('sites', 'Các trang thành phần', [...siteParts(figures), free('sites')])] : []),
    two('visits', 'Lượt truy cập', visitParts(figures)),
    two('people', 'Nhân lực, đào tạo', [...peopleParts(figures), free('people')]),
    two('money', 'Kinh phí, nhuận bút', [...moneyPart(figures), free('money')]),
    two('security', 'Hạ tầng, an toàn thông tin', [free('security')]),
    one('judgement', 'Đánh giá chung', []),
    two('strengths', 'Ưu điểm', [free('strengths')]),
    two('shortcomings', 'Hạn chế', [...silentParts(said), free('shortcomings')]),
    two('causes', 'Nguyên nhân', [free('causes')]),
    one('plans', `Phương hướng, nhiệm vụ ${nextPeriodName(figures.period)}`, [free('plans')]),
    one('proposals', 'Kiến nghị, đề xuất', [free('proposals')]),
  ]
}

function boardSentence({ board }: Figures): string {
  if (board === null) return `Quyết định thành lập Ban Biên tập: ${noFigures}.`
  const { number, issuer, decidedOn, seats } = board
  return `Ban Biên tập gồm ${told(seats)} thành viên, theo Quyết định số ${number} ngày ${paperDay(decidedOn)} của ${issuer}.`
}

/** ', tăng 19,30% so với cùng kỳ năm trước (từ ngày … đến ngày …: 378 tin, bài)'. */
export function compared(figures: Figures, line: Line): string {
  const { base } = line
  const before = `cùng kỳ năm trước (${spanText(figures.base)}`
  if (base === null) return `; ${before}: ${noFigures})`
  const change = growthText(line).toLowerCase()
  return `, ${change === '' ? 'không đổi' : change} so với ${before}: ${told(base)} ${measureOf(line)})`
}

function informationParts({ figures, named }: Said): ReportPart[] {
  const items = lineOf(figures, 'items')
  const parts = partsOf(figures, 'items.origin')
  if (items === undefined || items.value === null) return [text(`Tin, bài: ${noFigures}.`)]
  const known = parts.filter(({ value }) => value !== null && value > 0)
  const ofWhich = known
    .map((line) => `${originNames[originOf(line)].toLowerCase()} ${told(line.value ?? 0)}`)
    .join(', ')
  const rule =
    figures.scope === 'network'
      ? 'Mỗi tác phẩm tính một lần, ở trang đăng đầu tiên.'
      : 'Mỗi tin, bài tính một lần, vào tháng đăng lần đầu.'
  const warning = overlap(figures.period, figures.base)
  return [
    text(
      `Trong kỳ, ${siteCalled(figures)}${figures.scope === 'network' ? ' và các trang thành phần' : ''} đăng ${told(items.value)} tin, bài${compared(figures, items)}.${ofWhich === '' ? '' : ` Trong đó: ${ofWhich}.`} ${rule}`,
    ),
    ...(warning > 0
      ? [text(`Kỳ báo cáo dài hơn một năm: kỳ so sánh trùng ${told(warning)} ngày với chính kỳ báo cáo.`)]
      : []),
    text(sectionSentence(figures)),
    activeNames(figures, named),
    ...lines('Kết quả cung cấp thông tin', [
      items,
      ...parts.filter(isAny),
      ...partsOf(figures, 'items.genre'),
      lineOf(figures, 'sections'),
    ]),
  ]
}

/** A part that nobody had any of, now or before, is no line. */
const isAny = ({ value, base }: Line): boolean => value !== 0 || (base ?? 0) !== 0

const originOf = ({ key }: Line) => key.slice('items.origin.'.length) as keyof typeof originNames

function sectionSentence({ sections }: Figures): string {
  if (sections.length === 0) return 'Không mở thêm chuyên mục nào.'
  const names = sections.slice(0, 12).map(({ name }) => `“${name}”`)
  const more = sections.length > names.length ? '…' : ''
  return `Mở mới ${told(sections.length)} chuyên mục: ${names.join(', ')}${more}.`
}

/** Whom the sentences may name: units of the site, or sites of the network, the most active first. */
export function choicesOf({ scope, contribution, sites }: Figures, list: keyof Named, named: Named): Choice[] {
  const all =
    scope === 'network'
      ? (sites ?? []).flatMap(({ siteId, name, items }) =>
          siteId === null ? [] : [{ id: siteId, name, count: items.value ?? 0 }],
        )
      : (contribution?.groups.flatMap((group) => group.rows) ?? []).flatMap(({ unitId, unit, total }) =>
          unitId === null ? [] : [{ id: unitId, name: unit, count: total }],
        )
  const wanted = all
    .filter(({ count }) => (list === 'active' ? count > 0 : count === 0))
    .map((one) => ({ ...one, isNamed: named[list].includes(one.id) }))
  return list === 'active' ? wanted.toSorted((one, other) => other.count - one.count) : wanted
}

function activeNames(figures: Figures, named: Named): ReportPart {
  const choices = choicesOf(figures, 'active', named)
  const chosen = choices.filter(({ isNamed }) => isNamed)
  const list = chosen.map(({ name, count }) => `${name} (${told(count)} tin, bài)`).join('; ')
  const said = chosen.length === 0 ? null : `Có nhiều tin, bài trong kỳ: ${list}. Số liệu đầy đủ tại phụ lục kèm theo.`
  return { kind: 'names', list: 'active', text: said, choices }
}

function silentParts({ figures, named }: Said): ReportPart[] {
  const choices = choicesOf(figures, 'silent', named)
  if (choices.length === 0) return []
  const what = figures.scope === 'network' ? 'trang' : 'đơn vị'
  const chosen = choices.filter(({ isNamed }) => isNamed).map(({ name }) => name)
  const names = chosen.length === 0 ? '' : `, trong đó có: ${chosen.join('; ')}`
  const said = `Còn ${told(choices.length)} ${what} chưa có tin, bài nào trong kỳ${names} (phụ lục kèm theo).`
  return [{ kind: 'names', list: 'silent', text: said, choices }]
}

function documentParts(figures: Figures): ReportPart[] {
  const documents = lineOf(figures, 'documents')
  if (documents === undefined || documents.value === null) return [text(`Văn bản đăng tải: ${noFigures}.`)]
  const counted = documents.value === 0 ? 'Không đăng văn bản nào trong kỳ' : `Đã đăng ${told(documents.value)} văn bản`
  const said = `${counted}${compared(figures, documents)}.`
  return [text(said), ...lines('Văn bản theo cơ quan ban hành', [documents, ...partsOf(figures, 'documents.body')])]
}

function givenParts(figures: Figures): ReportPart[] {
  const given = partsOf(figures, 'given')
  if (given.length === 0) return [text(`Số liệu thủ tục hành chính, hồ sơ: ${noFigures}.`)]
  const silent = given.filter((line) => (line.silent ?? 0) > 0)
  const said = silent.map((line) => `${lineName(line)}: ${told(line.silent ?? 0)} đơn vị`).join('; ')
  return [
    ...(said === '' ? [] : [text(`“${notReported}” (không tính là 0): ${said}.`)]),
    ...lines('Số liệu do đơn vị cung cấp', given),
  ]
}

function siteParts(figures: Figures): ReportPart[] {
  const [all, active] = [lineOf(figures, 'sites')?.value ?? null, lineOf(figures, 'sites.active')?.value ?? null]
  if (all === null || active === null) return [text(`Trang thành phần: ${noFigures}.`)]
  return [
    text(`Toàn tỉnh có ${told(all)} trang đang hoạt động, trong đó ${told(active)} trang có đăng tin, bài trong kỳ.`),
  ]
}

function visitParts(figures: Figures): ReportPart[] {
  const of = (key: string) => lineOf(figures, key)
  const [visits, views, total] = [of('visits'), of('views'), of('visits.total')]
  if (visits === undefined || visits.value === null) return [text(`Lượt truy cập trong kỳ: ${noFigures}.`)]
  const until = figures.visitsUntil
  const all = total?.value ?? null
  const sum =
    all === null || until === null ? '' : ` Lũy kế đến hết ngày ${paperDay(until)}: ${told(all)} lượt truy cập.`
  return [
    text(`Trong kỳ có ${told(visits.value)} lượt truy cập${compared(figures, visits)}.${sum}`),
    ...lines('Lượt truy cập', [visits, views, total]),
  ]
}

function peopleParts(figures: Figures): ReportPart[] {
  const active = lineOf(figures, 'contributors')?.value ?? null
  const staff = lineOf(figures, 'staff')
  return [
    ...(active === null ? [] : [text(`${told(active)} đơn vị, cộng tác viên có tin, bài được đăng trong kỳ.`)]),
    ...lines('Nhân lực', [staff, lineOf(figures, 'contributors'), lineOf(figures, 'contributors.silent')]),
  ]
}
