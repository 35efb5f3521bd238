/** The fields of an article's page back into the form that is kept. What the page did not show stays as it was. */
import { parseInstant } from '../../../basics/dates.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { readNotation } from '../../../basics/prose/notation.ts'
import { type Prose, parseProse } from '../../../basics/prose/prose.ts'
import { proposed } from './proposed-works.ts'
import { readWorks } from './read-works.ts'
import { listOf, looseOf, momentText, shownForm } from './shown-form.ts'

type Form = Record<string, unknown>

export function readForm(body: URLSearchParams, before: unknown): unknown {
  const kept: Form = { ...looseOf(before) }
  for (const name of ['title', 'summary', 'genre', 'origin'] as const) take(body, name, kept, (text) => text)
  for (const name of ['sourceName', 'sourceUrl', 'byline', 'series', 'unitId', 'airOn']) take(body, name, kept, said)
  for (const name of ['eventAt', 'receivedAt', 'expiresAt']) take(body, name, kept, (text) => moment(text, kept[name]))
  take(body, 'seriesNumber', kept, (text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : said(text)))
  take(body, 'programme', kept, (text) => readProgramme(text, kept['programme'], before))
  readBody(body, kept)
  readSections(body, kept)
  readPicture(body, kept)
  if (body.has('works')) kept['works'] = readWorks(body)
  return proposed(kept, looseOf(before))
}

function take(body: URLSearchParams, name: string, kept: Form, read: (text: string) => unknown): void {
  const text = body.get(name)
  if (text === null) return
  const value = read(text)
  if (value !== null || kept[name] !== undefined) kept[name] = value
}

/** An empty field is nothing said. */
const said = (text: string): string | null => (text.trim() === '' ? null : text)

/** The field knows minutes only: a moment that was not touched keeps its seconds. */
function moment(text: string, before: unknown): unknown {
  if (text === '') return null
  if (text === momentText(before)) return before
  return parseInstant(text)?.toISOString() ?? text
}

function readProgramme(text: string, kept: unknown, before: unknown): unknown {
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '')
  if (rows.join('\n') === shownForm(before).programme) return kept ?? null
  if (rows.length === 0) return null
  return rows.map((row) => {
    const found = /^(.*\S)\s*\|\s*(\d{1,5})\s*(?:phút)?\s*$/u.exec(row)
    return found === null ? { title: row.trim() } : { title: found[1], minutes: Number(found[2]) }
  })
}

/** `body` is the text as JSON, as the page was given it or as its editor wrote it; `body-text` what was typed without one. */
function readBody(body: URLSearchParams, kept: Form): void {
  const posted = jsonOf(body.get('body'))
  const text = body.get('body-text')
  if (posted !== undefined) kept['body'] = posted
  if (text === null) return
  const read = parseProse(posted ?? kept['body'])
  const prose: Prose = 'done' in read ? read.done : { type: 'doc', version: 1, content: [] }
  const typed = readNotation(text, prose)
  if (typed !== prose) kept['body'] = typed
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null || text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The main section first; then the further ones in the order they had. Sections the page did not offer stay. */
function readSections(body: URLSearchParams, kept: Form): void {
  const offered = body.get('sections-offered')
  const main = body.get('sectionIds')
  if (offered === null || main === null) return
  const all = offered.split(' ').filter((id) => id !== '')
  const former = listOf(kept['sectionIds']).filter((id) => typeof id === 'string')
  const ticked = new Set(all.filter((id) => body.has(`section-${id}`)))
  const others = [...former.filter((id) => ticked.has(id) || !all.includes(id)), ...all.filter((id) => ticked.has(id))]
  const sectionIds = [...new Set([...(main === '' ? [] : [main]), ...others])]
  if (sectionIds.length > 0 || former.length > 0) kept['sectionIds'] = sectionIds
}

/** The chosen file is JSON as the library tells it; what it shows and whose it is are fields beside it. */
function readPicture(body: URLSearchParams, kept: Form): void {
  const posted = body.get('picture')
  if (posted === null) return
  const chosen = jsonOf(posted)
  if (chosen === undefined) {
    if (kept['picture'] !== undefined) kept['picture'] = null
    return
  }
  const { alt: libraryAlt, caption: libraryCaption, credit: libraryCredit, ...file } = looseOf(chosen)
  const before = looseOf(kept['picture'])
  const words = wordsOf(body)
  const isUntouched =
    file['sha256'] !== before['sha256'] &&
    (words.alt ?? null) === (before['alt'] ?? null) &&
    (words.caption ?? null) === (before['caption'] ?? null)
  const library = { alt: libraryAlt ?? '', ...withText({ caption: libraryCaption, credit: libraryCredit }) }
  kept['picture'] = { ...pictureFile(file), ...(isUntouched ? library : words) }
}

const pictureFile = ({ sha256, name, contentType, width, height }: Form): Form => ({
  ...{ sha256, name, contentType, width, height },
})

function wordsOf(body: URLSearchParams): { alt: string | null; caption?: string } {
  const line = (name: string) => oneLine(body.get(name) ?? '')
  const alt = body.has('picture-decorative') ? null : line('picture-alt')
  return { alt, ...withText({ caption: line('picture-caption'), credit: line('picture-credit') }) }
}

const withText = (fields: Form): Form => Object.fromEntries(Object.entries(fields).filter(([, text]) => text))
