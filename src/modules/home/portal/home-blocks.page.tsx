import type { Language } from '../../../basics/language.ts'
import { Icon } from '../../../design/icon.tsx'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { type Story, StoryCard, StoryLine } from '../../../design/story.tsx'
import type { HomeWords, LinkGroup } from '../words.ts'

type Said = { language: Language; words: HomeWords }

/** Notices in force, newest first. */
export function NoticesBlock(props: Said & { notices: { href: string | null; stories: readonly Story[] } }) {
  const { notices, language, words } = props
  return (
    <section aria-labelledby="notices">
      <SectionHeading id="notices" text={words.notices} href={notices.href} more={words.all} />
      {notices.stories.length === 0 && <p class="soft">{words.noNotices}</p>}
      <ul class="story-list">
        {notices.stories.map((story) => (
          <li>
            <StoryLine story={{ ...story, section: null }} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export type MediaView = { stories: readonly Story[]; radio: readonly Story[]; href: string | null }

/** Videos, pictures and radio programmes; nothing plays by itself. */
export function MediaBlock({ media, language, words }: Said & { media: MediaView }) {
  if (media.stories.length === 0 && media.radio.length === 0) return null
  return (
    <section class="home-band" aria-labelledby="media">
      <SectionHeading id="media" text={words.media} href={media.href} more={words.all} />
      <div class="media-grid">
        {media.stories.map((story) => (
          <StoryCard story={{ ...story, section: null }} language={language} />
        ))}
        {media.radio.length > 0 && (
          <div class="media-radio">
            <h3>
              <Icon name="audio" /> {words.radio}
            </h3>
            <ul class="story-list">
              {media.radio.map((story) => (
                <li>
                  <StoryLine story={{ ...story, section: null }} language={language} level={4} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

/** The newest of the component sites; each names where it comes from. */
export function GatheredBlock({ stories, language, words }: Said & { stories: readonly Story[] }) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="gathered">
      <SectionHeading id="gathered" text={words.gathered} />
      <ul class="home-gathered">
        {stories.map((story) => (
          <li>
            <StoryLine story={{ ...story, section: null }} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export type LinkGroupView = { group: LinkGroup; links: readonly { href: string; text: string }[] }

/** The ways out to other agencies, folded by group. */
export function LinksBlock({ groups, words }: { groups: readonly LinkGroupView[]; words: HomeWords }) {
  const shown = groups.filter(({ links }) => links.length > 0)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="links">
      <SectionHeading id="links" text={words.links} />
      <div class="link-groups">
        {shown.map(({ group, links }) => (
          <details>
            <summary>
              {words.linkGroups[group]}
              <Icon name="chevron-down" />
            </summary>
            <ul class="link-list">
              {links.map(({ href, text }) => (
                <li>
                  <a href={href} rel="noopener">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  )
}
