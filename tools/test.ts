// `npm test`: what is missing, then the order of the house, and every test on one PostgreSQL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
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

  const isInOrder = filter !== undefined || (await houseIsInOrder())
  const testsPass = await onServer(isExternal, (server) => run(testCommand(files), server))
  if (!isInOrder) complain('tools/check.ts không đạt: xem các dòng ở đầu.')
  return isInOrder && testsPass ? 0 : 1
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

/** Types, format, unused things and the rules of the house. */
function houseIsInOrder(): Promise<boolean> {
  return run([process.execPath, '--import', 'tsx', 'tools/check.ts'])
}

function testCommand(files: readonly string[]): string[] {
  const options = ['--test', `--test-concurrency=${concurrency}`, '--test-reporter=spec']
  return [process.execPath, '--import', 'tsx', ...options, ...files]
}

/** Never blocks this process: it has to go on reading what its server says. */
async function run([command = '', ...args]: string[], server?: Server): Promise<boolean> {
  const given = server && { CONGSO_TEST_DATABASE_URL: server.url, CONGSO_TEST_SECRETS: server.secretsDir }
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...given } })
  // Interrupted, we wait for the tests to end and then still stop the server.
  const passOn = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', passOn).on('SIGTERM', passOn)
  const [status] = await once(child, 'exit')
  process.off('SIGINT', passOn).off('SIGTERM', passOn)
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
