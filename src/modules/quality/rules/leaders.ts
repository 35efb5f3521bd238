/** Leaders named in a text, against who held which office on its day. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Word } from '../../../basics/spelling/words-of.ts'
import { finding, type TextFinding } from './finding.ts'
import { phraseOf } from './phrases.ts'

export type Office = {
  name: string
  title: string
  unitId: string
  /** Protocol order in the unit, 1 first. */
  rank: number
  from: LocalDate | null
  until: LocalDate | null
}

const heads =
  'Phó Chủ tịch|Chủ tịch|Phó Bí thư|Bí thư|Phó Giám đốc|Giám đốc|Phó Chánh Văn phòng|Chánh Văn phòng|Phó Trưởng ban|Trưởng ban|Chỉ huy trưởng|Trưởng phòng|Phó Trưởng phòng'
const headOf = (title: string): string[] =>
  [...title.normalize('NFC').matchAll(new RegExp(`(?<!\\p{L})(?:${heads})(?!\\p{L})`, 'giu'))].map(([head]) =>
    head.toLowerCase(),
  )

const holdsOn = ({ from, until }: Office, day: LocalDate): boolean =>
  (from === null || from <= day) && (until === null || day <= until)

type Named = { at: number; length: number; offices: readonly Office[] }

export function leaderFindings(
  text: string,
  words: readonly Word[],
  { offices, day }: { offices: readonly Office[]; day: LocalDate },
): TextFinding[] {
  const named = namedIn(words, offices)
  return [...named.flatMap((one) => titleAt(text, words, one, day)), ...orderIn(text, words, named, day)]
}

function namedIn(words: readonly Word[], offices: readonly Office[]): Named[] {
  const byName = Map.groupBy(offices, ({ name }) => phraseOf(name).keys.join(' '))
  const found: Named[] = []
  const lengths = [...new Set([...byName.keys()].map((name) => name.split(' ').length))].sort((a, b) => b - a)
  for (let at = 0; at < words.length; at++) {
    for (const length of lengths) {
      const here = words.slice(at, at + length)
      const held = byName.get(here.map(({ key }) => key).join(' '))
      if (held === undefined || here.length < length || !here.every(({ isCapital }) => isCapital)) continue
      found.push({ at, length, offices: held })
      at += length - 1
      break
    }
  }
  return found
}

/** The title that stands right before the name, or behind it after a comma. */
function titleAt(text: string, words: readonly Word[], { at, length, offices }: Named, day: LocalDate): TextFinding[] {
  const [first, last] = [words[at], words[at + length - 1]]
  if (!first || !last) return []
  const before = new RegExp(
    `(?<!\\p{L})(${heads})(?:\\s(?:UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Tỉnh ủy|Sở|Văn phòng|tỉnh|xã|phường|đặc khu|[\\p{Lu}][\\p{L}]*))*\\s*(?:đồng chí\\s|ông\\s|bà\\s)?$`,
    'u',
  )
  const said =
    before.exec(text.slice(Math.max(0, first.from - 90), first.from)) ?? afterName(text.slice(last.to, last.to + 60))
  const head = said?.[1]?.toLowerCase()
  if (head === undefined) return []
  const now = offices.filter((office) => holdsOn(office, day))
  if (now.length === 0 || now.some(({ title }) => headOf(title).includes(head))) return []
  return [
    finding(
      text,
      'leader-title',
      { from: first.from, to: last.to },
      { because: now.map(({ title }) => title).join(', ') },
    ),
  ]
}

const afterName = (after: string) => new RegExp(`^\\s*[,–-]\\s*(${heads})(?!\\p{L})`, 'u').exec(after)

/** Named one after another in a sentence, those of one unit stand in their order. */
function orderIn(text: string, words: readonly Word[], named: readonly Named[], day: LocalDate): TextFinding[] {
  return named.slice(1).flatMap((second, index) => {
    const first = named[index]
    const [from, to] = [words[first?.at ?? 0], words[second.at + second.length - 1]]
    const end = words[(first?.at ?? 0) + (first?.length ?? 1) - 1]
    if (!first || !from || !to || !end) return []
    const between = text.slice(end.to, words[second.at]?.from)
    if (between.length > 120 || /[.!?\n]/.test(between) || !/[,;]|\bvà\b/u.test(between)) return []
    const before = rankOn(first, second, day)
    return before === null || before.first <= before.second
      ? []
      : [finding(text, 'leader-order', { from: from.from, to: to.to }, { because: before.name })]
  })
}

function rankOn(first: Named, second: Named, day: LocalDate): { first: number; second: number; name: string } | null {
  for (const one of first.offices.filter((office) => holdsOn(office, day))) {
    const other = second.offices.find((office) => office.unitId === one.unitId && holdsOn(office, day))
    if (other !== undefined) return { first: one.rank, second: other.rank, name: other.name }
  }
  return null
}
