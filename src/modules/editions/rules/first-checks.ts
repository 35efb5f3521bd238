/** The first checks before a text goes on: what can be seen in the text itself. Those that must ask the site stand in actions. */
import type { Language } from '../../../basics/language.ts'
import {
  accountBefore,
  citizenBefore,
  isCitizenNumber,
  isTelephone,
  writtenNumbers,
} from '../../../basics/personal-numbers.ts'
import type { Picture } from '../../../basics/picture.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { type Block, type Inline, type Prose, picturesOf, plainText } from '../../../basics/prose/prose.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { ItemType } from './entry.ts'

/** `block` stops; `explain` goes on with a word of explanation, which the approver reads; `hint` only says. */
export type Level = 'block' | 'explain' | 'hint'

export type Finding = {
  /** A stable word; its sentence stands in `words.ts`. */
  check: string
  level: Level
  field: string
  /** The place in the text or the thing found, as an editor recognises it. */
  quote?: string
  /** Where more of it is told, on the desk. */
  href?: string
}

export type CheckedText = {
  siteId: string
  editionId: string
  itemId: string
  type?: ItemType
  language: Language
  title: string
  summary: string
  body: Prose
  picture?: Picture | undefined
  /** Files it shows beside those in its text. */
  files?: readonly { sha256: string; name: string; contentType: string }[] | undefined
  /** What only its type keeps. */
  facts?: unknown
}

export const firstFindings = (text: CheckedText): Finding[] => [
  ...titleFindings(text),
  ...(text.summary.trim() === '' ? [{ check: 'summary-missing', level: 'explain' as const, field: 'summary' }] : []),
  ...leftFindings(plainText(text.body)),
  ...pictureFindings(text),
  ...personalFindings([text.title, text.summary, plainText(text.body)].join('\n')),
]

/** Dots with what belongs there in brackets stand in templates only. */
function leftFindings(text: string): Finding[] {
  const [left] = /…\s*\([^)\n]{1,80}\)/.exec(text) ?? []
  return left === undefined ? [] : [{ check: 'template-left', level: 'explain', field: 'body', quote: left }]
}

const longTitle = 120
const longestTitle = 300
/** The subject of a document is as its signer wrote it, up to what a register takes (Phụ lục VI NĐ 30/2020/NĐ-CP). */
const longestSubject = 500

function titleFindings({ title, type }: CheckedText): Finding[] {
  const isDocument = type === 'document'
  const found: Finding[] = []
  const letters = title.match(/\p{L}/gu) ?? []
  const isShouted = letters.length > 8 && letters.every((letter) => letter === letter.toUpperCase())
  if (isShouted) found.push({ check: 'title-in-capitals', level: 'explain', field: 'title', quote: title })
  if (title.length > (isDocument ? longestSubject : longestTitle))
    found.push({ check: 'title-too-long', level: 'block', field: 'title' })
  else if (!isDocument && title.length > longTitle) found.push({ check: 'title-long', level: 'hint', field: 'title' })
  return found
}

function pictureFindings({ picture, body }: CheckedText): Finding[] {
  const all = [
    ...(picture ? [{ field: 'picture', picture }] : []),
    ...picturesOf(body).map((one) => ({ field: 'body', picture: one })),
  ]
  return all
    .filter(({ picture: one }) => one.alt !== null && one.alt.trim() === '')
    .map(({ field, picture: one }) => ({ check: 'picture-without-alt', level: 'block', field, quote: one.name }))
}

const mostQuoted = 20

function personalFindings(text: string): Finding[] {
  const found: Finding[] = []
  for (const number of writtenNumbers(text)) {
    const finding = personalNumber(number.text, fold(text.slice(Math.max(0, number.index - 60), number.index)))
    if (finding !== null && !found.some(({ quote }) => quote === finding.quote)) found.push(finding)
    if (found.length >= mostQuoted) break
  }
  return found
}

function personalNumber(written: string, before: string): Finding | null {
  const digits = written.replace(/\D/g, '')
  const quote = hidden(written)
  if (isCitizenNumber(digits) || (citizenBefore.test(before) && /^(?:\d{9}|\d{12})$/.test(digits))) {
    return { check: 'citizen-number', level: 'explain', field: 'body', quote }
  }
  if (accountBefore.test(before)) return { check: 'account-number', level: 'explain', field: 'body', quote }
  return isTelephone(digits) ? { check: 'telephone-number', level: 'hint', field: 'body', quote } : null
}

/** The verdict is read by more people than the text: it keeps only the ends of the number. */
const hidden = (written: string): string => `${written.slice(0, 3)}…${written.slice(-3)}`

/** Every address on a portal itself that a text leads to, once. */
export const internalLinks = (body: Prose): string[] => [
  ...new Set(body.content.flatMap(linksIn).filter((href) => /^\/(?!\/)/.test(href))),
]

function linksIn(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content.flatMap(hrefsOf)
    case 'blockquote':
      return block.content.flatMap(linksIn)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linksIn))
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(linksIn)))
    default:
      return []
  }
}

const hrefsOf = (node: Inline): string[] =>
  node.type === 'text' ? (node.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : []

/** A key under which two titles are the same: without accents, case, punctuation and doubled spaces. */
export const titleKey = (title: string): string =>
  oneLine(
    fold(title)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )

/** How alike two titles are by their pairs of neighbouring syllables, 0 to 1 (Dice). */
export const titleLikeness = (one: string, other: string): number => likenessTo(titleKey(one))(titleKey(other))

/** The same of keys of titles, one of them compared with many. */
export function likenessTo(key: string): (other: string) => number {
  const a = pairsOf(key)
  return (other) => {
    const b = pairsOf(other)
    if (a.size === 0 || b.size === 0) return key === other ? 1 : 0
    let both = 0
    for (const pair of b) if (a.has(pair)) both += 1
    return (2 * both) / (a.size + b.size)
  }
}

function pairsOf(key: string): Set<string> {
  const words = key.split(' ')
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

/** What stops a step, given the explanation; hints never do. */
export function whyNotPass(findings: readonly Finding[], explanation: string | undefined) {
  const isExplained = (explanation ?? '').trim() !== ''
  return findings
    .filter(({ level }) => level === 'block' || (level === 'explain' && !isExplained))
    .map(({ check, field }) => ({ field, problem: check }))
}
