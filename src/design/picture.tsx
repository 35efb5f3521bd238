import { useContext } from 'preact/hooks'
import { type Focus, type Picture, renditionName, renditionWidths } from '../basics/picture.ts'
import { FileAddress } from './file-address.ts'
import { OfficialText } from './official-text.tsx'

type Shown = { picture: Picture; sizes: string; eager?: boolean }

/** A picture that the browser fetches in the size it needs. Drawings (SVG) have one size. */
export function Photo({ picture, sizes, eager }: Shown) {
  const addressOf = useContext(FileAddress)
  const set = sources(picture, addressOf)
  return (
    <img
      src={addressOf(picture)}
      {...(set ? { srcset: set, sizes } : {})}
      width={picture.width}
      height={picture.height}
      {...(picture.focus ? { class: focusClass(picture.focus) } : {})}
      alt={picture.alt ?? ''}
      decoding="async"
      {...(eager ? { fetchpriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  )
}

/** What a crop keeps; the classes stand in both.css, one for each step. */
export const focusClass = ({ x, y }: Focus): string => `focus-x-${x} focus-y-${y}`

/** A picture with its caption and credit. */
export function PictureFigure({ picture, sizes, eager }: Shown) {
  return (
    <figure class="figure">
      <Photo picture={picture} sizes={sizes} {...(eager ? { eager } : {})} />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption && <OfficialText text={picture.caption} />}
          {picture.credit && <span class="credit">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

/** What stands where an item has no picture: one of three calm patterns, always the same one for the same section. */
export function Placeholder({ seed }: { seed: string }) {
  return <span class={`placeholder placeholder-${variant(seed)}`} aria-hidden="true" />
}

function variant(seed: string): number {
  let sum = 0
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 3
}

function sources(picture: Picture, addressOf: (file: Picture) => string): string | null {
  if (picture.contentType === 'image/svg+xml') return null
  const widths = renditionWidths.filter((width) => width < picture.width)
  if (widths.length === 0) return null
  const made = widths.map((width) => `${addressOf({ ...picture, name: renditionName(picture.name, width) })} ${width}w`)
  return [...made, `${addressOf(picture)} ${picture.width}w`].join(', ')
}
