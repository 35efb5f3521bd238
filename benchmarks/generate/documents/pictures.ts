// Seals, signatures by hand and scribbled notes, painted once for each seed.
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from '../random.ts'
import type { Picture } from './sheet.ts'

export type Pixels = { width: number; height: number; rgba: Uint8Array }

const painted = new Map<string, Pixels>()

/** The pixels of a picture; transparent where nothing is. */
export function pictureOf({ kind, seed }: Pick<Picture, 'kind' | 'seed'>): Pixels {
  const key = `${kind} ${seed % 24}`
  const known = painted.get(key)
  if (known) return known
  const [width, height] = kind === 'seal' ? [120, 120] : kind === 'signature' ? [150, 80] : [220, 90]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  if (kind === 'seal') paintSeal(context, width)
  else paintStroke(context, { width, height, seed: seed % 24, color: kind === 'signature' ? '#1a3fb5' : '#20408f' })
  const made = { width, height, rgba: new Uint8Array(context.getImageData(0, 0, width, height).data) }
  painted.set(key, made)
  return made
}

function paintSeal(context: SKRSContext2D, size: number): void {
  const middle = size / 2
  context.strokeStyle = '#d01818'
  context.fillStyle = '#d01818'
  for (const [radius, thickness] of [
    [size * 0.48, 3],
    [size * 0.34, 1.5],
  ] as const) {
    context.lineWidth = thickness
    context.beginPath()
    context.arc(middle, middle, radius, 0, Math.PI * 2)
    context.stroke()
  }
  context.beginPath()
  for (let point = 0; point < 10; point++) {
    const radius = point % 2 === 0 ? size * 0.2 : size * 0.08
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    context.lineTo(middle + radius * Math.cos(angle), middle + radius * Math.sin(angle))
  }
  context.fill()
}

type Stroke = { width: number; height: number; seed: number; color: string }

/** A pen's way, never lettering that could be read. */
function paintStroke(context: SKRSContext2D, { width, height, seed, color }: Stroke): void {
  const random = randomFrom(seed + 77)
  context.strokeStyle = color
  context.lineWidth = 2.2
  context.lineCap = 'round'
  context.beginPath()
  let [x, y] = [width * 0.1, height * 0.6]
  context.moveTo(x, y)
  while (x < width * 0.85) {
    const [nextX, nextY] = [x + width * (0.04 + random.next() * 0.14), height * (0.15 + random.next() * 0.7)]
    context.bezierCurveTo(x + 12, y - 30 * random.next(), nextX - 16, nextY + 34 * random.next(), nextX, nextY)
    ;[x, y] = [nextX, nextY]
  }
  context.stroke()
}
