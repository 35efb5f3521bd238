/** Writes a plain PDF of pictures with an unseen layer of text: nothing else is in it, so nothing else can be left in it. */

export type PictureOfPage = {
  /** Points. */
  width: number
  height: number
  jpeg: Uint8Array
  pixels: { width: number; height: number }
  lines: readonly { text: string; x: number; y: number; width: number; size: number }[]
}

/** Text of a width of half an em a letter, stretched to where it stands; shown by no font, found by every search. */
const halfEm = 500

export function writePdf(pages: readonly PictureOfPage[], title: string): Uint8Array {
  const book = new Book()
  const [catalog, tree, font, info] = [book.next(), book.next(), book.next(), book.next()]
  writeFont(book, font)
  const kids = pages.map((page) => writePage(book, page, { tree, font }))
  book.put(catalog, `<< /Type /Catalog /Pages ${tree} 0 R /Lang (vi) /ViewerPreferences << /DisplayDocTitle true >> >>`)
  book.put(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  book.put(info, `<< /Title ${hexText(title)} >>`)
  return book.close(catalog, info)
}

/** Objects in the order of their numbers, with the table that finds them. */
class Book {
  readonly #parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  readonly #places = new Map<number, number>()
  #length = this.#parts[0]?.length ?? 0
  #count = 0

  next(): number {
    this.#count += 1
    return this.#count
  }

  put(number: number, head: string, stream?: Uint8Array): void {
    this.#places.set(number, this.#length)
    this.#add(Buffer.from(`${number} 0 obj\n${head}\n`, 'latin1'))
    if (stream !== undefined) {
      this.#add(Buffer.from('stream\n', 'latin1'))
      this.#add(stream)
      this.#add(Buffer.from('\nendstream\n', 'latin1'))
    }
    this.#add(Buffer.from('endobj\n', 'latin1'))
  }

  close(catalog: number, info: number): Uint8Array {
    const at = this.#length
    const rows = Array.from({ length: this.#count }, (_, index) => this.#places.get(index + 1) ?? 0)
    const table = rows.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    const trailer = `trailer\n<< /Size ${this.#count + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`
    this.#add(Buffer.from(`xref\n0 ${this.#count + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1'))
    return Buffer.concat(this.#parts)
  }

  #add(part: Uint8Array): void {
    this.#parts.push(part)
    this.#length += part.length
  }
}

/** Codes are the letters themselves (UTF-16), and the map back to letters says so. */
function writeFont(book: Book, font: number): void {
  const [descendant, descriptor, map] = [book.next(), book.next(), book.next()]
  book.put(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
  )
  book.put(
    descendant,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${halfEm} /CIDToGIDMap /Identity >>`,
  )
  book.put(
    descriptor,
    '<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 -200 500 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const ranges = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'))
  const rows = (part: readonly string[]) =>
    `${part.length} beginbfrange\n${part.map((high) => `<${high}00> <${high}ff> <${high}00>`).join('\n')}\nendbfrange\n`
  const body = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(rows).join('')
  const stream = Buffer.from(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Unseen def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${body}endcmap\nend\nend\n`,
    'latin1',
  )
  book.put(map, `<< /Length ${stream.length} >>`, stream)
}

function writePage(book: Book, page: PictureOfPage, { tree, font }: { tree: number; font: number }): number {
  const [number, picture, content] = [book.next(), book.next(), book.next()]
  const { width, height, pixels, jpeg } = page
  book.put(
    number,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${fixed(width)} ${fixed(height)}] /Resources << /XObject << /P ${picture} 0 R >> /Font << /F ${font} 0 R >> >> /Contents ${content} 0 R >>`,
  )
  book.put(
    picture,
    `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
    jpeg,
  )
  const drawing = `q ${fixed(width)} 0 0 ${fixed(height)} 0 0 cm /P Do Q\nBT 3 Tr\n${page.lines.map((line) => textOf(line, height)).join('')}ET\n`
  const stream = Buffer.from(drawing, 'latin1')
  book.put(content, `<< /Length ${stream.length} >>`, stream)
  return number
}

function textOf({ text, x, y, width, size }: PictureOfPage['lines'][number], pageHeight: number): string {
  const natural = (size * halfEm * text.length) / 1000
  const stretch = natural === 0 ? 100 : (100 * width) / natural
  const place = `1 0 0 1 ${fixed(x)} ${fixed(pageHeight - y)} Tm`
  return `/F ${fixed(size)} Tf ${fixed(stretch)} Tz ${place} <${utf16(text)}> Tj\n`
}

const fixed = (value: number): string => value.toFixed(2)

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const hexText = (text: string): string => `<feff${utf16(text)}>`
