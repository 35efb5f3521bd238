import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { filesBeside } from './files-beside.ts'

const root = await mkdtemp(path.join(tmpdir(), 'congso-beside-'))
after(() => rm(root, { recursive: true, force: true }))
const folder = path.join(root, 'import')
await mkdir(path.join(folder, 'anh'), { recursive: true })
await writeFile(path.join(root, 'secret.txt'), 'secret')
await writeFile(path.join(folder, 'anh', 'a.jpg'), 'bytes')
await symlink(path.join(root, 'secret.txt'), path.join(folder, 'anh', 'link.txt'))
const beside = filesBeside(path.join(folder, 'archive.jsonl'))

test('a file beside the imported one is read', async () => {
  assert.deepEqual(await beside('anh/a.jpg'), { done: Buffer.from('bytes') })
  assert.deepEqual(await beside('anh\\a.jpg'), { done: Buffer.from('bytes') })
})

for (const name of [
  '../secret.txt',
  'anh/../../secret.txt',
  path.join(root, 'secret.txt'),
  'anh/link.txt',
  '',
  '.',
  '..',
  'a\0b',
]) {
  test(`nothing outside the folder is read: ${JSON.stringify(name).slice(0, 30)}`, async () => {
    assert.deepEqual(await beside(name), { issues: [{ field: 'file', problem: 'outside' }] })
  })
}

test('what is missing or a folder is said so', async () => {
  assert.deepEqual(await beside('anh/b.jpg'), { issues: [{ field: 'file', problem: 'missing' }] })
  assert.deepEqual(await beside('anh'), { issues: [{ field: 'file', problem: 'not-a-file' }] })
})
