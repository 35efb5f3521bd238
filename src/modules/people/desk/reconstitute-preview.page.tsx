import { Hidden } from '../../../design/form-fields.tsx'
import { Table, Tag } from '../../../design/parts.tsx'
import { reconstitutePath } from '../paths.ts'
import type { BoardChange, Seat } from '../rules/board.ts'
import { boardWords as words } from '../words/board.ts'
import type { BoardForm } from './reconstitute.page.tsx'

const tones = { joins: 'good', leaves: 'bad', changes: 'warn', stays: undefined } as const

type PreviewProps = BoardForm & { siteSlug: string; changes: readonly BoardChange[]; csrf: string }

/** What the decision changes, member by member, before anything is written. */
export function ReconstitutePreviewPage({ siteSlug, decision, rows, changes, csrf }: PreviewProps) {
  const count = (kind: BoardChange['kind']) => changes.filter((change) => change.kind === kind).length
  const counts = { joins: count('joins'), leaves: count('leaves'), changes: count('changes'), stays: count('stays') }
  return (
    <>
      <h1>{words.previewTitle}</h1>
      <p>
        {words.kinds[decision.kind]}: {words.basisText(decision.number, decision.decidedOn, decision.issuer)}
      </p>
      <p>{words.previewDay(decision.effectiveOn)}</p>
      <p role="status">{words.previewLead(counts)}</p>
      <ChangeTable changes={changes} />
      <form class="form" method="post" action={reconstitutePath(siteSlug)}>
        <Hidden name="csrf" value={csrf} />
        <HiddenForm decision={decision} rows={rows} />
        <p>
          <button class="button" type="submit" name="buoc" value="ghi">
            {words.save}
          </button>{' '}
          <button class="button button-quiet" type="submit" name="buoc" value="sua">
            {words.back}
          </button>
        </p>
      </form>
    </>
  )
}

function ChangeTable({ changes }: { changes: readonly BoardChange[] }) {
  const columns = [
    { key: 'person', text: words.person },
    { key: 'change', text: words.state },
    { key: 'before', text: words.before },
    { key: 'after', text: words.after },
  ]
  const rows = changes.map(({ kind, before, after }) => {
    const tone = tones[kind]
    return {
      person: (after ?? before)?.name ?? '',
      change: <Tag text={words.changes[kind]} {...(tone ? { tone } : {})} />,
      before: titles(before),
      after: titles(after),
    }
  })
  return <Table caption={words.previewTable} columns={columns} rows={rows} heading="person" />
}

const titles = (seat: Seat | null): string =>
  seat === null ? '' : [seat.boardTitle, seat.officeTitle].filter(Boolean).join(', ')

const HiddenForm = ({ decision, rows }: BoardForm) => (
  <>
    {Object.entries(decision).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    <Hidden name="so-dong" value={String(rows.length)} />
    {rows.map((row, index) => (
      <>
        <Hidden name={`nguoi-${index}`} value={row.personId} />
        <Hidden name={`ten-${index}`} value={row.newName} />
        <Hidden name={`vai-tro-${index}`} value={row.role} />
        <Hidden name={`chuc-danh-${index}`} value={row.boardTitle} />
        <Hidden name={`chuc-vu-${index}`} value={row.officeTitle} />
      </>
    ))}
  </>
)
