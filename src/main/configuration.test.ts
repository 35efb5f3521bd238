import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfiguration } from './configuration.ts'

const faultsOf = (environment: NodeJS.ProcessEnv): string[] => {
  const read = readConfiguration(environment, { isDemo: false })
  return 'faults' in read ? read.faults : []
}

test('nothing needs to be set, and an empty variable is none', () => {
  const read = readConfiguration({ PORT: '', DATABASE_URL: '' }, { isDemo: true })
  assert.ok('configuration' in read)
  const { port, host, apex, scheme, dataDir, databaseUrl } = read.configuration
  assert.deepEqual([port, host, apex, scheme, databaseUrl], [8080, '127.0.0.1', 'localhost:8080', 'http', null])
  assert.match(dataDir, /^\/.*\/data\/demo$/)
})

test('all faults are told together, by name and in Vietnamese, those between two settings among them', () => {
  const faults = faultsOf({
    PORT: 'abc',
    OPS_PORT: 'abc',
    TRUST_PROXY: 'maybe',
    LOG_LEVEL: 'loud',
    CONGSO_APEX: 'A b',
    DATABASE_URL_DESK: 'postgres://x',
  })
  const names = ['PORT', 'OPS_PORT', 'TRUST_PROXY', 'LOG_LEVEL', 'CONGSO_APEX', 'DATABASE_URL', 'OPS_PORT']
  assert.deepEqual(faults.map((fault) => fault.split(':')[0]).sort(), names.sort())
  for (const fault of faults) assert.match(fault, /phải|cần/)
})

test('the figures never stand on the port that readers use, also when neither is named but one', () => {
  assert.deepEqual(faultsOf({ OPS_PORT: '8080' }), [
    'OPS_PORT: phải khác PORT, vì số liệu vận hành không được lộ ra ngoài',
  ])
})

test('any apex but this machine is served under https', () => {
  const read = readConfiguration({ CONGSO_APEX: 'tinh.example' }, { isDemo: false })
  assert.ok('configuration' in read)
  assert.equal(read.configuration.scheme, 'https')
})
