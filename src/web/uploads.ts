/** Files that come with a form: streamed to a folder of their own while their limits are watched, and gone when the answer is. */
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { bytesText } from '../basics/numbers.ts'

/** A file as it came: its name and type are what the sender claims. `path` is gone once the route has answered. */
export type UploadedFile = { field: string; name: string; contentType: string; path: string; bytes: number }

/** What a route takes at most: bytes of one file, and how many files in one form. */
export type UploadLimits = { largest: number; files: number }

export type UploadProblem = 'too-large' | 'too-many' | 'broken' | 'not-ours'

export class UploadRefused extends Error {
  readonly problem: UploadProblem
  constructor(problem: UploadProblem) {
    super(`upload refused: ${problem}`)
    this.problem = problem
  }
}

export type Received = { body: URLSearchParams; files: readonly UploadedFile[]; drop(): Promise<void> }

const noFiles: Received = { body: new URLSearchParams(), files: [], drop: async () => {} }

type Receiving = {
  limits: UploadLimits
  /** Whether a form with these fields is one of ours; asked before the first byte of a file is kept. */
  isOurs: (fields: URLSearchParams) => boolean
}

/** Reads a form with files. Throws `UploadRefused`; nothing is kept then, and what is still on its way is thrown away. */
export async function receiveUploads(request: FastifyRequest, receiving: Receiving): Promise<Received> {
  const folder = await newFolder()
  const received = { ...noFiles, body: new URLSearchParams(), files: [] as UploadedFile[], folder }
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    for await (const part of request.parts(parserOptions(receiving.limits))) await take(part, received, receiving)
    return { ...received, drop }
  } catch (problem) {
    request.raw.unpipe()
    request.raw.resume()
    await drop()
    throw refusalOf(problem)
  }
}

/** One file more than allowed is read as far as its head, so that the refusal is ours. */
const parserOptions = ({ largest, files }: UploadLimits) => ({
  limits: { fileSize: largest, files: files + 1, fields: 60, fieldSize: 64 * 1024, parts: files + 61 },
  throwFileSizeLimit: false,
})

type Taking = { body: URLSearchParams; files: UploadedFile[]; folder: string }

async function take(part: MultipartFile | MultipartValue, to: Taking, { limits, isOurs }: Receiving): Promise<void> {
  if (part.type === 'field') {
    if (part.valueTruncated) throw new UploadRefused('too-large')
    to.body.append(part.fieldname, String(part.value))
    return
  }
  if (!isOurs(to.body)) throw new UploadRefused('not-ours')
  if (part.filename && to.files.length === limits.files) throw new UploadRefused('too-many')
  const path = join(to.folder, String(to.files.length))
  await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
  if (part.file.truncated) throw new UploadRefused('too-large')
  const { size } = await stat(path)
  // A file field that nobody filled comes without a name and without bytes.
  if (size === 0 && !part.filename) return
  const name = (part.filename ?? '').normalize('NFC')
  to.files.push({ field: part.fieldname, name, contentType: part.mimetype, path, bytes: size })
}

function refusalOf(problem: unknown): unknown {
  if (problem instanceof UploadRefused) return problem
  const code = String((problem as { code?: unknown }).code ?? '')
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') return new UploadRefused('too-many')
  const isOfSystem = /^E[A-Z]+$/.test(code) && code !== 'ECONNRESET'
  return isOfSystem ? problem : new UploadRefused('broken')
}

const parent = join(tmpdir(), 'congso-uploads')
const aDay = 24 * 60 * 60 * 1000

/** A process that was killed leaves its folders; whoever comes next a day later takes them away. */
async function newFolder(): Promise<string> {
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > aDay) await rm(path, { recursive: true, force: true })
  }
  return mkdtemp(join(parent, 'form-'))
}

type Told = { status: number; title: string; lead: string }

/** What the sender is told, and what to do. */
export function uploadRefusal(problem: Exclude<UploadProblem, 'not-ours'>, { largest, files }: UploadLimits): Told {
  const kept = 'Chưa có tệp nào được lưu.'
  switch (problem) {
    case 'too-large':
      return {
        status: 413,
        title: 'Tệp quá lớn',
        lead: `Mỗi tệp được tải lên tối đa ${bytesText(largest, 'vi')}. ${kept} Hãy nén hoặc cắt ngắn tệp rồi tải lại; video dài nên chia thành nhiều phần.`,
      }
    case 'too-many':
      return {
        status: 413,
        title: 'Quá nhiều tệp một lần',
        lead: `Mỗi lần tải lên được tối đa ${files} tệp. ${kept} Hãy chia thành nhiều lần.`,
      }
    case 'broken':
      return {
        status: 400,
        title: 'Tệp chưa được tải lên trọn vẹn',
        lead: `Kết nối bị ngắt hoặc biểu mẫu không đúng dạng. ${kept} Hãy tải lại.`,
      }
  }
}
