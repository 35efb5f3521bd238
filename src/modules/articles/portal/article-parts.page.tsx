import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { safeHref } from '../../../basics/urls.ts'
import { DayText } from '../../../design/date-text.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { OfficialText } from '../../../design/official-text.tsx'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { type Story, StoryLine } from '../../../design/story.tsx'
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
export function Byline({ language, byline, unit, origin, sourceName, sourceUrl }: ArticleProps) {
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

type Around = { newer: FrameLink | null; older: FrameLink | null; language: Language }

/** The stories before and after this one in its section. */
export function Neighbours({ newer, older, language }: Around) {
  const words = articleWords[language]
  if (!newer && !older) return null
  const steps = [
    [older, words.previous, 'prev'],
    [newer, words.next, 'next'],
  ] as const
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {steps.map(
        ([link, text, rel]) =>
          link && (
            <a href={link.href} rel={rel} class={`neighbour-${rel}`}>
              <span class="soft">{text}</span>
              <OfficialText text={link.text} />
            </a>
          ),
      )}
    </nav>
  )
}

type Beside = Pick<ArticleProps, 'related' | 'sameSection' | 'language'>

/** What to read next. */
export function ArticleAside({ related, sameSection, language }: Beside) {
  const words = articleWords[language]
  return (
    <aside class="article-aside" aria-label={words.sameSection}>
      {related.length > 0 && <Stories id="related" heading={words.related} stories={related} language={language} />}
      {sameSection && sameSection.stories.length > 0 && (
        <Stories
          id="same-section"
          heading={sameSection.text}
          href={sameSection.href}
          stories={sameSection.stories}
          language={language}
        />
      )}
    </aside>
  )
}

type List = { id: string; heading: string; href?: string; stories: readonly Story[]; language: Language }

function Stories({ id, heading, href, stories, language }: List) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} text={heading} href={href ?? null} />
      <ul class="story-list">
        {stories.map((story) => (
          <li>
            <StoryLine story={{ ...story, section: null }} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}
