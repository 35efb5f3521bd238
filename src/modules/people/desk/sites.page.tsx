import { EmptyState, Tag } from '../../../design/parts.tsx'
import { peopleWords } from '../words.ts'

const words = peopleWords.sites

export type SiteEntry = {
  name: string
  isArchived: boolean
  links: readonly { href: string; text: string }[]
}

/** The first page after signing in: the sites a person may see, each with what can be opened there. */
export function SitesPage({ sites }: { sites: readonly SiteEntry[] }) {
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        {sites.length > 0 && <p class="page-lead">{words.lead}</p>}
      </header>
      {sites.length === 0 && <EmptyState text={words.none} />}
      {sites.map((site) => (
        <section class="desk-site">
          <h2>
            {site.name} {site.isArchived && <Tag text={words.archived} />}
          </h2>
          <ul>
            {site.links.map(({ href, text }) => (
              <li>
                <a href={href}>
                  {text}
                  <span class="unseen">: {site.name}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
