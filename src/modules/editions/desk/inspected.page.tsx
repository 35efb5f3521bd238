import { dayTimeText } from '../../../basics/dates.ts'
import { DateText } from '../../../design/date-text.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { inspectedWords as words } from '../words/path.ts'
import { type Chosen, ChosenPaths } from './path.page.tsx'

export type InspectedLine = {
  title: string | null
  /** Where its readers find it; null when it is no longer there. */
  href: string | null
  publishedAt: Date
  withdrawnAt: Date | null
  steps: readonly { deed: string; name: string; title: string; at: Date }[]
  exceptions: readonly { kind: string; reason: string; isConfirmed: boolean }[]
}

export type InspectedPageProps = {
  /** Each already in words: period and unit. */
  scopes: readonly string[]
  items: readonly InspectedLine[]
  paths: readonly Chosen[]
  older: string | null
}

/** What an inspection team may read of a site. */
export function InspectedPage({ scopes, items, paths, older }: InspectedPageProps) {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ul>
        {scopes.map((scope) => (
          <li>{scope}</li>
        ))}
      </ul>
      {items.length === 0 ? <EmptyState text={words.none} /> : <Items items={items} />}
      {older && (
        <p>
          <a class="button button-quiet" href={older}>
            {words.older}
          </a>
        </p>
      )}
      {paths.length > 0 && (
        <>
          <h2>{words.paths}</h2>
          <ChosenPaths chosen={paths} />
        </>
      )}
    </>
  )
}

function Items({ items }: Pick<InspectedPageProps, 'items'>) {
  const columns = [
    { key: 'item', text: words.item },
    { key: 'published', text: words.published },
    { key: 'steps', text: words.steps },
    { key: 'exceptions', text: words.exceptions },
  ]
  const rows = items.map((item) => ({
    item: <Title {...item} />,
    published: <DateText at={item.publishedAt} language="vi" as="day-and-time" />,
    steps: (
      <ul class="plain">
        {item.steps.map(({ deed, name, title, at }) => (
          <li>{words.step(deed, name, title, dayTimeText(at, 'vi'))}</li>
        ))}
      </ul>
    ),
    exceptions: item.exceptions.map(({ kind, reason, isConfirmed }) => (
      <p>
        {words.kinds[kind] ?? kind}: {reason}{' '}
        <Tag text={isConfirmed ? words.confirmed : words.unconfirmed} tone={isConfirmed ? 'good' : 'warn'} />
      </p>
    )),
  }))
  return <Table caption={words.title} columns={columns} rows={rows} heading="item" />
}

const Title = ({ title, href, withdrawnAt }: InspectedLine) => (
  <>
    {title === null || href === null ? (title ?? words.hidden) : <a href={href}>{title}</a>}
    {withdrawnAt && <span class="soft"> ({words.withdrawn(dayTimeText(withdrawnAt, 'vi'))})</span>}
  </>
)
