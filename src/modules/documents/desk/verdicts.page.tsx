import { DateText } from '../../../design/date-text.tsx'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import { changedVerdictWords as words } from '../words/verdicts.ts'

export type ChangeShown = { editionId: string; title: string; verdict: string; isValid: boolean; foundAt: Date }

type Props = {
  action: string
  csrf: string
  changes: readonly ChangeShown[]
  done: string | null
  hrefOf(change: ChangeShown): string
}

export function VerdictsPage({ action, csrf, changes, done, hrefOf }: Props) {
  return (
    <>
      <Outcome said={[]} done={done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {changes.length === 0 ? <EmptyState text={words.none} /> : <Changes {...{ action, csrf, changes, hrefOf }} />}
    </>
  )
}

function Changes({ action, csrf, changes, hrefOf }: Omit<Props, 'done'>) {
  const columns = (['document', 'now', 'at', 'seen'] as const).map((key) => ({ key, text: words.columns[key] }))
  const rows = changes.map((change) => ({
    document: <a href={hrefOf(change)}>{change.title}</a>,
    now: words.told(change.verdict, change.isValid),
    at: <DateText at={change.foundAt} language="vi" as="day-and-time" />,
    seen: (
      <RowButton
        {...{ action, csrf, text: words.seen, about: change.title, fields: { 'van-ban': change.editionId } }}
      />
    ),
  }))
  return <Table caption={words.title} columns={columns} rows={rows} heading="document" />
}
