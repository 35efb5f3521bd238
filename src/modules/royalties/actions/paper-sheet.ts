/** The sheet of payment as a paper to be signed: in Word, and to be printed. */
import { dayOf, dayTimeText } from '../../../basics/dates.ts'
import type { OfficialPaper, PaperBlock, PaperCell } from '../../../basics/official-paper.ts'
import { paperAsDocx, paperAsHtml } from '../../../platform/paper/index.ts'
import type { Sheet } from '../rules/sheet.ts'
import { moneyText } from '../rules/typed.ts'
import { type By, type Column, cellsOf, columnsOf, type Told } from './write-sheet.ts'

export const sheetDocument = (sheet: Sheet, told: Told, by: By): Promise<Buffer> =>
  paperAsDocx(sheetPaper(sheet, told, by), told.asOf)

export const sheetPrinted = async (sheet: Sheet, told: Told, by: By): Promise<Buffer> =>
  Buffer.from(paperAsHtml(sheetPaper(sheet, told, by)))

/**
 * Page one is what is signed: the sums, in figures and in words, and who answers for them; the rows follow as an appendix.
 * Number, day and place are left to whoever issues it.
 */
function sheetPaper(sheet: Sheet, told: Told, by: By): OfficialPaper {
  const { words, siteName, governing, period, asOf } = told
  const note = (text: string): PaperBlock => ({
    kind: 'paragraph',
    spans: [{ text, italic: true }],
    indent: false,
    align: 'left',
  })
  const rows = [sheetTable(sheet, told, by), note(words.rule), note(words.asOf(dayTimeText(asOf, 'vi')))]
  const appendix = {
    kind: 'appendix',
    label: words.appendix,
    title: words.detail,
    note: period,
    landscape: true,
    blocks: rows,
  } as const
  const sums = words.sums(sheet.totals).map((text) => [{ text }])
  const blocks: PaperBlock[] = [
    { kind: 'list', items: sums },
    note(words.inWords(sheet.totals.total)),
    signatures(words),
    appendix,
  ]
  return {
    ...{ form: 'state', superior: governing, issuer: siteName, numberSymbol: { number: null, symbol: 'BK-BBT' } },
    ...{ place: '…………', day: null, year: Number(dayOf(asOf).slice(0, 4)), kindName: words.heading.toUpperCase() },
    ...{ subject: period, addressee: [], recipients: [], draft: true, blocks },
    signer: { lines: [(words.signers.at(-1) ?? '').toUpperCase()], name: null },
  }
}

function sheetTable(sheet: Sheet, told: Told, by: By): PaperBlock {
  const columns = columnsOf(sheet, told, by)
  const totals = columns.map(({ total, align }, at): PaperCell => {
    const text = at === 1 ? told.words.total : total === null ? '' : moneyText(total)
    return { text, bold: true, ...(at === 1 ? {} : { align }) }
  })
  return {
    ...({ kind: 'table', caption: null, landscape: true, fontSize: by === 'item' ? 7.5 : 10 } as const),
    widths: columns.map(({ share }) => share),
    head: [columns.map(({ head }) => ({ text: head, align: 'center', bold: true }))],
    body: [...cellsOf(sheet, told, by).map((cells) => cells.map((cell, at) => paperCell(cell, columns[at]))), totals],
  }
}

const paperCell = (cell: string | number | null, told: Column | undefined): PaperCell => ({
  text: cell === null ? '' : typeof cell === 'number' && told?.align === 'right' ? moneyText(cell) : String(cell),
  align: told?.align ?? 'left',
})

/** Those who sign before the last one, whose place is the paper's own. */
const signatures = ({ signers, signHere }: Told['words']): PaperBlock => ({
  ...({ kind: 'table', caption: null, widths: signers.slice(0, -1).map(() => 1) } as const),
  head: [signers.slice(0, -1).map((text) => ({ text: text.toUpperCase(), align: 'center', bold: true }))],
  body: [signers.slice(0, -1).map(() => ({ text: `${signHere}\n\n\n\n`, align: 'center', italic: true }))],
})
