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
  const inks = apart(data, width * height)
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

/** Black ink and coloured ink as two grey pictures. */
function apart(data: Buffer, count: number): { black: Buffer; coloured: Buffer; share: number } {
  const black = Buffer.alloc(count)
  const coloured = Buffer.alloc(count, 255)
  let marked = 0
  for (let at = 0, from = 0; at < count; at += 1, from += 3) {
    const [r = 255, g = 255, b = 255] = [data[from], data[from + 1], data[from + 2]]
    const isColoured = Math.max(r, g, b) - Math.min(r, g, b) > leastColour
    black[at] = isColoured ? 255 : Math.round(0.3 * r + 0.59 * g + 0.11 * b)
    if (isColoured) {
      coloured[at] = Math.min(r, g, b)
      marked += 1
    }
  }
  return { black, coloured, share: marked / count }
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
  if (dark.length < 400) return 0
  const coarse = best(dark, range(-mostSkew, mostSkew, 0.5))
  return best(dark, range(coarse - 0.4, coarse + 0.4, 0.1))
}

type Point = readonly [number, number]

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
