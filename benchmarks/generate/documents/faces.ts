// The families that the documents are set in, and how wide a text is in them.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Font, readFont } from './truetype.ts'

export type Family = 'tinos' | 'arimo' | 'be-vietnam'
export type Style = 'regular' | 'bold' | 'italic' | 'boldItalic'

const { resolve } = createRequire(import.meta.url)
const names: Record<Style, string> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
}

/** Where a family's file is; Be Vietnam Pro comes in three parts. */
export function fontFiles(family: Family, style: Style): string[] {
  if (family !== 'be-vietnam') {
    const whole = family === 'tinos' ? 'Tinos' : 'Arimo'
    return [resolve(`@expo-google-fonts/${family}/${names[style]}/${whole}_${names[style]}.ttf`)]
  }
  const weight = style.startsWith('bold') ? '700' : '400'
  const slope = style === 'italic' || style === 'boldItalic' ? 'italic' : 'normal'
  return ['latin', 'vietnamese', 'latin-ext'].map((part) =>
    resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-${slope}.woff`),
  )
}

const printed: Record<Family, string> = { tinos: 'TimesNewRoman', arimo: 'Arial', 'be-vietnam': 'BeVietnamPro' }
const suffix: Record<Style, string> = { regular: '', bold: ',Bold', italic: ',Italic', boldItalic: ',BoldItalic' }

const faces = new Map<string, readonly Font[]>()

/** The fonts of a face in the order in which a letter is looked for. */
export function fontsOf(family: Family, style: Style): readonly Font[] {
  const key = `${family} ${style}`
  const known = faces.get(key)
  if (known) return known
  const read = fontFiles(family, style).map((file, part) =>
    readFont(`${printed[family]}${part > 0 ? part : ''}${suffix[style]}`, readFileSync(file)),
  )
  faces.set(key, read)
  return read
}

export type Glyph = { font: Font; part: number; glyph: number; text: string; width: number }

/** The glyphs of a text, widths in thousandths of the size. */
export function glyphsOf(text: string, family: Family, style: Style): Glyph[] {
  const fonts = fontsOf(family, style)
  return [...text.normalize('NFC')].map((letter) => {
    const point = letter.codePointAt(0) ?? 0
    const part = Math.max(
      0,
      fonts.findIndex((font) => font.glyphOf(point) !== 0),
    )
    const font = fonts[part] as Font
    const glyph = font.glyphOf(point)
    return { font, part, glyph, text: letter, width: (font.advanceOf(glyph) * 1000) / font.unitsPerEm }
  })
}

const widths = new Map<string, number>()

export function widthOf(text: string, family: Family, style: Style, size: number): number {
  const key = `${family} ${style} ${text}`
  let width = widths.get(key)
  if (width === undefined) {
    width = glyphsOf(text, family, style).reduce((sum, glyph) => sum + glyph.width, 0)
    if (widths.size > 50_000) widths.clear()
    widths.set(key, width)
  }
  return (width * size) / 1000
}
