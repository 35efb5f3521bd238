// Pages as a scanner sees them: 200 dots to the inch, a little turned, grey and grainy, packed as JPEG.
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { Random } from '../random.ts'
import { type Family, fontFiles, glyphsOf, type Style } from './faces.ts'
import { pictureOf } from './pictures.ts'
import type { Run, Sheet } from './sheet.ts'

export type Scan = { jpeg: Buffer; width: number; height: number; grey: boolean }

const SCALE = 200 / 72
const styles: readonly Style[] = ['regular', 'bold', 'italic', 'boldItalic']
const registered = new Set<Family>()

function register(family: Family): void {
  if (registered.has(family)) return
  registered.add(family)
  for (const style of styles)
    for (const [part, file] of fontFiles(family, style).entries())
      GlobalFonts.registerFromPath(file, `congso ${family} ${style} ${part}`)
}

export async function scanned(sheets: readonly Sheet[], family: Family, random: Random): Promise<Scan[]> {
  register(family)
  // Scans are to be in colour (NĐ 30/2020/NĐ-CP, Phụ lục I); a quarter still comes grey.
  const grey = random.chance(0.25)
  const skew = (random.next() - 0.5) * 4
  const quality = 50 + random.below(30)
  const noise = 14 + random.below(9)
  const scans: Scan[] = []
  for (const sheet of sheets) scans.push(await scan(sheet, family, random, { grey, skew, quality, noise }))
  return scans
}

type Machine = { grey: boolean; skew: number; quality: number; noise: number }

async function scan(
  sheet: Sheet,
  family: Family,
  random: Random,
  { grey, skew, quality, noise }: Machine,
): Promise<Scan> {
  const [width, height] = [Math.round(sheet.width * SCALE), Math.round(sheet.height * SCALE)]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const paper = 246 + random.below(10)
  context.fillStyle = `rgb(${paper}, ${paper}, ${paper - 3})`
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate(((skew + (random.next() - 0.5) * 0.3) * Math.PI) / 180)
  context.translate(-width / 2 + (random.next() - 0.5) * 12, -height / 2 + (random.next() - 0.5) * 12)
  context.scale(SCALE, SCALE)
  paintSheet(context, sheet, family)
  const pixels = context.getImageData(0, 0, width, height)
  grain(pixels.data, random, noise)
  const raw = sharp(Buffer.from(pixels.data.buffer), { raw: { width, height, channels: 4 } }).removeAlpha()
  const softened = (grey ? raw.greyscale().toColourspace('b-w') : raw).blur(0.5)
  return { jpeg: await softened.jpeg({ quality }).toBuffer(), width, height, grey }
}

function paintSheet(context: SKRSContext2D, sheet: Sheet, family: Family): void {
  for (const { x1, y1, x2, y2, thickness, color } of sheet.rules) {
    context.strokeStyle = color ?? '#222'
    context.lineWidth = thickness
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    context.stroke()
  }
  for (const run of sheet.runs) paintRun(context, run, family)
  for (const picture of sheet.pictures) {
    const { width, height, rgba } = pictureOf(picture)
    const own = createCanvas(width, height)
    const inner = own.getContext('2d')
    const data = inner.createImageData(width, height)
    data.data.set(rgba)
    inner.putImageData(data, 0, 0)
    context.drawImage(own, picture.x, picture.y, picture.width, picture.height)
  }
}

function paintRun(context: SKRSContext2D, run: Run, family: Family): void {
  context.save()
  context.translate(run.x, run.y)
  context.rotate((-(run.turned ?? 0) * Math.PI) / 180)
  context.fillStyle = run.color ?? '#1c1c1c'
  let x = 0
  for (const glyphs of wordsOf(run, family)) {
    const text = glyphs.map((glyph) => glyph.text).join('')
    context.font = `${run.size}px "congso ${family} ${run.style} ${glyphs[0]?.part ?? 0}"`
    if (text.trim()) context.fillText(text, x, 0)
    x += glyphs.reduce(
      (sum, glyph) => sum + (glyph.width * run.size) / 1000 + (glyph.text === ' ' ? (run.spacing ?? 0) : 0),
      0,
    )
  }
  context.restore()
}

/** Words, and within them the parts that one font file has. */
function wordsOf(run: Run, family: Family): ReturnType<typeof glyphsOf>[] {
  const words: ReturnType<typeof glyphsOf>[] = []
  for (const glyph of glyphsOf(run.text, family, run.style)) {
    const last = words.at(-1)
    const before = last?.at(-1)
    if (last && before && before.part === glyph.part && (before.text === ' ') === (glyph.text === ' ')) last.push(glyph)
    else words.push([glyph])
  }
  return words
}

/** Noise from a table, because a million draws take longer than the page. */
function grain(data: Uint8ClampedArray, random: Random, most: number): void {
  const noise = Int8Array.from({ length: 8191 }, () => Math.round((random.next() + random.next() - 1) * most))
  let at = random.below(8191)
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    const change = noise[at] ?? 0
    at = at === 8190 ? 0 : at + 1
    data[pixel] = (data[pixel] ?? 0) + change
    data[pixel + 1] = (data[pixel + 1] ?? 0) + change
    data[pixel + 2] = (data[pixel + 2] ?? 0) + change
  }
  for (let speck = 0; speck < 60; speck++) {
    const place = random.below(data.length / 4) * 4
    data.fill(60, place, place + 3)
  }
}
