import { searchSuggestionsPath } from '../basics/addresses.ts'
import type { Language } from '../basics/language.ts'
import { Icon } from './icon.tsx'
import type { DesignWords } from './words.ts'

type Shown = { action: string; language: Language; words: DesignWords; id: string; query?: string }

/** One field and one button; a plain GET form, which offers what may be meant where scripts run. */
export function SearchForm({ action, language, words, id, query }: Shown) {
  return (
    <search class="search">
      <form action={action} method="get" data-suggest={searchSuggestionsPath(language)}>
        <label class="unseen" for={id}>
          {words.searchLabel}
        </label>
        <input id={id} type="search" name="q" value={query ?? ''} placeholder={words.searchHint} />
        <button type="submit">
          <Icon name="search" />
          <span class="unseen">{words.search}</span>
        </button>
      </form>
    </search>
  )
}
