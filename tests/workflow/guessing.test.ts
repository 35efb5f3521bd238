// Guessing passwords is slowed until it is useless, and nobody but the guesser notices.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { signIn } from '../../src/modules/people/actions/sign-in.ts'
import { createAccount } from '../../src/modules/people/index.ts'
import { createSite } from '../../src/modules/sites/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

/** Ten thousand in the soak. */
const guesses = Number(process.env['CONGSO_GUESSES'] ?? 1_000)
const password = 'một câu dài dễ nhớ'
const begun = new Date('2026-03-02T01:00:00Z')
const by = { kind: 'command' } as const
const office = '203.0.113.7'
const guesser = '198.51.100.9'

let database: TestDatabase
let siteId: string

before(async () => {
  database = await testDatabase()
  const input = { slug: 'tinh', kind: 'province', name: 'Tỉnh', parentId: null } as const
  const made = await createSite(database.desk, { input, by, now: begun })
  assert.ok('done' in made)
  siteId = made.done.siteId
})

after(() => database.drop())

const account = async (email: string) => {
  const input = { name: email, email, role: 'contributor', siteId } as const
  await createAccount(database.desk, { input, by, now: begun, password })
}

type Try = { email: string; address: string; second: number; word?: string }

/** What a try is told: 'in', or the problem. */
async function tried({ email, address, second, word = 'sai' }: Try): Promise<string> {
  const now = new Date(begun.getTime() + second * 1000)
  const outcome = await signIn(database.desk, { email, password: word, address, agent: 'test', now })
  return 'done' in outcome ? 'in' : (outcome.issues[0]?.problem ?? '')
}

/** As long as the guessing goes on, at one a second; what is forgotten after an hour may be tried again. */
const hours = Math.ceil(guesses / 3600)

const countOf = (told: readonly string[], word: string): number => told.filter((one) => one === word).length

test(`${guesses} guesses at one account from one machine, one a second: a few are looked at, the owner comes in`, async () => {
  const email = 'mot-nguoi@tinh.example'
  await account(email)
  assert.equal(await tried({ email, address: office, second: -3600, word: password }), 'in')
  const told: string[] = []
  for (let second = 0; second < guesses; second += 1) {
    told.push(await tried({ email, address: guesser, second }))
    if (second % 100 === 50) assert.equal(await tried({ email, address: office, second, word: password }), 'in')
  }
  assert.equal(countOf(told, 'in'), 0)
  assert.ok(countOf(told, 'wrong') <= 12 * hours, `${countOf(told, 'wrong')} of ${guesses} were looked at`)
})

test(`${guesses} guesses at one account from as many machines: slowed for all but where the owner signs in`, async () => {
  const email = 'nhieu-may@tinh.example'
  await account(email)
  assert.equal(await tried({ email, address: office, second: -3600, word: password }), 'in')
  const told: string[] = []
  for (let second = 0; second < guesses; second += 1) {
    const address = `100.${64 + (second >> 16)}.${(second >> 8) & 255}.${second & 255}`
    told.push(await tried({ email, address, second }))
    if (second % 100 === 50) assert.equal(await tried({ email, address: office, second, word: password }), 'in')
  }
  assert.ok(countOf(told, 'wrong') <= 26 + 4 * hours, `${countOf(told, 'wrong')} of ${guesses} were looked at`)
})

test(`${guesses} guesses over a thousand accounts from one machine: known or not, all are told the same`, async () => {
  const known = ['chi-bay@tinh.example', 'anh-tam@tinh.example']
  for (const email of known) await account(email)
  const told: string[] = []
  for (let second = 0; second < guesses; second += 1) {
    const email = known[second % 1000] ?? `khong-co-${second % 1000}@tinh.example`
    told.push(await tried({ email, address: '192.0.2.77', second }))
  }
  assert.equal(countOf(told, 'in'), 0)
  assert.equal(countOf(told, 'wrong') + countOf(told, 'slowed'), guesses)
  assert.ok(countOf(told, 'wrong') <= 75 * hours, `${countOf(told, 'wrong')} of ${guesses} were looked at`)
})

test('a whole office behind one address goes on working while one of them keeps mistyping', async () => {
  const colleagues = Array.from({ length: 25 }, (_, index) => `dong-nghiep-${index}@tinh.example`)
  for (const email of colleagues) await account(email)
  const address = '203.0.113.99'
  for (const email of colleagues) assert.equal(await tried({ email, address, second: 0, word: password }), 'in')
  for (let second = 10; second < 200; second += 2) await tried({ email: colleagues[0] ?? '', address, second })
  for (const email of colleagues.slice(1)) {
    assert.equal(await tried({ email, address, second: 201, word: password }), 'in', email)
  }
})
