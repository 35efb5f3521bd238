/** Money in Vietnamese words, as sheets of payment close with it ("bằng chữ"). */

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu', 'tỷ'] as const

/** The greatest amount that has words here. */
export const mostInWords = 999_999_999_999

/**
 * 'hai mươi mốt nghìn không trăm linh năm': 1 after tens is mốt, 4 after tens is tư, 5 after ten or tens is lăm, and a group
 * that is not the first names its missing hundreds. Throws a RangeError for what is no whole number up to `mostInWords`.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > mostInWords) throw new RangeError(`no words for ${value}`)
  if (value === 0) return digits[0]
  const words: string[] = []
  for (let scale = scales.length - 1; scale >= 0; scale -= 1) {
    const group = Math.floor(value / 1000 ** scale) % 1000
    if (group === 0) continue
    words.push(...groupInWords(group, words.length === 0), scales[scale] ?? '')
  }
  return words.filter((word) => word !== '').join(' ')
}

function groupInWords(group: number, isFirst: boolean): string[] {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const words = hundreds > 0 || !isFirst ? [digits[hundreds] ?? '', 'trăm'] : []
  if (tens === 0) return ones === 0 ? words : [...words, ...(words.length > 0 ? ['linh'] : []), digits[ones] ?? '']
  words.push(...(tens === 1 ? ['mười'] : [digits[tens] ?? '', 'mươi']))
  if (ones === 0) return words
  const special: Record<number, string> = tens === 1 ? { 5: 'lăm' } : { 1: 'mốt', 4: 'tư', 5: 'lăm' }
  return [...words, special[ones] ?? digits[ones] ?? '']
}

/** 'Hai trăm hai mươi ba nghìn năm trăm đồng', as a sentence begins. */
export function moneyInWords(amount: number): string {
  const words = `${amount < 0 ? 'âm ' : ''}${numberInWords(Math.abs(amount))} đồng`
  return words.charAt(0).toUpperCase() + words.slice(1)
}
