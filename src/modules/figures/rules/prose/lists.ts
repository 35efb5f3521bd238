/** '364 camera (Trong đó: … 17 camera; … 347 camera)': a number and the parts told after it. */
import type { Finding } from '../checked-row.ts'
import { count, gapText } from '../gaps.ts'
import { countIn, number, type Passage } from './passages.ts'

const announced = new RegExp(
  String.raw`(?<![\d/.,])(${number})(?:/(?:${number}))? ([\p{L}][\p{L} ]{1,30}?)(\s*\(|[,;]) ?(trong đó|bao gồm|gồm)(?!\p{L})[:,]?`,
  'giu',
)

export type List = { line: number; whole: number; unit: string; isAll: boolean; rest: string; parts: Part[] }
export type Part = { label: string; value: number }

export function listsIn({ line, text }: Passage): List[] {
  return [...text.matchAll(announced)].map((found) => {
    const [all, whole = '', unit = '', mark = '', word = ''] = found
    const rest = restOf(text.slice((found.index ?? 0) + all.length), mark, /gồm/iu.test(word))
    return { line, whole: countIn(whole), unit, isAll: /gồm/iu.test(word), rest, parts: partsIn(rest, unit) }
  })
}

/** As far as the list goes: to its bracket, to the end of its clause, and never into a list inside it. */
function restOf(after: string, mark: string, isAll: boolean): string {
  const end = mark.includes('(') ? /\)/u : isAll ? /\.(?=\s|$)/u : /;|\.(?=\s|$)/u
  const own = after.slice(0, endAt(after, end))
  return own.slice(0, endAt(own.slice(1), /(?:trong đó|gồm)(?!\p{L})/iu) + 1)
}

function endAt(text: string, end: RegExp): number {
  const at = text.search(end)
  return at < 0 ? text.length : at
}

function partsIn(rest: string, unit: string): Part[] {
  const part = new RegExp(String.raw`([^;,.]*?)(?<![\d/.,])(${number}) ${escaped(unit)}(?![\p{L}])`, 'giu')
  return [...rest.matchAll(part)].map(([, label = '', value = '']) => ({
    label: label
      .replace(/^\s*và\s+|\s*:?\s*$/gu, '')
      .replace(/\s+có$/u, '')
      .trim(),
    value: countIn(value),
  }))
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Lists whose parts are more than the whole, or that claim to be complete and are not. */
export function brokenLists(passage: Passage): Finding[] {
  return listsIn(passage).flatMap((list) => (isOfPeople(list) ? brokenRoster(list) : brokenList(list)))
}

function brokenList({ line, whole, unit, isAll, rest, parts }: List): Finding[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const gap = whole - total
  const isItemised = isAll || (rest.match(/:\s*\d/gu)?.length ?? 0) >= 2
  if (parts.length < 2 || gap === 0 || (gap > 0 && !isItemised)) return []
  const said = parts.map(({ value }) => count(value)).join(' + ')
  const message = `Ghi ${count(whole)} ${unit}, nhưng ${said} = ${count(total)}: ${gapText(gap)}.`
  return [{ row: line, identity: 'parts', message, gap, wouldReconcile: [`${count(total)} ${unit}`] }]
}

const isOfPeople = ({ unit, isAll }: List): boolean => isAll && /^(?:thành viên|đồng chí|người)$/u.test(unit)

/** Members told by office: whoever stands without a number is one. */
function brokenRoster({ line, whole, unit, rest }: List): Finding[] {
  const plain = rest.replace(/\([^)]*\)/gu, '').replace(/^[:,\s]+/u, '')
  const heads = plain.split(/,| và /u).filter((part) => part.trim() !== '')
  const total = heads.reduce((sum, head) => sum + countIn(/^\s*(\d{1,2})\s/u.exec(head)?.[1] ?? '1'), 0)
  const gap = whole - total
  if (heads.length < 3 || gap === 0) return []
  const message = `Ghi ${count(whole)} ${unit}, nhưng các chức danh kể sau đó là ${count(total)}: ${gapText(gap)}.`
  return [{ row: line, identity: 'parts', message, gap, wouldReconcile: [`${count(total)} ${unit}`] }]
}
