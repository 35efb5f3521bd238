import { DisplaySwitch } from './display-switch.tsx'
import { Emblem } from './emblem.tsx'
import type { Alternate, FrameSite, PublicFrameProps } from './frame-types.ts'
import { Icon } from './icon.tsx'
import { SearchForm } from './search-form.tsx'
import { SiteMenu } from './site-menu.tsx'
import { type DesignWords, designWords } from './words.ts'

/** Whose site this is, in two lines, and the ways into it. */
export function SiteHeader({ language, site, menu, alternates, search }: PublicFrameProps) {
  const words = designWords[language]
  return (
    <header class="site-header">
      <div class="strip">
        <div class="wrap strip-row">
          <StripLead site={site} words={words} />
          <LanguageLinks
            alternates={alternates.filter((one) => one.language !== language)}
            label={words.otherLanguage}
          />
          <DisplaySwitch words={words} />
        </div>
      </div>
      <div class="wrap masthead">
        <a class="identity" href={site.home}>
          <SiteEmblem site={site} label={`${words.emblem} ${site.name}`} />
          <span class="identity-names">
            {site.tierName && <span class="identity-tier">{site.tierName}</span>}
            <span class="identity-name">{site.name}</span>
          </span>
        </a>
      </div>
      <div class="bar">
        <div class="wrap bar-row">
          <SiteMenu menu={menu} words={words} />
          {search && <SearchForm action={search} language={language} words={words} id="tim" />}
        </div>
      </div>
    </header>
  )
}

function StripLead({ site, words }: { site: FrameSite; words: DesignWords }) {
  if (!site.portal) return <span class="strip-lead">{words.official}</span>
  return (
    <span class="strip-lead">
      {words.partOf} <a href={site.portal.href}>{site.portal.text}</a>
    </span>
  )
}

const names = { vi: 'Tiếng Việt', en: 'English' } as const

function LanguageLinks({ alternates, label }: { alternates: readonly Alternate[]; label: string }) {
  if (alternates.length === 0) return null
  return (
    <nav class="languages" aria-label={label}>
      {alternates.map(({ language, href }) => (
        <a href={href} lang={language} hreflang={language}>
          <Icon name="globe" />
          {names[language]}
        </a>
      ))}
    </nav>
  )
}

function SiteEmblem({ site, label }: { site: FrameSite; label: string }) {
  if (site.emblem === null) return <Emblem kind={site.kind} label={label} />
  return <img class="emblem" src={site.emblem} alt={label} width={64} height={64} />
}
