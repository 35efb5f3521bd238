import { Icon } from './icon.tsx'
import type { DesignWords } from './words.ts'

type Shown = { action: string; words: DesignWords; id: string; query?: string }

/** One field and one button; a plain GET form. */
export function SearchForm({ action, words, id, query }: Shown) {
  return (
    <search class="search">
      <form action={action} method="get">
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
