import type { Story } from '../../../design/story.tsx'
import type { Section } from '../../../web/context.ts'
import type { ArticleLine } from '../live.ts'

/** An article's line as pages show it, with the name of its section. */
export function storyOf(line: ArticleLine, sections: readonly Section[]): Story {
  const section = sections.find(({ id }) => id === line.sectionId)
  return {
    href: line.href,
    title: line.title,
    summary: line.summary,
    publishedAt: line.liveFrom,
    picture: line.picture,
    genre: line.genre ?? 'tin',
    section: section?.href ? { href: section.href, text: section.name } : null,
  }
}
