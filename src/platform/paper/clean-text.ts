/** Text as paper may carry it: what no file format allows is taken out, whatever else was typed stays as it is. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufdd0-\ufdef]/gu
const loneSurrogates = /[\ud800-\udfff]/gu
/** They turn the reading direction of what follows, or are never seen. */
const unseen = /[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** Composed letters, one kind of line break, no tabs and nothing that XML or a reader would stumble over. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(forbidden, '')
    .replace(loneSurrogates, '')
    .replace(unseen, '')
    .normalize('NFC')
}

/** The same value with every text in it cleaned. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map((one) => cleaned(one)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleaned(one)])) as T
}
