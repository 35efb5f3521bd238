/** Looks through a redacted copy before it is given away: what was to vanish is in neither its bytes, its layer nor its pictures. */
import sharp from 'sharp'
import type { DocumentText, TextLine } from '../../../basics/page-text.ts'
import type { Covered } from './index.ts'
import { grown, touches } from './places.ts'

/** What a copy made here never holds; each can carry words of the file it was made from, or pack them out of sight. */
const foreign =
  /\/(?:EmbeddedFiles?|AcroForm|Annots|Metadata|Prev|StructTreeRoot|ObjStm|JavaScript|JS|FlateDecode|LZWDecode)\b/

/** Throws when a word under a box stands anywhere in the unseen layer, unless the same line stands elsewhere uncovered. */
export function checkBytes(copy: Uint8Array, text: DocumentText, boxes: readonly Covered[]): void {
  const raw = Buffer.from(copy).toString('latin1')
  const plain = raw.replace(/stream\n[\s\S]*?\nendstream/g, '')
  if (foreign.test(plain)) throw new Error('the redacted copy holds parts of another file')
  const shown = layerOf(raw)
  for (const page of text.pages) {
    const covers = boxes.filter((one) => one.page === page.number).map(({ box }) => grown(box))
    const covered = page.lines.filter(({ box }) => covers.some((cover) => touches(box, cover)))
    const kept = text.pages.flatMap((one) => keptLines(one.number, one.lines, boxes))
    const left = covered.find((line) => isLeft(line, shown, kept))
    if (left !== undefined) throw new Error(`words under a box were left on page ${page.number}`)
  }
}

const keptLines = (page: number, lines: readonly TextLine[], boxes: readonly Covered[]): string[] => {
  const covers = boxes.filter((one) => one.page === page).map(({ box }) => grown(box))
  return lines.filter(({ box }) => !covers.some((cover) => touches(box, cover))).map(({ text }) => text)
}

/** A page number or a dash is no secret. */
const leastLength = 4

function isLeft({ text }: TextLine, shown: readonly string[], kept: readonly string[]): boolean {
  if (text.trim().length < leastLength) return false
  const times = (list: readonly string[]) => list.filter((one) => one.includes(text)).length
  return times(shown) > times(kept)
}

/** Every text that the file draws: strings in hexadecimal of UTF-16. */
const layerOf = (raw: string): string[] =>
  [...raw.matchAll(/<((?:[0-9a-f]{4})+)> Tj/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  )

/** Darker than this everywhere, whatever JPEG does at an edge. */
const black = 60

/** Throws when a box is not black through and through; the picture has one pixel to a point. */
export async function checkCovers(picture: Uint8Array, boxes: readonly Covered[]): Promise<void> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  for (const { box, page } of boxes) {
    for (let y = Math.max(0, Math.ceil(box.y)); y < Math.min(info.height, Math.floor(box.y + box.height)); y += 1) {
      for (let x = Math.max(0, Math.ceil(box.x)); x < Math.min(info.width, Math.floor(box.x + box.width)); x += 1) {
        if ((data[(y * info.width + x) * info.channels] ?? 255) > black) {
          throw new Error(`a box on page ${page} is not covered`)
        }
      }
    }
  }
}
