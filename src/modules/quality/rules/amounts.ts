/** Sums and shares that a text says itself and that do not come out. */
import type { Block, Prose } from '../../../basics/prose/types.ts'
import { finding, type TextFinding } from './finding.ts'

const number = '(\\d{1,3}(?:[.]\\d{3})+|\\d+)(?:,(\\d+))?'
const addition = new RegExp(`${number}((?:\\s*\\+\\s*\\d[\\d.,]*)+)\\s*=\\s*${number}(?![\\d%])`, 'gu')
const share = new RegExp(
  `(?<![\\d/.,])${number}\\s*/\\s*${number}\\s([^.;:()\\d]{0,40})\\(?(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng)\\s+(?:tỷ lệ\\s+|tỉ lệ\\s+)?${number}\\s*%`,
  'giu',
)
const whole = new RegExp(
  `(?:tổng (?:số|cộng)|tổng)\\s[^.;:\\d]{0,30}${number}\\s([\\p{Ll}]+)[^.;:\\d]{0,40}[,:;(]\\s*(trong đó|bao gồm|gồm)\\s*(?:có\\s*)?:?([^.\\n]*(?:\\.\\d{3}[^.\\n]*)*)`,
  'giu',
)

/** 1.234,5 in the Vietnamese way. */
const amountOf = (written: string, decimals?: string): number =>
  Number(`${written.replace(/\./g, '')}${decimals === undefined ? '' : `.${decimals}`}`)

const shown = (value: number): string => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)

export const amountFindings = (text: string): TextFinding[] => [...additions(text), ...shares(text), ...parts(text)]

function additions(text: string): TextFinding[] {
  return [...text.matchAll(addition)].flatMap((match) => {
    const [said, first = '', decimals, others = '', total = '', totalDecimals] = match
    const sum = [...others.matchAll(new RegExp(number, 'gu'))].reduce(
      (soFar, [, one = '', rest]) => soFar + amountOf(one, rest),
      amountOf(first, decimals),
    )
    if (Math.abs(sum - amountOf(total, totalDecimals)) < 0.0001) return []
    const at = { from: match.index, to: match.index + said.length }
    const suggestion = `${said.slice(0, said.lastIndexOf('=') + 1)} ${shown(sum)}`
    return [finding(text, 'sum', at, { suggestion, because: shown(sum) })]
  })
}

/** '45/60 hồ sơ, đạt 80%'; half of the last digit given is rounding. */
function shares(text: string): TextFinding[] {
  return [...text.matchAll(share)].flatMap((match) => {
    const [said, a = '', ad, b = '', bd, , p = '', pd] = match
    const [part, all, percent] = [amountOf(a, ad), amountOf(b, bd), amountOf(p, pd)]
    if (all === 0 || /ngày\s*$/i.test(text.slice(Math.max(0, match.index - 6), match.index))) return []
    const right = (100 * part) / all
    const step = 10 ** -(pd?.length ?? 0)
    if (Math.abs(right - percent) <= step * 1.0001) return []
    const at = { from: match.index, to: match.index + said.length }
    return [finding(text, 'share', at, { because: `${shown(right)}%` })]
  })
}

/** 'Tổng số 12 hồ sơ, trong đó 7 …, 6 …': parts are never more than the whole; all of them are as much as it. */
function parts(text: string): TextFinding[] {
  return [...text.matchAll(whole)].flatMap((match) => {
    const [said, total = '', td, unit = '', link = '', list = ''] = match
    const found = [...list.matchAll(new RegExp(`(?<![\\d/.,])${number}\\s+(?!%)(\\p{Ll}+)`, 'gu'))].filter(
      ([, , , word]) => word === unit,
    )
    if (found.length < 2 || /%|\d\s*\/\s*\d/.test(list)) return []
    const sum = found.reduce((soFar, [, one = '', rest]) => soFar + amountOf(one, rest), 0)
    const all = amountOf(total, td)
    const isWrong = /gồm/iu.test(link) ? sum !== all : sum > all
    const at = { from: match.index, to: match.index + said.trimEnd().length }
    return isWrong ? [finding(text, 'sum', at, { because: `${shown(sum)} (${link} – ${shown(all)})` })] : []
  })
}

export type TableFinding = { quote: string; because: string }

/** Columns of tables whose last row is called a sum. */
export const tableFindings = (prose: Prose): TableFinding[] => prose.content.flatMap(tableIn)

function tableIn(block: Block): TableFinding[] {
  if (block.type !== 'table') return []
  const rows = block.content.map((row) => row.content.map((cell) => cellText(cell).trim()))
  const last = rows.at(-1)
  if (
    last === undefined ||
    rows.length < 4 ||
    !/^(?:tổng(?: cộng| số)?|cộng)$/iu.test(last.find((cell) => cell !== '') ?? '')
  )
    return []
  if (rows.some((row) => row.length !== last.length)) return []
  return last.flatMap((cell, column) => {
    const total = amountIn(cell)
    const above = rows.slice(1, -1).map((row) => amountIn(row[column] ?? ''))
    if (total === null || above.some((value) => value === null)) return []
    const sum = above.reduce<number>((soFar, value) => soFar + (value ?? 0), 0)
    return sum === total ? [] : [{ quote: `${rows[0]?.[column] ?? ''}: ${cell}`, because: shown(sum) }]
  })
}

const amountIn = (cell: string): number | null => (/^(?:\d{1,3}(?:\.\d{3})+|\d+)$/.test(cell) ? amountOf(cell) : null)

const cellText = (cell: { content: readonly Block[] }): string =>
  cell.content
    .flatMap((block) =>
      block.type === 'paragraph' ? block.content.map((one) => (one.type === 'text' ? one.text : ' ')) : ['?'],
    )
    .join('')
