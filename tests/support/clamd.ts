// Scanners for tests: one that answers as it is told, and the real clamd with a signature of our own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pingClamd } from '../../src/platform/malware.ts'

/** The agreed harmless virus (EICAR), put together here so that no scanner takes this file away. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
)

export type FakeClamd = {
  url: string
  seen: Buffer[]
  answer: (bytes: Buffer) => string | null
  close(): Promise<void>
}

/** Speaks INSTREAM; answers what `answer` says, or never when it says null. */
export async function fakeClamd(): Promise<FakeClamd> {
  const server = createServer((socket) => {
    let all = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (data) => {
      all = Buffer.concat([all, data])
      if (all.subarray(0, 6).toString() === 'zPING\0') socket.end('PONG\0')
      const bytes = streamIn(all)
      if (bytes === null) return
      fake.seen.push(bytes)
      const answer = fake.answer(bytes)
      if (answer !== null) socket.end(`${answer}\0`)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const fake: FakeClamd = {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    answer: () => 'stream: OK',
    close: async () => {
      server.close()
    },
  }
  return fake
}

/** The bytes of a finished stream, null while it goes on. */
function streamIn(all: Buffer): Buffer | null {
  const parts: Buffer[] = []
  let at = 'zINSTREAM\0'.length
  while (at + 4 <= all.length) {
    const length = all.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(all.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const program = '/usr/sbin/clamd'
export const hasClamd = existsSync(program)

/** The real clamd on a port of its own, knowing nothing but EICAR. */
export async function realClamd(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-clamd-'))
  const port = 20_000 + (process.pid % 20_000)
  await writeFile(join(folder, 'own.ndb'), `Congso.Test.Eicar:0:*:${eicar.toString('hex')}\n`)
  const settings = [
    `DatabaseDirectory ${folder}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'StreamMaxLength 110M',
  ]
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const url = `tcp://127.0.0.1:${port}`
  await answers(url, child)
  const close = async () => {
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
  return { url, close }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await pingClamd(url, 500)) return
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
    await setTimeout(200)
  }
  throw new Error('clamd does not answer')
}
