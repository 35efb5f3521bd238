/** Đăng / Không đăng / Trả về nguồn / Lấy lại: plain forms, each with a key. */
import type { ComponentChildren } from 'preact'
import { issueAt, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden, SelectField } from '../../../design/form-fields.tsx'
import { decisionPath, redactPath } from '../paths.ts'
import type { Arrival } from '../rules/arrival.ts'
import { stepOf } from '../rules/states.ts'
import { weightOf } from '../rules/stops.table.ts'
import { refusalReasons, reviewWords as words } from '../words.ts'

type Props = { siteSlug: string; arrival: Arrival; said: Said; csrf: string }
type Deed = 'publish' | 'refuse' | 'return' | 'undo' | 'retry' | 'carry-out'

export function Decision(props: Props) {
  const { arrival, siteSlug } = props
  const may = (deed: Deed) => 'to' in stepOf(deed, { state: arrival.state, reason: 'x' })
  const isRecall = arrival.business === 1
  const weights = arrival.stops.map(({ reason }) => weightOf(reason))
  const isBarred = weights.includes('never') || weights.includes('signature')
  const mustRedact = weights.includes('redact') && arrival.redactedSha256 === null
  return (
    <section class="intake-decision">
      {may('publish') && !isRecall && !isBarred && !mustRedact && <Publish {...props} />}
      {may('carry-out') && isRecall && (
        <OneDeed {...props} deed="carry-out" text={words.recall} isPrimary>
          <p>{words.recallLead(arrival.businessReason)}</p>
        </OneDeed>
      )}
      {arrival.state === 'waiting' && arrival.mainSha256 !== null && (weights.includes('redact') || !isBarred) && (
        <p>
          <a class={mustRedact && !isBarred ? 'button' : 'button button-quiet'} href={redactPath(siteSlug, arrival.id)}>
            {words.redact}
          </a>
        </p>
      )}
      {may('refuse') && <Reasoned {...props} deed="refuse" text={words.refuse} dataKey="k" />}
      {may('return') && <Reasoned {...props} deed="return" text={words.return} dataKey="t" />}
      {may('undo') && <OneDeed {...props} deed="undo" text={words.undo} />}
      {may('retry') && <OneDeed {...props} deed="retry" text={words.retry} />}
    </section>
  )
}

function Publish(props: Props) {
  const asks = props.arrival.stops.some(({ reason }) => weightOf(reason) === 'ask')
  return (
    <OneDeed {...props} deed="publish" text={words.publish} isPrimary dataKey="d">
      {asks && (
        <div class={issueAt(props.said, 'da-xem') ? 'field-wrong' : undefined}>
          <label class="choice" for="da-xem">
            <input type="checkbox" id="da-xem" name="da-xem" value="1" /> {words.answered}
          </label>
        </div>
      )}
    </OneDeed>
  )
}

type DeedProps = Props & {
  deed: Deed
  text: string
  isPrimary?: boolean
  dataKey?: string
  children?: ComponentChildren
}

const OneDeed = ({ siteSlug, arrival, csrf, deed, text, isPrimary, dataKey, children }: DeedProps) => (
  <form method="post" action={decisionPath(siteSlug, arrival.id)}>
    <Hidden name="csrf" value={csrf} />
    <Hidden name="phien-ban" value={String(arrival.version)} />
    <Hidden name="viec" value={deed} />
    {children}
    <button class={isPrimary ? 'button' : 'button button-quiet'} type="submit" data-key={dataKey}>
      {text}
    </button>
  </form>
)

/** Opened by its key or by its heading; the reason is asked for before anything is sent. */
const Reasoned = (props: DeedProps & { deed: 'refuse' | 'return' }) => (
  <details class="intake-reasoned" data-open-key={props.dataKey}>
    <summary>{props.text}…</summary>
    <OneDeed {...props} dataKey="">
      <SelectField name="ly-do" label={words.reason} choices={refusalReasons} />
      <Field name="ghi-chu" label={words.note} language="vi" optional maxlength={500} />
    </OneDeed>
  </details>
)
