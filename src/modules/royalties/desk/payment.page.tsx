import type { ComponentChildren } from 'preact'
import { issueAt, Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { Notice, Table } from '../../../design/parts.tsx'
import { moneyText } from '../rules/typed.ts'
import { paymentWords as words } from '../words/books.ts'
import { PaymentState, type ShownPayment } from './payments.page.tsx'

export type PaymentProps = ShownPayment & {
  id: string
  action: string
  back: string
  csrf: string
  lines: readonly { name: string; gross: number; tax: number; net: number; account: string | null }[]
  mayApprove: boolean
  mayPay: boolean
  mayEnd: boolean
  transfer: string | null
  today: string
  slip: string
  issues: Said
  done: string | null
}

/** One payment with everybody in it, and what is to be done with it next. */
export function PaymentPage(props: PaymentProps) {
  const { no, title, state, paid, because, back, issues, done, transfer, id, action, csrf } = props
  return (
    <>
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <Outcome said={issues} done={done} />
      <h1>{words.heading(no, title)}</h1>
      <p class="plan-tags">
        <PaymentState state={state} /> {paid && <span class="soft">{paid}</span>}
      </p>
      {because && (
        <Notice tone="warn">
          <p>{because}</p>
        </Notice>
      )}
      <Payees {...props} />
      {transfer && (
        <p>
          <a href={transfer} download>
            {words.transfer}
          </a>
        </p>
      )}
      {props.mayApprove && (
        <RowButton {...{ action, csrf }} text={words.approve} about={title} fields={{ viec: 'duyet', dot: id }} />
      )}
      {props.mayPay && <PayForm {...props} />}
      {props.mayEnd && <EndForm {...props} />}
    </>
  )
}

function Payees({ lines, paid }: PaymentProps) {
  const p = words.payees
  const columns = [
    { key: 'name', text: p.name },
    ...(['gross', 'tax', 'net'] as const).map((key) => ({ key, text: p[key], figures: true })),
    ...(lines.some(({ account }) => account !== null) ? [{ key: 'account', text: p.account }] : []),
  ]
  const sum = (of: 'gross' | 'tax' | 'net') => moneyText(lines.reduce((all, line) => all + line[of], 0))
  const rows = [
    ...lines.map((line) => ({
      ...line,
      gross: moneyText(line.gross),
      tax: moneyText(line.tax),
      net: moneyText(line.net),
    })),
    { name: words.total, gross: sum('gross'), tax: sum('tax'), net: sum('net'), account: '' },
  ]
  return (
    <>
      <Table caption={p.caption} {...{ columns, rows }} heading="name" />
      {paid === null && <p class="hint">{words.foreseen}</p>}
    </>
  )
}

const Form = ({
  action,
  csrf,
  id,
  deed,
  send,
  children,
}: {
  action: string
  csrf: string
  id: string
  deed: string
  send: string
  children: ComponentChildren
}) => (
  <form class="form" method="post" action={action} novalidate>
    {Object.entries({ csrf, viec: deed, dot: id }).map(([name, value]) => (
      <Hidden name={name} value={value} />
    ))}
    {children}
    <p>
      <button class="button button-quiet" type="submit">
        {send}
      </button>
    </p>
  </form>
)

const PayForm = ({ issues, today, slip, ...form }: PaymentProps) => (
  <section class="plan-panel" aria-labelledby="chi">
    <h2 id="chi">{words.pay}</h2>
    <Form {...form} deed="chi" send={words.pay}>
      <div class="royalty-grid">
        <Field
          name="so-phieu"
          label={words.slip}
          value={slip}
          issue={issueAt(issues, 'so-phieu')}
          language="vi"
          maxlength={100}
        />
        <Field
          name="ngay-chi"
          label={words.paidOn}
          type="date"
          value={today}
          issue={issueAt(issues, 'ngay-chi')}
          language="vi"
        />
      </div>
    </Form>
  </section>
)

const EndForm = ({ issues, ...form }: PaymentProps) => (
  <details class="royalty-more" open={issueAt(issues, 'ly-do') !== undefined}>
    <summary>{words.end}</summary>
    <p class="hint">{words.endHint}</p>
    <Form {...form} deed="huy" send={words.endSend}>
      <Field name="ly-do" label={words.endWhy} issue={issueAt(issues, 'ly-do')} language="vi" maxlength={300} />
    </Form>
  </details>
)
