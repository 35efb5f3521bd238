import { dayText } from '../../../basics/dates.ts'
import { EmptyState, Table } from '../../../design/parts.tsx'
import type { Sheet } from '../rules/sheet.ts'
import { type Months, measureText, moneyText } from '../rules/typed.ts'
import { kindNames, modifierNames } from '../words/names.ts'
import { sheetWords as words } from '../words/sheet.ts'
import { MonthsForm } from './months.part.tsx'

export type SheetProps = {
  months: Months
  isRead: boolean
  by: 'item' | 'payee'
  sheet: Sheet
  action: string
  siteName: string
  period: string
  asOf: string
  presets: readonly { key: 'month' | 'quarter' | 'half' | 'year'; span: Months; href: string }[]
  ways: readonly { key: string; href: string; isHere: boolean }[]
  files: readonly { text: string; href: string }[]
  byUnit: readonly { name: string; amount: number }[]
  byKind: readonly { name: string; amount: number }[]
}

/** The sheet of payment as the ledger says it. */
export function SheetPage(props: SheetProps) {
  const { sheet, by, action, months, isRead, presets, ways, files } = props
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="soft no-print">{words.lead}</p>
      <MonthsForm {...{ action, months, isRead, presets }} />
      <p class="chips no-print">
        {ways.map(({ key, href, isHere }) => (
          <a class="chip" href={href} aria-current={isHere ? 'true' : undefined}>
            {words.by[key]}
          </a>
        ))}
      </p>
      {sheet.rows.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <>
          <p>
            {props.siteName}. {props.period}.
          </p>
          <div class="royalty-sheet">{by === 'item' ? <Items sheet={sheet} /> : <Payees sheet={sheet} />}</div>
          <p>
            <strong>{words.inWords(sheet.totals.total)}</strong>
          </p>
          <p class="hint">{words.rule}</p>
          <p class="hint">{props.asOf}</p>
          <p class="no-print">
            {words.files.label}:{' '}
            {files.map(({ text, href }, at) => (
              <>
                {at > 0 && ' · '}
                <a href={href} download>
                  {text}
                </a>
              </>
            ))}
          </p>
          <div class="royalty-grid no-print">
            <Folds caption={words.totals.unit} folds={props.byUnit} />
            <Folds caption={words.totals.kind} folds={props.byKind} />
          </div>
        </>
      )}
    </>
  )
}

const { columns: c } = words

function Items({ sheet: { rows, totals } }: Pick<SheetProps, 'sheet'>) {
  const text = (key: keyof typeof c) => ({ key, text: c[key] })
  const figures = (key: keyof typeof c) => ({ key, text: c[key], figures: true })
  const columns = [
    ...[figures('no'), text('day'), text('title'), text('kind'), text('author'), text('unit'), figures('measure')],
    ...[
      text('modifiers'),
      figures('royalty'),
      figures('remuneration'),
      figures('total'),
      figures('tax'),
      figures('net'),
      text('account'),
    ],
  ]
  const shown = rows.map(({ line, royalty, remuneration, total, tax, net }, at) => ({
    ...{ no: at + 1, day: dayText(line.publishedOn, 'vi'), title: line.title, kind: kindNames[line.rateKind] },
    ...{ author: line.name, unit: line.unit ?? words.unknownUnit },
    measure: measureText(line.measure, line.mode) + (line.quantity > 1 ? words.quantity(line.quantity) : ''),
    modifiers: [
      ...line.modifiers.map(({ kind, percent, reason }) => `${modifierNames[kind]} ${percent} % (${reason})`),
      ...(line.sitePercent < 100 ? [words.siteShare(line.sitePercent)] : []),
      ...(line.isContra ? [words.contra(line.reason ?? '')] : []),
    ].join('; '),
    ...{
      royalty: moneyText(royalty),
      remuneration: moneyText(remuneration),
      total: moneyText(total),
      tax: moneyText(tax),
      net: moneyText(net),
    },
    account: line.paidOn === null ? (line.account ?? '') : words.paidOn(line.paidOn),
  }))
  const last = {
    ...{ no: '', title: words.total, royalty: moneyText(totals.royalty), remuneration: moneyText(totals.remuneration) },
    total: moneyText(totals.total),
    tax: moneyText(totals.tax),
    net: moneyText(totals.net),
  }
  return <Table caption={words.heading} columns={columns} rows={[...shown, last]} heading="title" />
}

function Payees({ sheet: { payees, totals } }: Pick<SheetProps, 'sheet'>) {
  const columns = (
    ['no', 'payee', 'unit', 'works', 'royalty', 'remuneration', 'total', 'tax', 'net', 'account'] as const
  ).map((key) => ({ key, text: c[key], figures: !['payee', 'unit', 'account'].includes(key) }))
  const shown = payees.map((payee, at) => ({
    ...{ no: at + 1, payee: payee.payee, unit: payee.unit ?? words.unknownUnit, works: payee.works },
    ...{
      royalty: moneyText(payee.royalty),
      remuneration: moneyText(payee.remuneration),
      total: moneyText(payee.total),
    },
    ...{ tax: moneyText(payee.tax), net: moneyText(payee.net), account: payee.account ?? '' },
  }))
  const { royalty, remuneration, total, tax, net, works } = totals
  const last = {
    ...{ no: '', payee: words.total, works, royalty: moneyText(royalty), remuneration: moneyText(remuneration) },
    ...{ total: moneyText(total), tax: moneyText(tax), net: moneyText(net) },
  }
  return <Table caption={words.heading} columns={columns} rows={[...shown, last]} heading="payee" />
}

const Folds = ({ caption, folds }: { caption: string; folds: SheetProps['byUnit'] }) => (
  <Table
    caption={caption}
    columns={[
      { key: 'name', text: caption },
      { key: 'amount', text: c.total, figures: true },
    ]}
    rows={folds.map(({ name, amount }) => ({ name, amount: moneyText(amount) }))}
    heading="name"
  />
)
