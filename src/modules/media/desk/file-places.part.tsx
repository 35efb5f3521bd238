import { Notice } from '../../../design/parts.tsx'
import { fileWords as words } from '../words.ts'

export type PlaceLine = { title: string; isLive: boolean; href: string | null }

/** Another file, and where one is put in the place of the other. */
export type OtherFile = { name: string; href: string; all: string }

export const ReplacedBy = ({ name, href, all, isUsed }: OtherFile & { isUsed: boolean }) => (
  <Notice tone="info">
    <p>
      {words.replacedBy}: <a href={href}>{name}</a>.
    </p>
    {isUsed && <ReplaceAll href={all} />}
  </Notice>
)

const ReplaceAll = ({ href }: { href: string }) => (
  <p class="media-confirm">
    <a class="button button-quiet" href={href}>
      {words.replaceAll}
    </a>
  </p>
)

type ReplacedProps = OtherFile & { places: readonly PlaceLine[]; mayChange: boolean }

export const Replaced = ({ name, href, all, places, mayChange }: ReplacedProps) => (
  <Notice tone="info">
    <p>
      {words.replaces} <a href={href}>{name}</a>.
    </p>
    {places.length > 0 && (
      <>
        <p>{words.stillOld}:</p>
        <Places places={places} />
        {mayChange && <ReplaceAll href={all} />}
      </>
    )}
  </Notice>
)

export function Places({ places }: { places: readonly PlaceLine[] }) {
  if (places.length === 0) return <p class="soft">{words.notUsed}</p>
  return (
    <ul class="media-places">
      {places.map(({ title, isLive, href }) => (
        <li>
          {href === null ? title : <a href={href}>{title}</a>}{' '}
          <span class="soft">({isLive ? words.live : words.draft})</span>
        </li>
      ))}
    </ul>
  )
}
