/** Số, ký hiệu: in the heading, from a signature's appearance where the text leaves it blank, from the package, from the file's name. */
import type { SignatureReport } from '../../../../basics/signature-report.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import {
  documentKinds,
  type NumberSymbol,
  parseNumberSymbol,
  tidyNumberSymbol,
} from '../../../documents/rules/index.ts'
import type { Heading } from './heading.ts'
import { foundIn, type Row, type Sheet } from './sheet.ts'
import type { Found, ReadingInput } from './types.ts'

export function numberOf(input: ReadingInput, sheet: Sheet, heading: Heading): Found<string> | undefined {
  const inText = heading.number === null ? null : fromText(heading.number, sheet, heading)
  if (inText?.found !== undefined) return inText.found
  return fromAppearance(input.signatures, inText?.symbol ?? '') ?? fromName(input.fileName, inText?.symbol ?? '')
}

type InText = { found?: Found<string>; symbol: string }

/** The value, or what stands after a number that was left blank. */
function fromText(row: Row, sheet: Sheet, heading: Heading): InText {
  const written = row.text
    .replace(/^\s*(?:S[ốÔôỐoO06óòồổỗộ]|5[oO0](?=\s*:))\s*[:;.]?\s*/u, '')
    .replace(/[.…_]{2,}/g, ' ')
  const tidy = tidyNumberSymbol(written)
  const blank = /^\s*[/-]/.exec(tidy) !== null
  if (blank) return { symbol: tidy }
  const exact = readable(tidy)
  const mended = sheet.isOcr ? mendedSymbol(tidy, heading) : exact
  if (mended === null) return { symbol: '' }
  const isMended = mended.text !== tidy
  const isSure = mended.warnings.every((warning) => warning === 'leading-zero-missing' || warning === 'no-unit-code')
  return { found: foundIn(mended.text, [row], isMended ? 0.88 : isSure ? 0.98 : 0.85), symbol: '' }
}

function readable(text: string): NumberSymbol | null {
  const read = parseNumberSymbol(text)
  return 'done' in read ? read.done : null
}

/** Bodies whose codes are met everywhere; kinds come from their table. */
const knownBodies =
  'UBND HĐND CP TTg VPCP UBMTTQ UBMTTQVN MTTQ TU HU ThU ĐU TW BTV TTHĐND VP BBT BCĐ QH UBTVQH VPUB'.split(' ')
const knownCodes = [
  ...new Set([...documentKinds.map(({ abbreviation }) => abbreviation).filter((code) => code !== ''), ...knownBodies]),
]

/**
 * A symbol recognised from a picture: letters in the number become figures, codes that lost their marks get them back when one
 * known code fits, among them the initials of the issuer.
 */
export function mendedSymbol(given: string, heading: Heading): NumberSymbol | null {
  const text = given.replace(/\s+/g, '').replace(/[|\\]/g, '/')
  const [, number = '', rest = ''] = /^([\dOoQlIíSBZ]{1,6}[a-z]?)([-/].+)$/.exec(text) ?? []
  if (rest === '') return readable(text)
  const codes = [...knownCodes, ...initialsOf(heading)]
  const mended = rest.replace(/[\p{L}\d&.]+/gu, (part) =>
    /^(?:19|20)\d\d$/.test(part) ? part : mendedCode(part, codes),
  )
  return readable(figures(number) + mended) ?? readable(text)
}

const figures = (text: string): string =>
  text
    .replace(/[OoQ]/g, '0')
    .replace(/[lIí|]/g, '1')
    .replace(/S/g, '5')
    .replace(/B/g, '8')
    .replace(/Z/g, '2')

function mendedCode(part: string, codes: readonly string[]): string {
  if (codes.includes(part)) return part
  const key = sameLooks(part)
  const fits = codes.filter((code) => sameLooks(code) === key)
  return fits.find((code) => code.length === part.length) ?? fits[0] ?? part
}

/** What a recognition confuses is one: đ and d, o and 0, l, i and 1. */
const sameLooks = (code: string): string =>
  fold(code).replace(/0/g, 'o').replace(/[1i]/g, 'l').replace(/5/g, 's').replace(/8/g, 'b')

/** 'SỞ KHOA HỌC VÀ CÔNG NGHỆ' may sign as SKHCN or SKHVCN. */
function initialsOf({ issuer }: Heading): string[] {
  const words = issuer
    .map(({ text }) => text)
    .join(' ')
    .split(/[\s,–-]+/)
    .filter((word) => word !== '')
  const all = words.map((word) => word[0] ?? '').join('')
  const short = words
    .filter((word) => !/^(?:và|&)$/i.test(word))
    .map((word) => word[0] ?? '')
    .join('')
  return [all, short].filter((code) => code.length >= 2)
}

/** The clerk's signature shows 'Số: 254/BC-UBND', or the number alone where the text holds the symbol. */
function fromAppearance(report: SignatureReport | null, symbol: string): Found<string> | undefined {
  for (const signature of report?.signatures ?? []) {
    const text = signature.appearanceText.normalize('NFC')
    const value = numberIn(text, symbol)
    if (value === null) continue
    const trust = signature.integrity === 'intact' ? 0.95 : 0.5
    return { value, confidence: trust, page: signature.page, box: signature.box, from: 'appearance' }
  }
  return undefined
}

function numberIn(text: string, symbol: string): string | null {
  for (const [whole] of text.matchAll(/\d{1,6}\p{Ll}?\s*[-/]\s*[\p{L}\d][\p{L}\d&./ -]{1,40}/gu)) {
    const words = tidyNumberSymbol(whole).split(/\s/)[0] ?? ''
    const read = readable(words.replace(/[.,;]+$/, ''))
    if (read !== null && /\p{Lu}/u.test(read.bodies[0] ?? '')) return read.text
  }
  if (symbol === '') return null
  const alone = /(?:^|số\s*(?:,\s*ký hiệu)?\s*:?)\s*(\d{1,6}(?:\s?\p{L})?)\s*(?:$|[\n;,]|ngày)/imu.exec(text)
  return alone === null
    ? null
    : (readable(`${(alone[1] ?? '').replace(/\s/, '').toLowerCase()}${symbol}`)?.text ?? null)
}

/** '254_BC-UBND.signed.pdf', '254-bc-ubnd (1).pdf': a hint for a person, never sure. */
function fromName(fileName: string, symbol: string): Found<string> | undefined {
  const bare = fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[.-]signed.*$/i, '')
  const [, number = '', kind = '', rest = ''] =
    /^(\d{1,6}[a-z]?)[_\s.-]+([A-Za-zĐđ]{2,4})[-_]([A-Za-zĐđ]{2,8}(?:-[A-Za-zĐđ]+)*)/.exec(bare) ?? []
  const code = documentKinds.find(
    ({ abbreviation }) => abbreviation !== '' && fold(abbreviation) === fold(kind),
  )?.abbreviation
  const guess =
    symbol !== '' && number !== ''
      ? `${number}${symbol}`
      : code === undefined
        ? ''
        : `${number}/${code}-${rest.toUpperCase()}`
  const read = guess === '' ? null : readable(guess)
  return read === null ? undefined : { value: read.text, confidence: 0.4, page: null, box: null, from: 'name' }
}
