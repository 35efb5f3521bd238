import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Finding } from './finding.ts'

type Answer = { code: number | null; out: string }
type KnipEntry = { name: string; line?: number }
type KnipIssue = { file: string } & Record<string, KnipEntry[] | string | undefined>

const UNUSED: Record<string, string> = {
  files: 'is used by nobody',
  dependencies: 'is a dependency nobody imports',
  devDependencies: 'is a development dependency nobody uses',
  unlisted: 'is imported but not in package.json',
  binaries: 'is run but not in package.json',
  unresolved: 'leads nowhere',
  exports: 'is exported but nobody else uses it',
  types: 'is an exported type nobody else uses',
  duplicates: 'is exported twice',
}

/** Files, exports and dependencies that nobody uses. */
export async function unused(root: string): Promise<Finding[]> {
  const { code, out } = await run(root, 'knip/bin/knip.js', ['--reporter', 'json', '--no-progress'])
  if (code !== 0 && !out.trimStart().startsWith('{')) return [broken('knip.json', out)]
  return unusedFindings(out)
}

/** Reads knip's JSON report. */
export function unusedFindings(report: string): Finding[] {
  const { issues } = JSON.parse(report) as { issues: KnipIssue[] }
  return issues.flatMap((issue) =>
    Object.entries(UNUSED).flatMap(([kind, message]) => {
      const entries = issue[kind]
      if (!Array.isArray(entries)) return []
      return entries.map(({ name, line }) => ({
        path: issue.file,
        line: line ?? 1,
        message: unusedMessage(kind, name, message),
      }))
    }),
  )
}

/** Format and lint. */
export async function untidy(root: string): Promise<Finding[]> {
  const { code, out } = await run(root, '@biomejs/biome/bin/biome', [
    'ci',
    '--reporter=github',
    '--max-diagnostics=200',
    '.',
  ])
  const findings = untidyFindings(out.replaceAll(`file=${root}/`, 'file='))
  return code !== 0 && findings.length === 0 ? [broken('biome.json', out)] : findings
}

/** Reads Biome's lines for annotations: `::error title=…,file=…,line=…::message`. */
export function untidyFindings(report: string): Finding[] {
  return [...report.matchAll(/^::(?:error|warning) (.*?)::(.*)$/gm)].map(([, facts = '', message = '']) => {
    const fact = (name: string) => facts.match(new RegExp(`(?:^|,)${name}=([^,]*)`))?.[1]
    return {
      path: fact('file') ?? '.',
      line: Number(fact('line') ?? 1),
      message: `${message} (${fact('title') ?? 'biome'})`,
    }
  })
}

/** What the compiler refuses. */
export async function mistyped(root: string): Promise<Finding[]> {
  const memory = join('node_modules', '.cache', 'congso.tsbuildinfo')
  const args = ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory, '-p', '.']
  const { code, out } = await run(root, 'typescript/bin/tsc', args)
  const findings = mistypedFindings(out)
  return code !== 0 && findings.length === 0 ? [broken('tsconfig.json', out)] : findings
}

/** Reads the compiler's lines: `path(line,column): error TS…: message`. */
export function mistypedFindings(report: string): Finding[] {
  return [...report.matchAll(/^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/gm)].map(
    ([, path = '', line, code, message]) => ({
      path,
      line: Number(line),
      message: `${message} (${code})`,
    }),
  )
}

function unusedMessage(kind: string, name: string, message: string): string {
  return kind === 'files' ? message : `${name} ${message}`
}

function broken(path: string, out: string): Finding {
  return { path, line: 1, message: `the program could not be run: ${out.trim().slice(0, 500)}` }
}

/** Runs a program of node_modules on the Node that runs us. */
function run(root: string, program: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root })
    let out = ''
    child.stdout.on('data', (bytes) => {
      out += bytes
    })
    child.stderr.on('data', (bytes) => {
      out += bytes
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out }))
  })
}
