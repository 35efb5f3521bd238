import type { Language } from '../../../basics/language.ts'
import { DayText } from '../../../design/date-text.tsx'
import { Tag } from '../../../design/parts.tsx'
import type { Passage } from '../rules/passages.ts'

export type Result = {
  href: string
  /** Of another site: where it stands. */
  site: string | null
  kind: string
  number: string | null
  issuer: string | null
  section: string | null
  day: string
  title: Passage
  passage: Passage
}

export type PersonFound = { href: string; name: string; title: string; unit: string | null; site: string | null }

/** Text in turn plain and marked. */
export function Marked({ passage }: { passage: Passage }) {
  return <>{passage.map((text, at) => (at % 2 === 1 ? <mark>{text}</mark> : text))}</>
}

export function Results({ results, language }: { results: readonly Result[]; language: Language }) {
  return (
    <ol class="found-list">
      {results.map((result) => (
        <li class="found">
          <h3 class="found-title">
            <a href={result.href}>
              <Marked passage={result.title} />
            </a>
          </h3>
          <p class="found-facts">
            <Tag text={result.kind} />
            {result.number && <strong>{result.number}</strong>}
            {result.issuer && <span>{result.issuer}</span>}
            {result.section && <span>{result.section}</span>}
            <DayText day={result.day} language={language} />
            {result.site && <span>{result.site}</span>}
          </p>
          {result.passage.length > 0 && (
            <p class="found-passage">
              <Marked passage={result.passage} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Officials whose names were asked for; they stand before everything else. */
export function PeopleFound({ people, title }: { people: readonly PersonFound[]; title: string }) {
  if (people.length === 0) return null
  return (
    <section class="found-people" aria-labelledby="can-bo">
      <h2 id="can-bo">{title}</h2>
      <ul>
        {people.map(({ href, name, title: post, unit, site }) => (
          <li>
            <a href={href}>{name}</a>
            <span>{[post, unit, site].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
