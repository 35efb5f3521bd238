/** Fills a manuscript's tokens: dates counted from the day of the event, values of its row, and choices between wordings. */
import { addDays, addMonths, dayText, type LocalDate } from '../src/basics/dates.ts'

const romans = ['I', 'II', 'III', 'IV'] as const

/**
 * `{ng}` is the day of the event ('19/11'), `{ngn}` with its year, `{th}` the month's number, `{thn}` with its year, `{nam}` the year,
 * `{quy}` the last quarter that is over ('quý III/2026'), `{day}` and `{month}` the English day and month; each takes `+n` or `-n`. `[[a//b]]` is a choice.
 */
export function fill(text: string, values: Readonly<Record<string, string>>, day: LocalDate, seed: string): string {
  let choice = 0
  const chosen = text.replace(/\[\[(.+?)\]\]/gs, (_, options: string) => {
    const list = options.split('//')
    choice += 1
    return list[hash(`${seed}#${choice}`) % list.length] ?? ''
  })
  return chosen.replace(/\{([A-Za-z_.]+)([+-]\d+)?\}/g, (token, name: string, shift?: string) => {
    const value = values[name] ?? dateToken(name, day, Number(shift ?? 0))
    if (value === null) throw new Error(`no value for ${token} in: ${text.slice(0, 80)}`)
    return value.includes('{') ? fill(value, values, day, seed) : value
  })
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
