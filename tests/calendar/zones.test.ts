// The calendar reckons in Vietnam wherever the machine stands: its vectors, laws and moons hold in three time zones.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { test } from 'node:test'

const root = path.resolve(import.meta.dirname, '../..')
const files = [
  ...['tests/calendar/vectors.test.ts', 'tests/calendar/laws.test.ts'],
  ...['src/modules/calendar/rules/properties.test.ts', 'src/modules/calendar/rules/lunar.test.ts'],
]

for (const [zone, minutes] of [
  ['UTC', 0],
  ['Asia/Ho_Chi_Minh', -420],
  ['America/Los_Angeles', 480],
] as const) {
  test(`everything holds in ${zone}`, { timeout: 120_000 }, async () => {
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env
    const told = `import { test } from 'node:test'; import assert from 'node:assert/strict'
      test('zone', () => assert.equal(new Date('2022-01-26T00:00:00Z').getTimezoneOffset(), ${minutes}))
      ${files.map((file) => `await import(${JSON.stringify(path.join(root, file))})`).join('\n')}`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', told], {
      ...{ cwd: root, env: { ...environment, TZ: zone } },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    assert.equal(code, 0, said.slice(-2000))
    assert.match(said, /pass 5\d/)
  })
}
