import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { peopleWords } from '../words.ts'

const words = peopleWords.sites

export type SiteEntry = {
  name: string
  isArchived: boolean
  links: readonly { href: string; text: string }[]
}

/** The first page after signing in: the sites a person may see, each with what can be opened there. */
export function SitesPage({ sites }: { sites: readonly SiteEntry[] }) {
  const columns = [
    { key: 'site', text: words.site },
    { key: 'deeds', text: words.deeds },
  ]
  return (
    <>
      <h1>{words.title}</h1>
      {sites.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.lead} columns={columns} rows={sites.map(cells)} heading="site" />
      )}
    </>
  )
}

const cells = ({ name, isArchived, links }: SiteEntry) => ({
  site: (
    <>
      {name} {isArchived && <Tag text={words.archived} />}
    </>
  ),
  deeds: links.map(({ href, text }, index) => (
    <>
      {index > 0 && ' · '}
      <a href={href}>
        {text}
        <span class="unseen">: {name}</span>
      </a>
    </>
  )),
})
