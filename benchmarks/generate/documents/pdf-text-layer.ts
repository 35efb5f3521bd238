// Text as a producer writes it into a page, and the fonts that it brings along.
import { streamObject } from '../../../tests/support/signing/index.ts'
import { type Family, type Glyph, glyphsOf, type Style } from './faces.ts'
import { legacyLetters } from './legacy-letters.ts'
import type { Run, Sheet } from './sheet.ts'
import type { Font } from './truetype.ts'

/** How a program writes a line: as one piece, in words with their own places, or in pieces broken anywhere. */
export type TextHabit = 'lines' | 'words' | 'pieces'

type UsedFont = { resource: string; font: Font; glyphs: Map<number, { text: string; width: number }> }

/** Collects the glyphs that the pages of one file use. */
export type TextLayer = {
  content(sheet: Sheet): string
  /** Adds the fonts as objects; answers the entries of a font resource dictionary. */
  fonts(add: (body: string | Buffer) => number): string
}

export function textLayer(
  family: Family,
  habit: TextHabit,
  { legacy = false, tagged = false, unhinted = false } = {},
): TextLayer {
  const used = new Map<string, UsedFont>()
  const use = (style: Style, { font, part }: Glyph) => {
    const key = `${style}${part}`
    const known = used.get(key)
    if (known) return known
    const made: UsedFont = { resource: `F${used.size + 1}`, font, glyphs: new Map() }
    used.set(key, made)
    return made
  }
  const keep = (style: Style, glyph: Glyph) => {
    const font = use(style, glyph)
    font.glyphs.set(glyph.glyph, { text: glyph.text, width: glyph.width })
    return font
  }
  const content = (sheet: Sheet) =>
    sheet.runs.map((run, index) => runText(run, sheet.height, family, habit, keep, tagged ? index : null)).join('\n')
  const fonts = (add: (body: string | Buffer) => number) =>
    [...used.values()]
      .map((font, index) => `/${font.resource} ${addFont(add, font, index, { legacy, unhinted })} 0 R`)
      .join(' ')
  return { content, fonts }
}

type Keep = (style: Style, glyph: Glyph) => UsedFont

const number = (value: number) => String(Math.round(value * 1000) / 1000)

/** Red, green and blue of `#rrggbb`, from 0 to 1. */
export const paint = (color: string | undefined): string =>
  [1, 3, 5].map((at) => number(Number.parseInt((color ?? '#000000').slice(at, at + 2), 16) / 255)).join(' ')

function runText(run: Run, height: number, family: Family, habit: TextHabit, keep: Keep, mark: number | null): string {
  const angle = ((run.turned ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const pieces: string[] = []
  let along = 0
  for (const piece of piecesOf(glyphsOf(run.text, family, run.style), habit, keep, run.style)) {
    const [x, y] = [run.x + along * cos, height - run.y + along * sin]
    const matrix = [cos, sin, -sin, cos, x, y].map(number).join(' ')
    const { text, width } = shown(piece.glyphs, run)
    if (text) pieces.push(`/${piece.font.resource} ${number(run.size)} Tf ${matrix} Tm ${text}`)
    along += width
  }
  const body = `BT ${paint(run.color)} rg ${pieces.join(' ')} ET`
  return mark === null ? body : `/P <</MCID ${mark}>> BDC ${body} EMC`
}

type Piece = { font: UsedFont; glyphs: Glyph[] }

function piecesOf(glyphs: readonly Glyph[], habit: TextHabit, keep: Keep, style: Style): Piece[] {
  const pieces: Piece[] = []
  for (const [index, glyph] of glyphs.entries()) {
    const font = keep(style, glyph)
    const last = pieces.at(-1)
    const apart =
      (habit === 'words' && (glyph.text === ' ') !== (glyphs[index - 1]?.text === ' ')) ||
      // Word breaks a line wherever somebody once edited it.
      (habit === 'pieces' && (index * 7 + glyph.glyph) % 23 === 0)
    if (last && last.font === font && !apart) last.glyphs.push(glyph)
    else pieces.push({ font, glyphs: [glyph] })
  }
  return pieces
}

/** The operator that shows these glyphs; spaces of a justified line are widened, lone spaces are not written at all. */
function shown(glyphs: readonly Glyph[], { size, spacing = 0 }: Run): { text: string; width: number } {
  const hex = (glyph: Glyph) => glyph.glyph.toString(16).padStart(4, '0')
  const width = glyphs.reduce((sum, glyph) => sum + (glyph.width * size) / 1000 + (glyph.text === ' ' ? spacing : 0), 0)
  if (glyphs.every(({ text }) => text === ' ') && spacing === 0 && glyphs.length === 1) return { text: '', width }
  if (spacing === 0) return { text: `<${glyphs.map(hex).join('')}> Tj`, width }
  const parts = glyphs.map((glyph) =>
    glyph.text === ' ' ? `${hex(glyph)}> ${number((-spacing * 1000) / size)} <` : hex(glyph),
  )
  return { text: `[<${parts.join('')}>] TJ`, width }
}

type Kind = { legacy: boolean; unhinted: boolean }

function addFont(
  add: (body: string | Buffer) => number,
  used: UsedFont,
  index: number,
  { legacy, unhinted }: Kind,
): number {
  const { font, glyphs } = used
  const scale = 1000 / font.unitsPerEm
  const name = `${subsetTag(index, font.name)}+${legacy ? font.name.replace('TimesNewRoman', '.VnTime') : font.name}`
  const file = font.subset(new Set(glyphs.keys()), !unhinted)
  const program = add(streamObject(`/Length1 ${file.length}`, file))
  const box = font.box.map((value) => Math.round(value * scale)).join(' ')
  const heights = `/Ascent ${Math.round(font.ascent * scale)}/Descent ${Math.round(font.descent * scale)}/CapHeight 662`
  const bold = font.name.includes('Bold')
  const slope = font.name.includes('Italic')
  const descriptor = add(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${slope ? 96 : 32}/FontBBox[${box}]/ItalicAngle ${slope ? -12 : 0}` +
      `${heights}/StemV ${bold ? 136 : 80}/FontWeight ${bold ? 700 : 400}/FontFile2 ${program} 0 R>>`,
  )
  const widths = [...glyphs].map(([glyph, { width }]) => `${glyph}[${number(width)}]`).join('')
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>'
  const child = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}${system}/FontDescriptor ${descriptor} 0 R` +
      `/DW 500/W[${widths}]/CIDToGIDMap/Identity>>`,
  )
  const letters = add(streamObject('', Buffer.from(unicodeMap(glyphs, legacy))))
  return add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${child} 0 R]` +
      `/ToUnicode ${letters} 0 R>>`,
  )
}

/** Six capitals, as a subset's name begins. */
const subsetTag = (index: number, name: string): string =>
  [...`BCDEF${String.fromCharCode(65 + (index % 26))}`]
    .map((letter, at) => (name.length > 12 && at === 0 ? 'A' : letter))
    .join('')

function unicodeMap(glyphs: UsedFont['glyphs'], legacy: boolean): string {
  const rows = [...glyphs].map(([glyph, { text }]) => {
    const letter = legacy ? legacyLetters(text) : text
    const units = Buffer.from(letter, 'utf16le').swap16().toString('hex')
    return `<${glyph.toString(16).padStart(4, '0')}> <${units}>`
  })
  const chunks: string[] = []
  for (let at = 0; at < rows.length; at += 100) {
    const part = rows.slice(at, at + 100)
    chunks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${chunks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}
