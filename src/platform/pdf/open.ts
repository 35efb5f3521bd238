/** Opens a PDF with pdf.js (unpdf): within a size, without running anything in it, failures as our words. */
import { getDocumentProxy } from 'unpdf'
import type { PageTextProblem } from '../../basics/page-text.ts'

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<OpenPdf['getPage']>>

/** Scanned decisions with annexes reach 30 MB; more is no document of a board. */
const mostBytes = 80_000_000

/** A picture of more pixels is left out rather than unpacked: 600 dpi on A3 is 70 million. */
const mostPixels = 80_000_000

/** What a drawing needs beyond reading. */
type Tools = { CanvasFactory?: new (...given: never[]) => object }

export async function openPdf(
  bytes: Uint8Array,
  tools: Tools = {},
): Promise<{ pdf: OpenPdf } | { problem: PageTextProblem }> {
  if (bytes.length > mostBytes) return { problem: 'too-large' }
  try {
    const options = { maxImageSize: mostPixels, verbosity: 0, stopAtErrors: false, enableXfa: false, ...tools }
    // pdf.js takes the bytes for itself: it is given a copy.
    return { pdf: await getDocumentProxy(new Uint8Array(bytes), options) }
  } catch (failure) {
    const name = failure instanceof Error ? failure.name : ''
    return { problem: name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
}
