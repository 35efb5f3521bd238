/** Lets mammoth read the parts of a Word file, and hands on what it would forget: levels, old fonts, pictures. */
import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import sharp from 'sharp'
import { oldFontOf } from '../../basics/legacy-fonts/fonts.ts'
import type { Picture } from '../../basics/picture.ts'
import { zip } from '../zip.ts'
import { withListMarks } from './numbering.ts'
import type { WordFiles } from './open.ts'
import { readStyles, type WordStyles, withOutlineStyles } from './styles.ts'

/** `sha256` of the bytes as they stood in the file: by it the text refers to the picture. */
export type WordPicture = {
  sha256: string
  name: string
  contentType: string
  bytes: Buffer
  alt: string
  caption: string
}
export type Converted = { html: string; pictures: ReadonlyMap<string, Picture & { bytes: Buffer }>; unreadable: number }

const mostPictures = 200

export async function convertWord({ files, main }: WordFiles): Promise<Converted> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => files.get(name)?.toString('utf8') ?? ''
  const text = withOutlineStyles(withListMarks(part(main), part(`${folder}numbering.xml`)))
  const styles = readStyles(part(`${folder}styles.xml`))
  const buffer = zip(new Map([...files, [main, Buffer.from(text)]]))
  const kept = new PictureKeeper()
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: styleMap(styles),
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async (image) => ({
        src: await kept.keep(await image.readAsBuffer(), image.contentType),
      })),
      transformDocument: (document: unknown) => withFonts(document, styles),
    },
  )
  return { html: value, pictures: kept.pictures, unreadable: kept.unreadable }
}

const styleMap = ({ levels }: WordStyles): string[] => [
  ...["p[style-name='Caption']", "p[style-name='caption']", 'p.Caption'].map((style) => `${style} => p.Caption:fresh`),
  // Word's own styles for what stands over a text; whatever language Word speaks, they are called so inside.
  ...["p[style-name='Title']", 'p.Title'].map((style) => `${style} => h1:fresh`),
  ...["p[style-name='Subtitle']", 'p.Subtitle'].map((style) => `${style} => p > em:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.Outline${level} => h${level}:fresh`),
  ...[...levels].filter(([id]) => /^[A-Za-z][\w-]*$/.test(id)).map(([id, level]) => `p.${id} => h${level}:fresh`),
  ...['vntime', 'vntimeh', 'vni'].map((font) => `r[style-name='old-${font}'] => span.font-${font}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `r.ListMark${level} => span.list-mark-${level}`),
  'u => u',
]

/** The part of mammoth's document that is looked at. */
type Node = {
  type?: unknown
  children?: unknown
  styleId?: string | null
  styleName?: string | null
  font?: string | null
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Names the style of every run in an old font after that font, because converted text has no fonts. */
function withFonts(node: unknown, styles: WordStyles, around?: string | null): unknown {
  if (!isNode(node)) return node
  const paragraph = node.type === 'paragraph' ? node.styleId : around
  const children = Array.isArray(node.children)
    ? { children: node.children.map((child: unknown) => withFonts(child, styles, paragraph)) }
    : {}
  if (node.type !== 'run' || node.styleId?.startsWith('ListMark')) return Object.assign(node, children)
  const family = node.font ?? styles.fontOf(node.styleId) ?? styles.fontOf(paragraph) ?? styles.usual
  const old = family === undefined ? null : oldFontOf(family)
  if (old === null) return Object.assign(node, children)
  const name = old.encoding === 'vni' ? 'old-vni' : `old-vntime${old.capitals ? 'h' : ''}`
  return Object.assign(node, children, { styleName: name, styleId: null })
}

/** Keeps each picture once, under an address that means nothing outside this file. */
class PictureKeeper {
  readonly pictures = new Map<string, Picture & { bytes: Buffer }>()
  unreadable = 0

  async keep(bytes: Buffer, contentType: string): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const src = `tep-word/${sha256}`
    if (this.pictures.has(src)) return src
    const size = this.pictures.size < mostPictures ? await measure(bytes, contentType) : null
    if (size === null) {
      this.unreadable += 1
      return ''
    }
    const name = `anh-${this.pictures.size + 1}.${size.contentType.slice('image/'.length).replace('jpeg', 'jpg')}`
    this.pictures.set(src, { sha256, name, ...size, alt: '', bytes })
    return src
  }
}

const formats: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}
const mostPixels = 100_000_000

/** Told by the bytes, not by the name; null for drawings of Windows (EMF, WMF) and whatever else no page shows. */
async function measure(bytes: Buffer, told: string): Promise<Pick<Picture, 'contentType' | 'width' | 'height'> | null> {
  if (/emf|wmf|svg/i.test(told)) return null
  const facts = await sharp(bytes, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => null)
  const contentType = formats[facts?.format ?? '']
  if (facts === null || contentType === undefined || facts.width > 50_000 || facts.height > 50_000) return null
  return { contentType, width: facts.width, height: facts.height }
}
