// Ten thousand addresses nobody meant: never a fault, never a word from inside.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { portalRoutes } from '../../src/main/portal-routes.ts'
import { testPortal } from '../support/portal.ts'

const portal = await testPortal()
const province = await portal.site({ slug: 'tinh', languages: ['vi', 'en'] })
const item = await portal.article(province, { title: 'Một tin', section: 'notices' })
await portal.page(province, { slug: 'chuc-nang-nhiem-vu', title: 'Chức năng' })

const paths = portalRoutes({ apex: portal.apex, scheme: 'http' }, (name) => name).map(({ path }) => path)

const nasty = fc.constantFrom(
  ...[
    '%00',
    'x%00y',
    '%',
    '%zz',
    '%ff',
    '%c0%af',
    '..',
    '.',
    '%2e%2e%2f',
    '%5c',
    "'",
    '"',
    '<script>zq</script>',
    '$%7B7*7%7D',
  ],
  ...[
    '-1',
    '0',
    '1',
    '99',
    '-9223372036854775808',
    '2147483647',
    '2147483648',
    '999999999999999999999',
    '1e9',
    '0x10',
    'NaN',
  ],
  ...[
    '%E2%80%AE',
    '%F0%9F%98%80',
    '%ED%A0%80',
    'a'.repeat(101),
    'b'.repeat(3000),
    'null',
    'undefined',
    '__proto__',
    'constructor',
  ],
  ...[
    'toString',
    '%0d%0aX-Injected:1',
    '%C4%91',
    '\u00c4',
    ';',
    '@',
    ':',
    '*',
    '{}',
    '[',
    ']',
    '|',
    '\\',
    '^',
    '`',
    '~',
    '%20',
    '+',
  ],
  ...[
    'thong-bao',
    'tin-tuc-su-kien',
    'chuc-nang-nhiem-vu',
    `mot-tin-${item.number}`,
    `x-${item.number}`,
    'x-2147483648',
    '-1',
  ],
  ...['2026-W48', '2026-W99', '9999-W01', '0000-W00', '0123456789abcdef', 'f'.repeat(16)],
)
const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
})
const anyText = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed()))
const pageKey = fc
  .tuple(
    fc.oneof(fc.integer(), fc.constantFrom('-271821-04-20', '275760-09-13T00:00:00Z', '2026-11-22T08:00:00.000Z', 'x')),
    fc.oneof(fc.maxSafeInteger(), fc.constant('x')),
  )
  .map(([at, number]) => Buffer.from(`${at}.${number}`).toString('base64url'))
const word = fc.oneof(nasty, printable, anyText, pageKey)
const filled = fc
  .tuple(fc.constantFrom(...paths), fc.array(word, { minLength: 2, maxLength: 2 }))
  .map(([path, words]) => path.replace(/:\w+/g, () => words.pop() ?? ''))
const name = fc.constantFrom('truoc', 'sau', 'tuan', 've', 'da-gui', 'q', 'trang', '__proto__', '')
const query = fc
  .array(fc.tuple(name, word), { minLength: 1, maxLength: 3 })
  .map((pairs) => `?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`)
const free = fc.array(word, { maxLength: 4 }).map((words) => `/${words.join('/')}`)
const address = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: filled }, free), fc.oneof({ weight: 1, arbitrary: fc.constant('') }, query))
  .map((parts) => parts.join(''))

const innerWords =
  /node_modules|\.tsx?:\d|at Object\.|at async |SQLSTATE|syntax error|invalid (?:input|byte)|out of range|FST_ERR|postgres|kysely/i
/** What did harm before, or nearly. */
const known = [
  ...[
    '//[',
    '/%',
    '/%00',
    `/tep/${'0'.repeat(16)}/%00`,
    '/bao-sai-sot?ve=/%00',
    '/bao-sai-sot?ve=//x',
    '/?%00',
    '/../..',
    '/.%2e/',
    '/van-ban/%0d%0aX-Injected:1',
    '/van-ban/%E1%BB%86',
  ],
  ...[
    '/sitemap-999999.xml',
    '/sitemap-00.xml',
    '/tin-tuc/thong-bao?truoc=zzzzzzzzzz-zzzzzzz',
    '/tin-tuc/thong-bao?sau=1-0',
  ],
]

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)

async function faultsOf(path: string, statuses: Map<number, number>): Promise<string[]> {
  const got = await portal.get(path)
  statuses.set(got.status, (statuses.get(got.status) ?? 0) + 1)
  // Bytes that are no address never reach us: Node answers them with an empty 400.
  if (got.status === 400 && got.body.length === 0) return []
  const faults = []
  if (got.status >= 500) faults.push(`${got.status}`)
  if (innerWords.test(got.text.replaceAll(path, ''))) faults.push(`inner words: ${innerWords.exec(got.text)}`)
  if (got.text.includes('<script>zq')) faults.push('a script of the address')
  if ('x-injected' in got.headers || got.headers['set-cookie']) faults.push('a header of the address')
  if (!got.headers['content-security-policy']) faults.push('unguarded')
  return faults.map((fault) => `${fault} at ${path.slice(0, 200)}`)
}

test(`ten thousand addresses (FUZZ_SEED=${seed})`, async () => {
  const addresses = [...known, ...fc.sample(address, { numRuns: 10_000 - known.length, seed })]
  const faults: string[] = []
  const statuses = new Map<number, number>()
  const next = addresses.values()
  const worker = async () => {
    for (const path of next) faults.push(...(await faultsOf(path, statuses)))
  }
  await Promise.all(Array.from({ length: 12 }, worker))
  assert.deepEqual(faults.slice(0, 20), [])
  // The addresses reach all kinds of answers, so the silence means something.
  for (const status of [200, 301, 400, 404]) assert.ok((statuses.get(status) ?? 0) > 20, JSON.stringify([...statuses]))
  assert.deepEqual(portal.problems.slice(0, 3), [])
})

test('headers nobody means do no harm', async () => {
  const values = fc.sample(fc.oneof(printable, nasty), { numRuns: 300, seed })
  for (const value of values) {
    const headers = {
      'if-none-match': value,
      range: value,
      'accept-encoding': value,
      'user-agent': value,
      origin: value,
      cookie: value,
      'x-forwarded-for': value,
    }
    for (const method of ['GET', 'HEAD']) {
      const got = await portal.get('/', { headers, method })
      assert.ok([200, 304, 400, 431].includes(got.status), `${got.status} ${value}`)
    }
  }
})
