/** An iCalendar file (RFC 5545) that a telephone can subscribe to. */

export type CalendarEvent = {
  /** The same for ever, so that a changed engagement replaces its former self. */
  uid: string
  startsAt: Date
  endsAt: Date | null
  summary: string
  description: string
  location: string | null
  changedAt: Date
}

export type Calendar = { name: string; language: 'vi' | 'en'; url: string; events: readonly CalendarEvent[] }

const zone = 'Asia/Ho_Chi_Minh'
const offset = 7 * 3_600_000

/** Vietnam has been at UTC+7 without summer time since 13 June 1975. */
const timezone = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The whole file, lines ended and folded as the format wants. */
export function calendarFile({ name, language, url, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//congso//lich-cong-tac//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...timezone,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, startsAt, endsAt, summary, description, location, changedAt }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(changedAt)}Z`,
    `LAST-MODIFIED:${compact(changedAt)}Z`,
    `DTSTART;TZID=${zone}:${localTime(startsAt)}`,
    ...(endsAt ? [`DTEND;TZID=${zone}:${localTime(endsAt)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    'END:VEVENT',
  ]
}

/** '20261116T083000' */
const compact = (instant: Date): string => instant.toISOString().slice(0, 19).replace(/[-:]/g, '')
const localTime = (instant: Date): string => compact(new Date(instant.getTime() + offset))

/** Line breaks become '\n' and other control characters vanish, so that no text can begin a line of its own. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\\;,]/g, (found) => `\\${found}`)
    .replace(/\n/g, '\\n')

const octets = (text: string): number => new TextEncoder().encode(text).length

/** A line holds 75 octets at most and goes on behind a space; a letter is never cut apart. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let room = 75
  for (const letter of line) {
    const size = octets(letter)
    if (size > room) {
      parts.push(part)
      part = ''
      room = 74
    }
    part += letter
    room -= size
  }
  return [...parts, part].join('\r\n ')
}
