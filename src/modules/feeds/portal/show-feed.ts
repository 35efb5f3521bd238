import {
  documentsPath,
  documentsRssPath,
  homePath,
  languageOfPath,
  rssPath,
  sectionPath,
  sectionRssPath,
} from '../../../basics/addresses.ts'
import { fileUrl } from '../../../basics/picture.ts'
import { type Answer, bytes, notFound } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { type DocumentLine, newestDocuments } from '../../documents/live.ts'
import { type FeedItem, newestItems } from '../live.ts'
import { type FeedEntry, rssDocument } from '../rules/rss.ts'
import { feedWords } from '../words.ts'

const length = 30
const rssType = 'application/rss+xml; charset=utf-8'

/** The newest articles of the whole site. */
export async function showSiteFeed(request: PortalRequest): Promise<Answer> {
  const { db, site, frame, language, path } = request
  if (languageOfPath(path) !== language) return notFound
  const items = await newestItems(db, { siteId: site.id, language, limit: length })
  const { name } = frame.site
  const feed = {
    title: name,
    description: feedWords[language].newestOf(name),
    page: homePath(language),
    self: rssPath(language),
  }
  return answerOf(request, feed, items)
}

/** The newest articles of one section and those below it. */
export async function showSectionFeed(request: PortalRequest): Promise<Answer> {
  const { db, site, frame, sections, language, path } = request
  const { slug: wanted } = request.params
  if (languageOfPath(path) !== language) return notFound
  const section = sections.find(({ kind, slug }) => kind === 'news' && slug === wanted)
  if (section === undefined) return notFound
  const items = await newestItems(db, { siteId: site.id, language, limit: length, sectionId: section.id })
  const feed = {
    title: `${section.name} - ${frame.site.name}`,
    description: feedWords[language].newestIn(section.name, frame.site.name),
    page: sectionPath(language, section.slug),
    self: sectionRssPath(language, section.slug),
  }
  return answerOf(request, feed, items)
}

/** The newest documents of the site. */
export async function showDocumentFeed(request: PortalRequest): Promise<Answer> {
  const { db, site, frame } = request
  const documents = await newestDocuments(db, site.id, length)
  const { name } = frame.site
  const document = rssDocument({
    title: feedWords.vi.documents(name),
    description: feedWords.vi.newestDocuments(name),
    language: 'vi',
    pageUrl: site.origin + documentsPath('vi'),
    selfUrl: site.origin + documentsRssPath('vi'),
    entries: documents.map((line) => documentEntry(line, site.origin)),
  })
  return bytes(rssType, document, { keep: 'site' })
}

const documentEntry = (line: DocumentLine, origin: string): FeedEntry => ({
  url: origin + line.href,
  title: line.numberSymbol === '' ? line.subject : `${line.numberSymbol}: ${line.subject}`,
  summary: '',
  byline: line.issuer,
  section: line.field || null,
  publishedAt: line.liveFrom,
  enclosure: null,
})

type About = { title: string; description: string; page: string; self: string }

function answerOf(
  request: PortalRequest,
  { title, description, page, self }: About,
  items: readonly FeedItem[],
): Answer {
  const { site, language } = request
  const document = rssDocument({
    title,
    description,
    language,
    pageUrl: site.origin + page,
    selfUrl: site.origin + self,
    entries: items.map((item) => entryOf(item, request)),
  })
  return bytes(rssType, document, { keep: 'site' })
}

function entryOf(item: FeedItem, { site, sections }: PortalRequest): FeedEntry {
  const { title, summary, byline, recording } = item
  return {
    url: site.origin + item.path,
    title,
    summary,
    byline,
    section: sections.find(({ id }) => id === item.sectionId)?.name ?? null,
    publishedAt: item.liveFrom,
    enclosure: recording && {
      url: site.origin + fileUrl(recording),
      bytes: recording.bytes,
      contentType: recording.contentType,
    },
  }
}
