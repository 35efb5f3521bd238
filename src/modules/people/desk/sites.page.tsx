import { DeskForm } from '../../../design/desk-form.tsx'
import { EmptyState, Notice, Table, Tag } from '../../../design/parts.tsx'
import { renewRolesPath, secondFactorPath } from '../paths.ts'
import { peopleWords } from '../words.ts'

const words = peopleWords.sites

export type SiteEntry = {
  name: string
  isArchived: boolean
  links: readonly { href: string; text: string }[]
}

type SitesPageProps = {
  sites: readonly SiteEntry[]
  /** What concerns no single site. */
  network?: readonly { href: string; text: string }[]
  /** Why the person's publishing roles rest, if they do. */
  resting?: 'no-second-factor' | 'idle' | null
  csrf?: string
}

/** The first page after signing in: the sites a person may see, each with what can be opened there. */
export function SitesPage({ sites, network = [], resting = null, csrf = '' }: SitesPageProps) {
  const columns = [
    { key: 'site', text: words.site },
    { key: 'deeds', text: words.deeds },
  ]
  return (
    <>
      <h1>{words.title}</h1>
      {resting && <Resting why={resting} csrf={csrf} />}
      {sites.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.lead} columns={columns} rows={sites.map(cells)} heading="site" />
      )}
      {network.length > 0 && (
        <>
          <h2>{words.network}</h2>
          <ul>
            {network.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Publishing roles that rest, and the one step that wakes them. */
function Resting({ why, csrf }: { why: 'no-second-factor' | 'idle'; csrf: string }) {
  const said = peopleWords.resting
  if (why === 'no-second-factor') {
    return (
      <Notice tone="warn" title={said.factorTitle}>
        <p>{said.factor}</p>
        <p>
          <a class="button" href={secondFactorPath}>
            {said.factorDo}
          </a>
        </p>
      </Notice>
    )
  }
  return (
    <Notice tone="warn" title={said.idleTitle}>
      <p>{said.idle}</p>
      <DeskForm action={renewRolesPath} csrf={csrf} send={said.idleDo} />
    </Notice>
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
