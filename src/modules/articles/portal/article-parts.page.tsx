import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { safeHref } from '../../../basics/urls.ts'
import { DayText } from '../../../design/date-text.tsx'
import { Icon } from '../../../design/icon.tsx'
import { articleWords } from '../words.ts'
import type { ArticleProps } from './article.page.tsx'

export type Programme = {
  series: string | null
  number: number | null
  airOn: LocalDate | null
  items: readonly { title: string; minutes?: number }[]
}

/** Which broadcast this is and what is in it. */
export function ProgrammeCard({ programme, language }: { programme: Programme; language: Language }) {
  const words = articleWords[language]
  return (
    <section class="programme" aria-label={words.series}>
      <Icon name="audio" />
      <div>
        <p class="programme-name">
          {programme.series} {programme.number !== null && <span>{words.programme(programme.number)}</span>}
        </p>
        {programme.airOn && (
          <p class="soft">
            {words.aired}: <DayText day={programme.airOn} language={language} weekday />
          </p>
        )}
        {programme.items.length > 0 && (
          <>
            <h2>{words.items}</h2>
            <ol class="programme-items">
              {programme.items.map(({ title, minutes }) => (
                <li>
                  {title} {minutes !== undefined && <span class="soft">{words.minutes(minutes)}</span>}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  )
}

/** Who wrote it, for which unit, and whose text it is when it is not our own. */
export function Byline({ language, byline, unit, origin, sourceName, sourceUrl, sharedFrom }: ArticleProps) {
  const words = articleWords[language]
  const href = sourceUrl === null ? null : safeHref(sourceUrl)
  return (
    <div class="byline">
      {byline && <p class="byline-names">{byline}</p>}
      {unit && unit !== byline && <p class="soft">{unit}</p>}
      {origin !== 'own' && sourceName && (
        <p>
          {origin === 'translated' ? words.sourceTranslated : words.sourceRepublished} {sourceName}
          {href && (
            <>
              {' — '}
              <a href={href} rel="noopener">
                {words.original}
              </a>
            </>
          )}
        </p>
      )}
      {sharedFrom && (
        <p>
          {words.sourceRepublished} {sharedFrom.name}
          {' — '}
          <a href={sharedFrom.url} rel="noopener">
            {words.original}
          </a>
        </p>
      )}
    </div>
  )
}

/** Sharing by plain links: nobody else learns that the page was read. */
export function ArticleTools({ language, address, title, mistakeHref }: ArticleProps) {
  const words = articleWords[language]
  const url = encodeURIComponent(address)
  return (
    <div class="article-tools">
      <button type="button" class="tool needs-script" data-do="print">
        <Icon name="printer" /> {words.print}
      </button>
      <button type="button" class="tool needs-script" data-do="copy" data-copied={words.copied}>
        <Icon name="link" /> {words.copy} <span role="status" data-said="" />
      </button>
      <button type="button" class="tool needs-sharing" data-do="share">
        <Icon name="share" /> {words.share}
      </button>
      <a class="tool" href={`mailto:?subject=${encodeURIComponent(title)}&body=${url}`}>
        <Icon name="mail" /> {words.mail}
      </a>
      <a class="tool" href={`https://www.facebook.com/sharer/sharer.php?u=${url}`} rel="noopener nofollow">
        <Icon name="external" /> {words.shareOn}
      </a>
      <a class="tool tool-last" href={mistakeHref} rel="nofollow">
        <Icon name="flag" /> {words.mistake}
      </a>
    </div>
  )
}
