/** How bytes leave a folder of the store while others may be putting the same bytes there. */
import { readdir, rename, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

export const isAway = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'ENOENT'

/** On its way out: no reader finds it, and whoever puts the same bytes writes them anew. */
const leaving = '.leaving'

/** The moment somebody put the file last; null when it is not there. */
async function putAt(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime
  } catch (problem) {
    if (isAway(problem)) return null
    throw problem
  }
}

export async function longUntouched(folder: string, since: Date): Promise<string[]> {
  const found: string[] = []
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const at = await putAt(path)
    if (at === null || at >= since) continue
    if (/^[0-9a-f]{64}$/.test(name)) found.push(name)
    else if (name.endsWith(leaving)) await comeBack(path)
    else if (/^[0-9a-f]{64}\./.test(name)) await unlink(path)
  }
  return found.sort()
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (problem) {
    if (isAway(problem)) return []
    throw problem
  }
}

/** The same bytes may have been put meanwhile: then one of two equal files stays. */
const comeBack = (path: string): Promise<void> => rename(path, path.slice(0, -leaving.length))

/**
 * Out of its place first, then looked at once more: who put it before that moment has left a new time on it, and who puts it
 * after that finds nothing and writes it again.
 */
export async function removeUntouched(path: string, since: Date): Promise<boolean> {
  const before = await putAt(path)
  if (before === null || before >= since) return false
  const aside = `${path}${leaving}`
  await rename(path, aside)
  const at = await putAt(aside)
  if (at === null || at >= since) {
    await comeBack(aside)
    return false
  }
  await unlink(aside)
  return true
}
