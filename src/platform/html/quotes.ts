/** Quotation marks as Vietnamese print uses them, and the spaces around them. */
import type { Inline } from '../../basics/prose/types.ts'

const lookalikes: Readonly<Record<string, string>> = {
  '\u201e': '“',
  '\u201f': '“',
  '\u275d': '“',
  '\u275e': '”',
  '\u301d': '“',
  '\u301e': '”',
  '\u301f': '”',
  '\uff02': '"',
  '\u201a': '‘',
  '\u201b': '‘',
  '\u275b': '‘',
  '\u275c': '’',
  '\uff07': "'",
  '\u2032\u2032': '”',
}
const lookalike = /[\u201a\u201b\u201e\u201f\u275b-\u275e\u301d-\u301f\uff02\uff07]/g
/** Two single ones typed for a double one. */
const doubled = /``|''|‘‘|’’/g
const joiner = /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/**
 * Signs of other languages and programs become “ and ”; a closing one before a word is turned round, and an opening one after
 * it. Straight ones stay: they stand for inches and minutes too.
 */
export function tidyQuotes(content: readonly Inline[]): Inline[] {
  let before = ' '
  return content.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') {
      before = ' '
      return [node]
    }
    const text = turned(cleaned(node.text), before)
    before = text.at(-1) ?? before
    return text === '' ? [] : [{ ...node, text }]
  })
}

const cleaned = (text: string): string =>
  text
    .replace(lookalike, (sign) => lookalikes[sign] ?? sign)
    .replace(doubled, (pair) => (pair === '``' || pair === '‘‘' ? '“' : '”'))
    .replace(joiner, '')

function turned(text: string, before: string): string {
  if (!/[“”]/.test(text)) return text
  return text.replace(/[“”]/g, (sign, at: number) => {
    const left = text[at - 1] ?? before
    const right = text[at + 1] ?? ''
    if (sign === '”' && /[\s([“]/.test(left) && /[\p{L}\p{N}]/u.test(right)) return '“'
    if (sign === '“' && /[\p{L}\p{N}.,!?…]/u.test(left) && /^(?:[\s.,;:!?)\]]|$)/.test(right))
      return right === '' ? sign : '”'
    return sign
  })
}
