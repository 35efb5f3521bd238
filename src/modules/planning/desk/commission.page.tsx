import type { ComponentChildren } from 'preact'
import type { Issue } from '../../../basics/outcomes.ts'
import { DateText } from '../../../design/date-text.tsx'
import { DeskForm, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Hidden, SelectField } from '../../../design/form-fields.tsx'
import type { CommissionDeed, CommissionState, Lateness } from '../rules/commission.ts'
import { commissionWords as words } from '../words.ts'
import { StateTag } from './commissions.page.tsx'
import { inWords, PlanField } from './fields.part.tsx'

export type CommissionProps = {
  action: string
  csrf: string
  back: string
  topic: string
  note: string
  to: string
  section: string | null
  dueAt: Date
  eventAt: Date | null
  eventWhat: string | null
  state: CommissionState
  hurry: Lateness
  givenBy: string
  answer: string | null
  item: { href: string; text: string } | null
  may: readonly CommissionDeed[]
  writeHref: string
  items: readonly { editionId: string; title: string }[]
  issues: readonly Issue[]
  done: string | null
}

/** One commission, for whoever gave it and whoever is to write it. */
export function CommissionPage(props: CommissionProps) {
  const { topic, state, hurry, issues, done, back, may, action, csrf } = props
  const said = inWords(issues)
  return (
    <>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <Outcome said={said} done={done} />
      <h1>{topic}</h1>
      <p>
        <StateTag state={state} hurry={hurry} />
      </p>
      <Facts {...props} />
      <div class="plan-deeds">
        {may.includes('accept') && <Deed {...{ action, csrf, deed: 'accept', send: words.accept }} />}
        {may.includes('deliver') && <Delivery {...props} />}
        {may.includes('decline') && (
          <Folded title={words.decline} open={issues.some(({ field }) => field === 'ly-do')}>
            <Deed {...{ action, csrf, deed: 'decline', send: words.declineSend }}>
              <PlanField name="ly-do" label={words.reason} value="" said={said} rows={2} />
            </Deed>
          </Folded>
        )}
        {may.includes('cancel') && (
          <Folded title={words.cancel}>
            <Deed {...{ action, csrf, deed: 'cancel', send: words.cancel }} />
          </Folded>
        )}
      </div>
    </>
  )
}

function Facts({ note, to, section, dueAt, eventAt, eventWhat, givenBy, answer, item }: CommissionProps) {
  return (
    <dl class="plan-facts">
      <Fact name={words.to}>{to}</Fact>
      <Fact name={words.due}>
        <DateText at={dueAt} language="vi" as="weekday-and-time" />
      </Fact>
      <Fact name={words.givenBy}>{givenBy}</Fact>
      {section && <Fact name={words.section}>{section}</Fact>}
      {eventAt && (
        <Fact name={words.event}>
          {eventWhat}, <DateText at={eventAt} language="vi" as="weekday-and-time" />
        </Fact>
      )}
      {note && <Fact name={words.note}>{note}</Fact>}
      {answer && <Fact name={words.answer}>{answer}</Fact>}
      {item && (
        <Fact name={words.item}>
          <a href={item.href}>{item.text}</a>
        </Fact>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type DeedProps = { action: string; csrf: string; deed: CommissionDeed; send: string; children?: ComponentChildren }

const Deed = ({ action, csrf, deed, send, children }: DeedProps) => (
  <DeskForm action={action} csrf={csrf} send={send}>
    <Hidden name="buoc" value={deed} />
    {children}
  </DeskForm>
)

const Folded = ({ title, open = false, children }: { title: string; open?: boolean; children: ComponentChildren }) => (
  <details open={open}>
    <summary>{title}</summary>
    {children}
  </details>
)

function Delivery({ action, csrf, items, writeHref, may }: CommissionProps & { said?: Said }) {
  const isAccepted = !may.includes('accept')
  const choices = items.map(({ editionId, title }) => ({ value: editionId, text: title }))
  return (
    <Folded title={words.deliver} open={isAccepted}>
      {items.length === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <Deed {...{ action, csrf, deed: 'deliver', send: words.deliverSend }}>
          <p class="hint">{words.deliverHint}</p>
          <SelectField name="bai" label={words.item} choices={choices} />
        </Deed>
      )}
      <p>
        <a href={writeHref}>{words.write}</a>
      </p>
    </Folded>
  )
}
