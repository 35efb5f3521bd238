/** 'Nơi nhận' item by item, and the instruction to publish that may stand in it (practice of R0: '- Cổng/Trang TTĐT …'). */
import { isSyllable } from '../../../../basics/syllables.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import { recipientsLine } from './closing.ts'
import { bottomOf, foundIn, isShouted, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found } from './types.ts'

export type Recipients = { recipients?: Found<string[]>; publishInstruction?: Found<string> }

type Item = { text: string; rows: Row[] }

export function recipientsOf(sheet: Sheet): Recipients {
  const label = recipientsLine(sheet)
  if (label === null) return {}
  const items = itemsBelow(sheet, label)
    .map(({ text, rows }) => ({ text: sheet.isOcr ? mendedItem(tidy(text)) : tidy(text), rows, written: tidy(text) }))
    .filter(({ text }) => text !== '')
  if (items.length === 0) return {}
  const publish = items.find(({ text }) => isPublishing(text))
  return {
    recipients: foundIn(
      items.map(({ text }) => text),
      items.flatMap(({ rows }) => rows),
      // The list always ends with who keeps it; without that a recognition lost a line.
      sheet.isOcr && !isWhole(items) ? 0.7 : items.some(({ text, written }) => text !== written) ? 0.85 : 0.93,
    ),
    ...(publish === undefined ? {} : { publishInstruction: foundIn(publish.text, publish.rows, 0.95) }),
  }
}

/**
 * A recognition takes the last letter of a code for another: every office keeps its copy at VT (văn thư), and 'TT' stands before
 * the names of those who have a standing board.
 */
const mendedItem = (text: string): string =>
  text
    .replace(/^['’`"]+/, '')
    .replace(/[;,.]?\s*[/|\\]$/, '')
    .replace(/^([Ll][ưu]u\s*[:;.]?\s*)V[\p{Lu}_]\p{L}?(?=[\s,.;_]|$)[.,;_]?\s*(?=\S)/u, '$1VT, ')
    .replace(/^([Ll][ưu]u\s*[:;.]?\s*)V\p{Lu}$/u, '$1VT')
    .replace(/(?<=\p{Ll})(?=(?:PCT|UBND|HĐND)(?:\P{L}|$))/gu, ' ')
    .replace(/^C[IFLÍ](?=, các PCT)/u, 'CT')
    .replace(/(^|, )[FILTƑƯ][ITLFÍỊĨƑ](?= (?:Tỉnh ủy|Đảng ủy|Huyện ủy|Thị ủy|Thành ủy|H[ĐD]ND))/gu, '$1TT')

const isWhole = (items: readonly Item[]): boolean =>
  /^luu\b\W*[a-z]{2}/.test(fold(items.at(-1)?.text ?? '')) &&
  items.every(({ text }) => text.split(' ').every((word) => isLikely(word)))

/** A word of Vietnamese, a code in capitals, a number. */
const isLikely = (word: string): boolean => {
  const bare = word.replace(/[^\p{L}]/gu, '')
  return bare === '' || bare === bare.toUpperCase() || /TT|VN|ĐT/.test(bare) || isSyllable(bare)
}

const dash = /^\s*[-–—•+*~]\s*/

/** The lines below the label in its column, until they end or something else begins. */
function itemsBelow(sheet: Sheet, label: Row): Item[] {
  const items: Item[] = []
  const right = label.line.box.x + 250
  let last = label
  for (const row of sheet.rows) {
    if (row.page !== label.page || topOf(row) <= topOf(label) + 3 || row.line.box.x > right - 90) continue
    if (row.tight === 'nhan' && items.length === 0) continue
    if (row.line.box.x < label.line.box.x - 25 || (isShouted(row.text) && !dash.test(row.text) && !isRest(row, label)))
      continue
    if (sheet.isOcr && row.tight === '') continue
    if (topOf(row) - bottomOf(last) > 1.9 * row.line.size + 4) break
    const item = items.at(-1)
    if (dash.test(row.text) || item === undefined || /^luu\b/.test(row.key)) items.push({ text: row.text, rows: [row] })
    else if (/;$/.test(item.text)) items.push({ text: row.text, rows: [row] })
    else {
      item.text += ` ${row.text}`
      item.rows.push(row)
    }
    last = row
  }
  return items
}

/** The end of an item on a line of its own, seen as capitals: 'VỤ,'. */
const isRest = (row: Row, label: Row): boolean =>
  row.page.source === 'ocr' && row.tight.length <= 3 && Math.abs(row.line.box.x - label.line.box.x) < 25

const tidy = (text: string): string =>
  text
    .replace(dash, '')
    .replace(/[\s;,.]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const portal =
  /(?:cong|trang)(?: ?[/,+&]? ?(?:cong|trang))?(?: thong tin| tt| t t)|(?:ttdt|website|trang web|trang tin|congthongtin|trangthongtin)/

/** The portal stands among the recipients; its board or its unit alone is a reader, not the portal. */
export function isPublishing(text: string): boolean {
  const key = fold(text)
  // 'Lưu: VT, TTĐT' names who drafted and keeps it.
  if (/^luu\b/.test(key)) return false
  if (!portal.test(key)) return false
  return (
    /dang tai|dang tin|de dang|\(dang|cong khai/.test(key) ||
    !/ban bien tap|thanh vien|bbt|to thu ky|bo phan|can bo|phong |quan tri/.test(key)
  )
}
