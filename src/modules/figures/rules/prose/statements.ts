/** What a sentence states of dossiers: which figure, how many, and which rate without its count. */
import type { FigureName } from '../figure-names.ts'
import { typedShare } from '../typed-number.ts'
import { countIn, number, type Passage } from './passages.ts'

export type StatedRate = {
  name: FigureName
  value: number
  decimals: number
  about: 'exact' | 'nearly' | 'about' | 'over'
}

/** Dossiers of one period as a passage tells them. */
export type Statement = Passage & {
  figures: Partial<Record<FigureName, number>>
  rates: StatedRate[]
  /** It only announces what the passages after it tell. */
  isHeading: boolean
}

const open = '(?:đang|còn) (?:được )?(?:giải quyết|xử lý)'
const past = '(?:trễ|quá|chậm) hạn'
const inTime = '(?:chưa đến hạn|trong hạn|còn hạn)'

/** In this order: the more exact phrase first. */
const phrases: readonly (readonly [FigureName, RegExp])[] = [
  ['carried_over', /chuyển (?:sang|qua)|tồn (?:đầu kỳ|kỳ trước)/],
  ['not_due', new RegExp(`${open}.*${inTime}|${inTime}.*${open}`)],
  ['overdue', new RegExp(`${open}.*${past}|${past}.*${open}`)],
  ['suspended', /tạm dừng|chờ bổ sung/],
  ['in_process', new RegExp(open)],
  ['early', /trước hạn|sớm hạn/],
  ['late', new RegExp(past)],
  ['on_time', /đúng hạn/],
  ['withdrawn', /(?:xin |đã )?rút hồ sơ|hồ sơ (?:xin )?rút|trả lại/],
  ['resolved', /(?:đã|được) (?:giải quyết|xử lý)|giải quyết xong/],
  ['received', /tiếp nhận mới|mới tiếp nhận/],
  ['total_received', /tiếp nhận/],
]

/** Of another scope than the whole one-stop: online, one level, one way of sending. */
const otherScope = /trực tuyến|mức độ|bưu chính|toàn trình|một phần/

/** A comma or point between digits belongs to the number. */
const clausesOf = (text: string): string[] => text.toLowerCase().split(/;|\(|\)|,(?!\d)|\.(?=\s|$)/)

const counted = new RegExp(String.raw`(?<![\d/.,])(${number})(?:/(?:${number}))?(?![\d/.,]*\d|\s*%)`, 'gu')
const notACount = /(?:năm|tháng|ngày|quý|khóa|số hiệu)\s*$/u

export function statementsIn(passages: readonly Passage[]): Statement[] {
  return passages.flatMap((passage) => statementsOf(passage).filter(({ figures }) => Object.keys(figures).length > 0))
}

function statementsOf(passage: Passage): Statement[] {
  const start = (): Statement => ({ ...passage, figures: {}, rates: [], isHeading: false })
  const made: Statement[] = [start()]
  for (const clause of clausesOf(passage.text)) {
    const name = phrases.find(([, phrase]) => phrase.test(clause))?.[0]
    if (name === undefined || otherScope.test(clause)) continue
    const rate = rateIn(clause, name)
    if (rate !== null) made.at(-1)?.rates.push(rate)
    const count = rate === null && /hồ sơ|giải quyết/.test(clause) ? countOf(clause) : null
    if (count === null) continue
    if (name === 'total_received' && made.at(-1)?.figures[name] !== undefined) made.push(start())
    const { figures = {} } = made.at(-1) ?? {}
    figures[name] ??= count
  }
  const isHeading = /(?:cụ thể|như sau)[^.]*:$/u.test(passage.text)
  return made.map((one) => ({ ...one, isHeading: isHeading && Object.keys(one.figures).length === 1 }))
}

function countOf(clause: string): number | null {
  const found = [...clause.matchAll(counted)].filter(({ index }) => !notACount.test(clause.slice(0, index)))
  const [, text] = found.at(-1) ?? []
  return text === undefined ? null : countIn(text)
}

const words = { gần: 'nearly', khoảng: 'about', ước: 'about', trên: 'over', hơn: 'over' } as const

/** A rate that stands without the count it was made of: 'đúng hạn đạt gần 96%'. */
function rateIn(clause: string, name: FigureName): StatedRate | null {
  const read = /(?:(gần|khoảng|ước|trên|hơn)[\p{L}\s]*?)?(\d{1,3}(?:,\d+)?)\s*%/u.exec(clause)
  const share = typedShare(read?.[2] ?? '')
  if (read === null || share === null || /chiếm/.test(clause)) return null
  const about = words[read[1] as keyof typeof words] ?? 'exact'
  return { name, value: share.value, decimals: share.decimals, about }
}
