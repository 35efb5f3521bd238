/** Vietnamese text: one form to keep (NFC), keys to compare and search by, slugs for addresses. */

/** The one form in which text is kept. */
export const nfc = (text: string): string => text.normalize('NFC')

/** A key that ignores accents, đ and case: 'Đắk Đoa' and 'dak doa' are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()

const toneDigits: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
}

/**
 * A key that keeps accents but not the place of the tone mark: 'hoà' and 'hòa' both give 'hoa2'. Each word ends in the digit
 * of its tone, numbered as on the VNI keyboard: 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng.
 */
export const exactKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, wordKey)

const tone = '[\\u0300\\u0301\\u0309\\u0303\\u0323]'
const late = new RegExp(`(o)([ae])(${tone})(?!\\p{L})|(u)(y)(${tone})(?!\\p{L})`, 'gu')
const early = new RegExp(`(o)(${tone})([ae])(?!\\p{L})|(u)(${tone})(y)(?!\\p{L})`, 'gu')

/** A text in small letters as it is, and with every tone mark in the one and in the other place: 'hòa' and 'hoà'. */
export function tonePlacements(text: string): string[] {
  const apart = text.toLowerCase().normalize('NFD')
  const swapped = [apart, apart.replace(late, '$1$3$2$4$6$5'), apart.replace(early, '$1$3$2$4$6$5')]
  return [...new Set(swapped.map((one) => one.normalize('NFC')))]
}

function wordKey(word: string): string {
  let tones = ''
  const bare = word.normalize('NFD').replace(/[\u0300\u0301\u0309\u0303\u0323]/g, (mark) => {
    tones += toneDigits[mark] ?? ''
    return ''
  })
  return bare.normalize('NFC') + tones
}

/** A word of an address: 'Đại hội Đảng bộ lần thứ XX' → 'dai-hoi-dang-bo-lan-thu-xx'. Cut between words, never empty. */
export function slugify(title: string, max = 80): string {
  const words = fold(title).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, max) : `${slug}-${word}`
    if (longer.length > max) break
    slug = longer
  }
  return slug === '' ? 'tin' : slug
}
