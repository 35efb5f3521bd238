import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleUrlsOf } from './role-urls.ts'

const passwords = { congso_desk: 'd', congso_portal: 'p', congso_worker: 'w' }

const cases = [
  [
    'postgres://o:x@db.example:5433/congso?sslmode=require',
    'postgres://congso_desk:d@db.example:5433/congso?sslmode=require',
  ],
  [
    'postgres:///congso?host=/run/postgresql&user=o',
    'postgres:///congso?host=%2Frun%2Fpostgresql&user=congso_desk&password=d',
  ],
] as const

for (const [owner, desk] of cases) {
  test(`beside ${owner} the desk connects to ${desk}`, () => assert.equal(roleUrlsOf(owner, passwords).desk, desk))
}
