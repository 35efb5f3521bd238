/** The fields of a document's form, flat, with the widgets that show them (ISO 32000-1, 12.7.3). */
import { Damaged } from '../budget.ts'
import { pdfText } from './pdf-text.ts'
import type { State } from './state.ts'
import { Bytes, type Dict, dictOf, nameOf, type PdfValue, Ref } from './values.ts'

export type Part = { number: number; dict: Dict }

export type Field = Part & {
  name: string
  /** Sig, Tx, Btn or Ch; a child takes its parent's. */
  type: string
  flags: number
  value: PdfValue
  /** The widgets on pages; often the field itself. */
  widgets: readonly Part[]
}

const mostFields = 5000
const deepest = 16

type Inherited = { name: string; type: string; flags: number; value: PdfValue }

export function formOf(state: State): Dict | null {
  const root = state.dict(state.trailer.get('Root'))
  return root ? state.dict(root.get('AcroForm')) : null
}

export function fieldsOf(state: State): Field[] {
  const form = formOf(state)
  const found: Field[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, above: Inherited, depth: number): void => {
    const part = partOf(state, value)
    if (!part) return
    if (seen.has(part.number) || depth > deepest || found.length > mostFields) throw new Damaged('fields in a circle')
    seen.add(part.number)
    const own = inherited(state, part.dict, above)
    const kids = state.list(part.dict.get('Kids'))
    const fields = kids.filter((kid) => partOf(state, kid)?.dict.get('T') instanceof Bytes)
    for (const field of fields) visit(field, own, depth + 1)
    if (fields.length === 0) found.push({ ...part, ...own, widgets: widgetsOf(state, part, kids) })
  }
  const nothing = { name: '', type: '', flags: 0, value: null }
  for (const value of state.list(form?.get('Fields') ?? null)) visit(value, nothing, 0)
  return found
}

function partOf(state: State, value: PdfValue): Part | null {
  const dict = dictOf(state.resolve(value))
  if (!dict) return null
  // Nobody writes a field into the list itself; a reader would not find its place in a page either.
  if (!(value instanceof Ref)) throw new Damaged('a field without number')
  return { number: value.number, dict }
}

function inherited(state: State, dict: Dict, above: Inherited): Inherited {
  const own = state.resolve(dict.get('T'))
  const name = own instanceof Bytes ? pdfText(own.bytes) : ''
  const flags = state.resolve(dict.get('Ff'))
  return {
    name: [above.name, name].filter((part) => part !== '').join('.'),
    type: nameOf(state.resolve(dict.get('FT'))) || above.type,
    flags: typeof flags === 'number' ? flags : above.flags,
    value: dict.get('V') ?? above.value,
  }
}

function widgetsOf(state: State, field: Part, kids: readonly PdfValue[]): Part[] {
  const widgets = kids.map((kid) => partOf(state, kid)).filter((part) => part !== null)
  return widgets.length > 0 ? widgets : [field]
}
