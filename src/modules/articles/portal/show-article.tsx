import { mistakeReportPath } from '../../../basics/addresses.ts'
import { isoText } from '../../../basics/dates.ts'
import { pictureUrl } from '../../../basics/picture.ts'
import { type Answer, movedForEver, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { trailThrough } from '../../../web/trail.ts'
import { correctionsOf } from '../../editions/live.ts'
import { type Hosting, originOf } from '../../sites/live.ts'
import {
  type ArticleFound,
  type ArticleLine,
  articleAt,
  articlePathByNumber,
  neighbours,
  otherLanguagePath,
  type SharedFound,
  sharedArticleAt,
  sharedCorrectionsOf,
} from '../live.ts'
import { withLinksHome } from '../rules/links-home.ts'
import { storyOf } from '../rules/story.ts'
import { ArticlePage, type ArticleProps } from './article.page.tsx'

const inSameSection = 6

/** The article of a number; the slug is only decoration and mends itself. */
export async function showArticle(request: PortalRequest, number: number, hosting: Hosting): Promise<Answer> {
  const { db, site, language, path } = request
  const article: Shown | undefined = (await articleAt(db, site.id, path)) ?? (await sharedAt(request, hosting))
  if (article === undefined) {
    const now = await articlePathByNumber(db, { siteId: site.id, language, number })
    return now === undefined ? notFound : movedForEver(now)
  }
  const at = { instant: article.liveFrom, number: article.number }
  const [around, corrections, alternate] = await Promise.all([
    article.sectionId === null
      ? { newer: null, older: [] }
      : neighbours(db, { siteId: site.id, language, sectionId: article.sectionId, at, older: inSameSection }),
    article.home === undefined
      ? correctionsOf(db, site.id, article.editionId)
      : sharedCorrectionsOf(db, site.id, article.editionId),
    site.languages.length > 1 ? otherLanguagePath(db, { siteId: site.id, number, language }) : null,
  ])
  const props = propsOf(request, article, around, corrections)
  return page(factsOf(request, article), <ArticlePage {...props} />, {
    itemId: article.itemId,
    alternate,
    texts: [props.body],
  })
}

/** Where a text is at home that is read here too. */
type Home = { name: string; url: string; origin: string }
type Shown = ArticleFound & { home?: Home }

/** A text of another site: its links lead home, and so does what the page says of itself. */
async function sharedAt({ db, site, path, language }: PortalRequest, hosting: Hosting): Promise<Shown | undefined> {
  const found = await sharedArticleAt(db, site.id, path)
  if (found === undefined) return undefined
  const origin = originOf(homeSite(found), hosting)
  const name = (language === 'en' ? found.fromNameEn : null) ?? found.fromName
  const { content } = found
  const home = { name, url: origin + found.fromPath, origin }
  return { ...found, content: { ...content, body: withLinksHome(content.body, origin) }, home }
}

const homeSite = ({ fromSlug, fromKind, fromHost }: SharedFound) => ({
  slug: fromSlug,
  kind: fromKind,
  primaryHost: fromHost,
})

type Around = { newer: ArticleLine | null; older: ArticleLine[] }

function propsOf(
  request: PortalRequest,
  article: Shown,
  { newer, older }: Around,
  corrections: ArticleProps['corrections'],
): ArticleProps {
  const { language, sections, site, path } = request
  const section = sections.find(({ id }) => id === article.sectionId)
  const link = (line: ArticleLine | null | undefined) => (line ? { href: line.href, text: line.title } : null)
  return {
    language,
    trail: trailThrough(section, request),
    ...textOf(article),
    sharedFrom: article.home ?? null,
    corrections,
    related: [],
    sameSection: section?.href
      ? {
          href: section.href,
          text: section.name,
          stories: older.map((line) => storyOf(line, sections)),
        }
      : null,
    newer: link(newer),
    older: link(older[0]),
    address: `${site.origin}${path}`,
    mistakeHref: mistakeReportPath(path),
  }
}

function textOf(article: ArticleFound) {
  const { title, summary, genre, eventAt, origin, sourceName, sourceUrl, byline, picture } = article
  const { body, programme } = article.content
  const { series, seriesNumber, airOn } = article
  return {
    ...{ title, summary, genre, eventAt, origin, sourceName, sourceUrl, byline, picture, body },
    publishedAt: article.liveFrom,
    updatedAt: article.changedAt > article.liveFrom ? article.changedAt : null,
    expiresAt: article.liveUntil,
    expired: false,
    unit: null,
    programme: programme ? { items: programme, series, number: seriesNumber, airOn } : null,
  }
}

function factsOf({ site, frame, sections, language, path }: PortalRequest, article: Shown) {
  const { home } = article
  const section = sections.find(({ id }) => id === article.sectionId)
  const jsonLd = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    inLanguage: language,
    datePublished: isoText(article.liveFrom),
    dateModified: isoText(article.changedAt),
    mainEntityOfPage: home?.url ?? `${site.origin}${path}`,
    publisher: {
      '@type': 'GovernmentOrganization',
      name: home?.name ?? frame.site.name,
      url: home?.origin ?? site.origin,
    },
    ...(section ? { articleSection: section.name } : {}),
    ...(article.byline ? { author: { '@type': 'Person', name: article.byline } } : {}),
    ...(article.picture ? { image: `${site.origin}${pictureUrl(article.picture)}` } : {}),
  }
  return {
    title: article.title,
    description: article.summary,
    kind: 'article' as const,
    date: article.liveFrom,
    modified: article.changedAt,
    picture: article.picture,
    creator: article.byline ?? home?.name ?? frame.site.name,
    ...(section ? { subjects: [section.name] } : {}),
    ...(home ? { source: home.url, canonical: home.url } : article.sourceName ? { source: article.sourceName } : {}),
    jsonLd: [jsonLd],
  }
}
