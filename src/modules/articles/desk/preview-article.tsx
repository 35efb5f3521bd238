/** The page readers would see of a draft. */
import { mistakeReportPath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import type { ContentForm, PreviewPlace } from '../../../web/content-form.ts'
import { trailThrough } from '../../../web/trail.ts'
import { ArticlePage, type ArticleProps } from '../portal/article.page.tsx'
import { type ArticleDraft, readArticle } from '../rules/draft.ts'

type Preview = ContentForm['preview']

/** As `showArticle` draws it, without neighbours: nothing stands beside what is not published. */
export const previewArticle: Preview = async ({ now }, form, place) => {
  const read = readArticle(form)
  if ('issues' in read) return undefined
  const props = propsOf(read.done, place, now)
  return {
    head: { title: props.title, description: props.summary, kind: 'article', date: now, hidden: true },
    body: <ArticlePage {...props} />,
  }
}

function propsOf(draft: ArticleDraft, place: PreviewPlace, now: Date): ArticleProps {
  const { site, sections, language, path } = place
  const [main] = draft.sectionIds
  const section = sections.find(({ id }) => id === main)
  const { title, summary, genre, origin, sourceName, sourceUrl, byline } = draft
  const moment = (text: string | null) => (text === null ? null : new Date(text))
  const expiresAt = moment(draft.expiresAt)
  return {
    ...{ language, title: title || untitled[language], summary, genre, origin, sourceName, sourceUrl, byline },
    ...{ picture: draft.picture as ArticleProps['picture'], body: draft.body, programme: programmeOf(draft) },
    trail: trailThrough(section, { language, sections }),
    publishedAt: now,
    updatedAt: null,
    eventAt: moment(draft.eventAt),
    expiresAt,
    expired: expiresAt !== null && expiresAt <= now,
    unit: null,
    ...{ corrections: [], related: [], newer: null, older: null },
    sameSection: section?.href ? { href: section.href, text: section.name, stories: [] } : null,
    address: `${site.origin}${path}`,
    mistakeHref: mistakeReportPath(path),
  }
}

const untitled: Record<Language, string> = { vi: '(Chưa có tiêu đề)', en: '(No title yet)' }

function programmeOf({ programme, series, seriesNumber, airOn }: ArticleDraft): ArticleProps['programme'] {
  if (!programme?.length) return null
  const items = programme.map(({ title, minutes }) => ({ title, ...(minutes === undefined ? {} : { minutes }) }))
  return { series, number: seriesNumber, airOn, items }
}
