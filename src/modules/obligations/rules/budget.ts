/**
 * Disclosure of the budget by periods. Until 2025 quarters and the first six months were disclosed within fifteen days after their end
 * (Luật Ngân sách nhà nước 83/2015/QH13 Điều 15); from the year 2026 on three, six and nine months (TT 26/2026/TT-BTC Điều 25–28),
 * whose own terms are not verified, so that the former ones go on.
 */
import { addDays, type LocalDate } from '../../../basics/dates.ts'
import { fold } from '../../../basics/vietnamese.ts'
import type { Finding } from './evaluate.ts'
import type { BudgetItem, SiteOnDay } from './site-on-day.ts'

/** `months` counts from January: a first quarter and three months are one period. */
export type BudgetPeriod = { year: number; months: 3 | 6 | 9 | 12 }

const daysAfterPeriod = 15

const shapes: readonly [RegExp, (found: string) => BudgetPeriod['months'] | null][] = [
  [
    /\bquy (iv|iii|ii|i|[1-4])\b/,
    (found) => ({ i: 3, ii: 6, iii: 9, iv: 12, 1: 3, 2: 6, 3: 9, 4: 12 })[found] as 3 | 6 | 9 | 12,
  ],
  [/\b(3|03|ba|6|06|sau|9|09|chin) thang\b/, (found) => (/3|ba/.test(found) ? 3 : /6|sau/.test(found) ? 6 : 9)],
  [/\b(nam|quyet toan|du toan)\b/, () => 12],
]

/** The period and the number of the form, as the title of a disclosure tells them. */
export function readBudgetTitle(title: string): { period: BudgetPeriod | null; formNumber: string | null } {
  const plain = fold(title)
  const year = /\b(20\d\d)\b/.exec(plain)?.[1]
  const form = /\b(?:mau|bieu)(?: so)? (\d{1,3}[a-z]?)\b/.exec(plain)?.[1] ?? null
  for (const [shape, monthsOf] of shapes) {
    const found = shape.exec(plain)?.[1]
    const months = found === undefined ? null : monthsOf(found)
    if (months !== null && year !== undefined) return { period: { year: Number(year), months }, formNumber: form }
  }
  return { period: null, formNumber: form }
}

/** The periods whose term has passed by the day, the last one first; the settlement of a whole year follows its own decision. */
export function periodsDue(day: LocalDate, count = 3): BudgetPeriod[] {
  const due: BudgetPeriod[] = []
  for (let year = Number(day.slice(0, 4)); due.length < count; year -= 1) {
    for (const months of [9, 6, 3] as const) {
      if (addDays(endOf({ year, months }), daysAfterPeriod) < day && due.length < count) due.push({ year, months })
    }
  }
  return due
}

const endOf = ({ year, months }: BudgetPeriod): LocalDate =>
  `${year}-${String(months).padStart(2, '0')}-${[6, 9].includes(months) ? 30 : 31}`

export const periodKey = ({ year, months }: BudgetPeriod): string => `${months}/${year}`

/** Without files: whether the last period due is disclosed. With files: whether each disclosure of the year has all of them. */
export function budgetFinding(
  site: SiteOnDay,
  { files }: { files: readonly ('pdf' | 'xlsx')[] },
  { day, sectionIds }: { day: LocalDate; sectionIds: readonly string[] },
): Finding {
  const items = site.budget.filter(({ sectionId }) => sectionIds.includes(sectionId))
  const [first] = sectionIds
  const detail = first === undefined ? {} : { sectionId: first }
  if (files.length > 0) return filesFinding(items, files, detail)
  const count = sectionIds.reduce((sum, id) => sum + (site.placed.get(id)?.count ?? 0), 0)
  const newest =
    items
      .map(({ liveOn }) => liveOn)
      .toSorted()
      .at(-1) ?? null
  const told = new Set(items.flatMap(({ title }) => periodOf(title)))
  const missing = periodsDue(day)
    .map(periodKey)
    .filter((key) => !told.has(key))
  const state = count === 0 ? 'missing' : missing.length > 0 ? 'stale' : 'met'
  return {
    count,
    newest,
    countOf: 'items',
    evidence: items.slice(0, 5).map(({ path }) => path),
    detail: { ...detail, missing },
    state,
  }
}

const periodOf = (title: string): string[] => {
  const { period } = readBudgetTitle(title)
  return period === null ? [] : [periodKey(period)]
}

const hasFile = ({ fileNames }: BudgetItem, extension: string): boolean =>
  fileNames.some((name) => name.toLowerCase().endsWith(`.${extension}`))

function filesFinding(items: readonly BudgetItem[], files: readonly string[], detail: object): Finding {
  const whole = items.filter((item) => files.every((extension) => hasFile(item, extension)))
  const missing = items
    .filter((item) => !whole.includes(item))
    .map(({ title }) => title)
    .slice(0, 10)
  const newest =
    whole
      .map(({ liveOn }) => liveOn)
      .toSorted()
      .at(-1) ?? null
  const state = whole.length === 0 ? 'missing' : missing.length > 0 ? 'stale' : 'met'
  return {
    count: whole.length,
    newest,
    countOf: 'files',
    evidence: whole.slice(0, 5).map(({ path }) => path),
    detail: { ...detail, missing },
    state,
  }
}
