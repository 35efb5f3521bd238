import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CountedRow, createVisitCounter, type View } from './visit-counter.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
const counter = (options: { mostRows?: number; mostReaders?: number } = {}) =>
  createVisitCounter({ random: randomBytes, ...options })
const at = (time: string) => new Date(`2026-03-10T${time}+07:00`)
const view = (changes: Partial<View> = {}): View => ({
  siteId: 'site',
  itemId: null,
  address: '10.0.0.1',
  agent: browser,
  now: at('08:00:00'),
  ...changes,
})
const short = (rows: CountedRow[]) => rows.map(({ itemId, views, visits }) => ({ itemId, views, visits }))

test('a page of an item counts for the site and for the item; only the site has visits', () => {
  const visits = counter()
  visits.count(view({ itemId: 'item' }))
  visits.count(view({ itemId: 'item', now: at('08:10:00') }))
  visits.count(view())
  assert.deepEqual(short(visits.take()), [
    { itemId: null, views: 3, visits: 1 },
    { itemId: 'item', views: 2, visits: 0 },
  ])
  assert.deepEqual(visits.take(), [])
})

test('a visit begins anew after half an hour without a view, not before', () => {
  const visits = counter()
  for (const time of ['08:00:00', '08:29:59', '08:59:58', '09:29:58']) visits.count(view({ now: at(time) }))
  assert.deepEqual(short(visits.take()), [{ itemId: null, views: 4, visits: 2 }])
})

test('another address, another browser and another site are other visits', () => {
  const visits = counter()
  for (const other of [{}, { address: '10.0.0.2' }, { agent: `${browser} ` }, { siteId: 'other' }]) {
    visits.count(view(other))
  }
  assert.equal(
    visits.take().reduce((sum, row) => sum + row.visits, 0),
    4,
  )
})

test('programs are not counted', () => {
  const visits = counter()
  for (const agent of ['', 'Googlebot/2.1']) visits.count(view({ agent }))
  assert.deepEqual(visits.take(), [])
})

test('views around midnight in Vietnam stay on their days, and the new day has a new salt', () => {
  let salts = 0
  const visits = createVisitCounter({
    random: (bytes) => {
      salts += 1
      return randomBytes(bytes)
    },
  })
  visits.count(view({ now: at('23:59:59') }))
  visits.count(view({ now: new Date('2026-03-11T00:00:01+07:00') }))
  const rows = visits.take()
  assert.deepEqual(short(rows), [
    { itemId: null, views: 1, visits: 1 },
    { itemId: null, views: 1, visits: 1 },
  ])
  assert.equal(salts, 2)
})

test('what could not be written is counted once, together with what came since', () => {
  const visits = counter()
  visits.count(view())
  const rows = visits.take()
  visits.count(view())
  visits.putBack(rows)
  assert.deepEqual(short(visits.take()), [{ itemId: null, views: 2, visits: 1 }])
})

test('memory is bounded: the longest unseen readers go first, and sites go on being counted', () => {
  const visits = counter({ mostReaders: 100, mostRows: 10 })
  for (let reader = 0; reader < 1000; reader++) visits.count(view({ address: `${reader}`, itemId: `${reader}` }))
  assert.equal(visits.size().rows, 10)
  assert.ok(visits.size().readers >= 50 && visits.size().readers <= 100)
  visits.count(view({ address: '999' }))
  const [site] = visits.take()
  assert.deepEqual({ views: site?.views, visits: site?.visits }, { views: 1001, visits: 1000 })
})

test('readers unseen for half an hour are forgotten', () => {
  const visits = counter()
  for (let reader = 0; reader < 50; reader++) visits.count(view({ address: `${reader}` }))
  for (let times = 0; times < 50; times++) visits.count(view({ now: at('09:00:00') }))
  assert.equal(visits.size().readers, 1)
})

test('a date that is none is not counted and does no harm', () => {
  const visits = counter()
  visits.count(view({ now: new Date(Number.NaN) }))
  assert.deepEqual(visits.take(), [])
})

const minutes = fc.integer({ min: 0, max: 3000 })
const anyView = fc.record({ reader: fc.constantFrom('a', 'b', 'c'), site: fc.constantFrom('s', 't'), minutes })

test('visits are the views without another view of the same reader on that day in the half hour before', () => {
  fc.assert(
    fc.property(fc.array(anyView, { maxLength: 60 }), (unsorted) => {
      const views = unsorted.toSorted((a, b) => a.minutes - b.minutes)
      const visits = counter()
      const begin = Date.parse('2026-03-10T00:00:00+07:00')
      for (const { reader, site, minutes: minute } of views) {
        visits.count(view({ address: reader, siteId: site, now: new Date(begin + minute * 60_000) }))
      }
      const expected = views.filter((one, index) =>
        views
          .slice(0, index)
          .every(
            (other) =>
              other.reader !== one.reader ||
              other.site !== one.site ||
              Math.floor(other.minutes / 1440) !== Math.floor(one.minutes / 1440) ||
              one.minutes - other.minutes >= 30,
          ),
      ).length
      assert.equal(
        visits.take().reduce((sum, row) => sum + row.visits, 0),
        expected,
      )
    }),
  )
})
