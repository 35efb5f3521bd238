import { DateText } from '../../../design/date-text.tsx'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { arrivalPath, batchPath, intakePath, sourcesPath, upkeepPath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { type QueueView, queueViews } from '../rules/queue.ts'
import { queueWords as words } from '../words.ts'
import { ArrivalTags, titleOf } from './arrival.part.tsx'
import { Upload } from './upload.part.tsx'

export type QueuePageProps = {
  siteSlug: string
  view: QueueView
  counts: Readonly<Record<QueueView, number>> & { readonly unscanned: number }
  arrivals: readonly Arrival[]
  older: string | null
  isFirst: boolean
  mayDecide: boolean
  seesSources: boolean
  /** What keeps documents from being verified or taken in. */
  trouble: readonly string[]
  said: Said
  done: string | null
  csrf: string
}

export function QueuePage(props: QueuePageProps) {
  const { siteSlug, view, counts, arrivals, said, done, older, isFirst, mayDecide, seesSources } = props
  const [first] = arrivals
  return (
    <>
      <Outcome said={said} done={done} />
      <div class="list-head">
        <h1>{words.title}</h1>
        {mayDecide && first && ['sure', 'look', 'unasked', 'stopped'].includes(view) && (
          <a class="button" href={arrivalPath(siteSlug, first.id)}>
            {words.start}
          </a>
        )}
      </div>
      <p>{words.lead}</p>
      {counts.running > 0 && (
        <Notice tone="info">
          <p role="status">{words.running(counts.running)}</p>
        </Notice>
      )}
      {counts.unscanned > 0 && (
        <Notice tone="warn">
          <p>{words.unscanned(counts.unscanned)}</p>
        </Notice>
      )}
      {props.trouble.length > 0 && (
        <Notice tone="warn">
          {props.trouble.map((text) => (
            <p>{text}</p>
          ))}
          <p>
            <a href={upkeepPath(siteSlug)}>{words.upkeepLink}</a>
          </p>
        </Notice>
      )}
      <Views {...props} />
      {view === 'unasked' && arrivals.length > 0 && <p class="hint">{words.unaskedLead}</p>}
      {arrivals.length === 0 ? <Empty view={view} counts={counts} /> : <Arrivals {...props} />}
      <Pagination
        language="vi"
        newer={isFirst ? null : intakePath(siteSlug, { xem: view })}
        older={older}
        newest={null}
      />
      {mayDecide && <Upload {...props} />}
      {seesSources && (
        <p>
          <a href={sourcesPath(siteSlug)}>{words.sourcesLink}</a>
        </p>
      )}
    </>
  )
}

const Views = ({ siteSlug, view, counts }: QueuePageProps) => (
  <nav class="chips" aria-label={words.viewsLabel}>
    {queueViews.map((one) => (
      <a class="chip" href={intakePath(siteSlug, { xem: one })} aria-current={one === view ? 'page' : undefined}>
        {words.views[one]} <span class="soft">{counts[one]}</span>
      </a>
    ))}
  </nav>
)

function Empty({ view, counts }: Pick<QueuePageProps, 'view' | 'counts'>) {
  const isNew = Object.values(counts).every((count) => count === 0)
  return <EmptyState text={isNew ? words.emptyAll : words.empty[view]} />
}

function Arrivals(props: QueuePageProps) {
  const { siteSlug, view, arrivals, csrf, mayDecide } = props
  const isBatch = (view === 'sure' || view === 'unasked') && mayDecide
  const columns = [
    ...(isBatch ? [{ key: 'choose', text: words.columns.choose }] : []),
    { key: 'document', text: words.columns.document },
    { key: 'state', text: words.columns.state },
  ]
  const rows = arrivals.map((arrival) => cells(siteSlug, arrival, view === 'sure'))
  const table = <Table caption={words.views[view]} columns={columns} rows={rows} heading="document" />
  if (!isBatch) return <div class="intake-queue">{table}</div>
  return (
    <form class="intake-queue intake-batch" method="post" action={batchPath(siteSlug)}>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="viec" value={view === 'sure' ? 'dang' : 'khong-dang'} />
      {table}
      {view === 'sure' && <p class="hint">{words.batchHint}</p>}
      <p class="intake-batch-deed">
        <button class="button button-quiet" type="submit">
          {view === 'sure' ? words.batch : words.batchRefuse}
        </button>
      </p>
    </form>
  )
}

const cells = (siteSlug: string, arrival: Arrival, isChosen: boolean) => ({
  choose: (
    <input
      type="checkbox"
      name="chon"
      value={`${arrival.id} ${arrival.version}`}
      checked={isChosen}
      aria-label={words.choose(titleOf(arrival))}
    />
  ),
  document: (
    <>
      <a href={arrivalPath(siteSlug, arrival.id)}>{titleOf(arrival)}</a>
      <span class="intake-from">
        {arrival.sourceName}, <DateText at={arrival.receivedAt} language="vi" as="day-and-time" />
      </span>
    </>
  ),
  state: <ArrivalTags {...arrival} />,
})
