/** What an article's fields offer at a site. */
import type { Picture } from '../../../basics/picture.ts'
import type { KnownPerson } from './byline.ts'

export type OfferedSection = { id: string; name: string; depth: number }

export type Offered = {
  /** Whose text a browser keeps while the connection is away. */
  accountId: string
  /** Where articles may stand, in the order of the menu. */
  sections: readonly OfferedSection[]
  units: readonly { id: string; name: string }[]
  persons: readonly KnownPerson[]
  /** The newest of the library. */
  pictures: readonly Picture[]
}

export const nothingOffered: Offered = { accountId: '', sections: [], units: [], persons: [], pictures: [] }

/** A picture as the value of a choice. */
export const choiceOf = ({ sha256, name, contentType, width, height, alt, caption, credit }: Picture): string =>
  JSON.stringify({
    ...{ sha256, name, contentType, width, height, alt },
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
  })
