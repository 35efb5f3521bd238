/** Which byte is what in the text of a PDF file (ISO 32000-1, 7.2.2). */
const spaces = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) spaces[code] = 1
const delimiters = new Uint8Array(256)
for (const letter of '()<>[]{}/%') delimiters[letter.charCodeAt(0)] = 1

export const isSpace = (code: number): boolean => spaces[code] === 1
export const isRegular = (code: number): boolean => spaces[code] === 0 && delimiters[code] === 0
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The value of a hexadecimal digit, or -1. */
export function hexOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  if (code >= 65 && code <= 70) return code - 55
  if (code >= 97 && code <= 102) return code - 87
  return -1
}

export const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
