import { bytesText } from '../../../basics/numbers.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Outcome, RowButton } from '../../../design/desk-form.tsx'
import { Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Notice, Table, Tag } from '../../../design/parts.tsx'
import { fileAgainPath, recheckPath, sourcesPath } from '../paths.ts'
import { upkeepWords as words } from '../words.ts'

type TrustShown = {
  anchors: readonly { name: string; until: Date; isOver: boolean }[]
  lists: readonly { issuer: string; from: Date; until: Date; isStale: boolean }[]
  unread: readonly string[]
}

export type UpkeepPageProps = {
  siteSlug: string
  trust: TrustShown
  recheck: {
    total: number
    looked: number
    arrivalsChanged: number
    documentsChanged: number
    endedAt: Date | null
  } | null
  look: { files: number; problem: string | null; since: Date } | null
  problems: readonly { path: string; bytes: number; seenAt: Date; problem: string }[]
  mayAsk: boolean
  done: string | null
  csrf: string
}

export function UpkeepPage(props: UpkeepPageProps) {
  return (
    <>
      <p>
        <a href={sourcesPath(props.siteSlug)}>{words.back}</a>
      </p>
      <Outcome said={[]} done={props.done} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Trusted {...props} />
      <Recheck {...props} />
      <Folder {...props} />
    </>
  )
}

function Trusted({ trust: { anchors, lists, unread } }: UpkeepPageProps) {
  return (
    <>
      <h2>{words.trusted}</h2>
      {anchors.length === 0 ? (
        <Notice tone="warn">
          <p>{words.noAnchors}</p>
        </Notice>
      ) : (
        <Table
          caption={words.anchors}
          columns={columnsOf(['name', 'until', 'state'])}
          rows={anchors.map(({ name, until, isOver }) => ({ name, until: dateOf(until), state: stateOf(isOver) }))}
          heading="name"
        />
      )}
      {lists.length === 0 ? (
        <EmptyState text={words.noLists} />
      ) : (
        <Table
          caption={words.lists}
          columns={columnsOf(['name', 'from', 'until', 'state'])}
          rows={lists.map(({ issuer, from, until, isStale }) => ({
            ...{ name: issuer, from: dateOf(from), until: dateOf(until), state: stateOf(isStale) },
          }))}
          heading="name"
        />
      )}
      {unread.length > 0 && (
        <Notice tone="warn">
          <p>{words.unread(unread.join(', '))}</p>
        </Notice>
      )}
    </>
  )
}

const columnsOf = (keys: readonly (keyof typeof words.columns)[]) =>
  keys.map((key) => ({ key, text: words.columns[key] }))
const dateOf = (at: Date) => <DateText at={at} language="vi" as="day" />
const stateOf = (isOver: boolean) => <Tag text={isOver ? words.over : words.holds} tone={isOver ? 'bad' : 'good'} />

function Recheck({ siteSlug, recheck, mayAsk, csrf }: UpkeepPageProps) {
  const isRunning = recheck !== null && recheck.endedAt === null
  return (
    <>
      <h2>{words.recheck}</h2>
      <p>{words.recheckLead}</p>
      {recheck !== null && (
        <p role="status">
          {isRunning
            ? words.running(recheck.looked, recheck.total)
            : words.ended(recheck.looked, recheck.arrivalsChanged, recheck.documentsChanged)}
        </p>
      )}
      {mayAsk && !isRunning && (
        <form method="post" action={recheckPath(siteSlug)}>
          <Hidden name="csrf" value={csrf} />
          <button class="button button-quiet" type="submit">
            {words.recheckSend}
          </button>
        </form>
      )}
    </>
  )
}

function Folder({ siteSlug, look, problems, mayAsk, csrf }: UpkeepPageProps) {
  const columns = (['path', 'bytes', 'at', 'why', ...(mayAsk ? (['again'] as const) : [])] as const).map((key) => ({
    key,
    text: words.fileColumns[key],
  }))
  const rows = problems.map(({ path, bytes, seenAt, problem }) => ({
    ...{
      path,
      bytes: bytesText(bytes, 'vi'),
      at: <DateText at={seenAt} language="vi" as="day-and-time" />,
      why: words.fileProblem(problem),
    },
    again: (
      <RowButton action={fileAgainPath(siteSlug)} csrf={csrf} text={words.again} about={path} fields={{ tep: path }} />
    ),
  }))
  return (
    <>
      <h2>{words.folder}</h2>
      {look?.problem ? (
        <Notice tone="bad">
          <p>{words.folderBad(look.problem)}</p>
        </Notice>
      ) : (
        <p>{look === null ? words.folderUnseen : words.folderGood(look.files)}</p>
      )}
      {problems.length === 0 ? (
        <EmptyState text={words.noFiles} />
      ) : (
        <Table caption={words.files} columns={columns} rows={rows} heading="path" />
      )}
    </>
  )
}
