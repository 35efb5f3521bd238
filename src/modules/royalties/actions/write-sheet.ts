/** The sheet of payment as a workbook, and as a list of transfers for the bank. */
import { dayText, dayTimeText } from '../../../basics/dates.ts'
import {
  type Sheet as Book,
  type SheetCell as BookCell,
  type SheetRow as BookRow,
  workbookOf,
} from '../../../platform/paper/index.ts'
import { modifierLaws } from '../rules/law.table.ts'
import type { PayeeRow, Sheet, SheetRow } from '../rules/sheet.ts'
import { measureText } from '../rules/typed.ts'
import type { Transfer } from '../store/payments.ts'

/** What the sheet says; handed in, because sentences are not an action's business. */
export type Told = {
  words: {
    title: string
    heading: string
    transfer: string
    columns: Record<
      | (
          | 'no'
          | 'day'
          | 'title'
          | 'section'
          | 'kind'
          | 'author'
          | 'unit'
          | 'measure'
          | 'unitAmount'
          | 'modifiers'
          | 'royalty'
        )
      | ('remuneration' | 'total' | 'tax' | 'net' | 'account' | 'payee' | 'works' | 'bank' | 'number' | 'what'),
      string
    >
    total: string
    rule: string
    signers: readonly string[]
    signHere: string
    appendix: string
    detail: string
    sums: (totals: Sheet['totals']) => readonly string[]
    contra: (reason: string) => string
    quantity: (count: number) => string
    siteShare: (percent: number) => string
    inWords: (amount: number) => string
    asOf: (instant: string) => string
  }
  kinds: Record<string, string>
  modifiers: Record<string, string>
  siteName: string
  governing: string | null
  period: string
  asOf: Date
}

export type By = 'item' | 'payee'

export type Column = {
  head: string
  width: number
  share: number
  align: 'left' | 'center' | 'right'
  total: number | null
}

const column = (head: string, width: number, align: Column['align'] = 'left', total: number | null = null): Column => ({
  ...{ head, width, align, total },
  share: width,
})

const money = (head: string, total: number | null) => column(head, 13, 'right', total)

/** The columns of a sheet by item or by payee; a total stands where one makes sense. */
export function columnsOf({ totals }: Sheet, { words: { columns: c } }: Told, by: By): Column[] {
  const sums = [
    money(c.royalty, totals.royalty),
    money(c.remuneration, totals.remuneration),
    money(c.total, totals.total),
  ]
  const taxed = [money(c.tax, totals.tax), money(c.net, totals.net)]
  if (by === 'item') {
    return [
      ...[column(c.no, 5, 'center'), column(c.day, 17, 'center'), column(c.title, 36), column(c.section, 16)],
      ...[column(c.kind, 12), column(c.author, 18), column(c.unit, 20), column(c.measure, 8, 'center')],
      ...[money(c.unitAmount, null), column(c.modifiers, 18), ...sums, ...taxed, column(c.account, 18)],
    ]
  }
  return [
    ...[column(c.no, 5, 'center'), column(c.payee, 26), column(c.unit, 28), column(c.works, 9, 'center', totals.works)],
    ...[...sums, ...taxed, column(c.account, 26)],
  ]
}

const itemCells = (
  { line, royalty, remuneration, total, tax, net }: SheetRow,
  at: number,
  told: Told,
): (string | number | null)[] => [
  ...[at + 1, dayText(line.publishedOn, 'vi'), line.title, line.section, told.kinds[line.rateKind] ?? line.rateKind],
  ...[
    line.name,
    line.unit,
    `${measureText(line.measure, line.mode)}${line.quantity > 1 ? told.words.quantity(line.quantity) : ''}`,
  ],
  ...[line.mode === 'coefficient' ? line.unitAmount : null, raisesOf({ line }, told), royalty, remuneration, total],
  ...[tax, net, line.account],
]

/** Every raise and part with its reason, the share of the site, and why a line takes another back. */
function raisesOf({ line }: Pick<SheetRow, 'line'>, { words, modifiers }: Told): string {
  const raised = line.modifiers.map(
    ({ kind, percent, reason }) =>
      `${modifiers[kind] ?? kind} ${modifierLaws[kind].way === 'raise' ? '+' : ''}${percent} % (${reason})`,
  )
  const share = line.sitePercent < 100 ? [words.siteShare(line.sitePercent)] : []
  return [...raised, ...share, ...(line.isContra ? [words.contra(line.reason ?? '')] : [])].join('; ')
}

const payeeCells = (payee: PayeeRow, at: number): (string | number | null)[] => [
  ...[
    at + 1,
    payee.payee,
    payee.unit,
    payee.works,
    payee.royalty,
    payee.remuneration,
    payee.total,
    payee.tax,
    payee.net,
  ],
  payee.account,
]

/** The rows below those columns. */
export const cellsOf = (sheet: Sheet, told: Told, by: By) =>
  by === 'item' ? sheet.rows.map((row, at) => itemCells(row, at, told)) : sheet.payees.map(payeeCells)

/** The sheet as a workbook whose sums go on calculating. */
export function sheetWorkbook(sheet: Sheet, told: Told, by: By): Promise<Buffer> {
  const columns = columnsOf(sheet, told, by)
  const { words, siteName, period, asOf } = told
  const rows = cellsOf(sheet, told, by)
  const first = 5
  const totals = columns.map(({ total }, at): BookCell => {
    if (at === 1) return words.total
    const letter = String.fromCharCode(65 + at)
    if (total === null || rows.length === 0) return total
    return by === 'payee' && at === 3
      ? total
      : { formula: `SUM(${letter}${first}:${letter}${first + rows.length - 1})`, result: total }
  })
  const book: Book = {
    name: words.title,
    widths: columns.map(({ width }) => width),
    rows: [
      { kind: 'title', cells: [words.heading.toUpperCase()] },
      { kind: 'subtitle', cells: [siteName] },
      { kind: 'subtitle', cells: [period] },
      { kind: 'head', cells: columns.map(({ head }) => head) },
      ...rows.map((cells): BookRow => ({ kind: 'row', cells })),
      { kind: 'total', cells: totals },
      ...[words.inWords(sheet.totals.total), words.rule, words.asOf(dayTimeText(asOf, 'vi'))].map(
        (text): BookRow => ({ kind: 'note', cells: [text] }),
      ),
    ],
  }
  return workbookOf(book, asOf)
}

/** Whom the bank sends what: for those who pay, of a payment that was paid. */
export function transferWorkbook(
  transfers: readonly Transfer[],
  { words, siteName, asOf }: Told,
  what: string,
): Promise<Buffer> {
  const c = words.columns
  const last = transfers.length + 4
  const sum = (letter: string, result: number): BookCell =>
    transfers.length === 0 ? 0 : { formula: `SUM(${letter}5:${letter}${last})`, result }
  const total = (of: 'gross' | 'tax' | 'net') => transfers.reduce((all, one) => all + one[of], 0)
  const book: Book = {
    name: words.transfer,
    widths: [6, 30, 24, 26, 16, 16, 16, 40],
    rows: [
      { kind: 'title', cells: [words.transfer.toUpperCase()] },
      { kind: 'subtitle', cells: [siteName] },
      { kind: 'subtitle', cells: [what] },
      { kind: 'head', cells: [c.no, c.payee, c.number, c.bank, c.total, c.tax, c.net, c.what] },
      ...transfers.map(
        (t, at): BookRow => ({ kind: 'row', cells: [at + 1, t.payee, t.number, t.bank, t.gross, t.tax, t.net, what] }),
      ),
      {
        kind: 'total',
        cells: [
          null,
          words.total,
          null,
          null,
          sum('E', total('gross')),
          sum('F', total('tax')),
          sum('G', total('net')),
          null,
        ],
      },
      { kind: 'note', cells: [words.inWords(total('net'))] },
    ],
  }
  return workbookOf(book, asOf)
}
