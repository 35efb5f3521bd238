import type { IssuingBody } from './bodies.ts'
import { bodyOfSymbol, parseNumberSymbol, type Scheme, tidyNumberSymbol } from './number-symbol.ts'

export type NumberFacts = {
  numberSymbol: string
  number: number | null
  suffix: string
  symbolYear: number | null
  kind: string | null
  scheme: Scheme
  body: IssuingBody
}

/** What a typed number and symbol tells; what cannot be read is kept as it was typed, for old documents have such. */
export function readNumber(typed: string): NumberFacts {
  const text = tidyNumberSymbol(typed)
  const read = parseNumberSymbol(text)
  if ('issues' in read) {
    const nothing = { number: null, suffix: '', symbolYear: null, kind: null, scheme: 'none', body: 'other' } as const
    return { numberSymbol: text, ...nothing }
  }
  const { number, suffix, year, kind, scheme } = read.done
  return { numberSymbol: read.done.text, number, suffix, symbolYear: year, kind, scheme, body: bodyOfSymbol(read.done) }
}
