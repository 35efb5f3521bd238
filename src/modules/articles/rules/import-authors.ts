/** Who made what in an imported article: the works inside it, each with its authors and their shares. */
import { oneLine } from '../../../basics/plain-text.ts'
import { fold } from '../../../basics/vietnamese.ts'
import { fault, type LineReading, textOf } from '../../sites/rules/index.ts'
import type { ArticleInput } from './article.ts'

type Work = ArticleInput['works'][number]
type Author = Work['authors'][number]
type Given = Omit<Author, 'sharePercent'> & { share?: number }

const roles: Readonly<Record<string, Author['role']>> = {
  author: 'author',
  'tac gia': 'author',
  photographer: 'photographer',
  anh: 'photographer',
  camera: 'camera',
  'quay phim': 'camera',
  editor: 'editor',
  'bien tap': 'editor',
  translator: 'translator',
  dich: 'translator',
  presenter: 'presenter',
  'dan chuong trinh': 'presenter',
  'data entry': 'data-entry',
  'nhap lieu': 'data-entry',
}

const workOfRole: Readonly<Partial<Record<Author['role'], Work['kind']>>> = {
  photographer: 'photo',
  camera: 'clip',
  translator: 'translation',
}

/** The works of the line: from `authors`, or one text wholly by the `author`. Shares are checked, or equal where none is said. */
export function worksOf(reading: LineReading): Work[] {
  const authors = authorsOf(reading)
  if (authors.length > 0) return shared(reading, authors)
  const name = textOf(reading, 'author', 300)
  return name === undefined ? [] : [{ kind: 'text', authors: [{ name, role: 'author', sharePercent: 100 }] }]
}

function authorsOf(reading: LineReading): Given[] {
  const { authors } = reading.fields
  const value = authors ?? []
  if (!Array.isArray(value) || value.length > 50) {
    fault(reading, 'authors', 'authors-not-a-list')
    return []
  }
  return value.flatMap((entry: unknown) => authorOf(reading, entry) ?? [])
}

function authorOf(reading: LineReading, entry: unknown): Given | undefined {
  const fields = typeof entry === 'string' ? { name: entry } : entry
  if (typeof fields !== 'object' || fields === null) return fault(reading, 'authors', 'authors-not-a-list')
  const { name, pen_name: penName, role: roleName = 'author', share } = fields as Readonly<Record<string, unknown>>
  const text = typeof name === 'string' ? oneLine(name) : ''
  if (text === '' || text.length > 300) return fault(reading, 'authors', 'author-without-name')
  const role =
    typeof roleName === 'string'
      ? roles[
          fold(roleName)
            .replace(/[^a-z]+/g, ' ')
            .trim()
        ]
      : undefined
  if (role === undefined) return fault(reading, 'authors', 'unknown-role', roleName)
  const given = {
    name: text,
    ...(typeof penName === 'string' && oneLine(penName) !== '' ? { penName: oneLine(penName).slice(0, 300) } : {}),
    role,
  }
  if (share === undefined || share === null || share === '') return given
  const percent = typeof share === 'string' || typeof share === 'number' ? Number(share) : 0
  return percent > 0 && percent <= 100
    ? { ...given, share: Math.round(percent * 100) / 100 }
    : fault(reading, 'authors', 'share-not-a-percentage', share)
}

/** Shares are of the whole item, or of each work in it (text, photos, clips): whichever adds up to 100. */
function shared(reading: LineReading, authors: readonly Given[]): Work[] {
  const works = Map.groupBy(authors, ({ role }) => workOfRole[role] ?? 'text')
  const said = authors.filter(({ share }) => share !== undefined).length
  if (said > 0 && said < authors.length)
    return [fault(reading, 'authors', 'share-missing') ?? { kind: 'text', authors: [] }]
  if (said > 0 && isWhole(authors)) return [{ kind: onlyKind(works), authors: withShares(authors) }]
  if (said > 0 && ![...works.values()].every(isWhole)) fault(reading, 'authors', 'shares-not-100', sum(authors))
  return [...works].map(([kind, group]) => ({ kind, authors: withShares(group) }))
}

const onlyKind = (works: ReadonlyMap<Work['kind'], unknown>): Work['kind'] =>
  works.size === 1 ? ([...works.keys()][0] ?? 'text') : 'text'

const sum = (authors: readonly Given[]): number =>
  Math.round(authors.reduce((total, { share = 0 }) => total + share * 100, 0)) / 100

const isWhole = (authors: readonly Given[]): boolean => Math.abs(sum(authors) - 100) <= 0.05

/** Equal parts to the hundredth; the first gets what is left over, so that they add up. */
function withShares(authors: readonly Given[]): Author[] {
  const equal = Math.floor(10_000 / authors.length)
  const left = 10_000 - equal * authors.length
  return authors.map(({ share, ...author }, i) => ({
    ...author,
    sharePercent: share ?? (equal + (i === 0 ? left : 0)) / 100,
  }))
}
