/** What a font's name says: weight, slope, and whether its letters are in an encoding older than Unicode. */
import { fromTcvn3, fromVni } from '../../basics/legacy-text.ts'

export type FontLook = { bold: boolean; italic: boolean; repair: (text: string) => string }

const asIs = (text: string): string => text

/** Letters that only Unicode has: whoever made the file has mapped the old font already. */
const modern = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

export function fontLook(name: string): FontLook {
  const plain = name.replace(/^[A-Z]{6}\+/, '')
  return {
    bold: /bold|black|heavy|demi|[-,]b(?:$|[^a-z])/i.test(plain),
    italic: /ital|oblique|[-,]b?i(?:$|[^a-z])/i.test(plain),
    repair: repairOf(plain),
  }
}

/** '.VnTime' and its family are TCVN3, those in H show capitals for small letters; 'VNI-Times' and its family are VNI. */
function repairOf(plain: string): (text: string) => string {
  const tcvn3 = /^\.?Vn[A-Z][A-Za-z]*?(H)?(?:[-,]|$)/.exec(plain)
  if (tcvn3 !== null && !/^VnTimes?NewRoman/i.test(plain)) {
    return (text) => (modern.test(text) ? text : cased(fromTcvn3(text), tcvn3[1] !== undefined))
  }
  return /^VNI[-_ ]/i.test(plain) ? (text) => (modern.test(text) ? text : fromVni(text)) : asIs
}

const cased = (text: string, capitals: boolean): string => (capitals ? text.toUpperCase() : text)
