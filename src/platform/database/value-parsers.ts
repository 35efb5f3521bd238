// How PostgreSQL's texts become values of ours: int8 a number, a date its own text, timestamptz a Date.
import pg from 'pg'

const { builtins, getTypeParser } = pg.types
const dateArray = 1182
const int8Array = 1016
const textArray = 1009

type Parser = (text: string) => unknown

/** Throws RangeError rather than returning a number that is not the one stored. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond a safe integer`)
  return value
}

const textsOf = (text: string) => getTypeParser(textArray as never)(text) as (string | null)[]

const ours = new Map<number, Parser>([
  [builtins.INT8, wholeNumber],
  [builtins.DATE, (text) => text],
  [int8Array, (text) => textsOf(text).map((each) => (each === null ? null : wholeNumber(each)))],
  [dateArray, textsOf],
])

/** Handed to each pool, so that other users of the driver in this process keep its defaults. */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : ours.get(oid)) ?? getTypeParser(oid, format as 'text'),
}
