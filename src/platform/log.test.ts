import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLog } from './log.ts'

function logged(write: (log: ReturnType<typeof openLog>) => void) {
  const lines: string[] = []
  write(openLog('info', { write: (line) => void lines.push(line) }))
  return JSON.parse(lines[0] ?? '{}')
}

test('a problem is told with its words, its code and where it happened', () => {
  const problem = Object.assign(new Error('relation is missing', { cause: new Error('why') }), {
    code: '42P01',
    detail: 'x',
  })
  const { problem: told } = logged((log) => log.error({ problem }, 'request failed'))
  assert.equal(told.message, 'relation is missing')
  assert.equal(told.code, '42P01')
  assert.match(told.stack, /log\.test/)
  assert.equal(told.cause.message, 'why')
  assert.equal('detail' in told, false)
})

test('what could hold a secret is not written', () => {
  assert.equal(logged((log) => log.info({ headers: { cookie: 'x' } }, 'm')).headers, '…')
})
