/** Looks into office documents for what runs by itself and for what grows when it is opened. */
import { readFile } from 'node:fs/promises'
import type { FileProblem } from './recognise.ts'
import { withZip, type ZipEntry, type ZipListing } from './zip.ts'

const mostUnpacked = 300 * 1024 * 1024
/** XML packs well; beyond this a part of some size is made to burst. */
const mostTimes = 300

/** Macros, controls, programs, and archives in archives. */
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\d*\.(xml|bin)|Basic\/.*|Scripts\/.*)$/i
const programs = /\.(exe|dll|scr|com|bat|cmd|ps1|vbs|js|jar|msi|lnk|hta)$/i
const archives = /\.(zip|7z|rar|gz|tar|bz2|xz)$/i

export const officeProblem = (path: string): Promise<FileProblem | null> =>
  withZip(path, async (zip) => {
    if (zip === null) return 'hidden-content'
    const { entries } = zip
    if (entries.some(({ name }) => macros.test(name))) return 'macros'
    if (entries.some(({ name }) => programs.test(name))) return 'program'
    if (entries.some(({ name }) => archives.test(name)) || bursts(entries)) return 'unpacks-too-big'
    return (await leansOnTemplate(zip)) ? 'template-elsewhere' : null
  })

function bursts(entries: readonly ZipEntry[]): boolean {
  const sum = entries.reduce((total, { unpacked }) => total + unpacked, 0)
  return (
    sum > mostUnpacked ||
    entries.some(({ packed, unpacked }) => unpacked > 1024 * 1024 && unpacked > packed * mostTimes)
  )
}

/** A template somewhere else brings its macros when the document is opened. */
async function leansOnTemplate({ entries, read }: ZipListing): Promise<boolean> {
  for (const entry of entries.filter(({ name }) => /_rels\/[^/]+\.rels$/.test(name))) {
    const text = (
      await read(entry, 1024 * 1024).catch(() => Buffer.from('attachedTemplate" TargetMode="External"'))
    ).toString()
    for (const [tag] of text.matchAll(/<Relationship\b[^>]*>|^attachedTemplate.*$/g)) {
      if (/attachedTemplate|\/(frame|subDocument)"/.test(tag) && /TargetMode\s*=\s*["']External/i.test(tag)) return true
    }
  }
  return false
}

const inWide = (text: string): Buffer => Buffer.from(text, 'utf16le')

/** Documents before 2007: which program wrote it stands in its directory, as do its macros. */
export async function oldOfficeIn(
  path: string,
): Promise<{ extension: 'doc' | 'xls' | 'ppt' } | { problem: FileProblem }> {
  const bytes = await readFile(path)
  const holds = (name: string): boolean => bytes.includes(inWide(`${name}\0`))
  if (holds('_VBA_PROJECT') || holds('Macros') || holds('_VBA_PROJECT_CUR')) return { problem: 'macros' }
  if (holds('WordDocument')) return { extension: 'doc' }
  if (holds('Workbook') || holds('Book')) return { extension: 'xls' }
  return holds('PowerPoint Document') ? { extension: 'ppt' } : { problem: 'unknown-type' }
}
