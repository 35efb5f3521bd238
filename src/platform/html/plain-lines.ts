/** Plain text as it comes from a chat, a terminal, a spreadsheet or a PDF viewer: paragraphs, lists and tables of its lines. */
import { isSyllable } from '../../basics/syllables.ts'
import type { Notes } from './notes.ts'
import { element, type Piece } from './tree.ts'

export function piecesOfLines(text: string, notes: Notes): Piece[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/).map((line) => line.replace(/[ \u00a0]+$/, ''))
  const whole = isWrapped(lines) ? unwrapped(lines, notes) : lines
  const out: Piece[] = []
  for (let i = 0; i < whole.length; ) {
    const rows = tableAt(whole, i)
    if (rows >= 2) {
      out.push(tableOf(whole.slice(i, i + rows)))
      i += rows
      continue
    }
    const line = whole[i] ?? ''
    const dashes = dashesAt(whole, i)
    if (dashes >= 2) for (const one of whole.slice(i, i + dashes)) out.push(itemOf(one.replace(dash, '')))
    else if (bullet.test(line)) out.push(itemOf(line.replace(bullet, '')))
    else if (line.trim() !== '') out.push(element('p', [{ text: line }]))
    else out.push(element('p', []))
    i += Math.max(dashes >= 2 ? dashes : 1, 1)
  }
  return out
}

const bullet = /^\s*[•·●○◦▪■□‣➢➤✓✔❖◆\uf0b7\uf0a7\uf0d8\uf0fc]\s*/
const dash = /^\s*[-–]\s+/

const itemOf = (text: string): Piece => element('p', [{ text }], { 'data-item': '' })

/** One line with a dash may be speech or an aside; several in a row are a list. */
function dashesAt(lines: readonly string[], from: number): number {
  let count = 0
  while (dash.test(lines[from + count] ?? '')) count += 1
  return count
}

const tabsIn = (line: string): number => line.split('\t').length - 1

/** How many lines from here have the same number of tabs between texts. */
function tableAt(lines: readonly string[], from: number): number {
  const tabs = tabsIn(lines[from] ?? '')
  if (tabs === 0 || /^\t/.test(lines[from] ?? '')) return 0
  let count = 1
  while (tabsIn(lines[from + count] ?? '') === tabs) count += 1
  return count
}

const tableOf = (lines: readonly string[]): Piece =>
  element(
    'table',
    lines.map((line) =>
      element(
        'tr',
        line.split('\t').map((text) => element('td', [{ text }])),
      ),
    ),
  )

const narrowest = 40
const ends = /[.!?:;…]["”’)\]]*$/
const pageNumber = /^\s*(?:[-–]\s*)?(?:Trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?\s*$/i
const begins = /^\s*(?:[-–+•·●▪○*]\s|\d{1,3}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s|Điều\s+\d+)/

/** Whether the lines end where the paper did: most are about as long as the longest, and the next goes on in small letters. */
function isWrapped(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '').slice(0, 2000)
  if (said.length < 3) return false
  let goesOn = 0
  let breaks = 0
  for (const [i, line] of said.entries()) {
    const next = said[i + 1]
    if (next === undefined || line.length < narrowest || line.length > 200) continue
    breaks += 1
    if (!ends.test(line) && /^\s*\p{Ll}/u.test(next)) goesOn += 1
  }
  return goesOn >= 2 && goesOn / breaks >= 0.3
}

/** The paragraphs that the paper cut into lines. */
function unwrapped(lines: readonly string[], notes: Notes): string[] {
  const width = widthOf(lines)
  const out: string[][] = []
  let open = false
  let joined = 0
  let before = ''
  for (const line of withoutPageNumbers(lines, notes)) {
    const isNext = open && line.trim() !== '' && !begins.test(line) && belongs(before, line, width)
    if (isNext) {
      out.at(-1)?.push(line.trim())
      joined += 1
    } else out.push([line.trim()])
    open = line.trim() !== ''
    before = line
  }
  notes.add('lines-joined', joined)
  return out.map(joinLines)
}

/** The length that nine of ten lines do not exceed. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.length).filter((length) => length > 0)
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

function belongs(before: string, line: string, width: number): boolean {
  if (/^\s*\p{Ll}/u.test(line)) return !ends.test(before)
  if (before === before.toUpperCase() && /\p{L}/u.test(before))
    return line === line.toUpperCase() && before.length >= width * 0.8
  return before.length >= width * 0.8 && !ends.test(before)
}

/** A number alone on its line in the middle of a sentence stood at the edge of a page. */
function withoutPageNumbers(lines: readonly string[], notes: Notes): string[] {
  const said = lines.flatMap((line, i) => (line.trim() === '' ? [] : [i]))
  const dropped = new Set<number>()
  said.forEach((at, i) => {
    const before = lines[said[i - 1] ?? -1]
    const after = lines[said[i + 1] ?? -1]
    if (!pageNumber.test(lines[at] ?? '') || before === undefined || after === undefined) return
    if (ends.test(before) || !/^\s*\p{Ll}/u.test(after)) return
    for (let n = (said[i - 1] ?? at) + 1; n < (said[i + 1] ?? at); n++) dropped.add(n)
    notes.add('page-numbers-left-out')
  })
  return lines.filter((_, i) => !dropped.has(i))
}

/** A hyphen at the end of a line divides a foreign word; between Vietnamese syllables it was written. */
function joinLines(parts: readonly string[]): string {
  const out: string[] = []
  for (const part of parts) {
    const before = out.at(-1)
    const [, head] = /(\p{L}+)-$/u.exec(before?.slice(-40) ?? '') ?? []
    const [tail] = /^\p{Ll}+/u.exec(part) ?? []
    if (before !== undefined && head !== undefined && tail !== undefined) {
      const isWritten = isSyllable(head) && isSyllable(tail)
      out[out.length - 1] = isWritten ? before : before.slice(0, -1)
      out.push(part)
    } else if (before?.endsWith('\u00ad')) out.push(part)
    else out.push(before === undefined ? part : ` ${part}`)
  }
  return out.join('')
}
