/** How the bytes of a font become letters where the font does not say so itself (ISO 32000-1, annex D). */
const windows1252 = new TextDecoder('windows-1252')

export const winLetter = (code: number): string => windows1252.decode(Uint8Array.of(code))

const accents: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circumflex: '\u0302', tilde: '\u0303', breve: '\u0306', hookabove: '\u0309' },
  ...{ dieresis: '\u0308', ring: '\u030a', cedilla: '\u0327', caron: '\u030c', dotbelow: '\u0323', horn: '\u031b' },
}

const named: Readonly<Record<string, string>> = {
  ...{ space: ' ', period: '.', comma: ',', colon: ':', semicolon: ';', slash: '/', hyphen: '-', minus: '-' },
  ...{ underscore: '_', parenleft: '(', parenright: ')', quotesingle: "'", quotedbl: '"', ampersand: '&', at: '@' },
  ...{ zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ Dcroat: 'Đ', dcroat: 'đ', Dslash: 'Đ', dmacron: 'đ', Eth: 'Đ', endash: '–', emdash: '—', bullet: '•' },
  ...{ plus: '+', equal: '=', numbersign: '#', percent: '%', asterisk: '*', exclam: '!', question: '?', bar: '|' },
}

/** The letter a glyph's name stands for (Adobe Glyph List): `uni1EA1`, `aacute`, `Ohornhookabove`. */
export function letterNamed(glyph: string): string {
  const base = glyph.split('.')[0] ?? ''
  const unicode = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(base)
  if (unicode) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(unicode[1] ?? unicode[2] ?? '0', 16)))
  if (named[base] !== undefined) return named[base]
  if (/^[A-Za-z]$/.test(base)) return base
  return accented(base)
}

function accented(glyph: string): string {
  let letter = glyph.slice(0, 1)
  for (let rest = glyph.slice(1); rest !== ''; ) {
    const accent = Object.keys(accents).find((name) => rest.startsWith(name))
    if (!accent || !/^[A-Za-z]/.test(letter)) return ''
    letter += accents[accent]
    rest = rest.slice(accent.length)
  }
  return letter.normalize('NFC')
}
