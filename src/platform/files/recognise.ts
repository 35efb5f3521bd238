/** Says what a file is by its content, never by its name, and refuses what hides something else inside. */
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { officeProblem, oldOfficeIn } from './office.ts'
import { pdfProblem } from './pdf.ts'
import { filmProblem } from './recordings.ts'

export type Recognised = {
  form: 'picture' | 'drawing' | 'document' | 'video' | 'audio' | 'captions'
  contentType: string
  /** Without the dot, as a name of this type ends. */
  extension: string
}

/** Stable words; the sentences are the library's. */
export type FileProblem =
  | 'empty'
  | 'unknown-type'
  | 'program'
  | 'web-page'
  | 'archive'
  | 'heic'
  | 'macros'
  | 'template-elsewhere'
  | 'unpacks-too-big'
  | 'hidden-content'
  | 'pdf-with-program'
  | 'damaged'

const known: Readonly<Record<string, Recognised>> = Object.fromEntries(
  [
    ['image/jpeg', 'jpg', 'picture'],
    ['image/png', 'png', 'picture'],
    ['image/apng', 'png', 'picture'],
    ['image/webp', 'webp', 'picture'],
    ['image/avif', 'avif', 'picture'],
    ['image/gif', 'gif', 'picture'],
    ['application/pdf', 'pdf', 'document'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', 'document'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', 'document'],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx', 'document'],
    ['application/vnd.oasis.opendocument.text', 'odt', 'document'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'ods', 'document'],
    ['application/vnd.oasis.opendocument.presentation', 'odp', 'document'],
    ['video/mp4', 'mp4', 'video'],
    ['video/webm', 'webm', 'video'],
    ['audio/mpeg', 'mp3', 'audio'],
    ['audio/mp4', 'm4a', 'audio'],
    ['audio/ogg', 'ogg', 'audio'],
  ].map(([contentType = '', extension = '', form]) => [contentType, { contentType, extension, form } as Recognised]),
)

/** What other names the detector has for what we know. */
const alsoCalled: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
}

export async function recognise(path: string): Promise<Recognised | { problem: FileProblem }> {
  const head = await headOf(path)
  if (head.length === 0) return { problem: 'empty' }
  const detected = (await fileTypeFromFile(path).catch(() => undefined))?.mime.replace(/; codecs=.*$/, '') ?? ''
  if (detected === 'application/x-cfb') return recogniseOldOffice(path)
  const found = known[alsoCalled[detected] ?? detected] ?? readAsText(head)
  if (found === undefined) return { problem: problemOf(detected, head) }
  const problem = await hiddenIn(found, path)
  return problem === null ? found : { problem }
}

async function hiddenIn({ form, extension }: Recognised, path: string): Promise<FileProblem | null> {
  if (extension === 'pdf') return pdfProblem(path)
  if (form === 'document') return officeProblem(path)
  return extension === 'mp4' || extension === 'm4a' ? filmProblem(path) : null
}

const headLength = 8192

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Drawings and captions are text; everything else that is text is not for the library. */
function readAsText(head: Buffer): Recognised | undefined {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  if (/^WEBVTT([ \t\r\n]|$)/.test(text)) return { form: 'captions', contentType: 'text/vtt', extension: 'vtt' }
  const begins = text.replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>[]*(\[[\s\S]*?\])?\s*>)+/i, '')
  if (!/^<svg[\s>]/i.test(begins) && !/^<!DOCTYPE svg/i.test(begins)) return undefined
  return { form: 'drawing', contentType: 'image/svg+xml', extension: 'svg' }
}

const oldOffice = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
} as const

/** Word, Excel and PowerPoint before 2007 share one container with installers and much else. */
async function recogniseOldOffice(path: string): Promise<Recognised | { problem: FileProblem }> {
  const read = await oldOfficeIn(path)
  if ('problem' in read) return read
  return { form: 'document', contentType: oldOffice[read.extension], extension: read.extension }
}

const program =
  /^application\/(x-msdownload|x-elf|x-mach-binary|vnd\.microsoft\.portable-executable|x-ms-shortcut|java-vm|wasm|x-msi)/
const archive = /^application\/(zip|x-7z|x-rar|vnd\.rar|gzip|x-tar|x-bzip2|x-xz|zstd|java-archive|x-zip)/

function problemOf(detected: string, head: Buffer): FileProblem {
  if (/^image\/hei[cf]/.test(detected)) return 'heic'
  if (program.test(detected) || /^(MZ|\x7fELF|#!)/.test(head.toString('latin1'))) return 'program'
  if (/macroenabled/i.test(detected)) return 'macros'
  if (archive.test(detected)) return 'archive'
  return /<(!doctype html|html|script|head|body|iframe|\?php)/i.test(head.toString('latin1'))
    ? 'web-page'
    : 'unknown-type'
}
