import { issueAt, Outcome, type Said } from '../../../design/desk-form.tsx'
import { Field, Hidden } from '../../../design/form-fields.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import { paymentWords as words } from '../words/books.ts'

type State = 'prepared' | 'approved' | 'paid' | 'cancelled' | 'backed-out'

export type ShownPayment = {
  no: number
  title: string
  href: string
  months: string
  payees: number
  amount: string
  state: State
  paid: string | null
  because: string | null
}

export type PaymentsProps = {
  action: string
  csrf: string
  mayPrepare: boolean
  payments: readonly ShownPayment[]
  owed: string
  /** What is owed for longer than the law lets it be; null where nothing is. */
  late: string | null
  values: { title: string; from: string; to: string }
  issues: Said
  done: string | null
}

const tones = { prepared: 'warn', approved: 'info', paid: 'good', cancelled: undefined, 'backed-out': 'bad' } as const

export const PaymentState = ({ state }: { state: State }) => {
  const tone = tones[state]
  return <Tag text={words.states[state]} {...(tone === undefined ? {} : { tone })} />
}

/** Every payment of the site, the newest first. */
export function PaymentsPage({ payments, owed, late, mayPrepare, values, issues, done, action, csrf }: PaymentsProps) {
  const c = words.columns
  const columns = [
    ...[
      { key: 'no', text: c.no, figures: true },
      { key: 'title', text: c.title },
      { key: 'months', text: c.months },
    ],
    ...[
      { key: 'payees', text: c.payees, figures: true },
      { key: 'amount', text: c.amount, figures: true },
    ],
    { key: 'state', text: c.state },
  ]
  const rows = payments.map(({ href, title, state, paid, ...payment }) => ({
    ...payment,
    title: <a href={href}>{title}</a>,
    state: (
      <>
        <PaymentState state={state} /> {paid && <span class="soft">{paid}</span>}
      </>
    ),
  }))
  return (
    <>
      <Outcome said={issues} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      <p>
        {owed} {late}
      </p>
      {payments.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <Table caption={words.title} {...{ columns, rows }} heading="title" />
      )}
      {mayPrepare && <Preparing {...{ values, issues, action, csrf }} />}
    </>
  )
}

type PreparingProps = Pick<PaymentsProps, 'values' | 'issues' | 'action' | 'csrf'>

const Preparing = ({ values, issues, action, csrf }: PreparingProps) => (
  <section class="plan-panel" aria-labelledby="lap">
    <h2 id="lap">{words.new}</h2>
    <form class="form" method="post" action={action} novalidate>
      <Hidden name="csrf" value={csrf} />
      <Hidden name="viec" value="lap" />
      <Field
        name="ten-dot"
        label={words.form.title}
        value={values.title}
        issue={issueAt(issues, 'ten-dot')}
        language="vi"
        maxlength={300}
      />
      <div class="royalty-grid">
        <Field name="tu" label={words.form.from} value={values.from} issue={issueAt(issues, 'tu')} language="vi" />
        <Field name="den" label={words.form.to} value={values.to} issue={issueAt(issues, 'den')} language="vi" />
      </div>
      <p>
        <button class="button" type="submit">
          {words.form.send}
        </button>
      </p>
    </form>
  </section>
)
