/** Vietnamese recognition by what the machine has: Debian's tesseract with its vie data, else tesseract.js and the data we bring. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js'
import { wordsFromTsv } from './tsv.ts'
import type { SeenWord } from './words.ts'

/** Null where there is nothing to recognise with. */
export type Engine = {
  name: 'tesseract' | 'tesseract.js'
  words(picture: Buffer, layout: Layout): Promise<SeenWord[]>
  /** A second opinion by other data; null where there is none. */
  opinion: ((picture: Buffer, layout: Layout) => Promise<SeenWord[]>) | null
}

/** `sparse`: words wherever they stand on a page; `block`: the lines of one column. */
export type Layout = 'sparse' | 'block'

const pageTime = 90_000

let chosen: Promise<Engine | null> | undefined

/** Chosen once for a process: programs are not installed while it runs. */
export function engine(): Promise<Engine | null> {
  chosen ??= choose()
  return chosen
}

async function choose(): Promise<Engine | null> {
  if (await hasProgram()) return { name: 'tesseract', words: byProgram, opinion: await carefulProgram() }
  return (await begun().catch(() => null)) === null ? null : { name: 'tesseract.js', words: byScript, opinion: null }
}

/** Debian's data are the quick ones; the careful ones we bring see other letters wrong, so that two opinions can be compared. */
async function carefulProgram(): Promise<Engine['opinion']> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-letters-')).catch(() => null)
  if (folder === null) return null
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  try {
    await writeFile(
      join(folder, 'vie.traineddata'),
      gunzipSync(await readFile(join(dataFolder(), 'vie.traineddata.gz'))),
    )
  } catch {
    return null
  }
  return (picture, layout) => byProgram(picture, layout, ['--tessdata-dir', folder])
}

const dataFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')

async function hasProgram(): Promise<boolean> {
  const said = await output('tesseract', ['--list-langs'], null).catch(() => '')
  return /^vie$/m.test(said)
}

const modes = { sparse: PSM.SPARSE_TEXT, block: PSM.SINGLE_BLOCK } as const
const dots = { sparse: '200', block: '300' } as const

async function byProgram(picture: Buffer, layout: Layout, data: readonly string[] = []): Promise<SeenWord[]> {
  const asked = [...data, '-l', 'vie', '--psm', modes[layout], '--dpi', dots[layout], '-c', 'tessedit_create_tsv=1']
  return wordsFromTsv(await output('tesseract', ['stdin', 'stdout', ...asked], picture))
}

async function output(program: string, args: readonly string[], input: Buffer | null): Promise<string> {
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    signal: AbortSignal.timeout(pageTime),
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return Buffer.concat(parts).toString('utf8')
}

/** One recogniser at a time: a page takes a core for seconds. It is let go when nothing was asked for a while. */
let recogniser: Promise<Worker> | undefined
let queue: Promise<unknown> = Promise.resolve()
let letGo: NodeJS.Timeout | undefined
const idleTime = 30_000

function begun(): Promise<Worker> {
  recogniser ??= start()
  recogniser.catch(() => {
    recogniser = undefined
  })
  restLater()
  return recogniser
}

async function start(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    ...{ langPath: dataFolder(), gzip: true, cacheMethod: 'none' },
    errorHandler: () => {},
  })
  return worker
}

function restLater(): void {
  clearTimeout(letGo)
  letGo = setTimeout(() => void closeRecogniser(), idleTime)
  letGo.unref()
}

/** Ends the recogniser; the next page starts another. */
export async function closeRecogniser(): Promise<void> {
  clearTimeout(letGo)
  const worker = recogniser
  recogniser = undefined
  await (await worker?.catch(() => undefined))?.terminate()
}

function byScript(picture: Buffer, layout: Layout): Promise<SeenWord[]> {
  const one = queue.then(() => recognised(picture, layout))
  queue = one.catch(() => {})
  return one
}

async function recognised(picture: Buffer, layout: Layout): Promise<SeenWord[]> {
  clearTimeout(letGo)
  const worker = await begun()
  clearTimeout(letGo)
  await worker.setParameters({ tessedit_pageseg_mode: modes[layout], user_defined_dpi: dots[layout] })
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('recognition took too long')), pageTime)
  })
  try {
    const { data } = await Promise.race([
      worker.recognize(picture, {}, { text: false, blocks: false, tsv: true }),
      late,
    ])
    return wordsFromTsv(data.tsv ?? '')
  } catch (failure) {
    await closeRecogniser()
    throw failure
  } finally {
    clearTimeout(clock)
    restLater()
  }
}
