/**
 * Whether the house is in order: its own rules (tools/house), what nobody uses (knip), format and lint (Biome), types (tsc).
 * Prints one line a finding, `file:line message`, and ends with 1 when there is any.
 *
 *   npm run check                 everything
 *   npm run check -- house knip   only the parts named
 */
import { resolve } from 'node:path'
import { byPlace, type Finding, sentence } from './house/finding.ts'
import { brokenHouseRules } from './house/house-rules.ts'
import { mistyped, untidy, unused } from './house/programs.ts'

const PARTS: Record<string, (root: string) => Promise<Finding[]>> = {
  house: brokenHouseRules,
  knip: unused,
  biome: untidy,
  types: mistyped,
}

const root = resolve(import.meta.dirname, '..')
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

const chosen = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name))
const started = performance.now()
const findings = (await Promise.all(chosen.map(([, part]) => part(root)))).flat().sort(byPlace)
for (const finding of findings) console.log(sentence(finding))

const seconds = ((performance.now() - started) / 1000).toFixed(1)
const verdict = findings.length === 0 ? 'The house is in order' : `${findings.length} findings`
console.error(`${verdict} (${chosen.map(([name]) => name).join(', ')}; ${seconds} s)`)
process.exitCode = findings.length === 0 ? 0 : 1
