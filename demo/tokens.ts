/** Fills a manuscript's tokens: dates counted from the day of the event, values of its row, and choices between wordings. */
import { addDays, addMonths, dayText, type LocalDate } from '../src/basics/dates.ts'

const romans = ['I', 'II', 'III', 'IV'] as const

/**
 * `{ng}` is the day of the event ('19/11'), `{ngn}` with its year, `{th}` the month's number, `{thn}` with its year, `{nam}` the year,
 * `{quy}` the last quarter that is over ('quý III/2026'), `{day}` and `{month}` the English day and month; each takes `+n` or `-n`; `{a:40:60:5}` is a figure
 * called a between 40 and 60 in steps of 5, `[[a//b]]` a choice, `{Xa}` the value `xa` at the beginning of a sentence.
 */
export function fill(text: string, values: Readonly<Record<string, string>>, day: LocalDate, seed: string): string {
  let choice = 0
  const chosen = text.replace(/\[\[(.+?)\]\]/gs, (_, options: string) => {
    const list = options.split('//')
    choice += 1
    return list[hash(`${seed}#${choice}`) % list.length] ?? ''
  })
  const counted = chosen.replace(
    /\{(\w+):(\d+):(\d+)(?::(\d+))?\}/g,
    (_, name: string, low: string, high: string, step = '1') =>
      figure(`${seed}#${name}`, Number(low), Number(high), Number(step)),
  )
  return counted.replace(/\{([A-Za-z_]+\d?)([+-]\d+)?\}/g, (token, name: string, shift?: string) => {
    const value = values[name] ?? capitalised(values, name) ?? dateToken(name, day, Number(shift ?? 0))
    if (value === null) throw new Error(`no value for ${token} in: ${text.slice(0, 80)}`)
    return value.includes('{') ? fill(value, values, day, seed) : value
  })
}

/** The same name and range give the same figure throughout an article; written the Vietnamese way, 1.250. */
const figure = (seed: string, low: number, high: number, step: number): string =>
  String(low + (hash(seed) % (Math.floor((high - low) / step) + 1)) * step).replace(/\B(?=(\d{3})+$)/g, '.')

function capitalised(values: Readonly<Record<string, string>>, name: string): string | undefined {
  const value = values[name.charAt(0).toLowerCase() + name.slice(1)]
  return value === undefined ? undefined : value.charAt(0).toUpperCase() + value.slice(1)
}

function dateToken(name: string, day: LocalDate, shift: number): string | null {
  const moved = addDays(day, shift)
  const month = addMonths(day.slice(0, 7), shift)
  switch (name) {
    case 'ng':
      return `${Number(moved.slice(8))}/${Number(moved.slice(5, 7))}`
    case 'ngn':
      return dayText(moved, 'vi')
    case 'day':
      return dayText(moved, 'en')
    case 'th':
      return String(Number(month.slice(5)))
    case 'thn':
      return `${Number(month.slice(5))}/${month.slice(0, 4)}`
    case 'nam':
      return String(Number(day.slice(0, 4)) + shift)
    case 'quy':
      return quarter(day, shift)
    default:
      return null
  }
}

function quarter(day: LocalDate, shift: number): string {
  const current = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  const wanted = current - 1 + shift
  return `quý ${romans[wanted % 4]}/${Math.floor(wanted / 4)}`
}

/** FNV-1a: the same text always gives the same number, so the demo never changes from one load to the next. */
export function hash(text: string): number {
  let value = 2_166_136_261
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0
  return value
}
