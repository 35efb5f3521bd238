/** Days and moments as people type them here: the fields that say so arrive in the one form the rest of the desk reads. */
import { readTypedDay, readTypedMoment, typedMark } from '../basics/typed-days.ts'

/** The same fields with every marked day as 'YYYY-MM-DD' and every marked moment as 'YYYY-MM-DDTHH:mm'; what is neither stays as typed. */
export function withTypedDays(fields: URLSearchParams): URLSearchParams {
  const marked = [...fields.keys()].filter((name) => name.startsWith(typedMark))
  if (marked.length === 0) return fields
  const names = new Map(marked.map((mark) => [mark.slice(typedMark.length), fields.get(mark)]))
  const read = new URLSearchParams()
  for (const [name, value] of fields) {
    if (name.startsWith(typedMark)) continue
    const kind = names.get(name)
    read.append(name, kind === undefined ? value : kind === 'gio' ? readTypedMoment(value) : readTypedDay(value))
  }
  return read
}
