/** Draws pages as pictures: for the desk, for recognition, for redacted copies. */
import { createIsomorphicCanvasFactory } from 'unpdf'
import { type OpenPdf, openPdf } from './open.ts'

/** Pages are drawn to a width in pixels or at a resolution in dots per inch. */
export type DrawAsked = {
  bytes: Uint8Array
  pages: readonly number[]
  to: { width: number } | { dpi: number }
  as: 'webp' | 'png'
}
export type DrawnPage = { number: number; picture: Uint8Array; pixelsPerPoint: number }

/** A page of posters drawn at print resolution fills the memory: no side gets more pixels. */
const longestSide = 6_000
const quality = 80

/** Runs in a thread of its own. Throws when a page cannot be drawn. */
export async function drawPages({ bytes, pages, to, as }: DrawAsked): Promise<DrawnPage[]> {
  const CanvasFactory = await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'))
  const opened = await openPdf(bytes, { CanvasFactory })
  if ('problem' in opened) throw new Error(opened.problem)
  const factory = new CanvasFactory()
  try {
    const drawn: DrawnPage[] = []
    for (const number of pages) drawn.push(await drawPage(opened.pdf, number, { to, as, factory }))
    return drawn
  } finally {
    await opened.pdf.loadingTask.destroy().catch(() => {})
  }
}

type Canvas = { encode(format: 'webp' | 'png', quality?: number): Promise<Buffer> }
type Paint = Parameters<Awaited<ReturnType<OpenPdf['getPage']>>['render']>[0]
type Factory = {
  create(width: number, height: number): { canvas: unknown; context: unknown }
  destroy(made: unknown): void
}
type Ways = Pick<DrawAsked, 'to' | 'as'> & { factory: Factory }

async function drawPage(pdf: OpenPdf, number: number, { to, as, factory }: Ways): Promise<DrawnPage> {
  const page = await pdf.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const wanted = 'dpi' in to ? to.dpi / 72 : to.width / natural.width
  const scale = Math.min(wanted, longestSide / natural.width, longestSide / natural.height)
  const viewport = page.getViewport({ scale })
  const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  try {
    const paint = { canvas: made.canvas, canvasContext: made.context, viewport, background: '#ffffff' }
    await page.render(paint as unknown as Paint).promise
    const picture = await (made.canvas as Canvas).encode(as, ...(as === 'webp' ? [quality] : []))
    return { number, picture: new Uint8Array(picture), pixelsPerPoint: scale }
  } finally {
    factory.destroy(made)
    page.cleanup()
  }
}
