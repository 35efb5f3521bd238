// The look of an official document: the boxes ("ô số") of Appendix I of Nghị định 30/2020/NĐ-CP, and the Party's own heading.
import { type Family, widthOf } from './faces.ts'
import { frame } from './frame.ts'
import { dateLine, numberLine, type Plan, type Signing } from './plan.ts'
import { setParts } from './set-parts.ts'
import { setRecipients } from './set-recipients.ts'
import { A4, type Setter, type Sheet, setterOf } from './sheet.ts'

/** A box in points from the page's upper left corner. */
export type Spot = { page: number; x: number; y: number; width: number; height: number }
export type Spots = { number: Spot | null; date: Spot; corner: Spot; signatures: readonly Spot[]; end: Spot }

/** Sizes and margins within what the decree allows; offices differ in them. */
export type Look = {
  family: Family
  left: number
  right: number
  top: number
  bottom: number
  heading: number
  body: number
  leading: number
  indent: number
  /** How the heading's two columns share the width. */
  split: number
  /** How far the subject keeps from the margins on each side. */
  titleInset: number
  /** From the last line of the title to the name of who signs. */
  gap: number
}

export type Laid = { sheets: Sheet[]; spots: Spots }

export function layOut(plan: Plan, look: Look): Laid {
  const setter = setterOf(look.family)
  setter.addSheet()
  const heading = setHeading(setter, plan, look)
  const afterTitle = setTitle(setter, plan, look, heading.y)
  const flow = setParts(setter, plan, look, afterTitle)
  const closing = setClosing(setter, plan, look, flow)
  setEdges(setter, plan, look)
  const page = { page: 1 }
  return {
    sheets: setter.sheets,
    spots: {
      number: heading.number && { ...page, ...heading.number },
      date: { ...page, ...heading.date },
      corner: { ...page, x: A4.width - look.right - 130, y: 14, width: 130, height: 36 },
      ...closing,
    },
  }
}

type Place = { x: number; y: number; width: number; height: number }
type Heading = { y: number; number: Place | null; date: Place }

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

function setHeading(setter: Setter, plan: Plan, look: Look): Heading {
  const width = A4.width - look.left - look.right + 24
  const x = look.left - 12
  const [leftWidth, rightX] = [width * look.split - 6, x + width * look.split]
  const right = { x: rightX, width: width - width * look.split }
  const top = look.top + look.heading
  const leftEnd = setIssuer(setter, plan, look, { x, width: leftWidth, y: top })
  const rightEnd = setNation(setter, plan, look, { ...right, y: top })
  const y = Math.max(leftEnd, rightEnd) + 14
  const line = numberLine(plan)
  const number = line === null ? null : setNumber(setter, line, plan, { x, width: leftWidth, y, size: 13 })
  const date = setDate(setter, plan, look, { ...right, y })
  let end = y + 18
  if (plan.kind === 'CV')
    end = setter.block({ text: `V/v ${plan.subject}`, x, width: leftWidth, y: y + 20, size: 12, align: 'centre' })
  if (plan.urgency || plan.secret) end = setMarks(setter, plan, { x, y: end + 14 })
  return { y: end + 12, number, date }
}

type Column = { x: number; width: number; y: number }

function setIssuer(setter: Setter, plan: Plan, look: Look, { x, width, y }: Column): number {
  let at = y
  let lastLine = ''
  for (const { text, bold } of plan.left) {
    const style = bold ? 'bold' : 'regular'
    at = setter.block({ text, x, width, y: at, size: look.heading, style, align: 'centre', leading: 1.16 })
    lastLine = setter.lines(text, width, look.heading, style).at(-1) ?? ''
  }
  if (plan.scheme === 'party') return setter.block({ text: '*', x, width, y: at, size: 13, align: 'centre' }) - 4
  if (plan.scheme === 'youth') return setter.block({ text: '***', x, width, y: at, size: 13, align: 'centre' }) - 4
  const own = widthOf(lastLine, look.family, 'bold', look.heading) * 0.4
  const middle = x + width / 2
  setter.rule(middle - own / 2, at - look.heading + 2, middle + own / 2)
  return at - look.heading + 6
}

function setNation(setter: Setter, plan: Plan, look: Look, { x, width, y }: Column): number {
  const centred = { x, width, align: 'centre', style: 'bold', leading: 1.2 } as const
  const underlined = (text: string, size: number, at: number) => {
    const own = widthOf(text, look.family, 'bold', size)
    setter.rule(x + (width - own) / 2, at + 4, x + (width + own) / 2)
  }
  if (plan.scheme === 'party' || plan.scheme === 'youth') {
    const text = plan.scheme === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'ĐOÀN TNCS HỒ CHÍ MINH'
    setter.block({ ...centred, text, y, size: 14 })
    underlined(text, 14, y)
    return y + 8
  }
  const second = setter.block({ ...centred, text: NATION, y, size: look.heading })
  setter.block({ ...centred, text: MOTTO, y: second, size: look.heading + 1 })
  underlined(MOTTO, look.heading + 1, second)
  return second + 8
}

/** The line of the number; answers the gap in front of the symbol. */
function setNumber(setter: Setter, line: string, plan: Plan, wish: Column & { size: number }): Place {
  const { x, width, y } = wish
  // Long symbols are set smaller rather than into the other column.
  const size = Math.min(wish.size, (wish.size * width) / widthOf(line, setter.family, 'regular', wish.size))
  setter.block({ text: line, x, width, y, size, align: 'centre' })
  const own = widthOf(line, setter.family, 'regular', size)
  const label = plan.scheme === 'party' ? 'Số ' : 'Số: '
  const from = x + (width - own) / 2 + widthOf(label, setter.family, 'regular', size)
  const gap = widthOf(' '.repeat(8), setter.family, 'regular', size)
  return { x: from - 1, y: y - size, width: gap, height: size + 4 }
}

function setDate(setter: Setter, plan: Plan, look: Look, { x, width, y }: Column): Place {
  const line = dateLine(plan)
  const size = plan.scheme === 'party' ? 14 : look.heading + 1
  setter.block({ text: line, x, width, y, size, style: 'italic', align: 'centre' })
  const own = widthOf(line, look.family, 'italic', size)
  const before = widthOf(`${plan.place}, ngày `, look.family, 'italic', size)
  return { x: x + (width - own) / 2 + before - 1, y: y - size, width: own - before, height: size + 4 }
}

/** Stamps of urgency and secrecy (ô 10a, 10b): red letters in a red frame. */
function setMarks(setter: Setter, plan: Plan, { x, y }: { x: number; y: number }): number {
  let at = x + 20
  for (const text of [plan.secret, plan.urgency]) {
    if (!text) continue
    const width = widthOf(text, setter.family, 'bold', 13) + 12
    setter.sheet().runs.push({ text, x: at + 6, y: y + 4, size: 13, style: 'bold', color: '#c00000' })
    frame(setter.sheet(), { x: at, y: y - 10, width, height: 20 }, '#c00000')
    at += width + 10
  }
  return y + 16
}

/** Name of the kind and subject, or the addressees of a letter. */
function setTitle(setter: Setter, plan: Plan, look: Look, from: number): number {
  const [x, width] = [look.left, A4.width - look.left - look.right]
  let y = from + 10
  if (plan.kind !== 'CV') {
    const centred = {
      x: x + look.titleInset,
      width: width - 2 * look.titleInset,
      align: 'centre',
      style: 'bold',
      leading: 1.2,
    } as const
    y = setter.block({ ...centred, text: plan.kindName.toUpperCase(), y, size: 14 })
    y = setter.block({ ...centred, text: plan.subject, y, size: 14 })
    const last = setter.lines(plan.subject, width - 2 * look.titleInset, 14, 'bold').at(-1) ?? ''
    const own = Math.max(60, widthOf(last, look.family, 'bold', 14) * 0.4)
    if (plan.scheme === 'party') setter.block({ text: '-----', x, width, y, size: 14, align: 'centre' })
    else setter.rule(x + (width - own) / 2, y - 11, x + (width + own) / 2)
    y += 12
  }
  return plan.addressees.length > 0 ? setAddressees(setter, plan, look, y) : y
}

function setAddressees(setter: Setter, plan: Plan, look: Look, y: number): number {
  const x = look.left + 56
  const width = A4.width - look.right - x
  const [only] = plan.addressees
  if (plan.addressees.length === 1)
    return setter.block({ text: `Kính gửi: ${only}.`, x, width, y, size: look.body }) + 8
  let at = setter.block({ text: 'Kính gửi:', x, width, y, size: look.body })
  for (const [index, addressee] of plan.addressees.entries()) {
    const end = index === plan.addressees.length - 1 ? '.' : ';'
    at = setter.block({ text: `- ${addressee}${end}`, x: x + 56, width: width - 56, y: at, size: look.body })
  }
  return at + 8
}

type Closing = { signatures: Spot[]; end: Spot }

/** `Nơi nhận` on the left, the signature block level with it on the right. */
function setClosing(setter: Setter, plan: Plan, look: Look, flow: number): Closing {
  const height = Math.max(90 + look.gap, 40 + plan.recipients.length * 14)
  let y = flow + 16
  if (y + height > A4.height - look.bottom) {
    setter.addSheet()
    y = look.top + 24
  }
  const page = setter.sheets.length
  const middle = look.left + (A4.width - look.left - look.right) * 0.46
  const [first, ...others] = plan.signings
  const signatures: Spot[] = []
  if (others.length > 0 && first) {
    // Issued together: the leading agency signs on the right, the others on the left, recipients below.
    for (const [index, signing] of [...others, first].entries()) {
      const half = (A4.width - look.left - look.right) / 2
      signatures.push(setSigning(setter, signing, { x: look.left + half * index, width: half, y, page, look }))
    }
    const end = setRecipients(setter, plan, look, y + 140)
    return { signatures: signatures.reverse(), end: { page, x: look.left, y: end, width: 0, height: 0 } }
  }
  const end = setRecipients(setter, plan, look, y)
  if (first)
    signatures.push(setSigning(setter, first, { x: middle, width: A4.width - look.right - middle + 6, y, page, look }))
  return { signatures, end: { page, x: look.left, y: Math.max(end, y + height), width: 0, height: 0 } }
}

type Closes = Column & { page: number; look: Look }

function setSigning(setter: Setter, signing: Signing, { x, width, y, page, look }: Closes): Spot {
  const centred = { x, width, align: 'centre', style: 'bold', leading: 1.18 } as const
  let at = y
  for (const text of signing.lines) at = setter.block({ ...centred, text, y: at, size: 13.5 })
  const spot = { page, x: x + width / 2 - 55, y: at - 8, width: 110, height: look.gap - 16 }
  at += look.gap
  if (signing.below) at = setter.block({ ...centred, text: signing.below, y: at, size: 13 })
  setter.block({ ...centred, text: signing.name, y: at, size: 13.5 })
  return spot
}

/** Page numbers in the upper margin from the second page on; the agency's address at the foot of the first. */
function setEdges(setter: Setter, plan: Plan, look: Look): void {
  for (const [index, sheet] of setter.sheets.entries()) {
    if (index === 0) continue
    const text = String(index + 1)
    const x = (A4.width - widthOf(text, look.family, 'regular', 13)) / 2
    sheet.runs.unshift({ text, x, y: 36, size: 13, style: 'regular' })
  }
  const [first] = setter.sheets
  if (!first) return
  if (plan.internal) {
    first.runs.push({ text: plan.internal, x: look.left, y: A4.height - 40, size: 13, style: 'bold', color: '#c00000' })
  }
  if (!plan.contact) return
  const y = A4.height - 38
  first.rules.push({ x1: look.left, y1: y - 12, x2: A4.width - look.right, y2: y - 12, thickness: 0.5 })
  first.runs.push({ text: plan.contact, x: look.left, y, size: 11, style: 'regular' })
}
