/**
 * Takes all nesting out of HTML that nests absurdly deep (no person wrote it, and the parser's time grows with the square of
 * the depth): blocks become line breaks, everything else but paragraphs and removed elements vanishes. The result is parsed
 * by the same rules, so nothing gets through here that would not get through there.
 */
import { blocks, headingLevelOf, removed } from './elements.ts'

const tag = /<\/?([a-z][a-z0-9]{0,20})[^<>]*>/gi

export const flatten = (html: string): string =>
  html.replace(tag, (found, name: string) => {
    const lower = name.toLowerCase()
    if (lower === 'p' || lower === 'br' || (rawText.has(lower) && removed.has(lower))) return found
    return blocks.has(lower) || headingLevelOf(lower) > 0 || rows.has(lower) ? '<br>' : ''
  })

/** Their content is text to the parser, so they cannot nest; dropping the tag would turn their content into prose. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noframes', 'noembed'])
const rows = new Set(['li', 'tr', 'table', 'ul', 'ol', 'blockquote', 'figcaption', 'caption'])
