/** VIQR (RFC 1456): Vietnamese in plain ASCII, as it was written in mail: 'Co^.ng ho`a'. */
import { isSyllable } from '../syllables.ts'

const hats: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b', '*': '\u031b' }
const toneMarks: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '\u2019': '\u0301',
  '`': '\u0300',
  '\u2018': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}
/** A hat stands only where Vietnamese has one: 'i(' is an 'i' and a bracket. */
const letter =
  /\\(.)|([dD])([dD])|([aA])([\^(]?)(['\u2019`\u2018?~.]?)|([eE])(\^?)(['\u2019`\u2018?~.]?)|([oO])([\^+*]?)(['\u2019`\u2018?~.]?)|([uU])([+*]?)(['\u2019`\u2018?~.]?)|([iIyY])(['\u2019`\u2018?~.]?)/g

/** Converts without asking whether the text is VIQR; a backslash before a sign keeps it a sign. */
export const fromViqr = (text: string): string =>
  text
    .replace(letter, (found: string, escaped: string | undefined, ...rest: (string | undefined)[]) => {
      if (escaped !== undefined) return escaped
      if (/^[dD]{2}$/.test(found)) return found.startsWith('D') ? 'Đ' : 'đ'
      const [vowel = '', ...signs] = rest.slice(2, 16).filter((part) => part !== undefined)
      return vowel + signs.map((sign) => hats[sign] ?? toneMarks[sign] ?? '').join('')
    })
    .normalize('NFC')

/** A point or question mark that ends a sentence is no tone: 'ngay mai?' at the end, 'ta. Sau' before a capital. */
const closing = /([.?])(?=\s+(?:["“(]?[A-Z0-9]|$)|["”)]*(?:\n|$)|\.\.)|(?<=\.)\.(?=\.)|(?<=\.\.)\./g

/** Plain ASCII text with the ends of its sentences told apart from tones. */
export const viqrAsTyped = (text: string): string => fromViqr(text.replace(closing, '\\$&'))

const signed =
  /[A-Za-z]*[aeoAEO]\^[A-Za-z'`?~.]*|[A-Za-z]*[aA]\([A-Za-z'`?~.]*|[A-Za-z]*[ouOU]\+[A-Za-z'`?~.+]*|dd[a-z+^('`?~.]+/gi
const anyWord = /[A-Za-z][A-Za-z^(+'`?~.]*/g

/**
 * How sure it is that the text is VIQR, 0 to 1: the share of its words that read as Vietnamese. At least four must carry a
 * sign that no other writing puts there, and nothing beyond ASCII may be in it.
 */
export function viqrConfidence(text: string): number {
  const sample = text.slice(0, 20_000)
  if (/[\u0080-\u2017\u201a-\uffff]/.test(sample)) return 0
  const read = (found: string) =>
    isSyllable(fromViqr(found.replace(/[.?,'`]+$/, '')).replace(/[^\p{L}]/gu, '')) || isSyllable(fromViqr(found))
  const marked = (sample.match(signed) ?? []).filter(read)
  if (marked.length < 4) return 0
  const words = sample.match(anyWord) ?? []
  return words.filter(read).length / Math.max(words.length, 1)
}
