/** Pages typed in TCVN3 or VNI whose fonts do not say so: recognised by their words, and repaired line by line. */
import { fromTcvn3, fromVni, readLegacyText } from '../../basics/legacy-text.ts'
import { type DocumentText, type PageText, pageString, type TextLine } from '../../basics/page-text.ts'

export function withoutLegacy(text: DocumentText): DocumentText {
  const pages = text.pages.map(repairedPage)
  const isDamaged = pages.some((page) => page === null)
  const problems = isDamaged ? [...text.problems, 'encoding-damaged' as const] : text.problems
  return { ...text, problems, pages: pages.map((page, index) => page ?? (text.pages[index] as PageText)) }
}

/** Null where letters are lost for good. */
function repairedPage(page: PageText): PageText | null {
  const read = readLegacyText(pageString(page))
  if ('unreadable' in read) return read.unreadable === 'encoding-damaged' ? null : page
  if (read.encoding === 'unicode') return page
  const repair = read.encoding === 'vni' ? fromVni : fromTcvn3
  return { ...page, lines: page.lines.map((line) => repairedLine(line, repair)) }
}

function repairedLine({ edges: _, ...line }: TextLine, repair: (text: string) => string): TextLine {
  return { ...line, text: repair(line.text) }
}
