// PDF files as several programs write them: with tables or packed objects, tags or none, their own names in the metadata.
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { streamObject } from '../../../tests/support/signing/index.ts'
import type { Family } from './faces.ts'
import { paint, type TextHabit, textLayer } from './pdf-text-layer.ts'
import { pictureOf } from './pictures.ts'
import type { Sheet } from './sheet.ts'

export type Producer = {
  name: 'word' | 'print' | 'libreoffice' | 'pdfkit' | 'scanner' | 'legacy'
  producer: string
  creator: string
  version: string
  habit: TextHabit
  tagged: boolean
  packed: boolean
}

export const producers: readonly Producer[] = [
  {
    name: 'word',
    producer: 'Microsoft® Word 2019',
    creator: 'Microsoft® Word 2019',
    version: '1.7',
    habit: 'pieces',
    tagged: true,
    packed: true,
  },
  {
    name: 'print',
    producer: 'Microsoft: Print To PDF',
    creator: 'PScript5.dll Version 5.2.2',
    version: '1.7',
    habit: 'words',
    tagged: false,
    packed: false,
  },
  {
    name: 'libreoffice',
    producer: 'LibreOffice 7.4',
    creator: 'Writer',
    version: '1.6',
    habit: 'lines',
    tagged: false,
    packed: false,
  },
]

export const scannerProducer: Producer = {
  name: 'scanner',
  producer: 'KONICA MINOLTA bizhub 367',
  creator: 'KMBT_367',
  version: '1.4',
  habit: 'lines',
  tagged: false,
  packed: false,
}

export type FileWish = {
  sheets: readonly Sheet[]
  family: Family
  producer: Producer
  title: string
  madeOn: string
  legacy?: boolean
  /** Fonts without the programs that sharpen them on old screens. */
  unhinted?: boolean
  /** Whole pages as pictures instead of text (JPEG bytes, one for each sheet). */
  scans?: readonly { jpeg: Buffer; width: number; height: number; grey: boolean }[]
}

/** The bytes of an unsigned file. */
export function pdfFile(wish: FileWish): Buffer {
  const bodies: (string | Buffer)[] = []
  const add = (body: string | Buffer) => bodies.push(body)
  const root = add('')
  const pages = add('')
  const fontEntries = wish.scans ? '' : 'later'
  const layer = textLayer(wish.family, wish.producer.habit, {
    legacy: wish.legacy === true,
    tagged: wish.producer.tagged,
    unhinted: wish.unhinted === true,
  })
  const contents = wish.sheets.map((sheet, index) => pageContent(sheet, index, wish, layer, add))
  const fonts = fontEntries ? layer.fonts(add) : ''
  const resources = add(
    `<</Font<<${fonts}>>/XObject<<${contents.flatMap(({ images }) => images).join(' ')}>>/ProcSet[/PDF/Text/ImageC]>>`,
  )
  const kids = contents.map(({ stream, sheet }) =>
    add(
      `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${sheet.width} ${sheet.height}]/Resources ${resources} 0 R/Contents ${stream} 0 R>>`,
    ),
  )
  const language = wish.producer.tagged ? '/Lang(vi-VN)/MarkInfo<</Marked true>>' : ''
  bodies[root - 1] = `<</Type/Catalog/Pages ${pages} 0 R${language}>>`
  bodies[pages - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`
  const info = add(metadata(wish))
  return wish.producer.packed ? packedFile(bodies, wish, root, info) : tableFile(bodies, wish, root, info)
}

type Content = { sheet: Sheet; stream: number; images: string[] }
type Layer = ReturnType<typeof textLayer>
type Add = (body: string | Buffer) => number

function pageContent(sheet: Sheet, index: number, wish: FileWish, layer: Layer, add: Add): Content {
  const scan = wish.scans?.[index]
  if (scan) {
    const colours = scan.grey ? '/DeviceGray' : '/DeviceRGB'
    const head = `<</Type/XObject/Subtype/Image/Width ${scan.width}/Height ${scan.height}/BitsPerComponent 8/ColorSpace${colours}`
    const text = `${head}/Filter/DCTDecode/Length ${scan.jpeg.length}>>\nstream\n`
    const image = add(Buffer.concat([Buffer.from(text), scan.jpeg, Buffer.from('\nendstream')]))
    const drawn = `q ${sheet.width} 0 0 ${sheet.height} 0 0 cm /Im${index} Do Q`
    return { sheet, stream: add(streamObject('', Buffer.from(drawn))), images: [`/Im${index} ${image} 0 R`] }
  }
  const images: string[] = []
  const drawn = sheet.pictures.map((picture, at) => {
    const name = `P${index}x${at}`
    images.push(`/${name} ${addPicture(pictureOf(picture), add)} 0 R`)
    const { x, y, width, height } = picture
    return `q ${width} 0 0 ${height} ${x} ${sheet.height - y - height} cm /${name} Do Q`
  })
  const rules = sheet.rules.map(
    ({ x1, y1, x2, y2, thickness, color }) =>
      `${paint(color)} RG ${thickness} w ${x1.toFixed(2)} ${(sheet.height - y1).toFixed(2)} m ${x2.toFixed(2)} ${(sheet.height - y2).toFixed(2)} l S`,
  )
  const content = [layer.content(sheet), ...rules, ...drawn].join('\n')
  return { sheet, stream: add(streamObject('', Buffer.from(content, 'latin1'))), images }
}

function addPicture({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }, add: Add): number {
  const colours = Buffer.alloc(width * height * 3)
  const alpha = Buffer.alloc(width * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    colours.set(rgba.subarray(pixel * 4, pixel * 4 + 3), pixel * 3)
    alpha[pixel] = rgba[pixel * 4 + 3] ?? 0
  }
  const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`
  const mask = add(streamObject(`${head}/ColorSpace/DeviceGray`, alpha))
  return add(streamObject(`${head}/ColorSpace/DeviceRGB/SMask ${mask} 0 R`, colours))
}

function metadata({ producer, title, madeOn }: FileWish): string {
  const text = (value: string) => `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`
  const date = `(D:${madeOn.replaceAll('-', '')}083000+07'00')`
  return `<</Title ${text(title)}/Producer ${text(producer.producer)}/Creator ${text(producer.creator)}/CreationDate ${date}/ModDate ${date}>>`
}

const head = (version: string) => Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1')
const bytesOf = (body: string | Buffer) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body)

function idOf(bodies: readonly (string | Buffer)[]): string {
  const hash = createHash('md5')
  for (const body of bodies) hash.update(body)
  const hex = hash.digest('hex').toUpperCase()
  return `[<${hex}><${hex}>]`
}

function tableFile(bodies: readonly (string | Buffer)[], wish: FileWish, root: number, info: number): Buffer {
  const { parts, offsets, at } = plainObjects(bodies, wish, () => true)
  const rows = bodies.map((_, index) => `${String(offsets.get(index + 1)).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<</Size ${bodies.length + 1}/Root ${root} 0 R/Info ${info} 0 R/ID${idOf(bodies)}>>`
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

function plainObjects(bodies: readonly (string | Buffer)[], wish: FileWish, which: (body: string | Buffer) => boolean) {
  const parts = [head(wish.producer.version)]
  const offsets = new Map<number, number>()
  let at = parts[0]?.length ?? 0
  for (const [index, body] of bodies.entries()) {
    if (!which(body)) continue
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bytesOf(body), Buffer.from('\nendobj\n')])
    offsets.set(index + 1, at)
    parts.push(piece)
    at += piece.length
  }
  return { parts, offsets, at }
}

/** Objects in an object stream and a cross-reference stream with PNG rows, as Word and newer programs write. */
function packedFile(bodies: readonly (string | Buffer)[], wish: FileWish, root: number, info: number): Buffer {
  const { parts, offsets, at } = plainObjects(bodies, wish, (body) => typeof body !== 'string')
  const inside = bodies.flatMap((body, index) => (typeof body === 'string' ? [{ number: index + 1, body }] : []))
  let place = 0
  const heads = inside.map(({ number, body }) => {
    const text = `${number} ${place}`
    place += body.length + 1
    return text
  })
  const first = `${heads.join(' ')} `
  const all = Buffer.from(first + inside.map(({ body }) => body).join(' '), 'latin1')
  const holder = bodies.length + 1
  const stream = streamObject(`/Type/ObjStm/N ${inside.length}/First ${first.length}`, all)
  const holding = Buffer.concat([Buffer.from(`${holder} 0 obj\n`), stream, Buffer.from('\nendobj\n')])
  const own = holder + 1
  const ownAt = at + holding.length
  const index = new Map(inside.map(({ number }, position) => [number, position]))
  const rows = Array.from({ length: own + 1 }, (_, number) => {
    const position = index.get(number)
    if (number === 0) return xrefRow(0, 0, 255)
    if (position !== undefined) return xrefRow(2, holder, position)
    return xrefRow(1, number === own ? ownAt : number === holder ? at : (offsets.get(number) ?? 0), 0)
  })
  const trailer = `/Type/XRef/W[1 4 2]/Size ${own + 1}/Root ${root} 0 R/Info ${info} 0 R/ID${idOf(bodies)}`
  const packed = deflateSync(predicted(rows))
  const section = `${own} 0 obj\n<<${trailer}/DecodeParms<</Columns 7/Predictor 12>>/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`
  const end = `\nendstream\nendobj\nstartxref\n${ownAt}\n%%EOF\n`
  return Buffer.concat([...parts, holding, Buffer.from(section), packed, Buffer.from(end)])
}

function xrefRow(kind: number, second: number, third: number): Buffer {
  const row = Buffer.alloc(7)
  row[0] = kind
  row.writeUInt32BE(second, 1)
  row.writeUInt16BE(third, 5)
  return row
}

function predicted(rows: readonly Buffer[]): Buffer {
  return Buffer.concat(
    rows.map((row, index) => {
      const above = rows[index - 1]
      return Buffer.from([2, ...row.map((value, at) => (value - (above?.[at] ?? 0)) & 0xff)])
    }),
  )
}
