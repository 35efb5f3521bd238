import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../../basics/dates.ts'
import { hurry, isAddressedTo, uncovered, whyNotDo } from './commission.ts'
import { proposals, stretches } from './duty.ts'
import { occurrences, whyNotTopic } from './topic.ts'

const rest = (...days: string[]) => days.map((day) => ({ day, name: null, isSure: true }))
const people = [
  { personId: 'a', name: 'An' },
  { personId: 'b', name: 'Bình' },
  { personId: 'c', name: 'Chi' },
]
const weekends = rest('2026-06-06', '2026-06-07', '2026-06-13', '2026-06-14', '2026-06-20', '2026-06-21')

test('days off that follow one another are one stretch', () => {
  assert.deepEqual(
    stretches(weekends).map((one) => one.length),
    [2, 2, 2],
  )
})

test('a whole weekend goes to one person, and the turns go round', () => {
  const proposed = proposals(weekends, { duties: [], people })
  assert.deepEqual([...proposed.values()], ['a', 'a', 'b', 'b', 'c', 'c'])
})

test('whoever had fewer days lately comes first, and what is set stays', () => {
  const duties = [
    { day: '2026-05-30', personId: 'a' },
    { day: '2026-06-13', personId: 'b' },
  ]
  const proposed = proposals(weekends, { duties, people })
  assert.deepEqual(
    [...proposed],
    [
      ['2026-06-06', 'c'],
      ['2026-06-07', 'c'],
      ['2026-06-14', 'b'],
      ['2026-06-20', 'a'],
      ['2026-06-21', 'a'],
    ],
  )
})

test('nobody is proposed where there is nobody', () => {
  assert.equal(proposals(weekends, { duties: [], people: [] }).size, 0)
})

test('however many weekends there are, no two people differ by more than one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const days = Array.from({ length: count }, (_, at) =>
        rest(addDays('2026-01-03', at * 7), addDays('2026-01-04', at * 7)),
      ).flat()
      const given = [...proposals(days, { duties: [], people }).values()]
      const counts = people.map(({ personId }) => given.filter((one) => one === personId).length)
      assert.equal(given.length, days.length)
      assert.ok(Math.max(...counts) - Math.min(...counts) <= 2)
    }),
  )
})

for (const [fact, topic, days] of [
  ['every year by the sun', { reckoning: 'solar', month: 9, day: 2, year: null }, ['2026-09-02', '2027-09-02']],
  ['once', { reckoning: 'solar', month: 9, day: 2, year: 2027 }, ['2027-09-02']],
  ['Giỗ Tổ by the moon', { reckoning: 'lunar', month: 3, day: 10, year: null }, ['2026-04-26', '2027-04-16']],
  ['Ông Táo, before Tết', { reckoning: 'lunar', month: 12, day: 23, year: null }, ['2026-02-10', '2027-01-30']],
  ['29 February only where there is one', { reckoning: 'solar', month: 2, day: 29, year: null }, []],
] as const)
  test(`a subject comes ${fact}`, () => {
    assert.deepEqual(occurrences(topic, '2026-01-01', '2027-12-31'), days)
  })

test('the last day of a short lunar month is kept on its twenty-ninth', () => {
  for (let year = 2025; year < 2035; year++) {
    for (let month = 1; month <= 10; month++) {
      const [day] = occurrences({ reckoning: 'lunar', month, day: 30, year: null }, `${year}-01-01`, `${year}-12-31`)
      const [eve] = occurrences({ reckoning: 'lunar', month, day: 29, year: null }, `${year}-01-01`, `${year}-12-31`)
      assert.ok(
        day !== undefined && eve !== undefined && day >= eve && day <= addDays(eve, 1),
        `${year} ${month} ${eve} ${day}`,
      )
    }
  }
})

test('a subject needs a name and a day that exists', () => {
  const topic = { title: '', note: '', reckoning: 'solar', month: 2, day: 30, year: null } as const
  assert.deepEqual(
    whyNotTopic(topic).map(({ problem }) => problem),
    ['title-missing', 'not-a-day'],
  )
  assert.deepEqual(whyNotTopic({ ...topic, title: 'x', day: 29 }), [])
})

test('a commission to a unit is for whoever speaks for it', () => {
  const person = { personId: 'p', unitIds: ['u'] }
  assert.ok(isAddressedTo({ personId: null, unitId: 'u' }, person))
  assert.ok(!isAddressedTo({ personId: 'q', unitId: null }, person))
})

test('only its addressee accepts it, only a planner takes it back', () => {
  const given = { state: 'given', givenBy: 'x', personId: 'p', unitId: null } as const
  const person = { accountId: 'x', personId: 'p', unitIds: [], isPlanner: false }
  assert.deepEqual(whyNotDo('accept', given, person), [])
  assert.equal(whyNotDo('cancel', given, person)[0]?.problem, 'not-yours-to-do')
  assert.equal(whyNotDo('accept', given, { ...person, personId: 'q', isPlanner: true })[0]?.problem, 'not-yours-to-do')
  assert.equal(whyNotDo('accept', { ...given, state: 'accepted' }, person)[0]?.problem, 'not-in-this-state')
})

test('a deadline is near for a day, then over', () => {
  const now = new Date('2026-06-01T00:00:00Z')
  assert.deepEqual(
    [-1, 3, 30].map((hours) => hurry(new Date(now.getTime() + hours * 3_600_000), now)),
    ['over', 'soon', 'later'],
  )
})

test('an event is covered by a commission for that moment and those words', () => {
  const event = { startsAt: new Date('2026-06-06T01:00:00Z'), what: 'Khánh thành cầu', leader: 'Chủ tịch', place: null }
  assert.deepEqual(uncovered([event], [{ at: event.startsAt, what: 'Khánh thành cầu' }]), [])
  assert.equal(uncovered([event], [{ at: event.startsAt, what: 'Việc khác' }]).length, 1)
})
