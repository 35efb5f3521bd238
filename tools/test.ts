// `npm test`: what is missing, then types, format, the house's rules, and every test on one PostgreSQL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { startTestServer, testSecretsDir } from '../tests/support/embedded-server.ts'
import { startDebianServer } from './debian-postgres.ts'
import { provideWhatIsMissing } from './test-requirements.ts'

const root = path.resolve(import.meta.dirname, '..')

/** A process for each core of a small machine; more of them only wait for the one database. */
const concurrency = 2

type Server = { url: string; secretsDir: string; release(): Promise<void> }

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const isExternal = words.includes('--external')
  const filter = words.find((word) => !word.startsWith('-'))
  const files = testFiles(filter)
  if (files.length === 0) return complain(`Không có tệp kiểm thử nào có "${filter}" trong đường dẫn.`)
  const missing = provideWhatIsMissing({ browser: files.some(needsBrowser), debianPostgres: isExternal })
  if (missing) return complain(missing)

  const failedChecks = filter ? [] : await failing(houseChecks())
  const testsPass = await onServer(isExternal, (server) => run(testCommand(files), server))
  if (failedChecks.length > 0) complain(`Không đạt: ${failedChecks.join(', ')}`)
  return failedChecks.length === 0 && testsPass ? 0 : 1
}

function testFiles(filter: string | undefined): string[] {
  const all = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'], {
    cwd: root,
  }).sort()
  return filter ? all.filter((file) => file.includes(filter)) : all
}

function needsBrowser(file: string): boolean {
  return file.startsWith(path.join('tests', 'journeys'))
}

type Check = { name: string; command: string[] }

function houseChecks(): Check[] {
  const node = (script: string) => [process.execPath, '--import', 'tsx', script]
  const all: Check[] = [
    { name: 'tsc', command: [process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
    {
      name: 'biome',
      command: [process.execPath, 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
    },
  ]
  if (existsSync(path.join(root, 'tools/check.ts')))
    all.push({ name: 'tools/check.ts', command: node('tools/check.ts') })
  return all
}

async function failing(checks: readonly Check[]): Promise<string[]> {
  const failed: string[] = []
  for (const { name, command } of checks) {
    process.stdout.write(`\n▶ ${name}\n`)
    if (!(await run(command))) failed.push(name)
  }
  return failed
}

function testCommand(files: readonly string[]): string[] {
  const options = ['--test', `--test-concurrency=${concurrency}`, '--test-reporter=spec']
  return [process.execPath, '--import', 'tsx', ...options, ...files]
}

/** Never blocks this process: it has to go on reading what its server says. */
async function run([command = '', ...args]: string[], server?: Server): Promise<boolean> {
  const given = server && { CONGSO_TEST_DATABASE_URL: server.url, CONGSO_TEST_SECRETS: server.secretsDir }
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...given } })
  const [status] = await once(child, 'exit')
  return status === 0
}

async function onServer(isExternal: boolean, work: (server: Server) => Promise<boolean>): Promise<boolean> {
  const server = isExternal ? await startDebianServer() : await embeddedServer()
  try {
    return await work(server)
  } finally {
    await server.release()
  }
}

async function embeddedServer(): Promise<Server> {
  const { url, release } = await startTestServer()
  return { url, secretsDir: testSecretsDir, release }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
