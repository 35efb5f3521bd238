/** Where a list goes on: the instant and number of its last item, packed for an address. Opaque to everybody else. */

export type PageKey = { instant: Date; number: number }

/** Milliseconds between the year 1 and 1970: keeps older instants positive, so the text needs no sign. */
const origin = 62_135_596_800_000
const latest = 253_402_300_799_999

export const encodePageKey = ({ instant, number }: PageKey): string =>
  `${(instant.getTime() + origin).toString(36)}-${number.toString(36)}`

/** The key, or null for any text that `encodePageKey` never writes: addresses are typed, cut and guessed by strangers. */
export function decodePageKey(text: string): PageKey | null {
  const found = /^([1-9a-z][0-9a-z]{0,9}|0)-([1-9a-z][0-9a-z]{0,6}|0)$/.exec(text)
  if (found === null) return null
  const milliseconds = Number.parseInt(found[1] ?? '', 36) - origin
  const number = Number.parseInt(found[2] ?? '', 36)
  return milliseconds > latest || number > 2_147_483_647 ? null : { instant: new Date(milliseconds), number }
}
