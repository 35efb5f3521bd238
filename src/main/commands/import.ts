/** `congso import units|articles|documents FILE --site S`: brings a site's contributors and archive in. */

import { join } from 'node:path'
import { type ArticlesImported, importArticles, noticeSentences } from '../../modules/articles/index.ts'
import { type DocumentsImported, importDocuments, type MissingPart } from '../../modules/documents/index.ts'
import { importUnits, type SiteSummary, siteBySlug } from '../../modules/sites/index.ts'
import { type DeskDb, isDatabaseAway } from '../../platform/database/index.ts'
import type { FileStore } from '../../platform/files/index.ts'
import {
  countRejected,
  fileSentences,
  filesBeside,
  type LinesRun,
  newTally,
  openRecords,
  reject,
  type Tally,
} from '../../platform/lines/index.ts'

export type ImportOptions = {
  kind: 'units' | 'articles' | 'documents'
  file: string
  /** The site's slug. */
  site: string
  /** Makes unknown units and sections, for articles only. */
  create: boolean
  /** Where the files lie that the lines name, for documents; beside the imported file without it. */
  folder?: string
}

export type ImportParts = {
  db: DeskDb
  files: FileStore
  now: () => Date
  /** The JSON of the result goes out here, one line. */
  out: (text: string) => void
  /** Progress and messages, a line at a time. */
  err: (text: string) => void
  /** Aborted by Ctrl-C: the run stops behind the batch it is in. */
  signal?: AbortSignal
}

/** Runs the import and answers the exit code: 0 done, 1 done in part or refused, 2 wrong use. */
export async function runImport(options: ImportOptions, parts: ImportParts): Promise<0 | 1 | 2> {
  const { db, now, out, err, signal } = parts
  const site = await siteBySlug(db, options.site)
  if (site === undefined)
    return misused(err, `Không có trang nào tên “${options.site}”. Xem danh sách: congso site list.`)
  const opened = await openRecords(options.file)
  if (!('done' in opened)) return notOpened(opened.issues[0]?.problem ?? '', options, parts)
  const { bytes, records } = opened.done
  const tell = progressTeller(err, bytes)
  let soFar = newTally()
  const progress: typeof tell = (tally, end) => {
    soFar = tally
    tell(tally, end)
  }
  const run: LinesRun = { records, now, progress, ...(signal ? { signal } : {}) }
  try {
    return finished(await imported(options, parts, { site, run }), parts)
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    err(`Mất kết nối với cơ sở dữ liệu. ${again}`)
    out(JSON.stringify(soFar))
    return 1
  }
}

const again = 'Chạy lại lệnh này để nhập tiếp, không có gì bị nhập hai lần.'

function finished(tally: Tally, { out, err, signal }: ImportParts): 0 | 1 {
  if (tally.read === 0) err('Tệp không có dòng nào để nhập.')
  if (signal?.aborted) err(`Đã dừng theo yêu cầu. ${again}`)
  out(JSON.stringify(tally))
  return countRejected(tally) > 0 || signal?.aborted ? 1 : 0
}

async function imported(
  options: ImportOptions,
  parts: ImportParts,
  { site, run }: { site: SiteSummary; run: LinesRun },
): Promise<Tally> {
  const by = { kind: 'command' as const }
  if (options.kind === 'units') return importUnits(parts.db, site, { ...run, by })
  const beside = filesBeside(options.folder === undefined ? options.file : join(options.folder, 'x'))
  if (options.kind === 'documents') {
    const { tally } = await importDocuments(parts.db, site, { ...run, by, files: parts.files, beside })
    tellLacking(parts.err, tally)
    return tally
  }
  const done = await importArticles(parts.db, site, { ...run, by, create: options.create, files: parts.files, beside })
  tellMore(parts.err, done)
  return done.tally
}

const lackingWords: Record<MissingPart, string> = {
  number: 'không có số',
  issued_on: 'không có ngày ban hành',
  issuer: 'không có cơ quan ban hành',
  kind: 'không có loại',
  signer: 'không có người ký',
  file: 'không có tệp',
  signature: 'chưa kiểm tra chữ ký',
}

/** A line each; no old document's signature was verified, which is told once and not on every line. */
function tellLacking(err: ImportParts['err'], { incomplete, missing }: DocumentsImported['tally']): void {
  for (const { line, external_id, missing: parts } of incomplete) {
    const own = parts.filter((part) => part !== 'signature')
    if (own.length > 0) err(`Dòng ${line} (${external_id}): ${own.map((part) => lackingWords[part]).join(', ')}.`)
  }
  const told = Object.entries(missing).map(([part, count]) => `${count} ${lackingWords[part as MissingPart]}`)
  if (told.length > 0) err(`Đã nhập, còn thiếu: ${told.join(', ')}. Từng dòng ở mục “incomplete” của kết quả.`)
}

function misused(err: ImportParts['err'], sentence: string): 2 {
  err(sentence)
  return 2
}

/** A file in another encoding is refused like its lines would be; one that is not there is wrong use. */
function notOpened(problem: string, { file }: ImportOptions, { out, err }: ImportParts): 1 | 2 {
  const sentence = fileSentences[problem]?.(file) ?? `Không mở được tệp ${file}.`
  if (problem !== 'utf-16') return misused(err, sentence)
  const tally = newTally()
  reject(tally, 1, sentence)
  err(sentence)
  out(JSON.stringify(tally))
  return 1
}

/** At most one line a second: how far, how many, how fast. */
function progressTeller(err: ImportParts['err'], bytes: number): NonNullable<LinesRun['progress']> {
  const begun = performance.now()
  let told = begun
  return (tally, end) => {
    const at = performance.now()
    if (at - told < 1000) return
    told = at
    const percent = bytes === 0 ? 100 : Math.min(100, Math.floor((end / bytes) * 100))
    const speed = Math.round(tally.read / ((at - begun) / 1000))
    const { read, created, skipped } = tally
    err(
      `${percent}% · ${read} dòng · tạo ${created}, bỏ qua ${skipped}, từ chối ${countRejected(tally)} · ${speed} dòng/giây`,
    )
  }
}

function tellMore(err: ImportParts['err'], done: ArticlesImported): void {
  const list = (names: Iterable<string>) => [...names].map((name) => `“${name}”`).join(', ')
  const tell = (sentence: string, names: Set<string> | string[]) => {
    const all = new Set(names)
    if (all.size > 0) err(`${sentence}: ${list(all)}.`)
  }
  tell('Đã tạo đơn vị', done.madeUnits)
  tell('Đã tạo chuyên mục', done.madeSections)
  tell('Đơn vị chưa có ở trang (thêm bằng congso import units, hoặc chạy lại với --create)', done.unknownUnits)
  tell('Chuyên mục chưa có ở trang (chạy lại với --create để tạo)', done.unknownSections)
  tell('Cột không dùng đến', done.strangeColumns)
  if (done.converted > 0) err(`${done.converted} bài được chuyển từ bảng mã TCVN3 hoặc VNI sang Unicode.`)
  for (const [kind, count] of done.notices) err(noticeSentences[kind](count))
}
