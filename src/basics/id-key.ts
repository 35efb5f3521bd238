/** Where a list goes on whose rows are told apart by id: the instant and id of a row, packed for an address. */
import { isId } from './ids.ts'

export type IdKey = { instant: Date; id: string }

const latest = 253_402_300_799_999

export const encodeIdKey = ({ instant, id }: IdKey): string =>
  `${instant.getTime().toString(36)}-${id.replaceAll('-', '')}`

/** The key, or null for any text that `encodeIdKey` never writes: addresses are typed, cut and guessed by strangers. */
export function decodeIdKey(text: string): IdKey | null {
  const found = /^([1-9a-z][0-9a-z]{0,9}|0)-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(
    text,
  )
  if (found === null) return null
  const milliseconds = Number.parseInt(found[1] ?? '', 36)
  const id = found.slice(2).join('-')
  return milliseconds > latest || !isId(id) ? null : { instant: new Date(milliseconds), id }
}
