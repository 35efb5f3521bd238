/** The text that the appearance of a widget shows, forms within forms included, in the order it is drawn. */
import { Damaged } from '../budget.ts'
import { Reader } from '../pdf/reader.ts'
import type { State } from '../pdf/state.ts'
import { Bytes, type Dict, dictOf, isArray, Name, nameOf, type PdfValue, Stream } from '../pdf/values.ts'
import { type Font, fontOf } from './font.ts'

const deepest = 6
const mostLetters = 20_000
const mostOperands = 10_000

/** The text of a widget's normal appearance; empty when it shows none. */
export function visibleText(state: State, widget: Dict): string {
  const looks = state.dict(widget.get('AP'))
  const normal = state.resolve(looks?.get('N') ?? null)
  const chosen =
    normal instanceof Stream ? normal : state.resolve(dictOf(normal)?.get(nameOf(widget.get('AS'))) ?? null)
  if (!(chosen instanceof Stream)) return ''
  const text = new Drawing(state)
  text.draw(chosen, 0)
  return text.lines()
}

class Drawing {
  private readonly state: State
  private readonly fonts = new Map<Dict, Font>()
  private text = ''
  private y = 0
  private shownY: number | null = null
  private font: Font = () => ''
  private wantsSpace = false

  constructor(state: State) {
    this.state = state
  }

  lines(): string {
    const lines = this.text.normalize('NFC').split('\n')
    return lines
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
  }

  draw(form: Stream, depth: number): void {
    if (depth > deepest) throw new Damaged('forms in a circle')
    const resources = this.state.dict(form.dict.get('Resources'))
    const bytes = this.state.plain(form)
    const reader = new Reader(bytes, 0, { budget: this.state.budget, keepsSpans: false })
    let operands: PdfValue[] = []
    for (reader.skipSpace(); reader.peek() !== -1; reader.skipSpace()) {
      const operator = operatorAt(reader)
      if (operator === null) operands.push(reader.value())
      else {
        if (operator === 'ID') skipPicture(reader)
        else this.operate(operator, operands, { resources, depth })
        operands = []
      }
      if (operands.length > mostOperands) throw new Damaged('too many operands')
    }
  }

  private operate(operator: string, operands: PdfValue[], place: { resources: Dict | null; depth: number }): void {
    const last = operands.at(-1) ?? null
    if (operator === 'Tf') this.font = this.fontNamed(operands[0] ?? null, place.resources)
    else if (operator === 'Do') this.drawNamed(last, place)
    else if (operator === 'Tj') this.show(last)
    else if (operator === "'" || operator === '"') this.nextLine(1, last)
    else if (operator === 'TJ') for (const each of isArray(last) ? last : []) this.show(each)
    else if (operator === 'Td' || operator === 'TD') this.move(last)
    else if (operator === 'Tm') this.moveTo(numberOf(last))
    else if (operator === 'T*') this.nextLine(1, null)
    else if (operator === 'BT') this.beginText()
  }

  private beginText(): void {
    this.y = 0
    this.shownY = null
    this.lineBreak()
  }

  private move(by: PdfValue): void {
    this.moveTo(this.y + numberOf(by))
  }

  private moveTo(y: number): void {
    this.y = y
    this.wantsSpace = true
  }

  private nextLine(by: number, shown: PdfValue): void {
    this.y -= by
    this.lineBreak()
    this.show(shown)
  }

  private lineBreak(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text += '\n'
  }

  /** A number between the strings of TJ moves back by thousandths: a wide move is a space. */
  private show(value: PdfValue): void {
    if (typeof value === 'number' && value < -200) this.text += ' '
    if (!(value instanceof Bytes)) return
    if (this.shownY !== null && Math.abs(this.shownY - this.y) > 0.5) this.lineBreak()
    else if (this.wantsSpace && this.text !== '') this.text += ' '
    this.shownY = this.y
    this.wantsSpace = false
    if (this.text.length < mostLetters) this.text += this.font(value.bytes)
  }

  private fontNamed(value: PdfValue, resources: Dict | null): Font {
    const fonts = resources ? this.state.dict(resources.get('Font')) : null
    const dict = value instanceof Name ? this.state.dict(fonts?.get(value.name) ?? null) : null
    const known = dict ? this.fonts.get(dict) : undefined
    if (known) return known
    const font = fontOf(this.state, dict)
    if (dict) this.fonts.set(dict, font)
    return font
  }

  private drawNamed(value: PdfValue, { resources, depth }: { resources: Dict | null; depth: number }): void {
    const objects = resources ? this.state.dict(resources.get('XObject')) : null
    const drawn = value instanceof Name ? this.state.resolve(objects?.get(value.name) ?? null) : null
    if (drawn instanceof Stream && nameOf(drawn.dict.get('Subtype')) === 'Form') this.draw(drawn, depth + 1)
  }
}

const numberOf = (value: PdfValue): number => (typeof value === 'number' ? value : 0)

const word = /^[A-Za-z'"*][A-Za-z0-9'"*]{0,3}/

function operatorAt(reader: Reader): string | null {
  const ahead = Buffer.from(reader.bytes.subarray(reader.at, reader.at + 6)).toString('latin1')
  const found = word.exec(ahead)?.[0] ?? null
  if (found === null || ['true', 'fals', 'null'].includes(found)) return null
  reader.at += found.length
  return found
}

/** A picture written into the stream: its bytes are no text. */
function skipPicture(reader: Reader): void {
  const rest = Buffer.from(reader.bytes.subarray(reader.at)).toString('latin1')
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/.exec(rest)
  reader.at = end ? reader.at + end.index + 3 : reader.bytes.length
}
