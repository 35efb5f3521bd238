/**
 * Writes the numbers of a Word file's lists into its text, because the converter knows only that a list is numbered: 'điểm a'
 * must not become '3.'. The style of the written number tells its level: 'ListMark1' to 'ListMark9'.
 */

type Level = { format: string; text: string; start: number }
type Numbering = { levelsOf(numberId: string): ReadonlyMap<number, Level> | undefined }

const attribute = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag} w:val="([^"]{0,100})"`).exec(xml)?.[1]

function readNumbering(xml: string): Numbering {
  const abstract = new Map<string, ReadonlyMap<number, Level>>()
  for (const part of xml.split('<w:abstractNum ').slice(1)) {
    const id = /w:abstractNumId="(\d{1,9})"/.exec(part)?.[1]
    if (id !== undefined) abstract.set(id, new Map(part.split('<w:lvl ').slice(1).map(readLevel)))
  }
  const numbers = new Map<string, string>()
  for (const part of xml.split('<w:num ').slice(1)) {
    const id = /w:numId="(\d{1,9})"/.exec(part)?.[1]
    const of = attribute(part, 'abstractNumId')
    if (id !== undefined && of !== undefined) numbers.set(id, of)
  }
  return { levelsOf: (numberId) => abstract.get(numbers.get(numberId) ?? '') }
}

const readLevel = (part: string): [number, Level] => [
  Number(/w:ilvl="(\d)"/.exec(part)?.[1] ?? 0),
  {
    format: attribute(part, 'numFmt') ?? 'decimal',
    text: attribute(part, 'lvlText') ?? '',
    start: Number(attribute(part, 'start') ?? 1) || 1,
  },
]

/** The text with a mark at the beginning of every item. */
export function withListMarks(document: string, numbering: string): string {
  const known = readNumbering(numbering)
  const counters = new Map<ReadonlyMap<number, Level>, Map<number, number>>()
  let mark = ''
  return withoutFormerFormats(document)
    .split('</w:pPr>')
    .map((part) => {
      const at = part.lastIndexOf('<w:pPr>')
      const facts = at < 0 ? '' : part.slice(at)
      const [, found = ''] = /<w:numPr>(.{0,400}?)<\/w:numPr>/s.exec(facts) ?? []
      const levels = known.levelsOf(attribute(found, 'numId') ?? '')
      const depth = Number(attribute(found, 'ilvl') ?? 0)
      const text = levels === undefined ? '' : nextMark(levels, depth, counters)
      const before = mark
      mark = text === '' ? '' : writtenMark(text, depth)
      return before + (text === '' ? part : part.slice(0, at) + facts.replace(`<w:numPr>${found}</w:numPr>`, ''))
    })
    .join('</w:pPr>')
}

/** What a paragraph looked like before a tracked change; its list is not the one of now. */
const withoutFormerFormats = (xml: string): string =>
  xml
    .split('<w:pPrChange ')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('</w:pPrChange>') + '</w:pPrChange>'.length)))
    .join('')

function nextMark(
  levels: ReadonlyMap<number, Level>,
  depth: number,
  counters: Map<typeof levels, Map<number, number>>,
) {
  const level = levels.get(depth)
  if (level === undefined || level.format === 'none') return ''
  if (level.format === 'bullet') return '•'
  const counts = counters.get(levels) ?? new Map<number, number>()
  counters.set(levels, counts)
  counts.set(depth, (counts.get(depth) ?? level.start - 1) + 1)
  for (const deeper of counts.keys()) if (deeper > depth) counts.delete(deeper)
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const { format, start } = levels.get(at) ?? level
    return numeral(counts.get(at) ?? start, format)
  })
}

function numeral(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 5))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (format === 'upperRoman' || format === 'lowerRoman') {
    return format === 'upperRoman' ? roman(value) : roman(value).toLowerCase()
  }
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value)
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let text = ''
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

const writtenMark = (text: string, depth: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="ListMark${depth + 1}"/></w:rPr><w:t xml:space="preserve">${text} </w:t></w:r>`
