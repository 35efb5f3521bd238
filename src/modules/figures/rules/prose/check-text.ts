import type { Finding } from '../checked-row.ts'
import { brokenLists } from './lists.ts'
import { linesOf, type Passage, passagesOf, quoteOf, tablesOf } from './passages.ts'
import { periodFindings } from './periods.ts'
import { underivableRates, wrongRatesIn } from './rates.ts'
import { unnamedScopes } from './scopes.ts'
import { statementsIn } from './statements.ts'
import { brokenTable } from './tables.ts'

/** `row` is the line of the text, counted from 1. */
export type TextFinding = Finding & { quote: string }

/** What does not add up in a pasted report: dossiers, rates, lists of parts, tables. What it cannot read it leaves alone. */
export function checkText(text: string): readonly TextFinding[] {
  const lines = linesOf(text)
  const [passages, tables] = [passagesOf(lines), tablesOf(lines)]
  const statements = statementsIn(passages)
  const findings = [
    ...periodFindings(statements),
    ...statements.flatMap(underivableRates),
    ...passages.flatMap((passage) => [...wrongRatesIn(passage), ...brokenLists(passage)]),
    ...tables.flatMap(brokenTable),
    ...unnamedScopes(passages, tables),
  ]
  return findings
    .toSorted((a, b) => a.row - b.row)
    .map((finding) => ({ ...finding, quote: quoteAt(passages, lines, finding.row) }))
}

function quoteAt(passages: readonly Passage[], lines: readonly Passage[], row: number): string {
  const found = passages.find(({ line }) => line === row) ?? lines.find(({ line }) => line === row)
  return quoteOf(found?.text.replace(/\t+/g, ' · ') ?? '')
}
