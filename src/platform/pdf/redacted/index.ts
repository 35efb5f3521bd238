/**
 * Copies without what must not be seen. Every page is made anew from its picture, not only the pages with boxes: the same words
 * may stand in earlier revisions, forms, tags or attachments of the file, and nothing of it is taken over. Words outside the boxes
 * stay findable in an unseen layer of text.
 */
import sharp from 'sharp'
import type { Box, DocumentText, PageText, TextLine } from '../../../basics/page-text.ts'
import { inThread } from '../tasks.ts'
import { markHeight, markOutline, markWidth, markWords } from './mark.table.ts'
import { grown, touches } from './places.ts'
import { type PictureOfPage, writePdf } from './write.ts'

export { markWords } from './mark.table.ts'

/** A part of a page to be made black. */
export type Covered = { page: number; box: Box }

const dpi = 150
const drawingTime = 60_000
const markSize = 11

export async function redactPages(
  bytes: Uint8Array,
  text: DocumentText,
  boxes: readonly Covered[],
): Promise<Uint8Array> {
  if (text.pages.length === 0) throw new Error('nothing to redact')
  const unknown = boxes.find(({ page }) => !text.pages.some(({ number }) => number === page))
  if (unknown !== undefined) throw new Error(`no page ${unknown.page}`)
  const pages: PictureOfPage[] = []
  for (const page of text.pages) {
    const covers = boxes.filter((one) => one.page === page.number).map(({ box }) => grown(box))
    pages.push(await rebuilt(bytes, page, covers))
  }
  return writePdf(pages, markWords)
}

async function rebuilt(bytes: Uint8Array, page: PageText, covers: readonly Box[]): Promise<PictureOfPage> {
  const [drawn] = await inThread('draw', { bytes, pages: [page.number], to: { dpi }, as: 'png' }, drawingTime)
  if (drawn === undefined) throw new Error(`page ${page.number} was not drawn`)
  const { width = 0, height = 0 } = await sharp(drawn.picture).metadata()
  const over = Buffer.from(overlay({ width, height }, covers, drawn.pixelsPerPoint))
  const jpeg = await sharp(drawn.picture)
    .flatten({ background: '#ffffff' })
    .composite([{ input: over }])
    .jpeg({ quality: 78 })
    .toBuffer()
  const kept = page.lines.filter((line) => !covers.some((cover) => touches(line.box, cover)))
  return {
    width: page.width,
    height: page.height,
    jpeg,
    pixels: { width, height },
    lines: [markLine(page), ...kept.map(layerLine)],
  }
}

const layerLine = ({ text, box, size }: TextLine) => ({ text, x: box.x, y: box.y + 0.8 * size, width: box.width, size })

/** In the upper margin, in the middle. */
const markPlace = ({ width }: { width: number }) => {
  const long = (markSize * markWidth) / 100
  return { x: Math.max(4, (width - long) / 2), width: Math.min(long, width - 8) }
}

const markLine = (page: PageText) => ({ text: markWords, ...markPlace(page), y: markSize + 8, size: markSize })

function overlay(size: { width: number; height: number }, covers: readonly Box[], scale: number): string {
  const boxes = covers.map(
    ({ x, y, width, height }) =>
      `<rect x="${x * scale}" y="${y * scale}" width="${width * scale}" height="${height * scale}" fill="#000"/>`,
  )
  const { x, width } = markPlace({ width: size.width / scale })
  const zoom = (width * scale) / markWidth
  const letters = markOutline.map((outline) => `<path d="${outline}"/>`).join('')
  const plate = `<rect x="-15" y="-6" width="${markWidth + 30}" height="${markHeight + 8}" fill="#fff" stroke="#c00000" stroke-width="4"/>`
  const mark = `<g transform="translate(${x * scale} ${4 * scale}) scale(${zoom})">${plate}<g fill="#c00000">${letters}</g></g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${mark}${boxes.join('')}</svg>`
}
