import { fault, type LineReading } from '../../sites/rules/index.ts'

/** The running text of a line before it is cleaned. */
export type BodyText = { html: string } | { paragraphs: readonly string[] }

const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<]*)?\/?>|<!--|&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i

/** An array is paragraphs of plain text; a string is HTML when there is a tag or an entity in it, else lines of plain text. */
export function bodyOf(reading: LineReading): BodyText {
  const { body: value } = reading.fields
  if (value === undefined || value === null) return { paragraphs: [] }
  if (typeof value === 'string')
    return markup.test(value) ? { html: value } : { paragraphs: value.split(/\r\n|[\n\r]/) }
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return { paragraphs: value }
  fault(reading, 'body', 'body-not-text')
  return { paragraphs: [] }
}
