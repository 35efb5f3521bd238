/** Reads a byline as people type it and proposes what it says: which works there are, whose, and where it was taken from. */
import { oneLine } from '../../../basics/plain-text.ts'
import { exactKey, fold } from '../../../basics/vietnamese.ts'
import type { ArticleInput } from './article.ts'

type Work = ArticleInput['works'][number]
type Author = Work['authors'][number]

export type BylineRead = {
  works: Work[]
  /** 'Theo …', 'Nguồn: …': the text was taken from there. */
  source: string | null
  /** Signed by the board itself (BBT). */
  isBoard: boolean
}

type Made = Pick<Work, 'kind'> & Pick<Author, 'role'>

const text: Made = { kind: 'text', role: 'author' }
const photo: Made = { kind: 'photo', role: 'photographer' }
const clip: Made = { kind: 'clip', role: 'camera' }

/** What stands before a colon, without accents. */
const labels: Readonly<Record<string, Made | 'source'>> = {
  tin: text,
  bai: text,
  'bai viet': text,
  'noi dung': text,
  'tac gia': text,
  'thuc hien': text,
  'phong vien': text,
  pv: text,
  ctv: text,
  anh: photo,
  'hinh anh': photo,
  'chum anh': photo,
  video: clip,
  clip,
  'quay phim': clip,
  camera: clip,
  'am thanh': { kind: 'audio', role: 'presenter' },
  doc: { kind: 'audio', role: 'presenter' },
  'phat thanh vien': { kind: 'audio', role: 'presenter' },
  'dan chuong trinh': { kind: 'audio', role: 'presenter' },
  'do hoa': { kind: 'graphic', role: 'author' },
  infographic: { kind: 'graphic', role: 'author' },
  dich: { kind: 'translation', role: 'translator' },
  'bien dich': { kind: 'translation', role: 'translator' },
  'nguoi dich': { kind: 'translation', role: 'translator' },
  nguon: 'source',
  theo: 'source',
}

/** Between names; a hyphen inside a word belongs to the name ('Y-Blô'). */
const betweenNames = /\s*[,;/&+–—|]\s*|\s+-\s+|\s+và\s+/iu
const betweenLabels = /\s*[,;/&+–—-]\s*|\s+và\s+/iu
const mostLength = 500

export function parseByline(line: string): BylineRead {
  const read: BylineRead = { works: [], source: null, isBoard: false }
  const { rest, source } = apart(bare(oneLine(line.slice(0, mostLength))))
  if (source !== null) read.source = source
  for (const { made, names } of segmentsOf(rest)) {
    if (made.includes('source')) read.source ??= names.join(', ') || null
    const authors = names.map(boardOr(read))
    for (const one of made) if (one !== 'source' && authors.length > 0) read.works.push(workBy(one, authors))
  }
  return read
}

/** Without brackets around it all and without a full stop at its end. */
const bare = (line: string): string => /^\(([^()]*)\)$/.exec(line)?.[1]?.trim() ?? line.replace(/\.$/, '')

/** 'Hồng Vân (Theo Báo …)', 'Theo TTXVN': the source, and what stands before it. */
function apart(line: string): { rest: string; source: string | null } {
  const found = /(?:^|[\s(;,–—-])theo:?\s+([^()]+)\)?\s*$/iu.exec(line)
  if (found === null) return { rest: line, source: null }
  return { rest: line.slice(0, found.index), source: trimmed(found[1] ?? '') }
}

type Segment = { made: (Made | 'source')[]; names: string[] }

/** Each run of labels with a colon, and the names up to the next; names before any label are those of the text. */
function segmentsOf(line: string): Segment[] {
  const pieces = line.split(':')
  let made: Segment['made'] = [text]
  const out: Segment[] = []
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1
    const { before, labelled } = isLast ? { before: piece, labelled: null } : labelsAtEnd(piece)
    const names = namesOf(before)
    if (names.length > 0) out.push({ made, names })
    if (labelled !== null) made = labelled
  })
  return out
}

/** 'Nguyễn A – Tin, ảnh' gives the names before and the labels at its end; unknown words before a colon are no label. */
function labelsAtEnd(piece: string): { before: string; labelled: Segment['made'] | null } {
  const words = piece.trim()
  const parts = words.split(betweenLabels)
  const found: Segment['made'] = []
  let at = parts.length
  while (at > 0) {
    const made = labels[fold(parts[at - 1] ?? '').trim()]
    if (made === undefined) break
    found.unshift(made)
    at -= 1
  }
  if (found.length === 0) return { before: words, labelled: null }
  return { before: parts.slice(0, at).join(', '), labelled: found }
}

const namesOf = (part: string): string[] =>
  part
    .replace(/\((?:tổng hợp|t\/h|th|sưu tầm|thực hiện)\)/giu, '')
    .split(betweenNames)
    .map(trimmed)
    .filter((name) => /\p{L}/u.test(name))

const trimmed = (name: string): string => name.replace(/^[\s,;.()–—-]+|[\s,;()–—-]+$/gu, '').trim()

const board = /^(?:bbt|ban bien tap)\b/

const boardOr =
  (read: BylineRead) =>
  (name: string): string => {
    if (!board.test(fold(name))) return name
    read.isBoard = true
    return /^bbt$/i.test(name) ? 'Ban Biên tập' : name
  }

const workBy = ({ kind, role }: Made, names: readonly string[]): Work => ({
  kind,
  authors: names.map((name, index) => ({ name, role, sharePercent: equalShare(names.length, index) })),
})

/** Equal shares in hundredths; the first take what is left over, so that they add up to 100. */
function equalShare(count: number, index: number): number {
  const share = Math.floor(10_000 / count)
  return (share + (index < 10_000 - share * count ? 1 : 0)) / 100
}

/** Every name the works give to an author. */
export const namesIn = (works: readonly Work[]): string[] =>
  works.flatMap(({ authors }) => authors.map(({ name }) => name))

export type KnownPerson = { personId: string; name: string; penNames: readonly string[] }

/** The same works with the persons their names mean; a name that several go by is left to the editor. */
export function withPersons(works: readonly Work[], known: readonly KnownPerson[]): Work[] {
  return works.map((work) => ({ ...work, authors: work.authors.map((author) => withPerson(author, known)) }))
}

function withPerson(author: Author, known: readonly KnownPerson[]): Author {
  const key = exactKey(author.name)
  const fitting = known.filter(({ name, penNames }) => [name, ...penNames].some((one) => exactKey(one) === key))
  const [person] = fitting
  if (person === undefined || fitting.length > 1 || author.personId !== undefined) return author
  const isPenName = exactKey(person.name) !== key
  return { ...author, name: person.name, personId: person.personId, ...(isPenName ? { penName: author.name } : {}) }
}
