import { DateText } from '../../../design/date-text.tsx'
import { Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Table, Tag } from '../../../design/parts.tsx'
import { comparisonPath, itemPath, revisionPath } from '../paths.ts'
import { revisionWords as words } from '../words/history.ts'
import { itemWords } from '../words/item.ts'

export type RevisionView = {
  id: string
  no: number
  title: string
  at: Date
  /** Already in words: 'Trần A (Lê B nhập thay)'. */
  who: string
  /** What was done with it, in words. */
  deeds: readonly string[]
  restoredFrom: number | null
  isLive: boolean
  isHead: boolean
}

export type RevisionsPageProps = {
  siteSlug: string
  editionId: string
  csrf: string
  title: string
  revisions: readonly RevisionView[]
  mayRestore: boolean
  said: Said
}

/** Every text an item has had, two of which can be compared, and any made the newest again. */
export function RevisionsPage(props: RevisionsPageProps) {
  const { siteSlug, editionId, title, revisions, said } = props
  const [head, former] = revisions
  return (
    <>
      <Outcome said={said} done={null} />
      <h1>
        {words.title}: {title || itemWords.untitled}
      </h1>
      <p>{words.lead}</p>
      <p>
        <a href={itemPath(siteSlug, editionId)}>{words.back}</a>
      </p>
      {revisions.length > 1 && (
        <form class="revision-choice" method="get" action={comparisonPath(siteSlug, editionId)}>
          <Choice name="truoc" label={words.before} revisions={revisions} chosen={former?.id} />
          <Choice name="sau" label={words.after} revisions={revisions} chosen={head?.id} />
          <button class="button" type="submit">
            {words.compare}
          </button>
        </form>
      )}
      <Rows {...props} />
    </>
  )
}

type ChoiceProps = Pick<RevisionsPageProps, 'revisions'> & { name: string; label: string; chosen: string | undefined }

const Choice = ({ name, label, revisions, chosen }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {revisions.map(({ id, no, who }) => (
        <option value={id} selected={id === chosen}>
          {words.no} {no}, {who}
        </option>
      ))}
    </select>
  </div>
)

function Rows({ siteSlug, editionId, csrf, revisions, mayRestore }: RevisionsPageProps) {
  const columns = [
    { key: 'no', text: words.no },
    { key: 'at', text: words.when },
    { key: 'who', text: words.who },
    { key: 'title', text: words.titleOf },
    { key: 'deeds', text: words.deeds },
    ...(mayRestore ? [{ key: 'deed', text: words.restore }] : []),
  ]
  const rows = revisions.map((revision) => ({
    no: String(revision.no),
    at: <DateText at={revision.at} language="vi" as="day-and-time" />,
    who: revision.who,
    title: revision.title || itemWords.untitled,
    deeds: <Marks revision={revision} />,
    deed: !revision.isHead && (
      <RowButton
        action={revisionPath(siteSlug, editionId, revision.id)}
        csrf={csrf}
        text={words.restore}
        about={`${words.no} ${revision.no}`}
        fields={{}}
      />
    ),
  }))
  return <Table caption={words.all} columns={columns} rows={rows} heading="no" />
}

const Marks = ({ revision: { isLive, isHead, deeds, restoredFrom } }: { revision: RevisionView }) => (
  <>
    {isLive && <Tag text={words.live} tone="good" />} {isHead && <Tag text={words.head} tone="info" />}{' '}
    {[...(restoredFrom === null ? [] : [words.restored(restoredFrom)]), ...deeds].join('; ')}
  </>
)
