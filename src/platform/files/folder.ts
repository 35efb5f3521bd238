/** A folder that others write into: what lies there now, and a file of it whole or not at all. */
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

export type FolderFile = { path: string; bytes: number; changedAt: Date }

const most = 20_000

/** Every plain file below the folder, by its path from there; links are not followed. The folder is made when it is missing. */
export async function filesInFolder(folder: string): Promise<FolderFile[]> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const found: FolderFile[] = []
  for (const entry of entries) {
    if (!entry.isFile() || found.length >= most) continue
    const path = join(entry.parentPath, entry.name)
    const facts = await stat(path).catch(() => null)
    if (facts !== null) found.push({ path: relative(folder, path), bytes: facts.size, changedAt: facts.mtime })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Null when it changed while it was read, or is gone; 'unreadable' when it may not be opened. */
export async function wholeFile(
  folder: string,
  { path, bytes, changedAt }: FolderFile,
): Promise<Buffer | 'unreadable' | null> {
  const full = join(folder, path)
  try {
    const read = await readFile(full)
    const after = await stat(full)
    return read.length === bytes && after.size === bytes && after.mtime.getTime() === changedAt.getTime() ? read : null
  } catch (problem) {
    return ['EACCES', 'EPERM', 'EIO'].includes(String((problem as { code?: unknown }).code)) ? 'unreadable' : null
  }
}

/** A file that others will take from there: it has its name only when it is whole. */
export async function putWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `.${name}.tmp`), bytes)
  await rename(join(folder, `.${name}.tmp`), join(folder, name))
}

/** A file that came with a form; its size was watched while it came. */
export const wholeUpload = (path: string): Promise<Buffer> => readFile(path)
