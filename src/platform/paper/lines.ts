/** The lines of an official paper as the decree words them (NĐ 30/2020/NĐ-CP, Appendix I, Part II): the same in every file format. */
import type { OfficialPaper } from '../../basics/official-paper.ts'

/** Spaces that no program joins, wide enough for a hand or a stamp. */
const blank = (width: number): string => '\u00a0'.repeat(width)

/** 'Số: 05/BC-BBT'; numbers below ten have a zero before them; blank in a paper for signing. The Party writes 'Số 12-BC/HU'. */
export function numberLine({ form, numberSymbol: { number, symbol }, draft }: OfficialPaper): string {
  const shown = draft || number === null ? blank(8) : withZero(number.trim(), 10)
  const tail = symbol.trim()
  if (form === 'party') return `Số ${shown}${tail === '' ? '' : `-${tail}`}`
  return `Số: ${shown}${tail === '' ? '' : `/${tail}`}`
}

/** 'Đak Đoa, ngày 05 tháng 7 năm 2021': days below ten and months one and two have a zero before them. */
export function placeAndDay({ place, day, year, draft }: OfficialPaper): string {
  return `${place.trim()}, ${dayLine(draft ? null : day, year)}`
}

export function dayLine(day: string | null, year: number): string {
  if (day === null) return `ngày${blank(8)}tháng${blank(8)}năm ${year}`
  const [shownYear = '', month = '', date = ''] = day.split('-')
  return `ngày ${withZero(String(Number(date)), 10)} tháng ${withZero(String(Number(month)), 3)} năm ${shownYear}`
}

const withZero = (number: string, below: number): string =>
  /^\d$/.test(number) && Number(number) < below ? `0${number}` : number

/** One addressee stands behind 'Kính gửi:', several each on a line of their own. */
export function addresseeLines({ addressee }: OfficialPaper): { head: string; lines: readonly string[] } | null {
  const names = addressee.map(bare).filter((name) => name !== '')
  if (names.length === 0) return null
  return names.length === 1 ? { head: `Kính gửi: ${names[0]}`, lines: [] } : { head: 'Kính gửi:', lines: dashed(names) }
}

/** '- Như trên;' … '- Lưu: VT.' */
export const recipientLines = ({ recipients }: OfficialPaper): readonly string[] =>
  dashed(recipients.map(bare).filter((name) => name !== ''))

const dashed = (names: readonly string[]): string[] =>
  names.map((name, at) => `- ${name}${at === names.length - 1 ? '.' : ';'}`)

const bare = (name: string): string =>
  name
    .trim()
    .replace(/^-\s+/, '')
    .replace(/[;.,\s]+$/, '')

/** A letter has no kind; what it is about stands under its number instead. */
export const aboutLine = ({ kindName, subject }: OfficialPaper): string | null =>
  kindName === null ? `V/v ${subject.trim().replace(/^V\/v:?\s+/i, '')}` : null

/** What a program shows as the file's title. */
export function titleOf(paper: OfficialPaper): string {
  const { kindName, subject } = paper
  if (kindName === null) return oneLine(aboutLine(paper) ?? subject)
  const kind = kindName.trim().toLocaleLowerCase('vi')
  return oneLine(`${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${subject}`)
}

export const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/**
 * A member of a board that signs with the seal of an office has that office between signature and name (Appendix I,
 * Part II.7.b). Where the office was not told apart it is the line that is left over behind codes and title.
 */
export function signerLines({ signer: { lines, office, name } }: OfficialPaper) {
  const given = lines.filter((text) => text.trim() !== '')
  const above = given.filter((text) => authority.test(text)).length + 1
  const isOffice = office === undefined && board.test(given[0] ?? '') && given.length === above + 1
  return {
    lines: isOffice ? given.slice(0, above) : given,
    office: filled(isOffice ? given.at(-1) : office),
    name: filled(name),
  }
}

/** Each of them is followed by one more line: whom one signs for, then as what. */
const authority = /^(?:TM|KT|TL|TUQ)\.|^(?:T\/M|K\/T|T\/L)\s/i
const board = /(?<!ỦY )\b(?:BAN|TỔ|HỘI ĐỒNG)(?:\s|$)/i

/** Null for what was left empty. */
export const filled = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text.trim() === '' ? null : text
