import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import type { FrameLink, MenuEntry } from '../../../design/frame-types.ts'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { siteWords } from '../words.ts'

export type SiteMapProps = {
  language: Language
  trail: readonly FrameLink[]
  /** Every section of the site, as a tree. */
  sections: readonly MenuEntry[]
  /** Component sites by kind, on the province's map; empty elsewhere. */
  componentSites: readonly { kind: 'department' | 'commune' | 'district' | 'topic'; sites: readonly FrameLink[] }[]
  /** Feeds, machine site map and the like. */
  machine: readonly FrameLink[]
}

/** The whole site on one page (sơ đồ cổng). */
export function SiteMapPage({ language, trail, sections, componentSites, machine }: SiteMapProps) {
  const words = siteWords[language]
  return (
    <div class="wrap page site-map">
      <Breadcrumbs trail={trail} here={words.siteMap} language={language} />
      <header class="page-head">
        <h1>{words.siteMap}</h1>
      </header>
      <ul class="map-tree">
        {sections.map((entry) => (
          <li>
            <p class="map-top">
              <EntryText entry={entry} />
            </p>
            <Branch entries={entry.children} />
          </li>
        ))}
      </ul>
      {componentSites
        .filter(({ sites }) => sites.length > 0)
        .map(({ kind, sites }) => (
          <section aria-labelledby={`trang-${kind}`}>
            <SectionHeading id={`trang-${kind}`} text={words.componentSites[kind]} />
            <Links links={sites} />
          </section>
        ))}
      {machine.length > 0 && (
        <section aria-labelledby="machine">
          <SectionHeading id="machine" text={words.machine} />
          <Links links={machine} />
        </section>
      )}
    </div>
  )
}

function Branch({ entries }: { entries: readonly MenuEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul class="map-branch">
      {entries.map((entry) => (
        <li>
          <EntryText entry={entry} />
          <Branch entries={entry.children} />
        </li>
      ))}
    </ul>
  )
}

const EntryText = ({ entry }: { entry: MenuEntry }) =>
  entry.href === null ? <span>{entry.text}</span> : <a href={entry.href}>{entry.text}</a>

const Links = ({ links }: { links: readonly FrameLink[] }) => (
  <ul class="map-links">
    {links.map(({ href, text }) => (
      <li>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)
