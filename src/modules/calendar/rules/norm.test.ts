import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseInstant } from '../../../basics/dates.ts'
import { latenessText } from '../words.ts'
import { dueBy, lateness, type Norm, type NormKind, normOn, type OwnedNorm } from './index.ts'
import { defaultNorms } from './norms.table.ts'
import type { Version } from './notice.ts'
import { notices } from './notices.table.ts'
import { calendarFrom } from './work-calendar.ts'

const versions: Version[] = notices.map((notice, index) => ({ ...notice, no: index + 1, ownerId: null }))
const calendar = calendarFrom(versions)
const at = (text: string): Date => parseInstant(text) ?? assert.fail(text)
const norm = (kind: NormKind): Norm => defaultNorms.find((each) => each.kind === kind) ?? assert.fail(kind)

test('an ordinary item of Friday afternoon has until Monday afternoon', () => {
  assert.deepEqual(dueBy(calendar, norm('ordinary'), at('05/06/2026 16:00')), { done: at('08/06/2026 16:00') })
})

test('an event of Saturday runs in clock hours', () => {
  const outcome = lateness(calendar, norm('event'), {
    event: at('06/06/2026 08:00'),
    received: at('07/06/2026 09:30'),
  })
  assert.ok('done' in outcome)
  assert.deepEqual(outcome.done, { took: 25.5, allowed: 24, by: 1.5, isLate: true, unit: 'clock-hour' })
  assert.equal(latenessText(outcome.done), 'Chậm 1,5 giờ (được phép 24, thực tế 25,5).')
})

test('the weekend does not make an ordinary item late', () => {
  const outcome = lateness(calendar, norm('ordinary'), {
    event: at('05/06/2026 16:00'),
    received: at('08/06/2026 08:00'),
  })
  assert.ok('done' in outcome)
  assert.deepEqual([outcome.done.took, outcome.done.isLate], [2, false])
  assert.equal(latenessText(outcome.done), 'Đúng hạn (được phép 8 giờ làm việc, thực tế 2).')
})

test('what is sent before its event is not late', () => {
  const outcome = lateness(calendar, norm('storm'), {
    event: at('06/06/2026 08:00'),
    received: at('05/06/2026 08:00'),
  })
  assert.ok('done' in outcome)
  assert.deepEqual([outcome.done.took, outcome.done.by], [0, 0])
})

test('clock hours run on in a year that nobody has entered, working hours stop', () => {
  const received = at('01/01/2027 10:00')
  const event = at('31/12/2026 16:00')
  assert.ok('done' in lateness(calendar, norm('urgent-notice'), { event, received }))
  assert.deepEqual(lateness(calendar, norm('ordinary'), { event, received }), {
    issues: [{ field: '2027', problem: 'calendar-year-unknown' }],
  })
})

test("a board's own norm of its day goes before everybody's", () => {
  const own = { ...norm('event'), hours: 12, ownerId: 'board' }
  const norms: OwnedNorm[] = [
    { ...own, hours: 6, validFrom: '2026-07-01' },
    { ...own, validFrom: '2026-01-01' },
    { ...norm('event'), ownerId: null },
    { ...own, hours: 1, ownerId: 'another' },
  ]
  const hoursOn = (day: string, owners: string[] = []) => normOn(norms, { kind: 'event', day, owners })?.hours
  assert.deepEqual(
    [hoursOn('2026-08-01', ['board']), hoursOn('2026-02-01', ['board']), hoursOn('2025-02-01', ['board'])],
    [6, 12, 24],
  )
  assert.deepEqual([hoursOn('2026-08-01'), hoursOn('2001-01-01')], [24, undefined])
})
