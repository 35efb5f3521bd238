/** The pages of a document in their order (ISO 32000-1, 7.7.3). */
import { Damaged } from '../budget.ts'
import type { Part } from './fields.ts'
import type { State } from './state.ts'
import { dictOf, nameOf, type PdfValue, Ref } from './values.ts'

const mostPages = 20_000
const deepest = 32

export function pagesOf(state: State): Part[] {
  const root = state.dict(state.trailer.get('Root'))
  const pages: Part[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue, depth: number): void => {
    const dict = dictOf(state.resolve(value))
    if (!dict || !(value instanceof Ref)) return
    if (seen.has(value.number) || depth > deepest || pages.length > mostPages) throw new Damaged('pages in a circle')
    seen.add(value.number)
    if (nameOf(state.resolve(dict.get('Type'))) === 'Page' || dict.get('Kids') === null)
      pages.push({ number: value.number, dict })
    else for (const kid of state.list(dict.get('Kids'))) visit(kid, depth + 1)
  }
  visit(root?.get('Pages') ?? null, 0)
  return pages
}
