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
  const words = [
    '--import',
    'tsx',
    '--import',
    path.join(root, 'benchmarks/many-runs.ts'),
    '--test',
    '--test-reporter=tap',
    ...files,
  ]
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, CONGSO_RUNS: String(runs) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-20_000)))
  await once(child, 'close')
  const told = (name: string) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(said)?.[1] ?? Number.NaN)
  return {
    key: 'properties',
    what: `Properties of the rules, ${runs.toLocaleString('en')} tries each: facts that failed`,
    value: told('fail'),
    unit: '',
    atMost: 0,
    from: { facts: told('tests'), files: files.length },
  }
}
