/** PDF files, taken apart in threads of their own: what they say, how their pages look, copies without what must not be seen. */
import type { DocumentText } from '../../basics/page-text.ts'
import { engine } from './ocr/engine.ts'
import { recognisePages } from './ocr/index.ts'
import { checkBytes, checkCovers } from './redacted/check.ts'
import { type Covered, redactPages } from './redacted/index.ts'
import { inThread, TaskEnded } from './tasks.ts'

export { textAsProse } from './prose.ts'
export { type Covered, markWords } from './redacted/index.ts'

const readingTime = 30_000
const drawingTime = 30_000

/** What a PDF says and where. Never throws: what could not be read is said in `problems`. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  try {
    return await inThread('read', { bytes }, readingTime)
  } catch (failure) {
    if (!(failure instanceof TaskEnded)) throw failure
    const problem = failure.why === 'time' ? 'too-slow' : failure.why === 'memory' ? 'too-large' : 'damaged'
    return { pages: [], producer: '', problems: [problem] }
  }
}

/** A page as WebP, so many pixels wide. Throws when it cannot be drawn. */
export async function pagePicture(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array> {
  const [drawn] = await inThread('draw', { bytes, pages: [page], to: { width }, as: 'webp' }, drawingTime)
  if (drawn === undefined) throw new Error(`page ${page} was not drawn`)
  return drawn.picture
}

/** The text with pages that are pictures recognised, where the machine can; says so where it cannot. Takes seconds a page. */
export const recognise = (bytes: Uint8Array, text: DocumentText): Promise<DocumentText> => recognisePages(bytes, text)

/**
 * A copy in which the boxes are black and nothing lies beneath them: every page is a picture, marked as a redacted copy; metadata,
 * attachments, earlier revisions and signatures are not taken over. Throws when a page cannot be drawn or when words were left:
 * the copy's bytes, its unseen layer and the pictures of its pages are looked through before anybody gets it. Of a scan, pass the
 * recognised text: its words become the layer.
 */
export async function redact(bytes: Uint8Array, boxes: readonly Covered[], known?: DocumentText): Promise<Uint8Array> {
  const text = known ?? (await readPdf(bytes))
  const copy = await redactPages(bytes, text, boxes)
  await assertNothingLeft(copy, text, boxes)
  return copy
}

async function assertNothingLeft(copy: Uint8Array, text: DocumentText, boxes: readonly Covered[]): Promise<void> {
  const left = await readPdf(copy)
  if (left.problems.length > 0 || left.pages.length !== text.pages.length)
    throw new Error('the redacted copy is not whole')
  if (left.pages.some(({ source }) => source !== 'none')) throw new Error('the redacted copy shows text')
  checkBytes(copy, text, boxes)
  for (const number of new Set(boxes.map(({ page }) => page))) {
    const [drawn] = await inThread('draw', { bytes: copy, pages: [number], to: { dpi: 72 }, as: 'png' }, drawingTime)
    if (drawn === undefined) throw new Error(`page ${number} of the redacted copy was not drawn`)
    await checkCovers(
      drawn.picture,
      boxes.filter(({ page }) => page === number),
    )
  }
}

/** With what pages that are pictures are read on this machine; null where nothing is there to do it. */
export const recognitionTool = async (): Promise<'tesseract' | 'tesseract.js' | null> => (await engine())?.name ?? null
