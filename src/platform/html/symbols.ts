/** Fonts of signs: what their letters look like on paper. */

const wingdings: Readonly<Record<string, string>> = {
  à: '→',
  ß: '←',
  á: '↑',
  â: '↓',
  ó: '↔',
  è: '➔',
  Ø: '➢',
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  q: '☐',
  o: '□',
  n: '■',
  l: '●',
  '§': '▪',
  v: '❖',
  J: '☺',
  K: '😐',
  L: '☹',
  '(': '☎',
  '*': '✉',
  F: '☞',
  Ü: '➲',
  r: '❑',
  w: '◆',
  m: '❍',
  '¡': '○',
}
const symbol: Readonly<Record<string, string>> = {
  '·': '•',
  '®': '→',
  '¬': '←',
  '³': '≥',
  '£': '≤',
  '¹': '≠',
  '±': '±',
  '°': '°',
  '´': '×',
  '¸': '÷',
  Þ: '⇒',
  Û: '⇔',
  a: 'α',
  b: 'β',
  m: 'μ',
  p: 'π',
  S: 'Σ',
  D: 'Δ',
  W: 'Ω',
  '-': '−',
}

/** The table of a font of signs, or null for a font of letters. */
export function signsOf(family: string): Readonly<Record<string, string>> | null {
  const name = (family.split(',')[0] ?? '').replace(/["'\s]/g, '').toLowerCase()
  if (name === 'symbol') return symbol
  return /^(?:wingdings|webdings)\d?$/.test(name) ? wingdings : null
}

/** Word also keeps these signs in the private part of Unicode, at F000 and the code of the letter. */
const privateSign = /[\uf020-\uf0ff]/g
const anyPrivate = /[\ue000-\uf8ff]/g

export const inSigns = (text: string, signs: Readonly<Record<string, string>>): string =>
  [...text.replace(privateSign, (code) => String.fromCharCode(code.charCodeAt(0) - 0xf000))]
    .map((letter) => signs[letter] ?? letter)
    .join('')

/** Signs whose font is not told: those that are the same in both fonts; `left` counts what had to go. */
export function withoutPrivate(text: string): { text: string; left: number } {
  let left = 0
  const said = text.replace(anyPrivate, (code) => {
    const letter = String.fromCharCode(code.charCodeAt(0) - 0xf000)
    const sign = /[\uf020-\uf0ff]/.test(code) ? (wingdings[letter] ?? symbol[letter]) : undefined
    if (sign === undefined) left += 1
    return sign ?? ''
  })
  return { text: said, left }
}
