/** Poppler's pdfsig as a second opinion on what both can judge: whether the signed bytes are the signed ones. */
import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { type SignWish, textAppearance } from '../support/signing/index.ts'
import { agency, authority, issued, leader, place, plain, signed, stamped, verified } from './support/documents.ts'
import { documents, mutated, randomFrom } from './support/mutations.ts'

const isMissing = spawnSync('pdfsig', ['-v']).error !== undefined
const skip = isMissing ? 'pdfsig (poppler-utils) is not installed' : false
const folder = await mkdtemp(join(tmpdir(), 'signatures-'))
after(() => rm(folder, { recursive: true }))

/** Of each signature whether its bytes are intact; null where pdfsig cannot tell. */
async function judgedByPoppler(bytes: Uint8Array): Promise<(boolean | null)[]> {
  const file = join(folder, 'file.pdf')
  await writeFile(file, bytes)
  const { stdout } = await promisify(execFile)('pdfsig', ['-nocert', file]).catch(({ stdout }) => ({
    stdout: String(stdout),
  }))
  return [...stdout.matchAll(/Signature Validation: (.*)/g)].map(([, said = '']) =>
    said.includes('is Valid') ? true : /not yet been verified|corrupted data|unknown/i.test(said) ? null : false,
  )
}

const judgedByUs = async (bytes: Uint8Array): Promise<boolean[]> =>
  (await verified(bytes)).signatures.map(({ integrity }) => integrity === 'intact')

const wishes: readonly Partial<SignWish>[] = [
  ...([
    {},
    { subFilter: 'ETSI.CAdES.detached' },
    { form: 'stream' },
    { form: 'packed' },
    { ber: true },
    { bare: true },
  ] as const),
  ...([
    { docmdp: 1 },
    { identifiedBy: 'key-id' },
    { stampedBy: authority },
    { signer: authority.bad.expired() },
  ] as const),
  { algorithm: { name: 'pss', digest: 'sha256', saltLength: 32 } },
  { algorithm: { name: 'rsa', digest: 'sha512' } },
  { signer: authority.person('Người dùng p256', { keyKind: 'p256' }) },
  { messageDigest: Buffer.alloc(32) },
  { forgedWith: agency.key },
]

test('both say the same of every signature that both can judge', { skip }, async () => {
  const files = [...wishes.map((wish) => signed(plain(), wish)), ...documents, issued()]
  for (const [i, bytes] of files.entries()) {
    const [theirs, ours] = [await judgedByPoppler(bytes), await judgedByUs(bytes)]
    assert.equal(theirs.length, ours.length, `file ${i}`)
    for (const [k, said] of theirs.entries())
      if (said !== null) assert.equal(ours[k], said, `file ${i}, signature ${k + 1}`)
  }
})

test('whatever pdfsig calls broken is not valid here either', { skip }, async () => {
  const random = randomFrom(11)
  for (let i = 0; i < 40; i++) {
    const { kind, bytes } = mutated(random)
    if ((await judgedByPoppler(bytes)).includes(false)) assert.equal((await verified(bytes)).valid, false, kind)
  }
})

/** The differences that the README of the module explains. */
test('pdfsig cannot judge Ed25519 and stamps over the document; we can', { skip }, async () => {
  const edwards = signed(plain(), { signer: authority.person('Người dùng ed25519', { keyKind: 'ed25519' }) })
  assert.deepEqual([await judgedByPoppler(edwards), await judgedByUs(edwards)], [[null], [true]])
  const stamp = stamped(signed(plain()))
  assert.deepEqual([(await judgedByPoppler(stamp)).at(-1), (await judgedByUs(stamp)).at(-1)], [null, true])
})

test('pdfsig calls a signature valid whatever was laid over it later; we say what came', { skip }, async () => {
  const over = signed(signed(plain(), { place: place(60, 700), appearance: textAppearance(['254']) }), {
    ...{ signer: leader, place: place(60, 700), appearance: textAppearance(['999']) },
  })
  assert.deepEqual(await judgedByPoppler(over), [true, true])
  assert.equal((await verified(over)).valid, false)
})
