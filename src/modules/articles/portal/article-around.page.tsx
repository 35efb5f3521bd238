import type { Language } from '../../../basics/language.ts'
import type { FrameLink } from '../../../design/frame-types.ts'
import { OfficialText } from '../../../design/official-text.tsx'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { type Story, StoryLine } from '../../../design/story.tsx'
import { articleWords } from '../words.ts'
import type { ArticleProps } from './article.page.tsx'

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
