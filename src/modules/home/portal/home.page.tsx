import type { Language } from '../../../basics/language.ts'
import { Icon, type IconName } from '../../../design/icon.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import { SectionHeading } from '../../../design/section-heading.tsx'
import { LeadStory, type Story, StoryLine } from '../../../design/story.tsx'
import type { BlockName } from '../rules/arrangement.ts'
import { type HomeWords, homeWords, type ServiceKey } from '../words.ts'
import { AgendaBlock, type AgendaSummary } from './home-agenda.page.tsx'
import {
  GatheredBlock,
  type LinkGroupView,
  LinksBlock,
  MediaBlock,
  type MediaView,
  NoticesBlock,
} from './home-blocks.page.tsx'
import { type HomeSection, HomeSections } from './home-sections.page.tsx'

export type Service = { key: ServiceKey; href: string }

export type HomeProps = {
  language: Language
  /** Full name of the site: the heading of the page for those who do not see the masthead. */
  siteName: string
  /** Only services that exist on this site. */
  services: readonly Service[]
  lead: Story | null
  latest: readonly Story[]
  latestHref: string
  /** Up to four stories each; sections without stories are left out. The first three are shown with a picture. */
  sections: readonly HomeSection[]
  notices: { href: string | null; stories: readonly Story[] }
  /** Null where the site has no agenda. */
  agenda: AgendaSummary | null
  media: MediaView
  /** Stories of component sites, on the province's home. */
  gathered: readonly Story[]
  links: readonly LinkGroupView[]
  /** The blocks that stand on it, in their order. */
  blocks: readonly BlockName[]
}

/** The front page of the province and of every component site. */
export function HomePage(props: HomeProps) {
  const { siteName, blocks } = props
  return (
    <div class="wrap home">
      <h1 class="unseen">{siteName}</h1>
      {inBands(blocks).map((band) =>
        band.every(standsBeside) ? (
          <div class="home-band home-news">
            {band.map((block) => (
              <Block {...props} block={block} />
            ))}
          </div>
        ) : (
          band.map((block) => <Block {...props} block={block} />)
        ),
      )}
    </div>
  )
}

/** Notices and agenda stand beside each other where they follow each other. */
const standsBeside = (block: BlockName): boolean => block === 'notices' || block === 'agenda'

function inBands(blocks: readonly BlockName[]): BlockName[][] {
  const bands: BlockName[][] = []
  for (const block of blocks) {
    const last = bands.at(-1)
    if (last !== undefined && standsBeside(block) && last.every(standsBeside)) last.push(block)
    else bands.push([block])
  }
  return bands
}

function Block({ block, ...props }: HomeProps & { block: BlockName }) {
  const { language, services, lead, sections, notices, agenda, media, gathered, links } = props
  const words = homeWords[language]
  switch (block) {
    case 'services':
      return services.length > 0 ? <Services services={services} words={words} /> : null
    case 'top':
      return lead ? <TopStories {...props} lead={lead} words={words} /> : <EmptyState text={words.empty} />
    case 'notices':
      return <NoticesBlock notices={notices} language={language} words={words} />
    case 'agenda':
      return agenda && <AgendaBlock agenda={agenda} language={language} words={words} />
    case 'sections':
      return <HomeSections sections={sections} language={language} />
    case 'media':
      return <MediaBlock media={media} language={language} words={words} />
    case 'gathered':
      return <GatheredBlock stories={gathered} language={language} words={words} />
    case 'links':
      return <LinksBlock groups={links} words={words} />
  }
}

const icons: Record<ServiceKey, IconName> = {
  documents: 'file',
  procedures: 'building',
  questions: 'messages',
  consultations: 'chart',
  agenda: 'calendar',
  directory: 'people',
  contact: 'phone',
  mistake: 'flag',
  about: 'building',
  notices: 'megaphone',
}

function Services({ services, words }: { services: readonly Service[]; words: HomeWords }) {
  return (
    <nav class="services" aria-label={words.services}>
      <ul class="services-list">
        {services.map(({ key, href }) => (
          <li>
            <a href={href}>
              <Icon name={icons[key]} />
              {words.service[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TopStories({ language, lead, latest, latestHref, words }: HomeProps & { lead: Story; words: HomeWords }) {
  return (
    <div class="home-top">
      <LeadStory story={lead} language={language} />
      {latest.length > 0 && (
        <section aria-labelledby="latest">
          <SectionHeading id="latest" text={words.latest} href={latestHref} more={words.all} />
          <ul class="story-list">
            {latest.map((story) => (
              <li>
                <StoryLine story={story} language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
