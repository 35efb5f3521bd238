// What may come after a signature, and what must not: forms, notes, proofs of validity, replaced and hidden objects.
import type { Appearance, WidgetPlace } from './form-fields.ts'
import { addAppearance, addField, formOf, widgetOf } from './form-fields.ts'
import { addToArray, pageNumbers, type RevisionForm, revise, streamObject } from './pdf-revision.ts'
import { entry, textString, withEntry } from './pdf-text.ts'

/** A text field, or an empty signature field to be filled later. */
export function addEmptyField(
  bytes: Uint8Array,
  { name, place, kind = 'text' }: { name: string; place: WidgetPlace; kind?: 'text' | 'signature' },
): Buffer {
  const revision = revise(bytes)
  const page = pageNumbers(revision)[(place.page ?? 1) - 1] ?? 0
  const widget = widgetOf(revision, { page, place })
  const type = kind === 'text' ? '/FT/Tx/DA(/Helv 10 Tf 0 g)' : '/FT/Sig'
  addField(revision, page, `<<${widget}${type}/T ${textString(name)}>>`, { signatures: kind === 'signature' })
  return revision.bytes()
}

/** Fills a text field, with the appearance that a viewer would make. */
export function fillField(bytes: Uint8Array, name: string, value: string, appearance?: Appearance): Buffer {
  const revision = revise(bytes)
  const field = formOf(revision).fields.find((number) => entry(revision.object(number), 'T') === textString(name))
  if (field === undefined) throw new Error(`the form has no field ${name}`)
  let text = withEntry(revision.object(field), 'V', textString(value))
  if (appearance) {
    const [left = 0, bottom = 0, right = 0, top = 0] = (entry(text, 'Rect')?.match(/[\d.]+/g) ?? []).map(Number)
    const number = addAppearance(revision, appearance, { width: right - left, height: top - bottom })
    text = withEntry(text, 'AP', `<</N ${number} 0 R>>`)
  }
  revision.set(field, text)
  return revision.bytes()
}

/** An annotation on a page: a free text (seen), a stamp, a note. */
export function addAnnotation(
  bytes: Uint8Array,
  wish: { place: WidgetPlace; text: string; subtype?: string; appearance?: Appearance },
): Buffer {
  const revision = revise(bytes)
  const { place, text, subtype = 'FreeText', appearance } = wish
  const page = pageNumbers(revision)[(place.page ?? 1) - 1] ?? 0
  const seen = appearance ? `/AP<</N ${addAppearance(revision, appearance, place)} 0 R>>` : ''
  const { x, y, width, height } = place
  const body = `<</Type/Annot/Subtype/${subtype}/Rect[${x} ${y} ${x + width} ${y + height}]/F 4/P ${page} 0 R`
  const note = revision.add(`${body}/DA(/Helv 10 Tf 0 g)/Contents ${textString(text)}${seen}>>`)
  addToArray(revision, page, 'Annots', [note])
  return revision.bytes()
}

export type SecurityStore = {
  certificates?: readonly Buffer[]
  crls?: readonly Buffer[]
  ocsps?: readonly Buffer[]
  /** Keys of `/VRI`: the SHA-1 of the signature's contents in capitals. */
  signatures?: readonly string[]
  form?: RevisionForm
}

/** The document security store (`/DSS`) with proofs that outlive the certificates. */
export function addSecurityStore(bytes: Uint8Array, wish: SecurityStore): Buffer {
  const revision = revise(bytes)
  const list = (values: readonly Buffer[] = []) =>
    values.map((value) => `${revision.add(streamObject('', value))} 0 R`).join(' ')
  const [certificates, crls, ocsps] = [list(wish.certificates), list(wish.crls), list(wish.ocsps)]
  const own = `/Cert[${certificates}]/CRL[${crls}]/OCSP[${ocsps}]`
  const vri = (wish.signatures ?? []).map((key) => `/${key}<<${own}>>`).join('')
  const all = `/Certs[${certificates}]/CRLs[${crls}]/OCSPs[${ocsps}]`
  const store = revision.add(`<</Type/DSS${all}${vri ? `/VRI<<${vri}>>` : ''}>>`)
  const { root } = revision.source
  revision.set(root, withEntry(revision.object(root), 'DSS', `${store} 0 R`))
  return revision.bytes(wish.form ?? 'same')
}

/** Changes what a page shows in a further revision: another content stream in place of, or behind, the old one. */
export function changePage(
  bytes: Uint8Array,
  content: string,
  { page = 1, replace = false, resources = '' } = {},
): Buffer {
  const revision = revise(bytes)
  const number = pageNumbers(revision)[page - 1] ?? 0
  const stream = revision.add(streamObject('', Buffer.from(content, 'latin1')))
  let text = revision.object(number)
  const old = entry(text, 'Contents') ?? '[]'
  const list = old.startsWith('[') ? old.slice(1, -1) : old
  text = withEntry(text, 'Contents', replace ? `${stream} 0 R` : `[${list} ${stream} 0 R]`)
  if (resources) text = withEntry(text, 'Resources', resources)
  revision.set(number, text)
  return revision.bytes()
}

/** Replaces whole objects in a further revision. */
export function replaceObjects(bytes: Uint8Array, change: (number: number, body: string) => string | null): Buffer {
  const revision = revise(bytes)
  for (let number = 1; number < revision.source.size; number++) {
    const body = textOf(() => revision.object(number))
    const changed = body === null ? null : change(number, body)
    if (changed !== null) revision.set(number, changed)
  }
  return revision.bytes()
}

function textOf(read: () => string): string | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Moves, enlarges or otherwise changes a widget of a field in a further revision. */
export function changeField(bytes: Uint8Array, name: string, change: (text: string) => string): Buffer {
  return replaceObjects(bytes, (_number, body) =>
    body.includes('/FT/Sig') && entry(body, 'T') === textString(name) ? change(body) : null,
  )
}

/** The bytes with one bit of one byte turned. */
export function flipped(bytes: Uint8Array, at: number, bit = 0): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}
