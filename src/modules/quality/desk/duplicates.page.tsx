import { EmptyState, Table } from '../../../design/parts.tsx'
import { duplicateWords as words } from '../words.ts'
import { Tabs } from './tabs.part.tsx'

export type DuplicateView = { title: string; href: string; site: string; likeness: number; askHref: string | null }

/** Live texts of the province that are nearly this one. */
export function DuplicatesPage(props: { siteSlug: string; title: string; lines: readonly DuplicateView[] }) {
  const { siteSlug, title, lines } = props
  const columns = [
    { key: 'item', text: words.item },
    { key: 'site', text: words.site },
    { key: 'likeness', text: words.likeness, figures: true },
    { key: 'deed', text: words.reuse },
  ]
  const rows = lines.map((line) => ({
    item: <a href={line.href}>{line.title}</a>,
    site: line.site,
    likeness: words.percent(line.likeness),
    deed:
      line.askHref === null ? (
        <span class="soft">{words.own}</span>
      ) : (
        <a class="button button-quiet" href={line.askHref}>
          {words.reuse}
          <span class="unseen">: {line.title}</span>
        </a>
      ),
  }))
  return (
    <>
      <h1>{words.title}</h1>
      <Tabs siteSlug={siteSlug} here={null} />
      <p class="soft">{words.lead(title)}</p>
      {lines.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} columns={columns} rows={rows} heading="item" />
      )}
    </>
  )
}
