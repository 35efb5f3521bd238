import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CalendarEvent, calendarFile } from './calendar-file.ts'

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'edition-1@tinh.example',
  startsAt: new Date('2026-11-16T08:30:00+07:00'),
  endsAt: new Date('2026-11-16T11:00:00+07:00'),
  summary: 'Họp Ủy ban',
  description: '',
  location: null,
  changedAt: new Date('2026-11-13T17:00:00+07:00'),
  ...changes,
})

const file = (...events: CalendarEvent[]) =>
  calendarFile({ name: 'Lịch công tác', language: 'vi', url: 'https://tinh.example/lich-cong-tac', events })

/** The lines as a reader of the format puts them together again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

test('an engagement stands at its Vietnamese time', () => {
  const lines = linesOf(file(event({ location: 'Phòng họp số 1' })))
  for (const line of [
    'DTSTART;TZID=Asia/Ho_Chi_Minh:20261116T083000',
    'DTEND;TZID=Asia/Ho_Chi_Minh:20261116T110000',
    'DTSTAMP:20261113T100000Z',
    'UID:edition-1@tinh.example',
    'SUMMARY:Họp Ủy ban',
    'LOCATION:Phòng họp số 1',
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'X-WR-CALNAME:Lịch công tác',
  ]) {
    assert.ok(lines.includes(line), line)
  }
})

test('what has no end, place or description says nothing about them', () => {
  const text = file(event({ endsAt: null }))
  assert.doesNotMatch(text, /DTEND|LOCATION|DESCRIPTION|null|undefined/)
})

test('commas, semicolons, backslashes and line breaks are escaped', () => {
  const lines = linesOf(file(event({ summary: 'Sáng: họp; chiều\\tối, đi cơ sở\r\nEND:VEVENT' })))
  assert.ok(lines.includes('SUMMARY:Sáng: họp\\; chiều\\\\tối\\, đi cơ sở\\nEND:VEVENT'))
  assert.equal(lines.filter((line) => line === 'END:VEVENT').length, 1)
})

test('whatever the text, no line is longer than 75 octets, none is cut inside a letter, and the text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (summary) => {
      const text = file(event({ summary, description: summary.repeat(2) }))
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75)
        assert.ok(!line.includes('\ufffd') || summary.includes('\ufffd'))
      }
      const lines = linesOf(text)
      assert.equal(lines.filter((line) => line.startsWith('BEGIN:VEVENT')).length, 1)
      const read = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length)
      assert.equal(
        read?.replace(/\\(.)/g, (_, found: string) => (found === 'n' ? '\n' : found)),
        summary.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '),
      )
    }),
  )
})
