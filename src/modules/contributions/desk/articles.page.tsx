import { DateText } from '../../../design/date-text.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import type { Origin } from '../rules/report.ts'
import { contributionWords } from '../words.ts'

const words = contributionWords.articles

export type CountedArticle = {
  title: string | null
  publishedAt: Date
  unit: string
  genre: string | null
  origin: Origin
  /** Its public address; null when nothing is shown there. */
  href: string | null
  withdrawnAt: Date | null
}

export type ArticlesPageProps = {
  /** What the figure counts, in words: unit, months, origin. */
  about: readonly string[]
  count: string
  back: string
  articles: readonly CountedArticle[]
  newest: string
  older: string | null
  isFirst: boolean
}

/** The articles behind one figure of the table, newest first. */
export function ArticlesPage({ about, count, back, articles, newest, older, isFirst }: ArticlesPageProps) {
  const columns = [
    { key: 'published', text: words.published },
    { key: 'title', text: words.name },
    { key: 'unit', text: words.unit },
    { key: 'genre', text: words.genre },
    { key: 'origin', text: words.origin },
  ]
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        {about.join(' · ')}: <strong>{words.count(count)}</strong>
      </p>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      {articles.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} columns={columns} rows={articles.map(cells)} heading="title" />
      )}
      <Pagination language="vi" newer={isFirst ? null : newest} older={older} newest={null} />
    </>
  )
}

const cells = (article: CountedArticle) => ({
  published: <DateText at={article.publishedAt} language="vi" as="day-and-time" />,
  title: <Title {...article} />,
  unit: article.unit,
  genre: contributionWords.genres[article.genre ?? ''] ?? '',
  origin: contributionWords.originNames[article.origin],
})

function Title({ title, href, withdrawnAt }: CountedArticle) {
  const text = title ?? <em>{words.hidden}</em>
  if (withdrawnAt) {
    return (
      <>
        {text} <Tag text={words.withdrawn(withdrawnAt)} tone="warn" />
      </>
    )
  }
  if (href === null) {
    return (
      <>
        {text} <Tag text={words.notLive} />
      </>
    )
  }
  return <a href={href}>{text}</a>
}
