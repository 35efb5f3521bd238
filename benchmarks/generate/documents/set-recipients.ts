// The box "Nơi nhận" (ô 9b).
import type { Look } from './official-layout.ts'
import type { Plan } from './plan.ts'
import type { Setter } from './sheet.ts'

/** Sets the recipients and answers where the box ends. */
export function setRecipients(setter: Setter, plan: Plan, look: Look, y: number): number {
  if (plan.recipients.length === 0) return y
  const [x, width] = [look.left, 205]
  const party = plan.scheme === 'party'
  const label = { text: 'Nơi nhận:', x, width, y, size: party ? 14 : 12 }
  setter.block({ ...label, style: party ? 'regular' : 'boldItalic' })
  if (party) setter.rule(x, y + 2, x + 54)
  let at = y + 14
  for (const [index, recipient] of plan.recipients.entries()) {
    const end = index === plan.recipients.length - 1 ? '.' : party ? ',' : ';'
    at = setter.block({ text: `- ${recipient}${end}`, x, width, y: at, size: party ? 12 : 11, leading: 1.16 })
  }
  return at
}
