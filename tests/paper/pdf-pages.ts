// What a PDF shows and where, in millimetres from the upper left corner, read by pdf.js.
import { getDocumentProxy } from 'unpdf'

export type Word = { text: string; x: number; y: number; size: number }
export type Page = { words: Word[]; width: number; height: number }

export const mm = 72 / 25.4

export async function readPages(bytes: Buffer) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pageOf(pdf, at + 1)))
  const { info } = await pdf.getMetadata()
  return { pages, info: info as Record<string, unknown>, marked: await pdf.getMarkInfo() }
}

async function pageOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x: x / mm, y: (height - y) / mm, size }]
  })
  return { words, width: width / mm, height: height / mm }
}
