// Text as .VnTime files yield it: one byte a letter, capitals with a tone as small letters of a font of capitals.
import { tcvn3Letters } from '../../../src/basics/legacy-tables.ts'

const codes = new Map([...tcvn3Letters].map(([code, letter]) => [letter, code]))

export const legacyLetters = (text: string): string =>
  [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter).join('')
