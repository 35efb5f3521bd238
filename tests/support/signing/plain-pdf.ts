// The smallest honest PDF: pages of plain lines, one object after the other, a table at the end.
import { textString } from './pdf-text.ts'

/** A file with one page for each list of lines. */
export function plainPdf(pages: readonly (readonly string[])[] = [['Mot trang']], version = '1.7'): Buffer {
  const bodies = ['<</Type/Catalog/Pages 2 0 R>>', '', font]
  const kids: string[] = []
  for (const lines of pages) {
    const shown = lines.map((line) => `${textString(line)} Tj T*`).join('\n')
    const content = `BT /F1 12 Tf 16 TL 72 760 Td\n${shown}\nET`
    bodies.push(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
    const resources = '/Resources<</Font<</F1 3 0 R>>>>'
    bodies.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${resources}/Contents ${bodies.length} 0 R>>`)
    kids.push(`${bodies.length} 0 R`)
  }
  bodies[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`
  return assembled(bodies, version)
}

const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

function assembled(bodies: readonly string[], version: string): Buffer {
  let text = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`
  const offsets = bodies.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const id = '<00112233445566778899AABBCCDDEEFF>'
  const trailer = `trailer\n<</Size ${bodies.length + 1}/Root 1 0 R/ID[${id}${id}]>>\nstartxref\n${text.length}\n%%EOF\n`
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}${trailer}`
  return Buffer.from(text, 'latin1')
}
