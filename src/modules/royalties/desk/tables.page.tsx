import { Outcome, RowButton, type Said } from '../../../design/desk-form.tsx'
import { EmptyState, Table, Tag } from '../../../design/parts.tsx'
import type { RateKind } from '../rules/kinds.ts'
import { tableWords as words } from '../words/books.ts'
import { kindNames } from '../words/names.ts'
import { FigureForm, TableForm } from './table-form.part.tsx'

type ShownTable = {
  id: string
  title: string
  isOwn: boolean
  isInForce: boolean
  mayConfirm: boolean
  legalBasis: string
  facts: readonly string[]
  lines: readonly { rateKind: RateKind; mode: 'coefficient' | 'sum'; least: string; usual: string; most: string }[]
}

type ShownFigure = {
  id: string
  kind: 'base-salary' | 'tax'
  from: string
  amount: string
  percent: string
  source: string
  confidence: string
  isInForce: boolean
  mayConfirm: boolean
}

export type TablesProps = {
  action: string
  csrf: string
  mayKeep: boolean
  tables: readonly ShownTable[]
  figures: readonly ShownFigure[]
  typed: (name: string) => string
  issues: Said
  done: string | null
}

/** What works are worth: tables by decision, and the law's own figures. */
export function TablesPage(props: TablesProps) {
  const { tables, figures, issues, done, mayKeep, action, csrf, typed } = props
  return (
    <>
      <Outcome said={issues} done={done} />
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {tables.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        tables.map((table) => <One {...{ action, csrf }} {...table} />)
      )}
      {mayKeep && <TableForm {...{ action, csrf, typed }} isOpen={issues.length > 0 && typed('viec') === 'nhap'} />}
      <h2>{words.law.title}</h2>
      <p class="soft">{words.law.lead}</p>
      <Figures {...{ figures, action, csrf }} />
      {mayKeep && <FigureForm {...{ action, csrf, typed }} isOpen={issues.length > 0 && typed('viec') === 'luat'} />}
    </>
  )
}

type Confirming = { action: string; csrf: string }

function One({
  id,
  title,
  isOwn,
  isInForce,
  mayConfirm,
  facts,
  legalBasis,
  lines,
  action,
  csrf,
}: ShownTable & Confirming) {
  const { lines: l } = words
  const columns = [
    { key: 'kind', text: l.kind },
    { key: 'mode', text: l.mode },
    ...(['least', 'usual', 'most'] as const).map((key) => ({ key, text: l[key], figures: true })),
  ]
  const rows = lines.map(({ rateKind, mode, ...line }) => ({
    kind: kindNames[rateKind],
    mode: words.modes[mode],
    ...line,
  }))
  return (
    <section class="plan-panel" aria-labelledby={`bieu-${id}`}>
      <h2 id={`bieu-${id}`}>
        {title} {!isOwn && <span class="soft">({words.above})</span>}
      </h2>
      <p class="plan-tags">
        <Tag text={isInForce ? words.inForce : words.waiting} tone={isInForce ? 'good' : 'warn'} />
      </p>
      <ul class="royalty-facts">
        {[...facts, legalBasis].map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      <Table caption={`${l.caption}: ${title}`} columns={columns} rows={rows} heading="kind" />
      {mayConfirm && (
        <RowButton {...{ action, csrf }} text={words.confirm} about={title} fields={{ viec: 'xac-nhan', so: id }} />
      )}
    </section>
  )
}

function Figures({ figures, action, csrf }: Confirming & { figures: readonly ShownFigure[] }) {
  const { law } = words
  const columns = [
    { key: 'kind', text: law.kind },
    { key: 'from', text: law.from },
    { key: 'amount', text: law.amount, figures: true },
    { key: 'percent', text: law.percent, figures: true },
    { key: 'source', text: law.source },
    { key: 'state', text: law.state },
  ]
  const rows = figures.map(({ id, kind, isInForce, mayConfirm, confidence, ...figure }) => ({
    ...figure,
    kind: law.kinds[kind],
    state: isInForce ? (
      (law.confidences[confidence] ?? '')
    ) : (
      <>
        <Tag text={words.waiting} tone="warn" />
        {mayConfirm && (
          <RowButton
            {...{ action, csrf }}
            text={words.confirm}
            about={figure.source}
            fields={{ viec: 'xac-nhan-luat', so: id }}
          />
        )}
      </>
    ),
  }))
  return <Table caption={law.caption} columns={columns} rows={rows} heading="kind" />
}
