import type { Language } from '../../../basics/language.ts'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { type Story, StoryCard, StoryLine } from '../../../design/story.tsx'

export type HomeSection = { href: string; title: string; stories: readonly Story[] }

type Shown = { sections: readonly HomeSection[]; language: Language }

/** Sections told with a picture; the others stand below as lists, so that a front page stays a front page. */
const pictured = 3
const linesBesidePicture = 2
const linesWithoutPicture = 3

/** What is new in each section: the first three with a picture, the others by their titles. */
export function HomeSections({ sections, language }: Shown) {
  const lists = sections.slice(pictured)
  return (
    <>
      {sections.length > 0 && (
        <div class="home-sections">
          {sections.slice(0, pictured).map((section) => (
            <PicturedSection section={section} language={language} />
          ))}
        </div>
      )}
      {lists.length > 0 && (
        <div class="home-lists">
          {lists.map(({ href, title, stories }) => (
            <section class="home-list" aria-labelledby={idOf(href)}>
              <SectionHeading id={idOf(href)} text={title} href={href} />
              <Lines stories={stories.slice(0, linesWithoutPicture)} language={language} />
            </section>
          ))}
        </div>
      )}
    </>
  )
}

/** The newest story that has a picture, then the others by their titles. */
function PicturedSection({ section, language }: { section: HomeSection; language: Language }) {
  const { href, title, stories } = section
  const first = stories.find(({ picture }) => picture !== null) ?? stories[0]
  if (!first) return null
  const others = stories.filter((story) => story !== first).slice(0, linesBesidePicture)
  return (
    <section class="home-section" aria-labelledby={idOf(href)}>
      <SectionHeading id={idOf(href)} text={title} href={href} />
      <StoryCard story={{ ...first, section: null }} language={language} />
      <Lines stories={others} language={language} />
    </section>
  )
}

function Lines({ stories, language }: { stories: readonly Story[]; language: Language }) {
  if (stories.length === 0) return null
  return (
    <ul class="story-list">
      {stories.map((story) => (
        <li>
          <StoryLine story={{ ...story, section: null }} language={language} />
        </li>
      ))}
    </ul>
  )
}

const idOf = (href: string): string => `section-${href.split('/').pop()}`
