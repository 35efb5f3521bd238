import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type EmbeddedProblem, troubleOf } from './embedded-trouble.ts'

const cases: [string, EmbeddedProblem][] = [
  ['initdb: error: could not write to file "pg_wal/xlogtemp.9": No space left on device', 'disk-full'],
  ["ENOSPC: no space left on device, mkdir '/d'", 'disk-full'],
  ["EACCES: permission denied, mkdir '/d'", 'no-rights'],
  ["EROFS: read-only file system, mkdir '/d'", 'no-rights'],
  ['FATAL:  data directory "/d" has wrong ownership', 'no-rights'],
  ['DETAIL:  The data directory was initialized by PostgreSQL version 15, which is not compatible', 'other-version'],
  ['HINT:  Is another postmaster (PID 42) running in data directory "/d"?', 'in-use'],
  ['FATAL:  could not load locale', 'did-not-start'],
]

for (const [said, problem] of cases) {
  test(`"${said}" means ${problem}, told in Vietnamese with the folder`, () => {
    const trouble = troubleOf('/d', new Error(said))
    assert.equal(trouble.problem, problem)
    assert.match(trouble.message, /\/d/)
    assert.match(trouble.message, /[ạảấầậẩđệộựửữ]/)
  })
}
