/** What the name of a font says about the text in it: the old fonts each went with one encoding. */
import { fromTcvn3, fromVni } from '../legacy-text.ts'
import { isSyllable } from '../syllables.ts'
import { fromViqr } from './viqr.ts'

export type OldEncoding = 'tcvn3' | 'vni' | 'viqr'
/** `capitals`: the font shows small letters as capitals, because its encoding has no capitals with a tone. */
export type OldFont = { encoding: 'tcvn3' | 'vni'; capitals: boolean }

/** The first of a list of fonts decides, as it does on the page: '.VnTimeH, serif'. Null for every other font. */
export function oldFontOf(family: string): OldFont | null {
  const [first = ''] = family.slice(0, 300).split(',')
  const name = first.replace(/["'\s]/g, '')
  if (/^\.vn[a-z]/i.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name) }
  if (/^abc[a-z-]*(?:time|arial|roman|helve)/i.test(name)) return { encoding: 'tcvn3', capitals: /H$/.test(name) }
  return /^vni[-_ ]?[a-z]/i.test(name) ? { encoding: 'vni', capitals: false } : null
}

const converters: Readonly<Record<OldEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: (text) => fromVni(text).normalize('NFC'),
  viqr: (text) => fromViqr(text).normalize('NFC'),
}

/** The text in Unicode, without asking whether it really is in that encoding. */
export const fromOld = (encoding: OldEncoding, text: string): string => converters[encoding](text)

/** The text of a passage in an old font; in Unicode already, it stays as it is. */
export function fromOldFont({ encoding, capitals }: OldFont, text: string): string {
  const converted = fromOld(encoding, text)
  return capitals ? converted.toUpperCase() : converted
}

/** Letters that only Unicode has; a passage with one was typed in Unicode, whatever its font is called. */
const modern = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/
export const hasModernLetters = (text: string): boolean => modern.test(text)

const word = /[A-Za-z\u00a1-\u00ff]+/g

/**
 * Whether a text whose font says it is old is Unicode all the same: people paste new text under an old font, where the
 * browser draws it with another one. `isMixed`: some of the passage around it is Unicode for certain, so it must convince.
 */
export function isUnicodeUnderOldFont({ encoding }: OldFont, text: string, isMixed: boolean): boolean {
  if (hasModernLetters(text)) return true
  let asIs = 0
  let decoded = 0
  for (const [found] of text.slice(0, 20_000).matchAll(word)) {
    if (!/[\u0080-\u00ff]/.test(found)) continue
    if (isSyllable(found)) asIs += 1
    if (isSyllable(fromOld(encoding, found))) decoded += 1
  }
  return isMixed ? asIs >= decoded : asIs > decoded
}
