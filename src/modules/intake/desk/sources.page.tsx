/** Where documents come from, by which rules they are routed, and what may appear without a confirmation. */
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { alonePath, sourcesPath, upkeepPath } from '../paths.ts'
import { sourceWords as words } from '../words.ts'
import { Alone, type AlonePart } from './alone.part.tsx'
import { Rules, type RulesPart } from './rules.part.tsx'

export type SourceShown = {
  id: string
  kind: 'folder' | 'upload' | 'api' | 'command'
  name: string
  tokenTail: string | null
  stoppedAt: Date | null
  arrivals: number
  lastAt: Date | null
}

export type SourcesPageProps = RulesPart &
  AlonePart & {
    siteSlug: string
    sources: readonly SourceShown[]
    /** Shown once, just after it was made. */
    token: string | null
    maySetUp: boolean
    said: Said
    done: string | null
    csrf: string
  }

export function SourcesPage(props: SourcesPageProps) {
  const { siteSlug, token, said, done, maySetUp, csrf } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {token && (
        <Notice tone="warn" title={words.token}>
          <p>{words.tokenLead}</p>
          <p>
            <code class="intake-token">{token}</code>
          </p>
        </Notice>
      )}
      <Sources {...props} />
      <h2>{words.folder}</h2>
      <p>{words.folderHint(siteSlug)}</p>
      <p>
        <a href={upkeepPath(siteSlug)}>{words.upkeepLink}</a>
      </p>
      {maySetUp && (
        <>
          <h2>{words.add}</h2>
          <DeskForm action={sourcesPath(siteSlug)} csrf={csrf} send={words.addSend}>
            <Hidden name="viec" value="noi" />
            <Field
              name="ten"
              label={words.name}
              hint={words.addHint}
              language="vi"
              issue={issueAt(said, 'ten')}
              maxlength={120}
            />
          </DeskForm>
        </>
      )}
      <Rules {...props} />
      <Alone {...props} action={alonePath(siteSlug)} />
    </>
  )
}

function Sources({ siteSlug, sources, maySetUp, csrf }: SourcesPageProps) {
  if (sources.length === 0) return <EmptyState text={words.noSources} />
  const columns = [
    { key: 'name', text: words.columns.name },
    { key: 'kind', text: words.columns.kind },
    { key: 'count', text: words.columns.count, figures: true },
    { key: 'last', text: words.columns.last },
    { key: 'state', text: words.columns.state },
  ]
  const rows = sources.map((source) => ({
    name: (
      <>
        {source.name} {source.tokenTail && <span class="soft">({words.tokenTail(source.tokenTail)})</span>}
      </>
    ),
    kind: words.kinds[source.kind],
    count: source.arrivals,
    last: source.lastAt ? <DateText at={source.lastAt} language="vi" as="day-and-time" /> : words.never,
    state:
      source.stoppedAt === null ? (
        <>
          {words.open}
          {source.kind === 'api' && maySetUp && (
            <RowButton
              action={sourcesPath(siteSlug)}
              csrf={csrf}
              text={words.stop}
              about={source.name}
              fields={{ viec: 'ngung', nguon: source.id }}
            />
          )}
        </>
      ) : (
        words.stopped
      ),
  }))
  return <Table caption={words.sources} columns={columns} rows={rows} heading="name" />
}
