/** The word lists of a search as they are used: compounds with their accents, words that mean the same, words to leave out. */
import { exactKey } from '../../../basics/vietnamese.ts'
import { type Compounds, compoundsOf } from './compounds.ts'
import { keysOf } from './tokens.ts'

export type ListedWord = {
  kind: 'compound' | 'same' | 'stop'
  text: string
  /** Of words that mean the same: the other one. */
  means: string | null
}

/** A way a compound is written, and its words' keys with accents. */
export type Form = { text: string; exact: readonly string[] }

export type Lexicon = {
  compounds: Compounds
  /** How a compound is written, by its token, most used first: 'duc_pho' → 'Đức Phổ'. */
  forms: ReadonlyMap<string, readonly Form[]>
  /** 'ubnd' → ['uy_ban_nhan_dan']. */
  same: ReadonlyMap<string, readonly string[]>
  stops: ReadonlySet<string>
}

export function lexiconOf(listed: readonly ListedWord[]): Lexicon {
  const compounds: string[] = []
  const forms = new Map<string, Form[]>()
  const same = new Map<string, string[]>()
  const stops = new Set<string>()
  const addCompound = (text: string): void => {
    const token = tokenOf(text)
    if (!token.includes('_')) return
    compounds.push(text)
    forms.set(token, [...(forms.get(token) ?? []), { text, exact: exactOf(text) }])
  }
  const addSame = (from: string, to: string): void => {
    same.set(from, [...new Set([...(same.get(from) ?? []), to])])
  }
  for (const { kind, text, means } of listed) {
    if (kind === 'compound') addCompound(text)
    else if (kind === 'stop') stops.add(exactKey(text))
    else if (means !== null) {
      for (const said of [text, means]) addCompound(said)
      addSame(tokenOf(text), tokenOf(means))
      addSame(tokenOf(means), tokenOf(text))
    }
  }
  return { compounds: compoundsOf(compounds), forms, same, stops }
}

export const noLexicon: Lexicon = lexiconOf([])

/** 'Ủy ban nhân dân' → 'uy_ban_nhan_dan'; one word stays one. */
const tokenOf = (text: string): string => keysOf(text.normalize('NFC')).join('_')

const exactOf = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => exactKey(word))
