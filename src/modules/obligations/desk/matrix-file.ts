/** The table of the province as a file. */
import { csvText } from '../../../basics/csv.ts'
import { dayText } from '../../../basics/dates.ts'
import type { Matrix } from '../actions/matrix.ts'
import type { MatrixSheet } from '../actions/matrix-workbook.ts'
import { dutyWords, stateWords } from '../words/desk.ts'
import { matrixWords as words } from '../words/tables.ts'

export function sheetOf({ day, columns, rows }: Matrix, share: (value: number | null) => string): MatrixSheet {
  return {
    ...{ title: words.title, subtitle: dutyWords.on(dayText(day, 'vi')) },
    head: ['STT', words.site, words.met, dutyWords.title, words.share, ...columns.map(({ label }) => label)],
    rows: rows.map(({ site, score, share: own, verdicts }, index) => [
      ...[index + 1, site.name, score.met, score.required, share(own)],
      ...columns.map(({ key }) => stateWords[verdicts.get(key)?.state ?? 'not_applicable']),
    ]),
    notes: columns.map(({ label, legalRefs }) => `${label}: ${legalRefs.join('; ')}`),
  }
}

export const csvOf = ({ head, rows }: MatrixSheet): string =>
  csvText([head, ...rows].map((row) => row.map((cell) => String(cell ?? ''))))
