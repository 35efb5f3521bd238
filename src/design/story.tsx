import type { Language } from '../basics/language.ts'
import type { Picture } from '../basics/picture.ts'
import { DateText } from './date-text.tsx'
import { Icon, type IconName } from './icon.tsx'
import { OfficialText } from './official-text.tsx'
import { Photo, Placeholder } from './picture.tsx'
import { designWords } from './words.ts'

/** An article as a list shows it; the owner's `live.ts` fills in `href`. */
export type Story = {
  href: string
  title: string
  summary?: string | null
  publishedAt: Date
  picture: Picture | null
  genre: string
  section?: { href: string; text: string } | null
  /** The component site a gathered story comes from. */
  site?: { href: string; text: string } | null
}

const marks: Record<string, IconName> = { video: 'play', 'phat-thanh': 'audio', anh: 'photos', 'chum-anh': 'photos' }

type Shown = { story: Story; language: Language; level?: 2 | 3 | 4 }

/** The story of the day: picture, title and summary, large. */
export function LeadStory({ story, language }: Shown) {
  return (
    <article class="lead-story">
      {story.picture && <StoryPicture story={story} language={language} sizes="(min-width: 64em) 800px, 100vw" eager />}
      <h2>
        <StoryLink story={story} />
      </h2>
      {story.summary && (
        <p class="lead-summary">
          <OfficialText text={story.summary} />
        </p>
      )}
      <StoryMeta story={story} language={language} />
    </article>
  )
}

/** Picture above, title below. */
export function StoryCard({ story, language, level = 3 }: Shown) {
  return (
    <article class="story-card">
      <StoryPicture story={story} language={language} sizes="(min-width: 64em) 400px, (min-width: 40em) 50vw, 100vw" />
      <StoryTitle story={story} level={level} />
      <StoryMeta story={story} language={language} />
    </article>
  )
}

/** Picture at the side, title and summary beside it: the row of a section's list. Without a picture the words take the row. */
export function StoryRow({ story, language, level = 3 }: Shown) {
  const seen = story.picture !== null || marks[story.genre] !== undefined
  return (
    <article class={seen ? 'story-row' : 'story-row story-bare'}>
      {seen && <StoryPicture story={story} language={language} sizes="(min-width: 40em) 260px, 34vw" />}
      <div class="story-text">
        <StoryTitle story={story} level={level} />
        {story.summary && (
          <p class="story-summary">
            <OfficialText text={story.summary} />
          </p>
        )}
        <StoryMeta story={story} language={language} />
      </div>
    </article>
  )
}

/** Title and date only. */
export function StoryLine({ story, language, level = 3 }: Shown) {
  return (
    <article class="story-line">
      <StoryTitle story={story} level={level} />
      <StoryMeta story={story} language={language} />
    </article>
  )
}

function StoryTitle({ story, level }: { story: Story; level: 2 | 3 | 4 }) {
  const Tag = `h${level}` as const
  return (
    <Tag class="story-title">
      <StoryLink story={story} />
    </Tag>
  )
}

const StoryLink = ({ story }: { story: Story }) => (
  <a href={story.href}>
    <OfficialText text={story.title} />
  </a>
)

/** Decoration: the title's link spreads over the whole story, its picture included. */
function StoryPicture({ story, language, sizes, eager }: Shown & { sizes: string; eager?: boolean }) {
  const mark = marks[story.genre]
  return (
    <div class="story-picture">
      {story.picture ? (
        <Photo picture={{ ...story.picture, alt: null }} sizes={sizes} {...(eager ? { eager } : {})} />
      ) : (
        <Placeholder seed={story.section?.text ?? story.site?.text ?? story.genre} />
      )}
      {mark && (
        <span class="story-mark">
          <Icon name={mark} /> {designWords[language].genres[story.genre]}
        </span>
      )}
    </div>
  )
}

function StoryMeta({ story, language }: Shown) {
  return (
    <p class="story-meta">
      {story.site && (
        <a class="story-site" href={story.site.href}>
          {story.site.text}
        </a>
      )}
      {story.section && <a href={story.section.href}>{story.section.text}</a>}
      <DateText at={story.publishedAt} language={language} />
    </p>
  )
}
