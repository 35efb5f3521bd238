import type { ComponentChildren } from 'preact'
import { Icon } from '../../../design/icon.tsx'
import type { SearchWords } from '../words.ts'

export type FacetValue = { text: string; href: string; count: string | null }
export type Facet = { title: string; values: readonly FacetValue[] }
export type Chosen = { text: string; href: string }

type Shown = { facets: readonly Facet[]; chosen: readonly Chosen[]; words: SearchWords }

/** Ways to narrow what was found; closed on a phone until somebody asks for it. */
export function Facets({ facets, chosen, words, children }: Shown & { children: ComponentChildren }) {
  return (
    <aside class="facets" aria-label={words.narrow}>
      {chosen.length > 0 && (
        <ul class="chosen">
          {chosen.map(({ text, href }) => (
            <li>
              <a class="button button-quiet" href={href} aria-label={words.remove(text)}>
                {text} <Icon name="close" />
              </a>
            </li>
          ))}
        </ul>
      )}
      <details class="facets-box">
        <summary>{words.narrow}</summary>
        {facets.map(({ title, values }) => (
          <section>
            <h2 class="facet-title">{title}</h2>
            <ul>
              {values.map(({ text, href, count }) => (
                <li>
                  <a href={href}>{text}</a>
                  {count !== null && <span class="soft"> ({count})</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {children}
      </details>
    </aside>
  )
}
