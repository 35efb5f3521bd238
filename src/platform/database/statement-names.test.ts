import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementNames } from './statement-names.ts'

test('a text gets its name the second time it is seen, always the same one', () => {
  const names = statementNames()
  assert.equal(names.nameOf('select 1'), undefined)
  const name = names.nameOf('select 1')
  assert.match(name ?? '', /^q[0-9a-f]{24}$/)
  assert.equal(names.nameOf('select 1'), name)
})

test('commands and scripts are never prepared', () => {
  const names = statementNames()
  for (const text of ['begin', 'listen a', 'select 1; select 2', 'create table t ()']) {
    names.nameOf(text)
    assert.equal(names.nameOf(text), undefined)
  }
})

test('texts of ever new lengths do not fill the server with plans', () => {
  const names = statementNames()
  for (let length = 0; length < 3000; length += 1) {
    const text = `select * from t where id in (${length})`
    names.nameOf(text)
    names.nameOf(text)
  }
  names.nameOf('select late')
  assert.equal(names.nameOf('select late'), undefined)
})

test('a forgotten text stays without a name', () => {
  const names = statementNames()
  names.nameOf('select 1')
  names.nameOf('select 1')
  names.forget('select 1')
  assert.equal(names.nameOf('select 1'), undefined)
})
