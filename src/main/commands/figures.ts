/** `congso figures check FILE.csv`: what does not add up in figures of dossiers, without a database. */
import {
  type CheckedRow,
  checkFigures,
  type LineFault,
  neededColumns,
  rowOf,
} from '../../modules/figures/rules/index.ts'
import { fileSentences, type LineRecord, openRecords, recordSentences } from '../../platform/lines/index.ts'
import { type Result, refused, wrongUse } from './result.ts'

type Rejected = { line: number; problem: string }

/** Exit 0 also with findings; 1 when lines could not be read, each with its reason; 2 for wrong use. */
export async function checkFiguresCommand(file: string, { format }: { format: string }): Promise<Result> {
  if (format !== 'json') return wrongUse(`Không có định dạng ${format}. Chọn: json.`)
  const opened = await openRecords(file)
  if ('issues' in opened) return notOpened(opened.issues[0]?.problem ?? '', file)
  const rows: { row: CheckedRow; at: number }[] = []
  const rejected: Rejected[] = []
  let at = 0
  for await (const record of opened.done.records) {
    at += 1
    const read = readLine(record)
    if (read === 'other-columns') return wrongUse(`Tệp ${file} cần các cột ${neededColumns.join(', ')}.`)
    if ('problem' in read) rejected.push(read)
    else rows.push({ row: read.row, at })
  }
  // A line that could not be read keeps its number, so that findings name the rows of the file.
  const findings = checkFigures(rows.map(({ row }) => row)).map(({ row, wouldReconcile, ...finding }) => ({
    ...{ row: rows[row - 1]?.at ?? row, ...finding },
    would_reconcile: wouldReconcile,
  }))
  const output = { rows: rows.length, findings, ...(rejected.length === 0 ? {} : { rejected }) }
  const messages = rejected.map(({ line, problem }) => `Dòng ${line}: ${problem}`)
  return { exitCode: rejected.length === 0 ? 0 : 1, output, messages }
}

function notOpened(problem: string, file: string): Result {
  const sentence = fileSentences[problem]?.(file) ?? `Không mở được tệp ${file}.`
  return problem === 'utf-16' ? refused([sentence]) : wrongUse(sentence)
}

function readLine({ line, isUtf8, read }: LineRecord): { row: CheckedRow } | Rejected | 'other-columns' {
  if (!isUtf8) return { line, problem: 'Dòng không phải UTF-8.' }
  if ('problem' in read) return { line, problem: recordSentences[read.problem] ?? read.problem }
  if (neededColumns.some((column) => !(column in read.fields))) return 'other-columns'
  const outcome = rowOf(read.fields)
  if ('row' in outcome) return outcome
  return { line, problem: outcome.faults.map(faultText).join(' ') }
}

const faultTexts: Record<LineFault['problem'], string> = {
  missing: 'còn trống.',
  'not-a-day': 'phải là ngày dạng NĂM-THÁNG-NGÀY.',
  'period-turned': 'đứng trước ngày đầu kỳ.',
  'not-a-count': 'phải là số nguyên không âm.',
  'not-a-share': 'phải là tỷ lệ phần trăm.',
}

const faultText = ({ column, problem }: LineFault): string => `Cột ${column} ${faultTexts[problem]}`
