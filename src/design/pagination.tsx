import type { Language } from '../basics/language.ts'
import { Icon } from './icon.tsx'
import { designWords } from './words.ts'

type Shown = { language: Language; newer: string | null; older: string | null; newest: string | null }

/** Steps through a list by key: a page never shifts under the reader when something new is published. */
export function Pagination({ language, newer, older, newest }: Shown) {
  const words = designWords[language]
  if (!newer && !older) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      {newest && newer && newest !== newer && (
        <a class="button button-quiet" href={newest}>
          {words.newest}
        </a>
      )}
      {newer && (
        <a class="button button-quiet" href={newer} rel="prev">
          <Icon name="arrow-left" />
          {words.newer}
        </a>
      )}
      {older && (
        <a class="button button-quiet" href={older} rel="next">
          {words.older}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
