/** The words of a text with their places; offsets count in the text as it was given, whatever form its letters have. */

export type Word = {
  /** As written. */
  text: string
  from: number
  to: number
  /** Small letters, NFC. */
  form: string
  /** The form without regard to the place of the tone mark and to y or i: 'hoà' and 'hòa', 'quí' and 'quý' are one. */
  key: string
  isCapital: boolean
  /** All in capitals, two letters or more: an abbreviation, or a heading. */
  isShouted: boolean
  /** Begins a sentence, a line or a quotation, so that its capital says nothing. */
  opens: boolean
  /** Nothing but spaces between it and the word before. */
  follows: boolean
  /** Part of an address, a number or a word with hyphens: no word of its own. */
  isPart: boolean
}

const word = /[\p{L}\p{M}]+/gu
/** What looks like words and is none: addresses of the web and of letters, names of files. */
const addresses =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|pdf|docx?|xlsx?)\b\S*/giu
const closes = /[.!?…:;"“”«»()[\]\n\r•–—*/|]|^\s*[-+]\s/u

const keys = new Map<string, string>()
const mostKeys = 20_000

/** The key of a word in small letters and NFC. */
export function keyOf(form: string): string {
  const known = keys.get(form)
  if (known !== undefined) return known
  let tone = ''
  const bare = form
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0309\u0303\u0323]/g, (mark) => {
      tone += toneNames[mark] ?? ''
      return ''
    })
    .normalize('NFC')
    .replace(/^(h|k|l|m|s|t|v|qu)y$/, '$1i')
  const made = bare + tone
  if (keys.size >= mostKeys) keys.clear()
  keys.set(form, made)
  return made
}

const toneNames: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

/** Every run of letters of the text, in its order. */
export function wordsOf(text: string): Word[] {
  const taken = [...text.matchAll(addresses)].map((found) => [found.index, found.index + found[0].length] as const)
  const found: Word[] = []
  let end = 0
  let taking = 0
  for (const match of text.matchAll(word)) {
    const [written] = match
    const [from, to] = [match.index, match.index + written.length]
    while ((taken[taking]?.[1] ?? Number.POSITIVE_INFINITY) <= from) taking += 1
    const between = text.slice(end, from)
    found.push({
      ...{ text: written, from, to },
      ...shapeOf(written),
      opens: found.length === 0 || closes.test(between),
      follows: found.length > 0 && /^[ \u00a0]+$/.test(between),
      isPart: (taken[taking]?.[0] ?? Number.POSITIVE_INFINITY) < to || isJoined(text[from - 1]) || isJoined(text[to]),
    })
    end = to
  }
  return found
}

const joints = new Set("0123456789-_'’&@#%")
const isJoined = (letter: string | undefined): boolean => letter !== undefined && joints.has(letter)

function shapeOf(written: string) {
  const whole = written.normalize('NFC')
  const form = whole.toLowerCase()
  const isCapital = whole[0] !== form[0]
  return { form, key: keyOf(form), isCapital, isShouted: whole.length > 1 && whole === whole.toUpperCase() }
}
