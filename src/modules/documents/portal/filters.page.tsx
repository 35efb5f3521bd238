import type { Language } from '../../../basics/language.ts'
import { integerText } from '../../../basics/numbers.ts'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { type DocumentFilters, type FilterName, filterNames } from '../rules/public.ts'
import { publicDocumentWords } from '../words/public.ts'

export type ShownFacet = {
  name: 'kind' | 'issuer' | 'field' | 'year' | 'signer'
  chosen: string
  /** Count null where what is asked is too much to be counted. */
  options: readonly { value: string; text: string; count: number | null }[]
}

export type Chip = { name: FilterName; text: string; href: string }

type Form = {
  language: Language
  here: string
  filters: DocumentFilters
  facets: readonly ShownFacet[]
  chips: readonly Chip[]
}

/** A plain GET form: works without a script, and what it asks can be kept as an address. */
export function FilterForm({ language, here, filters, facets, chips }: Form) {
  const words = publicDocumentWords[language]
  const isOpen = chips.some(({ name }) => name !== 'number' && name !== 'body')
  return (
    <search class="document-search no-print">
      <form action={here} method="get">
        <label for="so">{words.search}</label>
        <div class="document-find">
          <input
            id="so"
            name={filterNames.number}
            type="search"
            value={filters.number}
            placeholder={words.searchHint}
            autocomplete="off"
            maxlength={80}
          />
          <button class="button" type="submit">
            <Icon name="search" /> {words.find}
          </button>
        </div>
        {filters.body && <input type="hidden" name={filterNames.body} value={filters.body} />}
        <details class="document-filters" open={isOpen}>
          <summary>
            {words.filters} <Icon name="chevron-down" />
          </summary>
          <div class="document-fields">
            {facets.map((facet) => (
              <Select facet={facet} language={language} />
            ))}
            <div class="field">
              <label for={filterNames.inForceOn}>{words.names.inForceOn}</label>
              <input
                id={filterNames.inForceOn}
                name={filterNames.inForceOn}
                type="date"
                value={filters.inForceOn ?? ''}
              />
            </div>
            <button class="button button-quiet" type="submit">
              {words.apply}
            </button>
          </div>
        </details>
      </form>
    </search>
  )
}

function Select({ facet, language }: { facet: ShownFacet; language: Language }) {
  const words = publicDocumentWords[language]
  const { name, chosen, options } = facet
  if (options.length === 0) return null
  return (
    <div class="field">
      <label for={filterNames[name]}>{words.names[name]}</label>
      <select id={filterNames[name]} name={filterNames[name]}>
        <option value="">{words.any}</option>
        {options.map(({ value, text, count }) => (
          <option value={value} selected={value === chosen}>
            {count === null ? text : `${text} (${integerText(count, language)})`}
          </option>
        ))}
      </select>
    </div>
  )
}

type Bodies = { bodies: readonly (FrameLink & { count: number | null; isChosen: boolean })[]; language: Language }

/** One site speaks for several bodies; each has its own list and its own count. */
export function BodiesApart({ bodies, language }: Bodies) {
  return (
    <nav class="subsections" aria-label={publicDocumentWords[language].bodiesApart}>
      {bodies.map(({ href, text, count, isChosen }) => (
        <a href={href} {...(isChosen ? { 'aria-current': 'true' as const } : {})}>
          {text}
          {count !== null && <span class="soft">{` ${integerText(count, language)}`}</span>}
        </a>
      ))}
    </nav>
  )
}

type ChipsShown = { chips: readonly Chip[]; clearHref: string; language: Language }

/** What narrows the list, each taken away by one press. */
export function Chips({ chips, clearHref, language }: ChipsShown) {
  const words = publicDocumentWords[language]
  if (chips.length === 0) return null
  return (
    <p class="document-chips no-print">
      <span class="soft">{words.chosen}:</span>
      {chips.map(({ text, href }) => (
        <a class="chip" href={href} aria-label={words.remove(text)}>
          {text} <Icon name="close" />
        </a>
      ))}
      <a href={clearHref}>{words.clear}</a>
    </p>
  )
}
