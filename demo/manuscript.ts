/**
 * Reads the demo's manuscripts: plain text an editor can read and mend. One item begins with a line of `=====`, then fields
 * (`name: value`), `# title`, `> summary`, paragraphs; a template ends with `@@@` and one row of values an item.
 */
export type Manuscript = {
  fields: Readonly<Record<string, string>>
  title: string
  summary: string
  /** Blocks of text between blank lines, still with their tokens. */
  blocks: readonly string[]
  /** One item each; a manuscript without rows is one item. */
  rows: readonly Readonly<Record<string, string>>[]
}

export function readManuscripts(text: string): Manuscript[] {
  return text
    .normalize('NFC')
    .split(/^=====.*$/m)
    .filter((part) => part.trim() !== '')
    .map(readManuscript)
}

function readManuscript(text: string): Manuscript {
  const [story = '', table = ''] = text.split(/^@@@.*$/m)
  const [head = '', ...rest] = story.trim().split(/^# /m)
  const [title = '', ...blocks] = rest.join('# ').split(/\n\s*\n|\n(?=> )/)
  const summary = blocks.find((block) => block.startsWith('> '))
  if (title.trim() === '' || summary === undefined)
    throw new Error(`a manuscript without title or summary: ${text.slice(0, 120)}`)
  return {
    fields: readFields(head),
    title: title.trim(),
    summary: summary.slice(2).replace(/\s+/g, ' ').trim(),
    blocks: blocks.filter((block) => block !== summary && block.trim() !== '').map((block) => block.trim()),
    rows: table
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(readRow),
  }
}

const readFields = (head: string): Record<string, string> => Object.fromEntries(head.split('\n').flatMap(readField))

function readField(line: string): [string, string][] {
  const at = line.indexOf(':')
  return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1).trim()]] : []
}

/** `site; days back; name=value; …` */
function readRow(line: string): Record<string, string> {
  const [site = '', back = '', ...rest] = line.split(';').map((value) => value.trim())
  const pairs = rest
    .join('; ')
    .split(/; (?=[a-z]+[0-9]?=|[a-z]+_[a-z]+=)/)
    .filter((pair) => pair !== '')
  return { site, [/^\d{4}-/.test(back) ? 'on' : 'back']: back, ...Object.fromEntries(pairs.map(pairOf)) }
}

const pairOf = (text: string): [string, string] => [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]

/** Manuscript blocks as simple HTML. */
export const htmlOf = (blocks: readonly string[]): string => blocks.map(blockHtml).join('\n')

function blockHtml(block: string): string {
  if (block.startsWith('## ')) return `<h2>${inline(block.slice(3))}</h2>`
  if (block.startsWith('- ')) return `<ul>${items(block, /^- /)}</ul>`
  if (/^1\. /.test(block)) return `<ol>${items(block, /^\d+\. /)}</ol>`
  if (block.startsWith('|')) return tableHtml(block)
  if (block.startsWith('" ')) return `<blockquote><p>${inline(block.slice(2))}</p></blockquote>`
  const figure = /^!\[([a-z0-9-]+)\]\s*(.*)$/s.exec(block)
  if (figure) return `<figure data-picture="${figure[1]}"><figcaption>${inline(figure[2] ?? '')}</figcaption></figure>`
  return `<p>${inline(block)}</p>`
}

const items = (block: string, mark: RegExp): string =>
  block
    .split('\n')
    .map((line) => `<li>${inline(line.replace(mark, ''))}</li>`)
    .join('')

/** The line `|= …` is the caption, the next row the head. */
function tableHtml(block: string): string {
  const lines = block.split('\n')
  const caption = lines[0]?.startsWith('|=') ? `<caption>${inline(lines.shift()?.slice(2).trim() ?? '')}</caption>` : ''
  const [head = [], ...rows] = lines.map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  )
  const heads = head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`).join('')
  return `<table>${caption}<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
}

const inline = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/__(.+?)__/g, '<em>$1</em>')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
