import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { figureSourcesPath } from '../paths.ts'
import { figureSourceWords as words } from '../words/requests.ts'

export type FigureSourcesPageProps = {
  siteSlug: string
  sources: readonly {
    id: string
    name: string
    tokenTail: string
    stoppedAt: Date | null
    deliveries: number
    lastAt: Date | null
  }[]
  /** Shown once, just after it was made. */
  token: string | null
  said: Said
  done: string | null
  csrf: string
}

export function FigureSourcesPage(props: FigureSourcesPageProps) {
  const { siteSlug, sources, token, said, done, csrf } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      {token && (
        <Notice tone="warn" title={words.token}>
          <p>{words.tokenLead}</p>
          <p>
            <code class="figure-token">{token}</code>
          </p>
        </Notice>
      )}
      {sources.length === 0 ? <EmptyState text={words.none} /> : <Sources {...props} />}
      <h2>{words.add}</h2>
      <DeskForm action={figureSourcesPath(siteSlug)} csrf={csrf} send={words.addSend}>
        <Hidden name="viec" value="noi" />
        <Field
          name="ten"
          label={words.name}
          hint={words.hint}
          issue={issueAt(said, 'ten')}
          maxlength={120}
          language="vi"
        />
      </DeskForm>
    </>
  )
}

function Sources({ siteSlug, sources, csrf }: FigureSourcesPageProps) {
  const columns = [
    { key: 'name', text: words.name },
    { key: 'count', text: words.count, figures: true },
    { key: 'last', text: words.last },
    { key: 'state', text: words.state },
  ]
  const rows = sources.map(({ id, name, tokenTail, deliveries, lastAt, stoppedAt }) => ({
    name: (
      <>
        {name} <span class="soft">({words.tail(tokenTail)})</span>
      </>
    ),
    count: deliveries,
    last: lastAt ? <DateText at={lastAt} language="vi" as="day-and-time" /> : words.never,
    state:
      stoppedAt === null ? (
        <>
          {words.open}
          <RowButton
            action={figureSourcesPath(siteSlug)}
            csrf={csrf}
            text={words.stop}
            about={name}
            fields={{ viec: 'ngung', nguon: id }}
          />
        </>
      ) : (
        words.stopped
      ),
  }))
  return <Table caption={words.title} columns={columns} rows={rows} heading="name" />
}
