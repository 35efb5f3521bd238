/** Numbers as people read them; never `toLocaleString`, whose answer depends on the machine's ICU data. */
import type { Language } from './language.ts'

/** '7.469', in English '7,469'. Takes a whole number; a fraction is cut off. */
export function integerText(value: number, language: Language): string {
  const digits = String(Math.abs(Math.trunc(value)))
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',')
  return value <= -1 ? `-${grouped}` : grouped
}

/** '12,5', in English '12.5': rounded to at most `digits` places, without trailing zeros. */
export function decimalText(value: number, language: Language, digits = 1): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(digits).split('.')
  const kept = fraction.replace(/0+$/, '')
  const text = integerText(Number(whole), language) + (kept === '' ? '' : (language === 'vi' ? ',' : '.') + kept)
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

const units = ['byte', 'KB', 'MB', 'GB', 'TB'] as const

/** '1,2 MB': steps of 1,024, as the file managers our readers use count. */
export function bytesText(bytes: number, language: Language): string {
  let value = Math.max(0, Math.round(bytes))
  let unit = 0
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const plural = unit === 0 && language === 'en' && value !== 1 ? 's' : ''
  return `${decimalText(value, language, unit === 0 ? 0 : 1)} ${units[unit]}${plural}`
}
