import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedProblem, EmbeddedTrouble } from './embedded-trouble.ts'
import { isAlive } from './running-server.ts'
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts'

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that other accounts can reach, as a checkout usually is. */
function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'congso-embedded-'))
  chmodSync(folder, mode)
  folders.push(folder)
  return path.join(folder, 'postgres')
}

/** Another process that uses the server: `say` sends it a word, `killHard` ends it without a chance to clean up. */
type OtherProcess = { url: string; attached: boolean; pid: number; leave(): Promise<void>; killHard(): Promise<void> }

const childProgram = `
import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'start-embedded.ts'))}
const server = await startEmbedded({ dataDir: process.argv[1] })
console.log(JSON.stringify({ url: server.url, attached: server.attached, pid: server.pid }))
process.stdin.once('data', async () => { await server.release(); process.exit(0) })
`

async function otherProcess(dataDir: string): Promise<OtherProcess> {
  const args = ['--import', 'tsx', '--input-type=module', '-e', childProgram, dataDir]
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('no output')
  const [line] = await once(createInterface(child.stdout), 'line')
  const ended = once(child, 'exit')
  return {
    ...(JSON.parse(line) as { url: string; attached: boolean; pid: number }),
    async leave() {
      child.stdin?.write('leave\n')
      await ended
    },
    async killHard() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** A server gives its folder back a moment before its process is gone. */
async function hasEnded(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) await pause(50)
  return !isAlive(pid)
}

const answers = async (server: { url: string }) =>
  (await query<{ one: number }>(server.url, 'select 1 as one'))[0]?.one === 1

async function refusal(start: Promise<EmbeddedServer>): Promise<EmbeddedProblem> {
  const trouble = await start.then(
    (server) => server.release(),
    (error: unknown) => error,
  )
  assert.ok(trouble instanceof EmbeddedTrouble, String(trouble))
  return trouble.problem
}

test('the process that started the server stops it, and the password is for its owner only', async () => {
  const dataDir = newFolder()
  const server = await startEmbedded({ dataDir })
  assert.equal(server.attached, false)
  assert.equal(await answers(server), true)
  assert.equal(statSync(path.join(dataDir, 'congso.secret')).mode & 0o777, 0o600)
  const { pid } = server
  await server.release()
  assert.equal(await hasEnded(pid), true)
  await server.release()
})

test('works in a folder that only we can enter', async () => {
  const server = await startEmbedded({ dataDir: newFolder(0o700) })
  assert.equal(await answers(server), true)
  await server.release()
})

test('a command beside the server never stops it; the last one to leave does', async () => {
  const dataDir = newFolder()
  const starter = await otherProcess(dataDir)
  const command = await startEmbedded({ dataDir })
  assert.deepEqual([starter.attached, command.attached, command.pid], [false, true, starter.pid])
  await command.release()
  assert.equal(await answers(starter), true)

  const longCommand = await startEmbedded({ dataDir })
  await starter.leave()
  assert.equal(await answers(longCommand), true)
  await longCommand.release()
  assert.equal(await hasEnded(starter.pid), true)
})

test('two processes that start at once on a new folder share one server', async () => {
  const dataDir = newFolder()
  const [one, other] = await Promise.all([otherProcess(dataDir), otherProcess(dataDir)])
  assert.equal(one.pid, other.pid)
  assert.equal([one, other].filter((each) => each.attached).length, 1)
  await Promise.all([one.leave(), other.leave()])
  assert.equal(await hasEnded(one.pid), true)
})

test('kill -9 of the parent, with or without its server, blocks no start and loses nothing', async () => {
  const dataDir = newFolder()
  const rounds = 6
  for (let round = 0; round < rounds; round += 1) {
    const parent = await otherProcess(dataDir)
    await query(parent.url, 'create table if not exists public.kept (round integer)')
    await query(parent.url, `insert into public.kept values (${round})`)
    await parent.killHard()
    assert.equal(isAlive(parent.pid), true, 'the server outlives its parent')
    if (round % 2 === 1) process.kill(parent.pid, 'SIGKILL')
  }
  const server = await startEmbedded({ dataDir })
  const rows = await query<{ round: number }>(server.url, 'select round from public.kept order by round')
  assert.deepEqual(
    rows.map((row) => row.round),
    [0, 1, 2, 3, 4, 5],
  )
  await server.release()
  assert.equal(await hasEnded(server.pid), true)
})

test('a server left by a killed parent is joined by the next start and stopped by it', async () => {
  const dataDir = newFolder()
  const killed = await otherProcess(dataDir)
  await killed.killHard()
  const next = await startEmbedded({ dataDir })
  assert.deepEqual([next.attached, next.pid], [true, killed.pid])
  await next.release()
  assert.equal(await hasEnded(killed.pid), true)
})

test('a server that was killed comes back at the same address while somebody uses it', async () => {
  const server = await startEmbedded({ dataDir: newFolder() })
  const { pid } = server
  process.kill(pid, 'SIGKILL')
  const isBack = () => answers(server).catch(() => false)
  for (let tries = 0; tries < 100 && (server.pid === pid || !(await isBack())); tries += 1) await pause(100)
  assert.notEqual(server.pid, pid)
  assert.equal(await isBack(), true)
  await server.release()
  assert.equal(await hasEnded(server.pid), true)
})

test('remains that cannot be opened are refused by name', async () => {
  const dataDir = newFolder()
  await (await startEmbedded({ dataDir })).release()

  rmSync(path.join(dataDir, 'global/pg_control'))
  assert.equal(await refusal(startEmbedded({ dataDir })), 'half-made')
  writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n')
  assert.equal(await refusal(startEmbedded({ dataDir })), 'other-version')
  assert.equal(readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8'), '15\n')

  const foreign = newFolder()
  mkdirSync(foreign)
  writeFileSync(path.join(foreign, 'letter.txt'), 'not a database')
  assert.equal(await refusal(startEmbedded({ dataDir: foreign })), 'half-made')
  assert.equal(existsSync(path.join(foreign, 'letter.txt')), true)
})

test('a copy of the folder of a running server does not open the original', async () => {
  const dataDir = newFolder()
  const server = await startEmbedded({ dataDir })
  const copy = newFolder()
  cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true })
  chmodSync(copy, 0o700)
  const other = await startEmbedded({ dataDir: copy })
  assert.equal(other.attached, false)
  assert.notEqual(other.pid, server.pid)
  await other.release()
  assert.equal(await answers(server), true)
  await server.release()
})

test('a number in the lock file that now belongs to another program does not block a start', async () => {
  const dataDir = newFolder()
  const server = await startEmbedded({ dataDir })
  const lockFile = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8')
  await server.release()
  writeFileSync(path.join(dataDir, 'postmaster.pid'), lockFile.replace(/^\d+/, String(process.pid)))
  const next = await startEmbedded({ dataDir })
  assert.equal(next.attached, false)
  await next.release()
})
