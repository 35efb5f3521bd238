import { sectionPath, sectionRssPath } from '../../../basics/addresses.ts'
import { decodePageKey, encodePageKey } from '../../../basics/page-key.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest, Section } from '../../../web/context.ts'
import { trailTo } from '../../../web/trail.ts'
import { type ArticleLine, sectionArticles } from '../live.ts'
import { storyOf } from '../rules/story.ts'
import { SectionPage } from './section.page.tsx'

const pageSize = 20

/** The list of a section, one page of it by key. */
export async function showSection(request: PortalRequest, section: Section): Promise<Answer> {
  const { db, site, language, query } = request
  const keys = { before: query.get('truoc'), after: query.get('sau') }
  const before = keys.before === null ? undefined : decodePageKey(keys.before)
  const after = keys.after === null ? undefined : decodePageKey(keys.after)
  if (before === null || after === null) return notFound

  const wanted = {
    siteId: site.id,
    language,
    limit: pageSize + 1,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }
  const found = await sectionArticles(db, section.id, wanted)
  const goesOn = found.length > pageSize
  const lines = after && goesOn ? found.slice(1) : found.slice(0, pageSize)
  const isFirst = before === undefined && (after === undefined || !goesOn)
  return listPage(request, section, { lines, isFirst, hasOlder: after ? lines.length > 0 : goesOn })
}

type Part = { lines: readonly ArticleLine[]; isFirst: boolean; hasOlder: boolean }

function listPage(request: PortalRequest, section: Section, { lines, isFirst, hasOlder }: Part): Answer {
  const { frame, language, sections } = request
  const here = sectionPath(language, section.slug)
  const feed = { href: sectionRssPath(language, section.slug), text: section.name }
  const description = `${section.name} – ${frame.site.name}`
  const date = lines[0]?.liveFrom ?? null
  return page(
    { title: section.name, description, kind: 'website', date, feed, ...(isFirst ? {} : { hidden: true }) },
    <SectionPage
      language={language}
      trail={trailTo(section, request)}
      title={section.name}
      subsections={sections.flatMap(({ parentId, kind, href, name }) =>
        parentId === section.id && kind === 'news' && href ? [{ href, text: name }] : [],
      )}
      stories={lines.map((line) => storyOf(line, sections))}
      newer={isFirst ? null : keyed(here, 'sau', lines[0])}
      older={hasOlder ? keyed(here, 'truoc', lines.at(-1)) : null}
      newest={isFirst ? null : here}
      feedHref={feed.href}
    />,
  )
}

const keyed = (here: string, name: string, line: ArticleLine | undefined): string | null =>
  line === undefined ? null : `${here}?${name}=${encodePageKey({ instant: line.liveFrom, number: line.number })}`
