/**
 * Draws the demo's pictures: scenes in `demo/drawing` become WebP files in `demo/pictures` and their list `demo/pictures.json`.
 * `node --import tsx tools/draw-demo-pictures.ts [--sheet FILE.png]`; the sheet shows all of them at once.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { chance, high, picture, wide } from '../demo/drawing/brush.ts'
import { landscapes } from '../demo/drawing/landscapes.ts'
import { places } from '../demo/drawing/places.ts'
import { rooms } from '../demo/drawing/rooms.ts'
import type { Scene } from '../demo/drawing/scene.ts'
import { hash } from '../demo/tokens.ts'

const scenes: readonly Scene[] = [...landscapes, ...places, ...rooms]
const folder = new URL('../demo/pictures/', import.meta.url)
const credit = 'Tranh minh họa: Ban Biên tập Cổng Thông tin điện tử tỉnh Hoài Giang'

const svgOf = (scene: Scene): Buffer => Buffer.from(picture(scene.draw(chance(hash(scene.key)))))

async function drawAll(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const scene of scenes) {
    const bytes = await sharp(svgOf(scene)).webp({ quality: 72, effort: 5 }).toBuffer()
    writeFileSync(new URL(`${scene.key}.webp`, folder), bytes)
    console.error(`${scene.key} ${Math.round(bytes.length / 1024)} kB`)
  }
  const list = scenes.map(({ key, alt, altEn, caption }) => ({
    key,
    file: `${key}.webp`,
    width: wide,
    height: high,
    alt,
    altEn,
    caption,
    credit,
  }))
  writeFileSync(new URL('../demo/pictures.json', import.meta.url), `${JSON.stringify(list, null, 2)}\n`)
}

async function drawSheet(file: string): Promise<void> {
  const [columns, width, height] = [4, 480, 300]
  const tiles = await Promise.all(
    scenes.map(async (scene, index) => ({
      input: await sharp(svgOf(scene)).resize(width, height).png().toBuffer(),
      left: (index % columns) * (width + 8),
      top: Math.floor(index / columns) * (height + 8),
    })),
  )
  const size = { width: columns * (width + 8), height: Math.ceil(scenes.length / columns) * (height + 8) }
  await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .composite(tiles)
    .png()
    .toFile(file)
}

const sheet = process.argv.indexOf('--sheet')
if (sheet > 0) await drawSheet(process.argv[sheet + 1] ?? 'sheet.png')
else await drawAll()
