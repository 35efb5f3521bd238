// An annex in a file of its own: title, "(Kèm theo …)" and a table; the agency's signature stands in the upper right corner.
import type { Laid, Look, Spot } from './official-layout.ts'
import { longDate, type Plan } from './plan.ts'
import { setParts } from './set-parts.ts'
import { A4, setterOf } from './sheet.ts'

export function layOutAnnex(plan: Plan, look: Look): Laid {
  const setter = setterOf(look.family)
  setter.addSheet()
  const [x, width] = [look.left, A4.width - look.left - look.right]
  const centred = { x, width, align: 'centre' } as const
  let y = setter.block({ ...centred, text: 'Phụ lục', y: look.top + 30, size: 14, style: 'bold' })
  y = setter.block({ ...centred, text: plan.subject.toUpperCase(), y, size: 13, style: 'bold' })
  const number = plan.numberSymbol ?? ''
  const main = `(Kèm theo ${plan.kindName} số ${number} ${longDate(plan.issuedOn)} của ${plan.issuer})`
  y = setter.block({ ...centred, text: main, y, size: 13, style: 'italic' })
  setParts(setter, plan, look, y + 16)
  const corner: Spot = { page: 1, x: A4.width - look.right - 150, y: 14, width: 150, height: 30 }
  return { sheets: setter.sheets, spots: { number: null, date: corner, corner, signatures: [], end: corner } }
}
