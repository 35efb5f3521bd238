/** What every text from outside goes through before it is kept. */

/** Controls, and invisible marks that reorder or hide text; the zero-width joiner stays, emoji are built with it. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed here
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g
const plain = /^[\u0020-\u007e]*$/

/** NFC, well formed, without hidden characters; every run of white space (a no-break space too) is one space. */
export function tidy(text: string): string {
  if (plain.test(text)) return text.includes('  ') ? text.replace(/ +/g, ' ') : text
  return text
    .toWellFormed()
    .replace(hidden, '')
    .replace(/[\s\u0085]+/g, ' ')
    .normalize('NFC')
}

/** The same as one line of a form: no white space at its ends. */
export const oneLine = (text: string): string => tidy(text).trim()

/** The same with its lines kept; each is tidy, and empty ones at the ends are gone. */
export const lines = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/).map(oneLine)

/** At most `max` characters, cut between words and closed with '…'. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max)
  const space = cut.lastIndexOf(' ')
  const kept = cut.slice(0, space > max / 2 ? space : max - 1).replace(/[\s,;:.–-]+$/, '')
  return `${kept
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .slice(0, max - 1)}…`
}
