/** What an entry of the record changed, field by field, as two columns. */

export type FieldChange = { field: string; before: unknown; after: unknown }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of fields carry both names, 'telephone.name'; what is the same on both sides is left out. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [former, latter] = [flat(before), flat(after)]
  const fields = [...new Set([...former.keys(), ...latter.keys()])]
  return fields
    .map((field) => ({ field, before: former.get(field), after: latter.get(field) }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null))
}

/** Deeper than this a value is told as it is. */
const deepest = 2

function flat(value: unknown): Map<string, unknown> {
  if (value === null || value === undefined) return new Map()
  const found = new Map<string, unknown>()
  const look = (part: unknown, name: string, depth: number): void => {
    if (!isRecord(part) || depth > deepest) {
      found.set(name, part)
      return
    }
    for (const [key, inner] of Object.entries(part)) look(inner, name === '' ? key : `${name}.${key}`, depth + 1)
  }
  look(value, '', 0)
  return found
}
