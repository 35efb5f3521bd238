import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { type Story, StoryRow } from '../../../design/story.tsx'
import { articleWords } from '../words.ts'

export type SectionProps = {
  language: Language
  trail: readonly FrameLink[]
  title: string
  subsections: readonly FrameLink[]
  stories: readonly Story[]
  /** Addresses of the neighbouring pages of the list, by key; null where it ends. */
  newer: string | null
  older: string | null
  /** The first page of the list; null on it. */
  newest: string | null
  feedHref: string | null
}

/** The list of a section (chuyên mục), newest first. */
export function SectionPage(props: SectionProps) {
  const { language, trail, title, subsections, stories, newer, older, newest } = props
  const words = articleWords[language]
  return (
    <div class="wrap page">
      <Breadcrumbs trail={trail} here={title} language={language} />
      <SectionHead {...props} />
      {subsections.length > 0 && (
        <nav class="subsections" aria-label={words.subsections}>
          {subsections.map(({ href, text }) => (
            <a href={href}>{text}</a>
          ))}
        </nav>
      )}
      {stories.length === 0 ? (
        <EmptyState text={newest ? words.emptyOlder : words.empty} />
      ) : (
        <ul class="story-list section-list" aria-label={words.list}>
          {stories.map((story) => (
            <li>
              <StoryRow
                story={{ ...story, section: story.section?.text === title ? null : (story.section ?? null) }}
                language={language}
                level={2}
              />
            </li>
          ))}
        </ul>
      )}
      <Pagination language={language} newer={newer} older={older} newest={newest} />
    </div>
  )
}

function SectionHead({ language, title, feedHref }: SectionProps) {
  return (
    <header class="section-head">
      <h1>{title}</h1>
      {feedHref && (
        <a class="feed-link" href={feedHref}>
          <Icon name="rss" /> {articleWords[language].feed}
        </a>
      )}
    </header>
  )
}
