import { contactPath, directoryPath, mistakeReportPath, pagePath } from '../../../basics/addresses.ts'
import type { Language } from '../../../basics/language.ts'
import { type Answer, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest, Section } from '../../../web/context.ts'
import { portalRoute } from '../../../web/routes.ts'
import { trailTo } from '../../../web/trail.ts'
import { type OfficialFound, officialsOf } from '../../sites/live.ts'
import { livePagePaths, pageAt } from '../live.ts'
import { pageWords } from '../words.ts'
import { ContactPage } from './contact.page.tsx'
import { type DirectoryBody, DirectoryPage } from './directory.page.tsx'
import { PagePage } from './page.page.tsx'

/** A standing page; a section whose page is not live yet says so instead of answering 404. */
async function showPage(request: PortalRequest): Promise<Answer> {
  const { db, site, sections, language, params, path } = request
  const section = sections.find(({ kind, slug }) => kind === 'page' && slug === params['slug'])
  const found = await pageAt(db, site.id, path)
  if (found === undefined && section === undefined) return notFound
  const title = found?.title ?? section?.name ?? ''
  const inOther = await alternateOf(request, params['slug'] ?? '')
  return page(
    {
      title,
      description: found?.summary || title,
      kind: 'website',
      date: found?.liveFrom ?? null,
      ...(found ? {} : { hidden: true }),
    },
    <PagePage
      language={language}
      trail={trailTo(section, request)}
      title={title}
      summary={found?.summary || null}
      body={found?.content.body ?? null}
      updatedAt={found?.changedAt ?? null}
      facts={found?.content.facts}
      siblings={siblingsOf(section, request)}
      contactHref={contactPath(language)}
      mistakeHref={found ? mistakeReportPath(path) : null}
    />,
    { alternate: inOther, ...(found ? { itemId: found.itemId, texts: [found.content.body] } : {}) },
  )
}

const other = (language: Language): Language => (language === 'vi' ? 'en' : 'vi')

async function alternateOf({ db, site, language }: PortalRequest, slug: string): Promise<string | null> {
  if (site.languages.length < 2) return null
  const there = pagePath(other(language), slug)
  return (await livePagePaths(db, site.id)).has(there) ? there : null
}

const siblingsOf = (section: Section | undefined, { sections, path }: PortalRequest) =>
  section?.parentId === null || section === undefined
    ? []
    : sections
        .filter(({ parentId, href }) => parentId === section.parentId && href !== null)
        .map(({ name, href }) => ({ text: name, href, current: href === path, children: [] }))

async function showContact(request: PortalRequest): Promise<Answer> {
  const { db, site, frame, sections, language, path } = request
  const section = sections.find(({ kind }) => kind === 'contact')
  const written = await pageAt(db, site.id, pagePath(language, 'lien-he'))
  const { governingAgency, responsible, address, phone, email } = frame.footer
  return page(
    {
      title: pageWords[language].contact,
      description: `${pageWords[language].contact} – ${frame.site.name}`,
      kind: 'website',
      date: null,
    },
    <ContactPage
      language={language}
      trail={trailTo(section, request)}
      siteName={frame.site.name}
      {...{ governingAgency, responsible, address, phone, email }}
      body={written?.content.body ?? null}
      directoryHref={directoryPath(language)}
      mistakeHref={mistakeReportPath(path)}
    />,
    { alternate: site.languages.length > 1 ? contactPath(other(language)) : null },
  )
}

async function showDirectory(request: PortalRequest): Promise<Answer> {
  const { db, site, frame, sections, language } = request
  const section = sections.find(({ kind }) => kind === 'directory')
  const bodies = bodiesOf(await officialsOf(db, site.id), language)
  const title = pageWords[language].directory
  return page(
    { title, description: `${title} – ${frame.site.name}`, kind: 'website', date: null },
    <DirectoryPage language={language} trail={trailTo(section, request)} bodies={bodies} />,
    { alternate: site.languages.length > 1 ? directoryPath(other(language)) : null },
  )
}

/** Officials under their bodies, both in the order of protocol in which they come. */
function bodiesOf(officials: readonly OfficialFound[], language: Language): DirectoryBody[] {
  const bodies = new Map<string, DirectoryBody & { officials: DirectoryBody['officials'][number][] }>()
  for (const official of officials) {
    const name = (language === 'en' ? official.unitNameEn : null) ?? official.unitName
    const body = bodies.get(official.unitId) ?? { id: official.unitId, name, officials: [] }
    const { fullName, duties, phone, email } = official
    body.officials.push({
      name: fullName,
      title: (language === 'en' ? official.titleEn : null) ?? official.title,
      duties,
      phone,
      email,
    })
    bodies.set(official.unitId, body)
  }
  return [...bodies.values()]
}

export const pageRoutes = (['vi', 'en'] as const).flatMap((language) => [
  portalRoute('GET', pagePath(language, ':slug'), showPage),
  portalRoute('GET', contactPath(language), showContact),
  portalRoute('GET', directoryPath(language), showDirectory),
])
