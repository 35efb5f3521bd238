import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts'
import { type PeopleDesk, peopleDesk, type TestPerson } from '../../../../tests/support/people-desk.ts'
import { reconstitute } from '../actions/boards.ts'

let database: TestDatabase
let desk: PeopleDesk
let owner: TestPerson

before(async () => {
  database = await testDatabase()
  desk = await peopleDesk(database, ['tinh', 'xa-mot'])
  owner = await desk.person('Chủ Quản', 'site-owner', 'xa-mot')
  const decision = {
    ...({
      kind: 'founded',
      number: '1/QĐ',
      issuer: 'UBND xã',
      decidedOn: '2026-01-01',
      effectiveOn: '2026-01-01',
    } as const),
    ...{ signerName: 'Người Ký', signerTitle: 'Chủ tịch' },
  }
  const seats = [
    { personId: null, name: 'Trưởng Ban Mới', role: 'board-head', boardTitle: 'Trưởng ban', officeTitle: '' },
  ] as const
  const siteId = desk.siteId('xa-mot')
  const made = await reconstitute(database.desk, {
    ...{ siteId, decision, seats, by: { kind: 'command' }, byPersonId: null, now: new Date() },
  })
  assert.ok('done' in made)
})

after(async () => {
  await desk.close()
  await database.drop()
})

const seatOffered = async () => {
  const { body } = await desk.get(owner, '/xa-mot/nguoi')
  return /<option value="([0-9a-f-]{36})"[^>]*>Trưởng Ban Mới</.exec(body)?.[1]
}

test('who was named by a decision gets an account of their own, not a second person', async () => {
  const personId = await seatOffered()
  assert.ok(personId)
  const opened = await desk.post(owner, '/xa-mot/nguoi/tai-khoan', { nguoi: personId, thu: 'truong-ban@xa.example' })
  assert.equal(opened.status, 200)
  assert.match(opened.body, /\/mat-khau\/[A-Za-z0-9_-]{43}/)
  assert.equal(await seatOffered(), undefined)
  const { rows } = await database.pools.owner.query('select 1 from people.account where person_id = $1', [personId])
  assert.equal(rows.length, 1)
  const again = await desk.post(owner, '/xa-mot/nguoi/tai-khoan', { nguoi: personId, thu: 'khac@xa.example' })
  assert.equal(again.status, 422)
})

test('somebody who has an account is refused, and nobody else may open one', async () => {
  const wrong = await desk.post(owner, '/xa-mot/nguoi/tai-khoan', { nguoi: owner.personId, thu: 'x@xa.example' })
  assert.equal(wrong.status, 422)
  const secretary = await desk.person('Cộng Tác', 'contributor', 'xa-mot')
  assert.equal((await desk.post(secretary, '/xa-mot/nguoi/tai-khoan', { nguoi: 'x', thu: 'y' })).status, 404)
})
