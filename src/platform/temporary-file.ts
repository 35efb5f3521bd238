import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Lets bytes stand in a file of their own while the work goes on. */
export async function withTemporaryFile<T>(bytes: Buffer, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'congso-'))
  try {
    const path = join(folder, 'tep')
    await writeFile(path, bytes, { mode: 0o600 })
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The whole of a file whose size has been looked at. */
export const bytesOfFile = (path: string): Promise<Buffer> => readFile(path)
