import type { Language } from '../../../basics/language.ts'
import { element, type Xml, xmlDocument } from './xml.ts'

/** A recording that goes with an item: its absolute address, size in bytes and type. */
export type Enclosure = { url: string; bytes: number; contentType: string }

export type FeedEntry = {
  url: string
  title: string
  summary: string
  /** As printed; null where nobody is named. */
  byline: string | null
  section: string | null
  publishedAt: Date
  enclosure: Enclosure | null
}

export type Feed = {
  title: string
  description: string
  language: Language
  /** The page it follows and its own address, both absolute. */
  pageUrl: string
  selfUrl: string
  entries: readonly FeedEntry[]
}

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

/** An RSS 2.0 document. Dates are those of RFC 822 in universal time, as the format wants. */
export function rssDocument({ title, description, language, pageUrl, selfUrl, entries }: Feed): string {
  const newest = Math.max(...entries.map((entry) => entry.publishedAt.getTime()))
  return xmlDocument(
    element(
      'rss',
      namespaces,
      element(
        'channel',
        {},
        element('title', {}, title),
        element('link', {}, pageUrl),
        element('description', {}, inHtml(description)),
        element('language', {}, language),
        element('atom:link', { href: selfUrl, rel: 'self', type: 'application/rss+xml' }),
        entries.length > 0 ? element('lastBuildDate', {}, new Date(newest).toUTCString()) : null,
        ...entries.map(itemOf),
      ),
    ),
  )
}

/** Readers show a description as HTML, and a title as text: an angle bracket that somebody typed stays one in both. */
const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function itemOf({ url, title, summary, byline, section, publishedAt, enclosure }: FeedEntry): Xml {
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    element('pubDate', {}, publishedAt.toUTCString()),
    byline ? element('dc:creator', {}, byline) : null,
    section ? element('category', {}, section) : null,
    summary ? element('description', {}, inHtml(summary)) : null,
    enclosure
      ? element('enclosure', { url: enclosure.url, length: enclosure.bytes, type: enclosure.contentType })
      : null,
  )
}
