/**
 * `node --import tsx benchmarks/documents.ts [count] [seed] [most scans] [--no-scans] [--office]`: the document rows alone, with what
 * was read wrong; `--office`: papers by LibreOffice instead.
 */

import { fields } from './measure/document-fields.ts'
import { misjudged, type Outcome, readGenerated, readOffice, reasonsOf, rightness } from './rows/documents.ts'

const [count = 500, seed = 1, mostScans = 40] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
const scans = !process.argv.includes('--no-scans')
const say = (progress: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${progress}`)

function showWrong(outcomes: readonly Outcome[]): void {
  for (const { truth, judged } of outcomes)
    if (truth.wrong === null)
      for (const { field, right, expected, read } of judged)
        if (!right) console.log(`${truth.medium} ${truth.file} ${field}: "${expected}" was read as "${read}"`)
}

function showBad(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes)
    if (outcome.truth.wrong !== null)
      console.log(`${outcome.report.valid ? 'PASSED' : 'caught'} ${outcome.truth.wrong}: ${reasonsOf(outcome)}`)
}

const isOffice = process.argv.includes('--office')
const read = isOffice ? await readOffice(count, seed) : await readGenerated({ count, seed, scans, mostScans, say })
if (read === null) throw new Error('LibreOffice is not installed')
const outcomes = read
showWrong(outcomes)
showBad(outcomes)
for (const outcome of misjudged(outcomes).refused)
  console.log(
    `refused ${outcome.truth.file}: ${outcome.truth.verdict}, found ${outcome.report.verdict} ${reasonsOf(outcome)}`,
  )
const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8)
console.log(`${'field'.padEnd(20)} born-digital  scanned`)
for (const field of fields)
  console.log(
    `${field.padEnd(20)} ${percent(rightness(outcomes, 'born-digital', field))} ${percent(rightness(outcomes, 'scanned', field))}`,
  )
