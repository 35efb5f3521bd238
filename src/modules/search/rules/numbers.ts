/** Numbers of documents as one key each: '254/BC-UBND', '254 bc ubnd' and '254/bc - UBND' are the same. */
import { fold } from '../../../basics/vietnamese.ts'
import type { Word } from './tokens.ts'

/** As they stand in texts: '123/QĐ-UBND', '43/2011/NĐ-CP', '12a/KH-HĐND', '254-BC/ThU', '15-NQ/TU'. */
const written =
  /(?<![\p{L}\p{N}/])(\p{N}{1,5}[a-zđ]?)(?:\s?\/\s?(\p{N}{4}))?\s?[/-]\s?(\p{L}[\p{L}\p{M}]{0,9}(?:\s?[-/&.,]\s?\p{L}[\p{L}\p{M}]{0,11}){0,3})(?![\p{L}\p{N}])/gu

/** How many of one text are kept; a list of documents names many. */
const most = 400

export type Reference = {
  /** '254bcubnd'; with a year '432011ndcp'. */
  key: string
  at: number
  length: number
}

/** Every number of a document that a text names. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = []
  for (const match of text.matchAll(written)) {
    const [whole, serial = '', year = '', symbol = ''] = match
    if (!isSymbol(symbol, year !== '')) continue
    found.push({ key: keyOf(serial + year + symbol), at: match.index, length: whole.length })
    if (found.length >= most) break
  }
  return found
}

/** Every key under which the document that bears this number is looked up: whole, without its year, and its beginnings. */
export function keysOfNumber(number: string): string[] {
  const parts = fold(number)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
  const [written, ...rest] = parts
  if (written === undefined) return []
  const serial = withoutZeros(written)
  const isYear = /^(?:19|20)\d\d$/.test(rest[0] ?? '')
  const symbol = isYear ? rest.slice(1) : rest
  const keys = new Set<string>([serial])
  for (let length = 1; length <= symbol.length; length++) {
    keys.add(serial + symbol.slice(0, length).join(''))
    if (isYear) keys.add(serial + rest[0] + symbol.slice(0, length).join(''))
  }
  return [...keys]
}

const keyOf = (text: string): string => withoutZeros(fold(text).replace(/[^a-z0-9]/g, ''))

/** '05/QĐ-UBND' is the rule since 2020, '5/QĐ-UBND' what people type. */
const withoutZeros = (text: string): string => text.replace(/^0+(?=\d)/, '')

/** Kinds and bodies as they are abbreviated; lets '12/8' and '50-60' be what they are. */
const kinds = new Set(
  `bc bb bn bs ch cd ct ctr cv da dt gcn gg gm gt gttt ha hd hdong kh kl lc nd ndlt nq nqlt pa pb pc pg px qc qd qdlt tb tc td th thu ttr tt
  ttlt tg ty uq vb vbhn vp l pl sl hs kt qy`.split(/\s+/),
)
const bodies = new Set(
  `ubnd hdnd ttg cp bnv btc bgddt byt bca bqp bxd bgtvt bct bnnptnt btnmt btttt bkhcn bldtbxh btp bvhttdl qh ubtvqh ubmttq ubmttqvn mttq mttw tu thu hu du bch
  btv dtn ldld hnd hlhpn hccb vpub vpubnd vphdnd snv stc sct syt sgddt skhcn stnmt sxd sgtvt stp sldtbxh svhttdl snnptnt snnmt snn stttt pnv ptckh
  ptp pyt pgddt pvhtt ptnmt pkt pktht pkthtdt pldtbxh ttbtxh ubkt btg btctu bdv`.split(/\s+/),
)

function isSymbol(symbol: string, hasYear: boolean): boolean {
  const parts = fold(symbol)
    .split(/[^a-z]+/)
    .filter((part) => part !== '')
  const known = parts.filter((part) => kinds.has(part) || bodies.has(part)).length
  return known > 0 || (hasYear && parts.length > 1) || (parts.length > 1 && symbol === symbol.toUpperCase())
}

export type LooseNumber = { key: string; parts: readonly string[]; length: number }

/** A number typed as words, from the word at `from`: '254 bc ubnd', '43 2011 nd cp'; null where none begins. */
export function looseNumber(words: readonly Word[], from: number): LooseNumber | null {
  const serial = words[from]?.key ?? ''
  if (!/^\d{1,5}[a-z]?$/.test(serial)) return null
  const year = /^(?:19|20)\d\d$/.test(words[from + 1]?.key ?? '') ? 1 : 0
  let end = from + 1 + year
  const first = words[end]?.key ?? ''
  if (!kinds.has(first) && !isOffice(first)) return null
  end += 1
  while (end < words.length && end < from + 6 && bodies.has(words[end]?.key ?? '')) end += 1
  const parts = words.slice(from, end).map(({ key }) => key)
  return { key: withoutZeros(parts.join('')), parts, length: end - from }
}

/** Letters of an office ('SKHCN') begin a symbol; 'qh' or 'bang' beside a number may be anything. */
const isOffice = (part: string): boolean => part.length > 2 && bodies.has(part)
