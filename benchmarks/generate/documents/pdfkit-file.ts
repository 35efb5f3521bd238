// The same pages written by PDFKit: another program's fonts, kerning and order of objects.
import PDFDocument from 'pdfkit'
import { type Family, fontFiles, type Style } from './faces.ts'
import type { Run, Sheet } from './sheet.ts'

export type PdfkitWish = { sheets: readonly Sheet[]; family: Family; title: string; madeOn: string }

const styles: readonly Style[] = ['regular', 'bold', 'italic', 'boldItalic']

/** Families that come in one file; PDFKit takes one font for a text. */
export const canPdfkit = (family: Family): boolean => family !== 'be-vietnam'

export async function pdfkitFile({ sheets, family, title, madeOn }: PdfkitWish): Promise<Buffer> {
  const made = new Date(`${madeOn}T01:30:00Z`)
  const info = { Title: title, Producer: 'PDFKit', Creator: 'Phần mềm quản lý văn bản', CreationDate: made }
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()))
  for (const style of styles) document.registerFont(style, fontFiles(family, style)[0] ?? '')
  for (const sheet of sheets) {
    document.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    for (const run of sheet.runs) writeRun(document, run)
    for (const { x1, y1, x2, y2, thickness, color } of sheet.rules)
      document
        .lineWidth(thickness)
        .moveTo(x1, y1)
        .lineTo(x2, y2)
        .stroke(color ?? '#000000')
  }
  document.end()
  await ended
  return Buffer.concat(parts)
}

function writeRun(document: PDFKit.PDFDocument, run: Run): void {
  document.save().fillColor(run.color ?? '#000000')
  if (run.turned) document.rotate(-run.turned, { origin: [run.x, run.y] })
  const spacing = run.spacing ? { wordSpacing: run.spacing } : {}
  document
    .font(run.style, run.size)
    .text(run.text, run.x, run.y, { lineBreak: false, baseline: 'alphabetic', ...spacing })
    .restore()
}
