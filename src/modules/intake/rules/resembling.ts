/** How an arrival resembles an earlier one. */
import type { Resemblance } from './arrival.ts'
import { alikeFrom, likenessOf, shapeIn } from './likeness.ts'

/** So alike that only the bytes differ: scanned or signed again. */
const sameFrom = 0.97

type Sketch = { identity: string | null; shape: Uint32Array | null }
type Other = { id: string; title: string; identity: string | null; shape: Buffer | null }

/**
 * One number, day and issuer is one document: the same text again, or a newer version of it. Alike texts under different numbers
 * are usual (a report each month) and only told; without a number they may be the same.
 */
export function resemblanceOf(own: Sketch, other: Other): Resemblance | null {
  const shape = other.shape === null ? null : shapeIn(other.shape)
  const likeness = own.shape === null || shape === null ? null : likenessOf(own.shape, shape)
  const about = { arrivalId: other.id, documentId: null, title: other.title, likeness: likeness ?? 1 }
  if (own.identity !== null && own.identity === other.identity) {
    return { ...about, how: likeness === null || likeness >= sameFrom ? 'same-document' : 'newer-version' }
  }
  if (likeness === null || likeness < alikeFrom) return null
  const isOther = own.identity !== null && other.identity !== null
  return { ...about, how: isOther ? 'alike' : 'near-duplicate' }
}
