import { DeskForm, issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, Labelled } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table } from '../../../design/parts.tsx'
import { importConfirmPath, importPath } from '../paths.ts'
import { importWords as words } from '../words/requests.ts'

export type PlanShown = {
  changes: readonly { unit: string; period: string; indicator: string; before: string | null; after: string }[]
  all: { added: number; corrected: number; same: number }
  bad: readonly { line: number; text: string }[]
  strange: readonly string[]
  /** The table as it was read, to be read anew when it is confirmed. */
  table: string
}

export type ImportPageProps = {
  siteSlug: string
  source: string
  reason: string
  plan: PlanShown | null
  said: Said
  done: string | null
  csrf: string
}

/** A file, then what it would change; nothing is recorded before that was seen. */
export function ImportPage(props: ImportPageProps) {
  const { said, done, plan } = props
  return (
    <>
      <Outcome said={said} done={done} />
      <h1>{words.title}</h1>
      <p class="page-lead">{words.lead}</p>
      {plan && <Plan {...props} plan={plan} />}
      <Upload {...props} />
      <h2>{words.columns}</h2>
      <p>{words.columnsText}</p>
    </>
  )
}

function Upload({ siteSlug, source, said, csrf }: ImportPageProps) {
  return (
    <form class="form" method="post" action={importPath(siteSlug)} enctype="multipart/form-data">
      <Hidden name="csrf" value={csrf} />
      <Field
        name="nguon"
        label={words.source}
        value={source}
        issue={issueAt(said, 'nguon')}
        maxlength={300}
        language="vi"
      />
      <Labelled name="tep" label={words.file} issue={issueAt(said, 'tep')}>
        <input type="file" id="tep" name="tep" accept=".csv,.xlsx" />
      </Labelled>
      <p>
        <button class="button" type="submit">
          {words.look}
        </button>
      </p>
    </form>
  )
}

const mostShown = 200

function Plan({ siteSlug, plan, source, reason, said, csrf }: ImportPageProps & { plan: PlanShown }) {
  const { changes, all, bad, strange, table } = plan
  const needsReason = all.corrected > 0
  return (
    <div class="figure-plan">
      <h2>{words.changes}</h2>
      <p role="status">{words.summary(all.added, all.corrected, all.same)}</p>
      {strange.length > 0 && <Notice tone="warn" title={strange.map(words.noColumn).join(' ')} />}
      {bad.length > 0 && <Bad lines={bad} />}
      {changes.length === 0 ? <EmptyState text={words.nothing} /> : <Changes changes={changes.slice(0, mostShown)} />}
      {changes.length > mostShown && <p class="hint">{words.cut(mostShown, changes.length)}</p>}
      {changes.length > 0 && (
        <DeskForm action={importConfirmPath(siteSlug)} csrf={csrf} send={words.send}>
          <Hidden name="bang" value={table} />
          <Hidden name="nguon" value={source} />
          {needsReason && (
            <Field
              name="ly-do"
              label={words.reason}
              value={reason}
              issue={issueAt(said, 'ly-do')}
              maxlength={300}
              language="vi"
            />
          )}
        </DeskForm>
      )}
    </div>
  )
}

const Bad = ({ lines }: { lines: PlanShown['bad'] }) => (
  <Notice tone="warn" title={words.bad}>
    <ul>
      {lines.slice(0, mostShown).map(({ line, text }) => (
        <li>
          {words.line} {line}: {text}
        </li>
      ))}
    </ul>
    <p>{words.badNote}</p>
  </Notice>
)

function Changes({ changes }: { changes: PlanShown['changes'] }) {
  const columns = [
    { key: 'unit', text: words.unit },
    { key: 'period', text: words.period },
    { key: 'indicator', text: words.indicator },
    { key: 'before', text: words.before, figures: true },
    { key: 'after', text: words.after, figures: true },
  ]
  const rows = changes.map((change) => ({ ...change, before: change.before ?? words.isNew }))
  return <Table caption={words.changes} columns={columns} rows={rows} heading="unit" />
}
