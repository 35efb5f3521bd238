/** `congso obligations`: the verdicts of a site on a day, and rules entered from a file with no deploy. */
import { readFile } from 'node:fs/promises'
import { dayOf, isDay } from '../../basics/dates.ts'
import { enterRules, problemText, readRules, verdictsJson, verdictsOn } from '../../modules/obligations/index.ts'
import { siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import { type Result, refused, wrongUse } from './result.ts'

export type ObligationOptions = { site?: string; on?: string; format: string }

export async function obligationsCommand(db: DeskDb, options: ObligationOptions, now: Date): Promise<Result> {
  const { site: slug, on = dayOf(now), format } = options
  if (slug === undefined) return wrongUse('Thiếu tùy chọn bắt buộc --site.')
  if (!isDay(on)) return wrongUse(`Ngày không đúng dạng NĂM-THÁNG-NGÀY: ${on}.`)
  if (format !== 'json') return wrongUse(`Không có định dạng ${format}. Chọn: json.`)
  const site = await siteBySlug(db, slug)
  if (site === undefined) return wrongUse(`Không có trang nào tên là ${slug}.`)
  const verdicts = await verdictsOn(db, { siteIds: [site.id], day: on, now })
  return { exitCode: 0, output: verdictsJson(site.slug, on, verdicts) }
}

/** One bad rule refuses the file, so that half a decree is never in force. */
export async function importRulesCommand(db: DeskDb, file: string, now: Date): Promise<Result> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (problem) {
    return wrongUse(`Không đọc được tệp ${file}: ${(problem as Error).message}`)
  }
  const read = readRules(text)
  if ('issues' in read) return refused(read.issues.map(({ problem }) => problemText(problem)))
  const { rules, rejected } = read.done
  if (rejected.length > 0) {
    const told = rejected.flatMap(({ no, issues }) =>
      issues.map(({ field, problem }) => `Quy định ${no}, ${field}: ${problemText(problem)}`),
    )
    return { ...refused(told), output: { read: rules.length + rejected.length, entered: 0, rejected } }
  }
  const outcome = await enterRules(db, { rules, by: { kind: 'command' }, now })
  return { exitCode: 0, output: { read: rules.length, ...outcome, rejected } }
}
