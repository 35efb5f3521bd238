// The checker of the W3C (Nu Html Checker) on this machine, for HTML and style sheets alike.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** `name` ends in .html or .css and is what findings are told by. */
export type Checked = { name: string; text: string }

const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))
const megabytes = 64

/** Every error the checker finds, as 'name:line: what (where)'. One run for all files: starting Java is what takes long. */
export async function w3cErrors(files: readonly Checked[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'congso-w3c-'))
  try {
    await Promise.all(files.map(({ name, text }) => writeFile(path.join(folder, name), text)))
    return errorsIn(await reportOn(folder), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The checker exits with 1 when it found something; its report is what counts. */
async function reportOn(folder: string): Promise<string> {
  const words = ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', folder]
  try {
    const { stdout } = await promisify(execFile)('java', words, { maxBuffer: megabytes * 1024 * 1024 })
    return stdout
  } catch (problem) {
    if ((problem as { code?: unknown }).code !== 'ENOENT') throw problem
    throw new Error('Thiếu Java (cho bộ kiểm tra HTML của W3C). Hãy chạy: sudo apt-get install -y default-jre-headless')
  }
}

type Message = { type: string; url?: string; lastLine?: number; message: string; extract?: string }

function errorsIn(report: string, folder: string): string[] {
  const { messages } = JSON.parse(report) as { messages: Message[] }
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine, message, extract = '' }) => {
      const name = url.slice(url.indexOf(path.basename(folder)) + path.basename(folder).length + 1)
      return `${name}:${lastLine}: ${message} (${extract.replace(/\s+/g, ' ').trim()})`
    })
}
