import { Hidden } from '../../../design/form-fields.tsx'
import { Icon } from '../../../design/icon.tsx'
import { Tag } from '../../../design/parts.tsx'
import { listDeedPath } from '../paths.ts'
import { urgencyOf } from '../rules/order.ts'
import type { Waiting } from '../rules/waiting.ts'
import { worklistWords as words } from '../words.ts'

/** Who may be named to approve, by site. */
export type Naming = ReadonlyMap<string, readonly { id: string; name: string }[]>

type Props = { row: Waiting; naming: Naming; showsSite: boolean; csrf: string }

/** One thing that waits: what is asked, of what, since when and until when, and what can be done at once. */
export function WorkRow({ row, naming, showsSite, csrf }: Props) {
  const title = row.title.trim() || words.untitled
  return (
    <li class={`work-row work-row-${urgencyOf(row)}`}>
      <div class="work-what">
        <p class="work-verb">
          {words.verbs[row.kind]}
          {row.isEscalated && <Tag text={words.escalated} tone="warn" />}
        </p>
        <h3>
          <a href={row.href}>{title}</a>
        </h3>
        <Facts row={row} showsSite={showsSite} />
        {row.note && (
          <p class="work-note">
            {row.kind === 'answer' ? words.said : words.reason}: {row.note}
          </p>
        )}
      </div>
      {row.deeds.length > 0 && <Deeds row={row} names={naming.get(row.site.id) ?? []} title={title} csrf={csrf} />}
    </li>
  )
}

function Facts({ row, showsSite }: Pick<Props, 'row' | 'showsSite'>) {
  const { due, since, kind } = row
  const late = words.dueText(due)
  return (
    <p class="work-facts">
      {late && (
        <span class="work-due">
          <Icon name="clock" /> {late}
          {due !== null && due !== 'unknown-year' && <>, {words.dueOn(due.at)}</>}{' '}
          {row.why && (
            <a href={row.why}>
              {words.why}
              <span class="unseen"> {row.title}</span>
            </a>
          )}
        </span>
      )}
      {showsSite && <span>{row.site.name}</span>}
      {row.forName && <span class="work-for">{words.insteadOf(row.forName)}</span>}
      {row.from && <span>{words.from(row.from)}</span>}
      <span>{kind === 'scheduled' ? words.appearsText(since) : words.sinceText(since)}</span>
    </p>
  )
}

type DeedProps = { row: Waiting; names: readonly { id: string; name: string }[]; title: string; csrf: string }

function Deeds({ row, names, title, csrf }: DeedProps) {
  const has = (deed: Waiting['deeds'][number]) => row.deeds.includes(deed)
  const common = { row, csrf }
  return (
    <div class="work-deeds">
      {has('approve') && <Deed {...common} deed="duyet" text={words.approve} title={title} />}
      {has('answered') && <Deed {...common} deed="xu-ly" text={words.answered} title={title} />}
      {has('return') && (
        <details>
          <summary>
            {words.return}
            <span class="unseen"> {title}</span>
          </summary>
          <form method="post" action={listDeedPath(row.site.slug)}>
            <Fields {...common} deed="tra-lai" />
            <label for={`ly-do-${row.key}`}>{words.returnReason}</label>
            <textarea id={`ly-do-${row.key}`} name="ly-do" rows={3} required maxlength={2000} />
            <button class="button" type="submit">
              {words.returnSend}
            </button>
          </form>
        </details>
      )}
      {has('reassign') && names.length > 0 && <Reassign {...common} names={names} title={title} />}
    </div>
  )
}

const Reassign = ({ row, names, title, csrf }: DeedProps) => (
  <details>
    <summary>
      {words.reassign}
      <span class="unseen"> {title}</span>
    </summary>
    <form method="post" action={listDeedPath(row.site.slug)}>
      <Fields row={row} csrf={csrf} deed="giao" />
      <label for={`giao-${row.key}`}>{words.reassignTo}</label>
      <select id={`giao-${row.key}`} name="nguoi">
        {names.map(({ id, name }) => (
          <option value={id}>{name}</option>
        ))}
      </select>
      <button class="button" type="submit">
        {words.reassignSend}
      </button>
    </form>
  </details>
)

const Deed = ({ row, csrf, deed, text, title }: FieldProps & { text: string; title: string }) => (
  <form method="post" action={listDeedPath(row.site.slug)}>
    <Fields row={row} csrf={csrf} deed={deed} />
    <button class="button button-quiet" type="submit">
      <Icon name="check" /> {text}
      <span class="unseen">: {title}</span>
    </button>
  </form>
)

type FieldProps = { row: Waiting; csrf: string; deed: string }

const Fields = ({ row, csrf, deed }: FieldProps) => (
  <>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="viec" value={deed} />
    <Hidden name="muc" value={row.about.id} />
    {row.about.revisionId && <Hidden name="ban" value={row.about.revisionId} />}
  </>
)
