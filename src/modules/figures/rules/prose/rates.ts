/** Rates stated in prose: beside their counts, or alone and to be made from what else is stated. */
import type { Finding } from '../checked-row.ts'
import { type FigureName, figureLabels } from '../figure-names.ts'
import { count } from '../gaps.ts'
import { percentOf, percentText, rightShare } from '../shares.ts'
import { typedShare } from '../typed-number.ts'
import { countIn, number, type Passage } from './passages.ts'
import type { StatedRate, Statement } from './statements.ts'

const beside = new RegExp(
  String.raw`(?<![\d/])(${number})/(${number})(?![\d/])[^\d%/;.]{0,30}?(?:chiếm|đạt)(?: tỷ lệ| tỉ lệ)?\s+(\d{1,3}(?:,\d+)?)\s*%`,
  'giu',
)

/** '20.653/21.003 hồ sơ, chiếm 98,33%': the percentage at the precision at which it is stated. */
export function wrongRatesIn({ line, text }: Passage): Finding[] {
  return [...text.matchAll(beside)].flatMap(([, part = '', whole = '', percent = '']) => {
    const stated = typedShare(percent)
    if (stated === null) return []
    const right = rightShare(countIn(part), countIn(whole), stated)
    if (right === null) return []
    const gap = Math.round((stated.value - right) * 1e6) / 1e6
    const said = percentText(right, stated.decimals)
    const message = `Ghi ${percentText(stated.value, stated.decimals)}, nhưng ${part}/${whole} = ${said}.`
    return [{ row: line, identity: 'I12', message, gap, wouldReconcile: [said] }]
  })
}

/** A rate that no pair of the stated counts gives. */
export function underivableRates({ line, figures, rates }: Statement): Finding[] {
  return rates.flatMap((rate) => {
    const ways = waysOf(rate.name, figures)
    if (ways.length === 0 || ways.some(({ part, whole }) => fits(rate, part, whole))) return []
    const shown = ways.map(
      ({ part, whole }) => `${count(part)}/${count(whole)} = ${percentText(percentOf(part, whole, 2))}`,
    )
    const message = `Tỷ lệ ${figureLabels[rate.name]} ghi ${percentText(rate.value, rate.decimals)}, nhưng không tính được từ các số đã nêu: ${shown.join('; ')}.`
    return [{ row: line, identity: 'I12', message, gap: null, wouldReconcile: shown }]
  })
}

type Way = { part: number; whole: number }

/** The official rate is that of what was resolved; the others are what reports take for it. */
function waysOf(name: FigureName, figures: Statement['figures']): Way[] {
  const { resolved, on_time: onTime, late, early = 0, overdue } = figures
  if (resolved === undefined) return []
  if (name === 'late') return late === undefined ? [] : [{ part: late, whole: resolved }]
  if (name !== 'on_time') return []
  const punctual = late === undefined ? [] : [resolved - late]
  const stated = onTime === undefined ? [] : [onTime, onTime + early]
  const wholes = [resolved, ...(overdue === undefined ? [] : [resolved + overdue])]
  const ways = [...stated, ...punctual].flatMap((part) => wholes.map((whole) => ({ part, whole })))
  const known =
    onTime === undefined || late === undefined ? [] : [{ part: onTime + early, whole: onTime + early + late }]
  return [...ways, ...known].filter(
    ({ part, whole }, index, all) => all.findIndex((one) => one.part === part && one.whole === whole) === index,
  )
}

function fits({ value, decimals, about }: StatedRate, part: number, whole: number): boolean {
  const rate = (part * 100) / whole
  if (about === 'exact') return Math.abs(percentOf(part, whole, decimals) - value) < 1e-9
  if (about === 'nearly') return rate <= value && rate > value - 1
  if (about === 'over') return rate >= value && rate < value + 5
  return Math.abs(rate - value) <= 1
}
