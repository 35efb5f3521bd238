// A stamped number exchanged after everybody signed: the field's appearance points to another drawing.
import {
  type Appearance,
  addAppearance,
  entry,
  formOf,
  revise,
  withEntry,
} from '../../../tests/support/signing/index.ts'

export function restampNumber(bytes: Buffer, appearance: Appearance, box: { width: number; height: number }): Buffer {
  const revision = revise(bytes)
  const [, stamp] = formOf(revision).fields
  if (stamp === undefined) return bytes
  const drawn = addAppearance(revision, appearance, box)
  const field = revision.object(stamp)
  if (entry(field, 'AP') === null) return bytes
  revision.set(stamp, withEntry(field, 'AP', `<</N ${drawn} 0 R>>`))
  return revision.bytes()
}
