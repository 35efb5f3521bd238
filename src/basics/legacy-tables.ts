/**
 * The two encodings in which Vietnamese offices typed before Unicode, as they look when their bytes are read as Latin-1.
 * TCVN3 is the one-byte table of TCVN 5712:1993 as the ABC fonts (.VnTime) use it: capitals with a tone have no code, they
 * are small letters in a font of capitals. VNI writes a letter and behind it a character for its hat and tone.
 */

const tcvn3From = (first: number, letters: string): [string, string][] =>
  [...letters].map((letter, i) => [String.fromCharCode(first + i), letter])

export const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...tcvn3From(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...tcvn3From(0xb5, 'àảãáạ'),
  ...tcvn3From(0xbb, 'ằẳẵắ'),
  ...tcvn3From(0xc6, 'ặầẩẫấậè'),
  ...tcvn3From(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...tcvn3From(0xdc, 'ĩíịò'),
  ...tcvn3From(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...tcvn3From(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
])

/** Letters with a character of their own. */
const vniSingles: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

/** Characters behind any vowel for its tone, and behind a, e, o for hat or breve with the tone. */
const tonesBehind = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const hatsBehind = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
const brevesBehind = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}

const behind = (base: string, letter: string, marks: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(marks).map(([code, mark]) => [base + code, (letter + mark).normalize('NFC')])

const vniSmall: readonly (readonly [string, string])[] = [
  ...vniSingles,
  ...['a', 'e', 'o', 'u', 'y'].flatMap((vowel) => behind(vowel, vowel, tonesBehind)),
  ...behind('ô', 'ơ', tonesBehind),
  ...behind('ö', 'ư', tonesBehind),
  ...['a', 'e', 'o'].flatMap((vowel) => behind(vowel, vowel, hatsBehind)),
  ...behind('a', 'a', brevesBehind),
]

/** Small letters, capitals, and a capital whose second character stayed small, as some typed it. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  vniSmall.flatMap(([code, letter]): [string, string][] => {
    const [first = '', second = ''] = code
    const capital = letter.toUpperCase()
    return [
      [first.toUpperCase() + second, capital],
      [code.toUpperCase(), capital],
      [code, letter],
    ]
  }),
)
