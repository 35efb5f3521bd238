import type { ComponentChildren } from 'preact'
import { dayTimeText } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { Outcome, type Said } from '../../../design/desk-form.tsx'
import { issuesInWords } from '../../../design/form-fields.tsx'
import { Notice, Tag } from '../../../design/parts.tsx'
import type { ShareMode, ShareState } from '../rules/sharing.ts'
import { sharingWords, shareWords as words } from '../words/sharing.ts'
import { AcceptForm, EndForms, type MayDo, type ShareForm } from './sharing-forms.part.tsx'

export type OneShareProps = {
  title: string | null
  summary: string | null
  fromName: string
  toName: string
  offeredAt: Date
  offeredBy: string
  note: string
  state: ShareState
  mode: ShareMode | null
  takenAt: Date | null
  answeredBy: string | null
  answeredAt: Date | null
  why: string | null
  originHref: string | null
  hereHref: string | null
  /** When the origin changed what is frozen here; null where nothing is newer. */
  newerSince: Date | null
  /** What this person may do now. */
  may: MayDo
  form: ShareForm
  back: string
  issues: readonly Issue[]
  done: string | null
}

/** One share, with what this person may decide about it. */
export function OneSharePage(props: OneShareProps) {
  const { title, may, newerSince, form, issues, done, back } = props
  const said: Said = issuesInWords(issues, words.issues, words.otherIssue)
  return (
    <>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <Outcome said={said} done={done} />
      <h1>{title ?? sharingWords.noTitle}</h1>
      <p>
        <Tag
          text={sharingWords.states[props.state]}
          {...(props.state === 'accepted' ? { tone: 'good' as const } : {})}
        />
      </p>
      {newerSince && <Newer since={newerSince} />}
      <div class="share-columns">
        <Facts {...props} />
        <div class="share-decide">
          {may.accept && <AcceptForm {...form} said={said} />}
          <EndForms {...form} may={may} said={said} />
        </div>
      </div>
    </>
  )
}

const Newer = ({ since }: { since: Date }) => (
  <Notice tone="warn" title={words.newer}>
    <p>{words.newerSince(dayTimeText(since, 'vi'))}</p>
  </Notice>
)

function Facts(props: OneShareProps) {
  const { summary, note, originHref, hereHref, mode, takenAt, answeredBy, answeredAt, why } = props
  return (
    <dl class="share-facts">
      {summary && <Fact name={words.summary}>{summary}</Fact>}
      <Fact name={words.from}>
        {props.fromName}
        {originHref && <PageLink href={originHref} text={words.origin} />}
      </Fact>
      <Fact name={words.to}>
        {props.toName}
        {hereHref && <PageLink href={hereHref} text={words.here} />}
      </Fact>
      <Fact name={words.offered}>
        {props.offeredBy}, <DateText at={props.offeredAt} language="vi" as="day-and-time" />
      </Fact>
      {note && <Fact name={words.note}>{note}</Fact>}
      {answeredBy && answeredAt && (
        <Fact name={words.answered}>
          {answeredBy}, <DateText at={answeredAt} language="vi" as="day-and-time" />
        </Fact>
      )}
      {mode && takenAt && (
        <Fact name={words.taken}>
          {sharingWords.modes[mode]}, <DateText at={takenAt} language="vi" as="day-and-time" />
        </Fact>
      )}
      {why && <Fact name={words.reason}>{why}</Fact>}
    </dl>
  )
}

const PageLink = ({ href, text }: { href: string; text: string }) => (
  <>
    {' · '}
    <a href={href}>{text}</a>
  </>
)

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
