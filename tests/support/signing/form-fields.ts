// Form fields, their widgets and what is seen of them.
import { addToArray, type Revision, streamObject } from './pdf-revision.ts'
import { refOf } from './pdf-source.ts'
import { entry, textString, withEntry } from './pdf-text.ts'

/** A place on a page in points from its lower left corner, as PDF counts. */
export type WidgetPlace = { page?: number; x: number; y: number; width: number; height: number }

/** Drawing operators in a box of the widget's size, and the resources they name. */
export type Appearance = {
  content: string
  /** The resource dictionary; objects that it needs are added to the revision. */
  resources?: (revision: Revision) => string
}

/** Lines of plain letters in Helvetica. */
export function textAppearance(lines: readonly string[], size = 9, height = 40): Appearance {
  const shown = lines.map((line) => `${textString(line)} Tj T*`).join(' ')
  return {
    content: `q BT /F1 ${size} Tf ${size + 2} TL 2 ${height - size - 2} Td ${shown} ET Q`,
    resources: () => '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>',
  }
}

type Box = { width: number; height: number }

/** An image with its transparency as two objects; answers the image's number. */
export function addPicture(revision: Revision, { width, height, rgba }: Box & { rgba: Uint8Array }): number {
  const [colours, alpha] = [Buffer.alloc(width * height * 3), Buffer.alloc(width * height)]
  for (let pixel = 0; pixel < width * height; pixel++) {
    colours.set(rgba.subarray(pixel * 4, pixel * 4 + 3), pixel * 3)
    alpha[pixel] = rgba[pixel * 4 + 3] ?? 0
  }
  const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`
  const mask = revision.add(streamObject(`${head}/ColorSpace/DeviceGray`, alpha))
  return revision.add(streamObject(`${head}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`, colours))
}

/** The entries of a widget annotation; without a place it has no size and is not seen. */
export function widgetOf(
  revision: Revision,
  { page, place, appearance }: { page: number; place?: WidgetPlace | undefined; appearance?: Appearance | undefined },
): string {
  const base = `/Type/Annot/Subtype/Widget/F 132/P ${page} 0 R`
  if (!place) return `${base}/Rect[0 0 0 0]`
  const { x, y, width, height } = place
  const rectangle = `/Rect[${[x, y, x + width, y + height].map(rounded).join(' ')}]`
  if (!appearance) return base + rectangle
  return `${base}${rectangle}/AP<</N ${addAppearance(revision, appearance, place)} 0 R>>`
}

/** The form XObject of an appearance. */
export function addAppearance(revision: Revision, { content, resources }: Appearance, { width, height }: Box): number {
  const own = resources?.(revision) ?? '<<>>'
  const entries = `/Type/XObject/Subtype/Form/BBox[0 0 ${rounded(width)} ${rounded(height)}]/Resources ${own}`
  return revision.add(streamObject(entries, Buffer.from(content, 'latin1')))
}

const rounded = (value: number) => String(Math.round(value * 100) / 100)

/** The form of a file and the numbers of its outermost fields. */
export function formOf(revision: Revision): { number: number | null; text: string | null; fields: number[] } {
  const value = entry(revision.object(revision.source.root), 'AcroForm')
  const number = value === null || value.startsWith('<<') ? null : refOf(value)
  const text = number === null ? value : revision.object(number)
  const listed = text === null ? null : entry(text, 'Fields')
  const array = listed !== null && !listed.startsWith('[') ? revision.object(refOf(listed)) : listed
  return { number, text, fields: (array?.match(/\d+(?=\s+\d+\s+R)/g) ?? []).map(Number) }
}

/** Puts a field with one widget into the form and onto its page; answers its number. */
export function addField(revision: Revision, page: number, body: string, { signatures = false } = {}): number {
  const field = revision.add(body)
  const { root } = revision.source
  const form = formOf(revision)
  const flags = signatures ? '/SigFlags 3' : ''
  if (form.text === null)
    revision.set(root, withEntry(revision.object(root), 'AcroForm', `${revision.add(`<<${flags}/Fields[]>>`)} 0 R`))
  else if (form.number === null)
    revision.set(root, withEntry(revision.object(root), 'AcroForm', `${revision.add(form.text)} 0 R`))
  const holder = refOf(entry(revision.object(root), 'AcroForm'))
  if (signatures) revision.set(holder, withEntry(revision.object(holder), 'SigFlags', '3'))
  addToArray(revision, holder, 'Fields', [field])
  addToArray(revision, page, 'Annots', [field])
  return field
}
