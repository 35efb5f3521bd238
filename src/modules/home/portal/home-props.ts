/** Puts together what a front page shows, as its arrangement says. */
import { agendaPath, contactPath, directoryPath, homePath, mistakeReportPath } from '../../../basics/addresses.ts'
import { addDays, dayOf, startOfDay } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import type { Story } from '../../../design/story.tsx'
import type { PortalRequest, Section } from '../../../web/context.ts'
import { engagements } from '../../agenda/live.ts'
import { type ArticleLine, latestArticles, latestInSections, latestOfGenres, storyOf } from '../../articles/live.ts'
import { type Hosting, type LinkFound, linksOf, originOf } from '../../sites/live.ts'
import { arrangementOf, type GatheredLine, gathered, type PinnedLine, pinnedStories } from '../live.ts'
import { type Arrangement, shownBlocks } from '../rules/arrangement.ts'
import type { HomeProps } from './home.page.tsx'
import type { AgendaSummary } from './home-agenda.page.tsx'

const inSection = 4
/** The lead and the latest stories at the top of the page. */
const told = 7
const enough = 2
const noticesShown = 4

export type Asked = Pick<PortalRequest, 'db' | 'site' | 'frame' | 'sections' | 'language' | 'now'>

/** What the front page shows now; `tried` is an arrangement nobody has decided yet. */
export async function homeProps(request: Asked, hosting: Hosting, tried?: Arrangement): Promise<HomeProps> {
  const { db, site, frame, language } = request
  const kept = await arrangementOf(db, { siteId: site.id, language })
  const arrangement = tried ?? kept.arrangement
  const sections = request.sections.filter(({ id }) => !kept.closed.includes(id))
  const told = toldSections(sections, arrangement)
  const notices = sections.find(({ id, key }) =>
    arrangement.noticesSectionId === null ? key === 'notices' : id === arrangement.noticesSectionId,
  )
  const all = await found(request, [...told, ...(notices ? [notices] : [])])
  const story = (line: ArticleLine): Story => storyOf(line, request.sections)
  const { lead, next } = topOf(all.latest, all.pins)
  return {
    language,
    blocks: shownBlocks(arrangement),
    siteName: frame.site.name,
    services: servicesOf(request),
    lead: lead && story(lead),
    latest: next.map(story),
    latestHref: sections.find(({ key }) => key === 'news')?.href ?? homePath(language),
    sections: blocksOf(told, all.bySection, [lead, ...next]).map(({ lines, ...block }) => ({
      ...block,
      stories: lines.map(story),
    })),
    notices: {
      href: notices?.href ?? null,
      stories: (all.bySection.get(notices?.id ?? '') ?? []).slice(0, noticesShown).map(story),
    },
    agenda: all.agenda,
    media: mediaOf(all.media, sections, story),
    gathered: all.below.map((line) => gatheredStory(line, hosting)),
    links: groupedLinks(all.links, language),
  }
}

/** The chosen sections in their order, or all of the first level that have no block of their own. */
function toldSections(sections: readonly Section[], { sectionIds }: Arrangement): Section[] {
  const news = sections.filter(({ kind }) => kind === 'news')
  if (sectionIds !== null) return sectionIds.flatMap((id) => news.find((section) => section.id === id) ?? [])
  return news.filter(({ parentId, key }) => parentId === null && !ownBlock.has(key ?? ''))
}

/** What is held comes first; the rest is the newest, without anything twice. */
function topOf(latest: readonly ArticleLine[], pins: readonly PinnedLine[]) {
  const held = pins.find(({ place }) => place === 'lead')
  const lead = held ?? latest.find(({ picture }) => picture !== null) ?? latest[0] ?? null
  const others = [...pins, ...latest].filter(
    (line, at, all) =>
      line.editionId !== lead?.editionId && all.findIndex(({ editionId }) => editionId === line.editionId) === at,
  )
  return { lead, next: others.slice(0, told - 1) }
}

function mediaOf(lines: readonly ArticleLine[], sections: readonly Section[], story: (line: ArticleLine) => Story) {
  return {
    stories: [...newest(lines, 'video', 2), ...newest(lines, 'chum-anh', 2)].slice(0, 3).map(story),
    radio: newest(lines, 'phat-thanh', 3).map(story),
    href: sections.find(({ key }) => key === 'multimedia')?.href ?? null,
  }
}

const newest = (lines: readonly ArticleLine[], genre: string, most: number): ArticleLine[] =>
  lines.filter((line) => line.genre === genre).slice(0, most)

/** Everything a home page shows, asked for at once. */
async function found(request: Asked, sections: readonly Section[]) {
  const { db, site, language } = request
  const wanted = { siteId: site.id, language }
  const [pins, latest, bySection, media, agenda, below, links] = await Promise.all([
    pinnedStories(db, wanted),
    latestArticles(db, { ...wanted, limit: 8 }),
    latestInSections(
      db,
      sections.map(({ id }) => id),
      { ...wanted, limit: inSection + told },
    ),
    latestOfGenres(db, ['video', 'chum-anh', 'phat-thanh'], { ...wanted, limit: 4 }),
    agendaSummary(request),
    gathered(db, { ...wanted, limit: 8 }),
    linksOf(db, site.id),
  ])
  return { pins, latest, bySection, media, agenda, below, links }
}

/** Sections with something in them. What the top of the page tells is not told again where a section has enough beside it. */
const blocksOf = (
  sections: readonly Section[],
  found: ReadonlyMap<string, ArticleLine[]>,
  top: readonly (ArticleLine | null)[],
) =>
  sections.flatMap(({ id, href, name }) => {
    const all = found.get(id) ?? []
    const fresh = all.filter(({ editionId }) => !top.some((line) => line?.editionId === editionId))
    const lines = fresh.length < enough ? all.filter((line) => line.editionId !== top[0]?.editionId) : fresh
    return href && lines.length > 0 ? [{ href, title: name, lines: lines.slice(0, inSection) }] : []
  })

const groupedLinks = (links: readonly LinkFound[], language: Language): HomeProps['links'] =>
  linkGroups.map((group) => ({
    group,
    links: links
      .filter((link) => link.group === group && (language === 'vi' || link.nameEn !== null))
      .map(({ href, name, nameEn }) => ({ href, text: (language === 'en' ? nameEn : null) ?? name })),
  }))

const linkGroups = ['government', 'ministry', 'press', 'agency'] as const

/** Sections with a block of their own on the home page. */
const ownBlock = new Set(['notices', 'multimedia'])

/** Only what exists on this site, so that no button leads nowhere; an archive does no service any more. */
function servicesOf({ site, sections, language }: Asked): HomeProps['services'] {
  if (site.archivedSince !== null) return [{ key: 'contact', href: contactPath(language) }]
  const hrefOf = (key: string) => sections.find((section) => section.key === key)?.href
  const documents = hrefOf('legal-documents')
  const agenda = hrefOf('leader-agenda')
  const directory = hrefOf('staff-contacts')
  const contact = hrefOf('transaction-info')
  const procedures = hrefOf('online-services')
  return [
    ...(documents ? [{ key: 'documents' as const, href: documents }] : []),
    ...(procedures ? [{ key: 'procedures' as const, href: procedures }] : []),
    ...(agenda ? [{ key: 'agenda' as const, href: agendaPath(language) }] : []),
    ...(directory ? [{ key: 'directory' as const, href: directoryPath(language) }] : []),
    ...(contact ? [{ key: 'contact' as const, href: contactPath(language) }] : []),
    { key: 'mistake', href: mistakeReportPath(homePath(language)) },
  ]
}

const daysAhead = 7

async function agendaSummary({ db, site, now, language, sections }: Asked): Promise<AgendaSummary | null> {
  if (site.archivedSince !== null || !sections.some(({ kind }) => kind === 'agenda')) return null
  const today = dayOf(now)
  const from = startOfDay(today)
  const found = await engagements(db, { siteId: site.id, language, from, until: startOfDay(addDays(today, daysAhead)) })
  const days = [...new Set(found.map(({ startsAt }) => dayOf(startsAt)))].map((day) => ({
    day,
    entries: found
      .filter(({ startsAt }) => dayOf(startsAt) === day)
      .map(({ startsAt, what, leader }) => ({ at: startsAt, what, leader })),
  }))
  return { href: agendaPath(language), days }
}

function gatheredStory(line: GatheredLine, hosting: Hosting): Story {
  const origin = originOf({ slug: line.fromSlug, kind: line.fromKind, primaryHost: line.fromHost }, hosting)
  return {
    href: `${origin}${line.path}`,
    title: line.title,
    summary: line.summary,
    publishedAt: line.liveFrom,
    picture: null,
    genre: line.genre ?? 'tin',
    site: { href: origin, text: line.fromName },
  }
}
