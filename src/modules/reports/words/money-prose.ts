/** Money spent against the budget, in words. */
import { type Figures, lineOf } from '../rules/figures.ts'
import { share } from '../rules/growth.ts'
import type { ReportPart } from '../rules/sections.ts'
import { noFigures, percentText, told } from './names.ts'

const keys = ['ceiling', 'works', 'payable', 'paid', 'owed'] as const

export function moneyPart(figures: Figures): ReportPart[] {
  const of = (key: (typeof keys)[number]) => lineOf(figures, `money.${key}`)?.value ?? null
  const [ceiling, works, payable, paid, owed] = keys.map(of)
  if (payable === null || payable === undefined) return [{ kind: 'text', text: `Kinh phí, nhuận bút: ${noFigures}.` }]
  const budget =
    ceiling === null || ceiling === undefined
      ? `Kinh phí được giao: ${noFigures}.`
      : `Kinh phí được giao: ${told(ceiling)} đồng.`
  const part = share(payable, ceiling ?? null)
  const rate = part === null ? '' : `, bằng ${percentText(part)} kinh phí được giao`
  const spent = `Nhuận bút, thù lao đã duyệt trong kỳ: ${told(payable)} đồng (${told(works ?? 0)} tác phẩm)${rate}; đã chi ${told(paid ?? 0)} đồng; còn phải trả ${told(owed ?? 0)} đồng.`
  const lines = keys.flatMap((key) => lineOf(figures, `money.${key}`) ?? [])
  return [
    { kind: 'text', text: `${budget} ${spent}` },
    { kind: 'lines', caption: 'Kinh phí, nhuận bút', lines },
  ]
}
