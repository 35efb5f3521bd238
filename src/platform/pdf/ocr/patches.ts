/** Stamps and notes stand askew and by themselves: each patch of ink is levelled and looked at alone. */
import sharp from 'sharp'
import type { Engine } from './engine.ts'
import { type Point, tiltOf } from './straighten.ts'
import { type SeenWord, share } from './words.ts'

type Patch = { left: number; top: number; width: number; height: number; points: Point[] }
type Levelled = Patch & { tilt: number }
/** The words, and the patches that said something. */
type Alone = { words: SeenWord[]; read: Levelled[] }
type Wish = {
  /** Whether a patch is worth a look. */
  isAsked(patch: Patch): boolean
}

/** Pixels to a cell of the coarse picture in which patches are found. */
const cell = 4
/** Letters of a line are so near each other, lines of a note so near below each other; in cells. */
const [acrossGap, downGap] = [5, 1]
const ink = 150
const mostPatches = 10
const mostTilt = 10
const zoom = 2
const edge = 12

/** What is read in the patches of a grey picture. */
export async function readPatches(picture: Buffer, engine: Engine, { isAsked }: Wish): Promise<Alone> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  const patches = patchesOf(data, info.width, info.height).filter((patch) => isWriting(patch) && isAsked(patch))
  patches.sort((a, b) => b.points.length - a.points.length)
  const words: SeenWord[] = []
  const read: Levelled[] = []
  for (const patch of patches.slice(0, mostPatches)) {
    const levelled = { ...patch, tilt: tiltOfPatch(patch) }
    const seen = await look(picture, levelled, { width: info.width, height: info.height }, engine)
    const offset = 1 + Math.max(0, ...words.map(({ line }) => line))
    if (seen.some(({ confidence }) => confidence > 0.5)) read.push(levelled)
    words.push(...seen.map((word) => ({ ...word, line: word.line + offset })))
  }
  return { words, read }
}

/** Seals are round and large, specks small. */
const isWriting = ({ width, height, points }: Patch): boolean =>
  width >= 30 && height >= 14 && points.length >= 12 && !(height > 200 && width < 2 * height)

export const tiltOfPatch = ({ width, points }: Patch): number => (width < 90 ? 0 : tiltOf(points, mostTilt))

type Size = { width: number; height: number }

async function look(picture: Buffer, patch: Levelled, page: Size, engine: Engine): Promise<SeenWord[]> {
  const { tilt } = patch
  const left = Math.max(0, patch.left - edge)
  const top = Math.max(0, patch.top - edge)
  const width = Math.min(page.width - left, patch.width + 2 * edge)
  const height = Math.min(page.height - top, patch.height + 2 * edge)
  const cut = await sharp(picture).extract({ left, top, width, height }).toBuffer()
  const turned = await sharp(cut).rotate(-tilt, { background: '#ffffff' }).toBuffer({ resolveWithObject: true })
  const level = { width: turned.info.width, height: turned.info.height }
  const large = await sharp(turned.data)
    .resize({ width: Math.round(level.width * zoom), kernel: 'lanczos3' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const back = (tilt * Math.PI) / 180
  return (await engine.words(large, 'block')).map((word) => {
    const [dx, dy] = [
      (word.x + word.width / 2) / zoom - level.width / 2,
      (word.y + word.height / 2) / zoom - level.height / 2,
    ]
    const x = left + width / 2 + dx * Math.cos(back) - dy * Math.sin(back)
    const y = top + height / 2 + dx * Math.sin(back) + dy * Math.cos(back)
    const own = { width: word.width / zoom, height: word.height / zoom }
    return { ...word, ...own, x: x - own.width / 2, y: y - own.height / 2 }
  })
}

/** Dark cells that lie near each other. */
function patchesOf(data: Buffer, width: number, height: number): Patch[] {
  const [across, down] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const dark = new Uint8Array(across * down)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((data[y * width + x] ?? 255) < ink) dark[Math.floor(y / cell) * across + Math.floor(x / cell)] = 1
  const patches: Patch[] = []
  for (let at = 0; at < dark.length; at += 1) if (dark[at] === 1) patches.push(gathered(dark, at, across, down))
  return patches
}

/** Takes a cell and all that are near it out of the picture. */
function gathered(dark: Uint8Array, first: number, across: number, down: number): Patch {
  const open = [first]
  const points: Point[] = []
  dark[first] = 2
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % across, Math.floor(at / across)]
    points.push([x, y])
    for (let dy = -downGap - 1; dy <= downGap + 1; dy += 1) {
      for (let dx = -acrossGap; dx <= acrossGap; dx += 1) {
        const [nx, ny] = [x + dx, y + dy]
        if (nx < 0 || ny < 0 || nx >= across || ny >= down || dark[ny * across + nx] !== 1) continue
        dark[ny * across + nx] = 2
        open.push(ny * across + nx)
      }
    }
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [least(xs), least(ys)]
  const [right, bottom] = [-least(xs.map((x) => -x)), -least(ys.map((y) => -y))]
  const size = { width: (right - left + 1) * cell, height: (bottom - top + 1) * cell }
  return { left: left * cell, top: top * cell, ...size, points }
}

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other), Infinity)

/** Patches that were read alone take the place of what was seen there before; in level ones the surer of two readings stands. */
export function withAlone(words: readonly SeenWord[], { words: alone, read }: Alone): SeenWord[] {
  const offset = words.reduce((most, { line }) => Math.max(most, line), 0) + 1
  const isLevel = (word: SeenWord) => Math.abs(read.find((one) => isIn(word, one))?.tilt ?? 0) < leastTilt
  const rivals = (word: SeenWord, others: readonly SeenWord[]) => others.filter((other) => share(word, other) > 0.3)
  const kept = words.filter(
    (word) => isLevel(word) && rivals(word, alone).every(({ confidence }) => confidence <= word.confidence),
  )
  const better = alone.filter(
    (word) => !isLevel(word) || rivals(word, kept).every(({ confidence }) => confidence < word.confidence),
  )
  return [...kept, ...better.map((word) => ({ ...word, line: word.line + offset }))]
}

/** Less is a matter of the page, not of a hand. */
export const leastTilt = 1.2

/** Whether a word's middle lies in a patch. */
const isIn = ({ x, y, width, height }: SeenWord, patch: Patch): boolean =>
  x + width / 2 > patch.left &&
  x + width / 2 < patch.left + patch.width &&
  y + height / 2 > patch.top &&
  y + height / 2 < patch.top + patch.height
