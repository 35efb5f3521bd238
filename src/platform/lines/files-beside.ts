/** The files an import brings along: only what lies in the folder of the imported file, or below it. */
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { done, type Outcome, stopped } from '../../basics/outcomes.ts'

export type FilesBeside = (name: string) => Promise<Outcome<Buffer>>

const mostBytes = 100 * 1024 * 1024

/** Reads files by a path relative to the imported file; issues on `file`: 'outside', 'missing', 'not-a-file', 'too-large'. */
export function filesBeside(importedFile: string): FilesBeside {
  const folder = path.dirname(path.resolve(importedFile))
  return async (name) => {
    const wanted = path.resolve(folder, name.replaceAll('\\', '/'))
    if (name.includes('\0') || path.isAbsolute(name) || !isInside(folder, wanted))
      return stopped({ field: 'file', problem: 'outside' })
    const real = await realpath(wanted).catch(() => null)
    if (real === null) return stopped({ field: 'file', problem: 'missing' })
    // A symbolic link inside the folder may lead out of it.
    if (!isInside(await realpath(folder), real)) return stopped({ field: 'file', problem: 'outside' })
    return bytesOf(real)
  }
}

const isInside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file)
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
}

async function bytesOf(file: string): Promise<Outcome<Buffer>> {
  const handle = await open(file, 'r').catch(() => null)
  if (handle === null) return stopped({ field: 'file', problem: 'not-readable' })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) return stopped({ field: 'file', problem: 'not-a-file' })
    if (stat.size > mostBytes) return stopped({ field: 'file', problem: 'too-large' })
    return done(await handle.readFile())
  } finally {
    await handle.close()
  }
}
