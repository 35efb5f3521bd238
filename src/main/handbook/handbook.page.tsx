import { Prose } from '../../design/prose.tsx'
import { contentsPath } from './paths.ts'
import type { HandbookPart, HandbookPage as Page } from './read-handbook.ts'
import { handbookWords as words } from './words.ts'

/** A page of the handbook; `leadsBack`: to its contents. */
export function HandbookPage({ page: { title, parts }, leadsBack }: { page: Page; leadsBack: boolean }) {
  return (
    <article class="handbook" aria-labelledby="handbook-title">
      {leadsBack && (
        <p>
          <a href={contentsPath}>{words.back}</a>
        </p>
      )}
      <h1 id="handbook-title">{title}</h1>
      {parts.map((part) => (
        <Part {...part} />
      ))}
    </article>
  )
}

const Part = (part: HandbookPart) =>
  part.kind === 'text' ? (
    <Prose prose={part.prose} language="vi" />
  ) : (
    <figure class="handbook-picture">
      <img src={part.src} alt={part.alt} width={part.width} height={part.height} loading="lazy" decoding="async" />
    </figure>
  )
