/** Reads a PDF in one pass over each page's drawing: what is written, where, how large, in which hand. */
import { getResolvedPDFJS } from 'unpdf'
import type { DocumentText, PageText, PageTextProblem } from '../../basics/page-text.ts'
import { type Drawing, inkOf, type Operations } from './glyphs.ts'
import { linesOf } from './lines.ts'
import { matrixOf } from './matrix.ts'
import { type OpenPdf, openPdf, type PdfPage } from './open.ts'
import { withoutLegacy } from './repair.ts'

/** The longest plans with their tables have some 300 pages. */
export const mostPages = 400

/** Runs in a thread of its own: see `index.ts` for the door. */
export async function readPages(bytes: Uint8Array): Promise<DocumentText> {
  const opened = await openPdf(bytes)
  if ('problem' in opened) return { pages: [], producer: '', problems: [opened.problem] }
  try {
    return withoutLegacy(await textOf(opened.pdf))
  } finally {
    await opened.pdf.loadingTask.destroy().catch(() => {})
  }
}

async function textOf(pdf: OpenPdf): Promise<DocumentText> {
  const { OPS } = await getResolvedPDFJS()
  const problems = new Set<PageTextProblem>()
  const pages: PageText[] = []
  if (pdf.numPages > mostPages) problems.add('too-many-pages')
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
    try {
      const page = await pdf.getPage(number)
      pages.push(await pageText(page, OPS))
      page.cleanup()
    } catch {
      problems.add('damaged')
      pages.push({ number, width: 595, height: 842, source: 'none', lines: [], pictures: [] })
    }
  }
  return { pages, producer: await producerOf(pdf), problems: [...problems] }
}

async function pageText(page: PdfPage, ops: Operations): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const drawing: Drawing = await page.getOperatorList()
  const { runs, pictures } = inkOf(drawing, ops, {
    toPage: matrixOf(viewport.transform),
    fontOf: (id) => fontOf(page, id),
    fields: drawing.fnArray.includes(ops['beginAnnotation'] ?? -1) ? await fieldsOf(page) : new Set(),
  })
  const lines = linesOf(runs, viewport.width)
  const { width, height } = viewport
  return { number: page.pageNumber, width, height, source: lines.length > 0 ? 'text' : 'none', lines, pictures }
}

function fontOf(page: PdfPage, id: string): { name?: string; fontMatrix?: readonly number[] } | null {
  return page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }) : null
}

async function fieldsOf(page: PdfPage): Promise<Set<string>> {
  const annotations: readonly { id: string; subtype?: string }[] = await page.getAnnotations()
  return new Set(annotations.filter(({ subtype }) => subtype === 'Widget').map(({ id }) => id))
}

async function producerOf(pdf: OpenPdf): Promise<string> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const producer = (info as { Producer?: unknown }).Producer
  return typeof producer === 'string' ? producer.slice(0, 200) : ''
}
