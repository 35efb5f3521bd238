import type { Picture } from '../../../basics/picture.ts'

/** An article as lists show it. */
export type ArticleLine = {
  editionId: string
  href: string
  title: string
  summary: string
  picture: Picture | null
  genre: string | null
  sectionId: string | null
  number: number
  liveFrom: Date
}

export type ArticleStory = {
  href: string
  title: string
  summary: string
  publishedAt: Date
  picture: Picture | null
  genre: string
  section: { href: string; text: string } | null
}

type NamedSection = { id: string; href: string | null; name: string }

/** An article's line as pages show it, with the name of its section in the language of the page. */
export function storyOf(line: ArticleLine, sections: readonly NamedSection[]): ArticleStory {
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
