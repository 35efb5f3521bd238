import type { LocalDate } from '../../../basics/dates.ts'
import {
  fault,
  type LineProblem,
  type LineReading,
  localDayOf,
  requiredText,
  startReading,
  textOf,
  wordOf,
} from './line-reading.ts'
import { type LineSentence, sentencesOf } from './line-words.ts'

export const contributorGroups = ['board', 'contributor'] as const

/** A unit as a line of an import gives it: its place among the contributors of a site. */
export type UnitLine<Kind extends string> = {
  unit: string
  group: (typeof contributorGroups)[number]
  no?: number
  kind: Kind
  validFrom?: LocalDate
  validTo?: LocalDate
  /** The name of the unit above; the site's governing unit without it. */
  parent?: string
}

/** Reads one line. The kind is never guessed from a name: what is not said is 'other'. A missing date means 'not known'. */
export function readUnitLine<Kind extends string>(
  fields: LineReading['fields'],
  kinds: readonly (Kind | 'other')[],
): { line: UnitLine<Kind | 'other'> } | { problems: readonly LineProblem[] } {
  const reading = startReading(fields)
  const unit = requiredText(reading, 'unit', 300)
  const group = wordOf(reading, 'group', contributorGroups)
  if (group === undefined && textOf(reading, 'group', 1000) === undefined) fault(reading, 'group', 'missing')
  const no = numberOf(reading)
  const kind = wordOf(reading, 'kind', kinds) ?? 'other'
  const validFrom = localDayOf(reading, 'valid_from')
  const validTo = localDayOf(reading, 'valid_to')
  if (validFrom !== undefined && validTo !== undefined && validFrom > validTo)
    fault(reading, 'valid_to', 'before-its-start', validTo)
  const parent = textOf(reading, 'parent', 300)
  if (reading.problems.length > 0 || group === undefined) return { problems: reading.problems }
  const line: UnitLine<Kind | 'other'> = { unit, group, kind }
  return { line: { ...line, ...given({ no, validFrom, validTo, parent }) } }
}

type Optional = {
  no: number | undefined
  validFrom: LocalDate | undefined
  validTo: LocalDate | undefined
  parent: string | undefined
}

const given = ({ no, validFrom, validTo, parent }: Optional) => ({
  ...(no === undefined ? {} : { no }),
  ...(validFrom === undefined ? {} : { validFrom }),
  ...(validTo === undefined ? {} : { validTo }),
  ...(parent === undefined ? {} : { parent }),
})

function numberOf(reading: LineReading): number | undefined {
  const text = textOf(reading, 'no', 100)
  if (text === undefined) return undefined
  return /^\d{1,6}$/.test(text) ? Number(text) : fault(reading, 'no', 'not-a-number', text)
}

const labels = {
  unit: 'tên đơn vị',
  group: 'nhóm',
  no: 'số thứ tự',
  kind: 'loại đơn vị',
  valid_from: 'ngày bắt đầu',
  valid_to: 'ngày kết thúc',
  parent: 'đơn vị cấp trên',
}

const sentences: Readonly<Record<string, LineSentence>> = {
  'not-a-number': (_, value) => `Số thứ tự “${value}” không phải số nguyên không âm.`,
  'before-its-start': () => 'Ngày kết thúc (valid_to) đứng trước ngày bắt đầu (valid_from).',
  'unknown-parent': (_, value) => `Không có đơn vị cấp trên tên “${value}” ở trang này hay ở các dòng trước.`,
  'in-the-other-group': (_, value) =>
    `Đơn vị “${value}” đã ở nhóm kia trong cùng thời gian. Hãy ghi rõ valid_from, valid_to nếu đơn vị đã đổi nhóm.`,
  'not-accepted': (_, value) => `Không ghi được đơn vị này: dữ liệu trái ràng buộc ${value}.`,
}

export const unitSentences = (problems: readonly LineProblem[]): string => sentencesOf(problems, labels, sentences)
