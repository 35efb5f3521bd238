import { bytesText } from '../../../basics/numbers.ts'
import { Icon } from '../../../design/icon.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { Kind } from '../rules/kinds.ts'
import { mediaWords as words } from '../words.ts'

export type FileCard = {
  id: string
  name: string
  kind: Kind
  bytes: number
  width: number | null
  height: number | null
  alt: string | null
  isDecoration: boolean
  /** Where it is opened, and where it is seen small. */
  href: string
  thumbnail: string
  focus: { x: number; y: number } | null
  isUnscanned: boolean
  blocked: 'islands-missing' | 'map-not-answered' | null
  uploader: string | null
  createdAt: Date
}

/** What must be done about a file before it is used, in words. */
export const FileTags = ({ kind, alt, isDecoration, isUnscanned, blocked }: FileCard) => (
  <>
    {isUnscanned && <Tag text={words.unscanned} tone="bad" />}
    {blocked === 'islands-missing' && <Tag text={words.islandsMissing} tone="bad" />}
    {blocked === 'map-not-answered' && <Tag text={words.mapQuestion} tone="warn" />}
    {kind === 'picture' && alt === null && !isDecoration && <Tag text={words.altMissing} tone="warn" />}
  </>
)

export const sizeOf = ({ bytes, width, height }: Pick<FileCard, 'bytes' | 'width' | 'height'>): string =>
  [width !== null && height !== null && `${width} × ${height}`, bytesText(bytes, 'vi')].filter(Boolean).join(' · ')

/** A picture small and cut around its heart; of other files their kind. */
export function Thumbnail({ kind, thumbnail, focus }: Pick<FileCard, 'kind' | 'thumbnail' | 'focus'>) {
  if (kind !== 'picture') {
    return (
      <span class="media-kind">
        <Icon name="file" />
        {words.kinds[kind]}
      </span>
    )
  }
  const { x, y } = focus ?? { x: 50, y: 50 }
  return <img class={`focus-x-${x} focus-y-${y}`} src={thumbnail} alt="" loading="lazy" decoding="async" />
}

/** One file of the grid: the mark to choose it, its picture, its name, and what is missing. */
export const Card = (card: FileCard) => (
  <li class="media-card">
    <input type="checkbox" name="tep" value={card.id} aria-label={words.choose1(card.name)} />
    <div class="media-about">
      <a class="media-open" href={card.href}>
        <span class="media-thumb">
          <Thumbnail {...card} />
        </span>
        <span class="media-name">{card.name}</span>
      </a>
      <span class="soft">{sizeOf(card)}</span>
      <span class="media-tags">
        <FileTags {...card} />
      </span>
    </div>
  </li>
)
