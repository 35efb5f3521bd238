import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { authority, issued } from '../../../tests/signatures/support/documents.ts'
import { pem } from '../../../tests/support/signing/index.ts'
import { type VerifyOptions, verifyCommand } from './verify.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'verify-'))
after(() => rm(dataDir, { recursive: true }))
const file = join(dataDir, 'văn bản.pdf')
await writeFile(file, issued())

async function run(files: readonly string[], options: VerifyOptions) {
  const lines: string[] = []
  const said: string[] = []
  const ground = {
    dataDir,
    now: new Date('2026-03-02'),
    out: (line: string) => lines.push(line),
    err: (line: string) => said.push(line),
  }
  const { exitCode, messages = [] } = await verifyCommand(files, options, ground)
  return { exitCode, lines: lines.map((line) => JSON.parse(line)), said: [...said, ...messages].join('\n') }
}

test('without a root certificate every file is judged, none is trusted, and the operator is told', async () => {
  const { exitCode, lines, said } = await run([file], {})
  assert.deepEqual([exitCode, lines[0].valid, lines[0].file], [0, false, file])
  assert.match(said, /Chưa có chứng thư gốc/)
})

test('certificates in the folder of the data are trusted; what is none is named', async () => {
  await mkdir(join(dataDir, 'trust'))
  await writeFile(join(dataDir, 'trust', 'goc.pem'), pem(authority.root.der))
  await writeFile(join(dataDir, 'trust', 'thu-hoi.crl'), authority.crl())
  await writeFile(join(dataDir, 'trust', 'doc-toi.txt'), 'ghi chú')
  const { exitCode, lines, said } = await run([file], {})
  assert.deepEqual([exitCode, lines[0].valid, lines[0].verdict], [0, true, 'issued'])
  assert.deepEqual(
    lines[0].signatures.map((one: { part: string }) => one.part),
    ['signer', 'number-date', 'agency'],
  )
  assert.equal(lines[0].signatures[0].sub_filter, 'adbe.pkcs7.detached')
  assert.match(said, /doc-toi\.txt/)
})

test('judges at the time asked for', async () => {
  assert.equal(
    (await run([file], { at: '2049-01-01T00:00:00+07:00' })).lines[0].signatures[0].problems[0],
    'certificate-expired',
  )
})

test('a file that cannot be opened is said, the others are judged', async () => {
  const { exitCode, lines, said } = await run([join(dataDir, 'none.pdf'), file], {})
  assert.deepEqual([exitCode, lines.length], [1, 1])
  assert.match(said, /Không mở được/)
})

test('a wrong time and a missing folder are wrong use', async () => {
  assert.equal((await run([file], { at: 'hôm qua' })).exitCode, 2)
  assert.equal((await run([file], { trust: join(dataDir, 'không có') })).exitCode, 2)
})
