/** Names as they are written in running text, from the capitals of a heading: 'ỦY BAN NHÂN DÂN XÃ BA TƠ' → 'Ủy ban nhân dân xã Ba Tơ'. */
import { fold } from '../../../../basics/vietnamese.ts'
import { acronyms, phrases, placeWords } from './names.table.ts'
import { isShouted } from './sheet.ts'

const connectives = new Set(['và', 'của', 'các', 'về', 'cho', 'tại', 'trên', 'lần', 'thứ'])

/** Kinds of bodies: the matter they are for begins with a capital: 'Sở Khoa học và Công nghệ'. */
const heads = new Set(['sở', 'bộ', 'phòng', 'vụ', 'cục', 'ban', 'viện', 'trường'])

/** A name that is not all capitals stays as it was written. */
export function inRunningText(name: string): string {
  const text = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!isShouted(text)) return text
  const words = text
    .replace(/^UBND(?= )/, 'ỦY BAN NHÂN DÂN')
    .replace(/^HĐND(?= )/, 'HỘI ĐỒNG NHÂN DÂN')
    .split(' ')
  const out: string[] = []
  let at = 0
  let inPlace = false
  let begins = true
  while (at < words.length) {
    const phrase = phraseAt(words, at)
    if (phrase !== null) {
      out.push(phrase)
      at += phrase.split(' ').length
      inPlace = false
      begins = true
      continue
    }
    const place = placeAt(words, at)
    const word = words[at] ?? ''
    if (place !== null) {
      out.push(at === 0 ? capital(place) : place)
      at += place.split(' ').length
      inPlace = true
      continue
    }
    out.push(written(word, inPlace || begins))
    const isHead: boolean = begins && heads.has(word.toLowerCase())
    begins = isHead || connectives.has(word.toLowerCase()) || /[,–-]$/.test(word)
    at += 1
  }
  return out.join(' ')
}

function written(word: string, isName: boolean): string {
  const bare = word.replace(/[^\p{L}]/gu, '')
  if (acronyms.includes(bare) || /^[IVX]+$/.test(bare) || !/[aăâeêioôơuưy]/i.test(fold(bare))) return word
  const small = word.toLowerCase()
  return connectives.has(small) || !isName ? small : capital(small)
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** 'ỦY' and 'UỶ' are one, so phrases are compared without marks. */
function phraseAt(words: readonly string[], at: number): string | null {
  return phrases.find((phrase) => startsWith(words, at, phrase)) ?? null
}

const placeAt = (words: readonly string[], at: number): string | null =>
  placeWords.find(
    (place) => startsWith(words, at, place) && words.length > at + place.split(' ').length && !isSociety(words, at),
  ) ?? null

/** 'Xã hội' is no place. */
const isSociety = (words: readonly string[], at: number): boolean =>
  fold(words[at] ?? '') === 'xa' && fold(words[at + 1] ?? '') === 'hoi'

function startsWith(words: readonly string[], at: number, phrase: string): boolean {
  const parts = phrase.split(' ')
  return parts.every((part, index) => fold(words[at + index] ?? '') === fold(part))
}

/** A person's name: capitals only where it was shouted. */
export const personName = (text: string): string =>
  isShouted(text)
    ? text
        .toLowerCase()
        .split(/\s+/)
        .map((word) => capital(word))
        .join(' ')
    : text.replace(/\s+/g, ' ').trim()
