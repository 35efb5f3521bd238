/** Keeps what was measured: the figures as JSON, and a page for people. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import path from 'node:path'
import { versionOf } from './programs.ts'
import { type Row, tableOf } from './rows.ts'
import { root } from './server.ts'

const folder = path.join(root, 'benchmarks/results')

export type Machine = Record<
  'date' | 'commit' | 'processor' | 'memory' | 'system' | 'node' | 'postgresql' | 'nginx' | 'load',
  string
>

export function machine(now: Date, postgresql: string): Machine {
  const [first] = cpus()
  return {
    date: now.toISOString().slice(0, 16),
    commit: commit(),
    processor: `${cpus().length} × ${first?.model ?? ''}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `Linux ${release()}`,
    node: process.version,
    postgresql,
    nginx: versionOf('nginx', '-v'),
    load: readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' '),
  }
}

function commit(): string {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', 'src', 'database') === '' ? '' : ' and changes'}`
  } catch {
    return 'unknown'
  }
}

/** `what` names the run: bench, bench-quick, soak. The page shows the newest run of each. */
export function keepResults(what: string, on: Machine, rows: readonly Row[]): string {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${on.date.slice(0, 10)}-${what}.json`)
  writeFileSync(file, `${JSON.stringify({ what, machine: on, rows }, null, 2)}\n`)
  writeFileSync(path.join(folder, `${what}.md`), pageOf(what, on, rows))
  return file
}

const pageOf = (what: string, on: Machine, rows: readonly Row[]): string => `# ${what}, ${on.date.slice(0, 10)}

${tableOf(rows)}

${Object.entries(on)
  .map(([name, value]) => `- ${name}: ${value}`)
  .join('\n')}
- repeat: \`npm run ${what.replace('-quick', ' -- --quick')}\`
`
