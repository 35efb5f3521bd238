/** What other sites ask for, what this one has asked for, and the form that asks. */
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, issueAt, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Table } from '../../../design/parts.tsx'
import type { RequestState } from '../rules/share-request.ts'
import { longestNote, longestReason } from '../rules/sharing.ts'
import { sharingWords, requestWords as words } from '../words/sharing.ts'

export type RequestEntry = {
  id: string
  /** Where it is answered; only of what others ask. */
  href: string
  title: string | null
  other: string
  at: Date
  state: RequestState
  reason: string | null
}

export type RequestsProps = {
  action: string
  csrf: string
  said: Said
  /** The request that is being answered; 'gone' where it no longer waits. */
  open:
    | (RequestEntry & { askedBy: string; note: string; editionId: string; toSiteId: string; seeHref: string | null })
    | 'gone'
    | null
  others: readonly RequestEntry[]
  mine: readonly RequestEntry[]
  mayAsk: boolean
  form: { address: string; note: string; reason: string }
}

export function Requests(props: RequestsProps) {
  const { open, others, mine, mayAsk } = props
  return (
    <>
      <h2 id="xin-dung-lai">{words.others}</h2>
      {open === 'gone' && <EmptyState text={words.gone} />}
      {open !== null && open !== 'gone' && <Answer {...props} open={open} />}
      <Others entries={others} />
      {mine.length > 0 && <Mine {...props} />}
      {mayAsk && (
        <details class="share-fold" open={props.form.address !== ''}>
          <summary>{words.ask}</summary>
          <Ask {...props} />
        </details>
      )}
    </>
  )
}

type Open = Exclude<RequestsProps['open'], 'gone' | null>

function Answer({ action, csrf, said, open, form }: RequestsProps & { open: Open }) {
  return (
    <section class="share-panel" aria-labelledby="loi-xin">
      <h3 id="loi-xin">{open.title}</h3>
      <p>
        {words.columns.site}: {open.other} · {words.asker}: {open.askedBy},{' '}
        <DateText at={open.at} language="vi" as="day-and-time" />
      </p>
      {open.note && <p>{open.note}</p>}
      {open.seeHref && (
        <p>
          <a href={open.seeHref}>{words.see}</a>
        </p>
      )}
      <DeskForm action={action} csrf={csrf} send={words.offer}>
        <Hidden name="muc" value={open.editionId} />
        <Hidden name="den" value={open.toSiteId} />
      </DeskForm>
      <details class="share-fold" open={issueAt(said, 'ly-do') !== undefined}>
        <summary>{words.refuse}</summary>
        <DeskForm action={`${action}?xin=${open.id}`} csrf={csrf} send={words.refuse}>
          <Hidden name="buoc" value={`khong-gui ${open.id}`} />
          <Field
            {...{ name: 'ly-do', label: words.reason, hint: words.refuseHint, value: form.reason, rows: 3 }}
            maxlength={longestReason}
            issue={issueAt(said, 'ly-do')}
            language="vi"
          />
        </DeskForm>
      </details>
    </section>
  )
}

const { columns } = words

function Others({ entries }: { entries: readonly RequestEntry[] }) {
  if (entries.length === 0) return <EmptyState text={words.noOthers} />
  const heads = (['title', 'site', 'since', 'deed'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = entries.map(({ title, href, other, at }) => ({
    ...{ title, site: other, since: <DateText at={at} language="vi" as="day-and-time" /> },
    deed: (
      <a class="button button-quiet" href={href}>
        {words.open}
        <span class="unseen">: {title}</span>
      </a>
    ),
  }))
  return <Table caption={words.others} columns={heads} rows={rows} heading="title" />
}

function Mine({ mine, action, csrf, mayAsk }: RequestsProps) {
  const heads = (['title', 'of', 'since', 'state', 'deed'] as const).map((key) => ({ key, text: columns[key] }))
  const rows = mine.map(({ id, title, other, at, state, reason }) => ({
    ...{ title: title ?? sharingWords.noTitle, of: other },
    since: <DateText at={at} language="vi" as="day-and-time" />,
    state: reason === null ? words.states[state] : `${words.states[state]}: ${reason}`,
    deed: mayAsk && state === 'asked' && (
      <RowButton {...{ action, csrf, text: words.drop, about: title ?? '' }} fields={{ buoc: `thoi ${id}` }} />
    ),
  }))
  return (
    <>
      <h2>{words.mine}</h2>
      <Table caption={words.mine} columns={heads} rows={rows} heading="title" />
    </>
  )
}

const Ask = ({ action, csrf, said, form }: RequestsProps) => (
  <DeskForm action={action} csrf={csrf} send={words.send}>
    <Hidden name="buoc" value="xin" />
    <p class="hint">{words.askLead}</p>
    <Field
      {...{ name: 'dia-chi', label: words.address, hint: words.addressHint, value: form.address }}
      issue={issueAt(said, 'dia-chi')}
      language="vi"
    />
    <Field
      {...{ name: 'vi-sao', label: words.note, value: form.note, rows: 2, maxlength: longestNote }}
      issue={issueAt(said, 'loi-nhan')}
      language="vi"
      optional
    />
  </DeskForm>
)
