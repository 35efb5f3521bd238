/** The properties of the rules, tried far more often than `npm test` does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Row } from '../measure/rows.ts'
import { root } from '../measure/server.ts'

/** Only tests without a database: those with one say for themselves how often. */
export async function propertiesRow(runs: number): Promise<Row> {
  const files = globSync('src/**/*.test.{ts,tsx}', { cwd: root }).filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return text.includes("'fast-check'") && !text.includes('testDatabase')
  })
  const manyRuns = ['--import', path.join(root, 'benchmarks/many-runs.ts')]
  const { fail, tests } = await triedTests([...manyRuns, ...files], { CONGSO_RUNS: String(runs) })
  return {
    key: 'properties',
    what: `Properties of the rules, ${runs.toLocaleString('en')} tries each: facts that failed`,
    value: fail,
    unit: '',
    atMost: 0,
    from: { facts: tests, files: files.length },
  }
}

/** Deeds by random people on a real database, and guesses at passwords, in full number. */
export async function sequencesRow(runs: number): Promise<Row> {
  const files = ['tests/workflow/sequences.test.ts', 'tests/workflow/guessing.test.ts']
  const { fail, tests } = await triedTests(files, { CONGSO_DB_RUNS: String(runs), CONGSO_GUESSES: String(runs) })
  return {
    key: 'sequences',
    what: `Sequences of deeds on the database, and guesses at passwords, ${runs.toLocaleString('en')} each: facts that failed`,
    value: fail,
    unit: '',
    atMost: 0,
    from: { facts: tests, files: files.length },
  }
}

/** Runs test files and tells how many facts they had and how many failed. */
export async function triedTests(words: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-20_000)))
  await once(child, 'close')
  const told = (name: string) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(said)?.[1] ?? Number.NaN)
  return { fail: told('fail'), tests: told('tests') }
}
