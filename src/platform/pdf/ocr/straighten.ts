/** Makes a scanned page easier to read: black ink apart from coloured ink, both grey and upright. */
import sharp from 'sharp'
import { withoutRules, withoutSpecks } from './rules.ts'

export type StraightPage = {
  /** Black ink only: a seal or a signature across a name would hide it. */
  picture: Buffer
  /** Stamps and notes in red or blue; null where there is next to nothing of it. */
  coloured: Buffer | null
  /** Degrees by which the page was turned, clockwise. */
  turned: number
  width: number
  height: number
  /** Of the page before it was turned. */
  from: { width: number; height: number }
}

/** Less is no matter to a recognition; more than that is no skew of a feeder but a picture. */
const leastSkew = 0.25
const mostSkew = 6
const mostPixels = 60_000_000

export async function straighten(page: Uint8Array): Promise<StraightPage> {
  const { data, info } = await sharp(page, { limitInputPixels: mostPixels })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const inks = apart(data, { width, height })
  const skew = await skewOf({ data: inks.black, width, height })
  const turned = Math.abs(skew) < leastSkew ? 0 : -skew
  const black = await upright(inks.black, { width, height }, turned)
  const coloured = inks.share > 0.0008 ? (await upright(inks.coloured, { width, height }, turned)).data : null
  return {
    picture: black.data,
    coloured,
    turned,
    width: black.info.width,
    height: black.info.height,
    from: { width, height },
  }
}

type Size = { width: number; height: number }

/** Ruled lines are level only once the page is, so they are taken out after it was turned. */
async function upright(grey: Buffer, { width, height }: Size, turned: number) {
  const picture = sharp(grey, { raw: { width, height, channels: 1 } })
  const straight = turned === 0 ? picture : picture.rotate(turned, { background: '#ffffff' })
  const { data, info } = await straight.greyscale().raw().toBuffer({ resolveWithObject: true })
  const size = { width: info.width, height: info.height }
  const clean = withoutRules({ data: withoutSpecks({ data, ...size }), ...size })
  const packed = sharp(clean, { raw: { ...size, channels: 1 } })
    .greyscale()
    .png({ compressionLevel: 1 })
  return packed.toBuffer({ resolveWithObject: true })
}

/** So much more of one colour than of another is coloured ink; paper that yellowed is far from it. */
const leastColour = 55
/** Thin strokes lose colour in a scanner's packing: among coloured ink less is enough. */
const paleColour = 24
/** Beside coloured strokes: darker is black ink, lighter the strokes' edge. */
const darkest = 140
/** Coloured ink is bright in its colour; where it is not, black letters lie under a seal. */
const underSeal = 120

/** Black ink and coloured ink as two grey pictures. Edges of coloured strokes are pale, so what is beside a stroke belongs to it. */
function apart(data: Buffer, size: Size): { black: Buffer; coloured: Buffer; share: number } {
  const count = size.width * size.height
  const { marks, share } = marksOf(data, size)
  const near = share === 0 ? marks : spread(marks, size)
  const black = Buffer.alloc(count)
  const coloured = Buffer.alloc(count, 255)
  for (let at = 0, from = 0; at < count; at += 1, from += 3) {
    const [r = 255, g = 255, b = 255] = [data[from], data[from + 1], data[from + 2]]
    const brightest = Math.max(r, g, b)
    const isMark = marks[at] === 1
    const isBlack = isMark ? r === brightest && r < underSeal : near[at] !== 1 || brightest < darkest
    black[at] = isBlack ? (isMark ? r : Math.round(0.3 * r + 0.59 * g + 0.11 * b)) : 255
    if (isMark || (near[at] === 1 && !isBlack)) coloured[at] = Math.min(r, g, b)
  }
  return { black, coloured, share }
}

const block = 16

/** Clearly coloured pixels, and paler ones in their neighbourhood. */
function marksOf(data: Buffer, { width, height }: Size): { marks: Uint8Array; share: number } {
  const across = Math.ceil(width / block)
  const blocks = new Uint8Array(across * Math.ceil(height / block))
  const strengths = new Uint8Array(width * height)
  let marked = 0
  for (let at = 0, from = 0; at < strengths.length; at += 1, from += 3) {
    const [r = 255, g = 255, b = 255] = [data[from], data[from + 1], data[from + 2]]
    const strength = Math.max(r, g, b) - Math.min(r, g, b)
    strengths[at] = strength
    if (strength <= leastColour) continue
    marked += 1
    const middle = Math.floor(at / width / block) * across + Math.floor((at % width) / block)
    for (const down of [-across, 0, across])
      blocks.fill(1, Math.max(0, middle + down - 1), Math.max(0, middle + down + 2))
  }
  const marks = new Uint8Array(strengths.length)
  for (let at = 0; at < marks.length; at += 1) {
    if ((strengths[at] ?? 0) <= paleColour) continue
    if (blocks[Math.floor(at / width / block) * across + Math.floor((at % width) / block)] === 1) marks[at] = 1
  }
  return { marks, share: marked / marks.length }
}

const beside = 2

/** Marks with what is up to two pixels beside them. */
function spread(marks: Uint8Array, { width }: Size): Uint8Array {
  const rows = new Uint8Array(marks.length)
  const out = new Uint8Array(marks.length)
  for (let at = 0; at < marks.length; at += 1)
    if (marks[at] === 1) rows.fill(1, Math.max(0, at - beside), at + beside + 1)
  for (let at = 0; at < rows.length; at += 1) {
    if (rows[at] !== 1) continue
    for (let down = -beside; down <= beside; down += 1) {
      const other = at + down * width
      if (other >= 0 && other < out.length) out[other] = 1
    }
  }
  return out
}

/** Where a point of the straightened picture was on the page as scanned. */
export function backToScan(
  { turned, width, height, from }: StraightPage,
  x: number,
  y: number,
): { x: number; y: number } {
  const angle = (-turned * Math.PI) / 180
  const [dx, dy] = [x - width / 2, y - height / 2]
  return {
    x: dx * Math.cos(angle) - dy * Math.sin(angle) + from.width / 2,
    y: dx * Math.sin(angle) + dy * Math.cos(angle) + from.height / 2,
  }
}

const sampleWidth = 700

/** The angle at which the rows of a page are darkest and the gaps between them lightest. */
async function skewOf({ data: grey, width, height }: Size & { data: Buffer }): Promise<number> {
  const { data, info } = await sharp(grey, { raw: { width, height, channels: 1 } })
    .resize({ width: sampleWidth })
    .normalise()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const dark = darkPoints(data, info.width, info.height)
  return dark.length < 400 ? 0 : tiltOf(dark, mostSkew)
}

export type Point = readonly [number, number]

/** By how many degrees lines of dark points go down to the right. */
export function tiltOf(points: readonly Point[], most: number): number {
  const coarse = best(points, range(-most, most, 0.5))
  return best(points, range(coarse - 0.4, coarse + 0.4, 0.1))
}

/** Edges and margins hold shadows of the scanner's lid: they are left out. */
function darkPoints(data: Buffer, width: number, height: number): Point[] {
  const points: Point[] = []
  for (let y = Math.round(0.04 * height); y < 0.96 * height; y += 1) {
    for (let x = Math.round(0.06 * width); x < 0.94 * width; x += 2) {
      if ((data[y * width + x] ?? 255) < 110) points.push([x, y])
    }
  }
  return points.length > 60_000 ? points.filter((_, index) => index % 3 === 0) : points
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step)
}

function best(points: readonly Point[], angles: readonly number[]): number {
  let winner = { angle: 0, score: -1 }
  for (const angle of angles) {
    const score = sharpness(points, Math.tan((angle * Math.PI) / 180))
    if (score > winner.score) winner = { angle, score }
  }
  return Math.round(winner.angle * 10) / 10
}

function sharpness(points: readonly Point[], slope: number): number {
  const rows = new Map<number, number>()
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope)
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  let score = 0
  for (const count of rows.values()) score += count * count
  return score
}
