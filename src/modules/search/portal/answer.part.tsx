import type { Language } from '../../../basics/language.ts'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { searchWords } from '../words.ts'
import { Dates, type DatesProps } from './dates.part.tsx'
import { type Chosen, type Facet, Facets } from './facets.part.tsx'
import { PeopleFound, type PersonFound, type Result, Results } from './results.part.tsx'

export type Answered = {
  count: string
  notes: readonly string[]
  meant: { text: string; href: string } | null
  people: readonly PersonFound[]
  results: readonly Result[]
  order: readonly { text: string; href: string; isOn: boolean }[]
  facets: readonly Facet[]
  chosen: readonly Chosen[]
  dates: DatesProps
  newer: string | null
  older: string | null
  page: string
  /** What else may help where nothing was found. */
  ways: readonly FrameLink[]
}

/** What came of a search: how much, what, and ways to narrow or widen it. */
export function Answer(props: Answered & { language: Language }) {
  const { language, results, count, notes, meant, people, order, facets, chosen, dates, ways } = props
  const words = searchWords[language]
  return (
    <>
      {meant && (
        <p class="meant">
          {words.meant}: <a href={meant.href}>{meant.text}</a>?
        </p>
      )}
      {notes.map((note) => (
        <p class="soft">{note}</p>
      ))}
      <PeopleFound people={people} title={words.people} />
      <div class="found-columns">
        {(results.length > 0 || chosen.length > 0) && (
          <Facets facets={facets} chosen={chosen} words={words}>
            <Dates {...dates} language={language} />
          </Facets>
        )}
        <section class="found-results" aria-labelledby="ket-qua">
          <div class="found-head">
            <h2 id="ket-qua">{count}</h2>
            {results.length > 0 && (
              <nav aria-label={words.order}>
                {order.map(({ text, href, isOn }) => (
                  <a href={href} aria-current={isOn ? 'true' : undefined}>
                    {text}
                  </a>
                ))}
              </nav>
            )}
          </div>
          {results.length > 0 ? (
            <Results results={results} language={language} />
          ) : (
            <Nothing ways={ways} language={language} />
          )}
          <Pages {...props} />
        </section>
      </div>
    </>
  )
}

function Nothing({ ways, language }: { ways: readonly FrameLink[]; language: Language }) {
  return (
    <div class="empty found-nothing">
      <ul>
        {searchWords[language].help.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p class="found-ways">
        {ways.map(({ href, text }) => (
          <a class="button button-quiet" href={href}>
            {text}
          </a>
        ))}
      </p>
    </div>
  )
}

function Pages({ newer, older, page, language }: Answered & { language: Language }) {
  const words = searchWords[language]
  if (newer === null && older === null) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      {newer && (
        <a class="button button-quiet" href={newer} rel="prev">
          <Icon name="arrow-left" /> {words.newer}
        </a>
      )}
      <span>{page}</span>
      {older && (
        <a class="button button-quiet" href={older} rel="next">
          {words.older} <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
