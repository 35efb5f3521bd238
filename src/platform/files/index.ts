/** Bytes under their SHA-256: what has been written never changes, and the same bytes are kept once. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, copyFile, mkdir, open, readFile, rename, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { isAway, longUntouched, removeUntouched } from './sweep.ts'

export type FileStore = {
  /** Keeps the bytes (flushed to disk before it returns) and answers their SHA-256 in hex. */
  put(bytes: Buffer): Promise<string>
  /** The same for a file that is too big to hold; it stays where it is. */
  putFile(path: string): Promise<string>
  /** The bytes as a stream, or a part of them; both ends counted. */
  read(sha256: string, range?: { start: number; end: number }): Readable
  has(sha256: string): Promise<boolean>
  /**
   * What lies in one folder of the store ('00' to 'ff') and was not put again since that moment. Whatever a broken run left
   * there is set right.
   */
  longUntouched(folder: string, since: Date): Promise<string[]>
  /** Removes the bytes unless somebody put them again since that moment, be it while they go; answers whether they are gone. */
  removeUntouched(sha256: string, since: Date): Promise<boolean>
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A whole file of the store that is small enough to hold. */
export const bytesOfFile = (files: FileStore, sha256: string): Promise<Buffer> => buffer(files.read(sha256))

/** A short file that is text. */
export const textOfFile = (path: string): Promise<string> => readFile(path, 'utf8')

/** A store in a folder: `ab/<sha256>`. A half-written file never gets its final name. */
export function diskFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const has = (sha256: string): Promise<boolean> =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    )
  async function keep(sha256: string, write: (half: string) => Promise<void>): Promise<string> {
    if (await touch(pathOf(sha256))) return sha256
    await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
    const half = `${pathOf(sha256)}.${process.pid}.${Math.random().toString(36).slice(2)}`
    try {
      await write(half)
      await rename(half, pathOf(sha256))
    } catch (problem) {
      await unlink(half).catch(() => {})
      throw problem
    }
    return sha256
  }
  return {
    has,
    longUntouched: (name, since) => longUntouched(join(folder, name), since),
    removeUntouched: (sha256, since) => removeUntouched(pathOf(sha256), since),
    read: (sha256, range) => createReadStream(pathOf(sha256), range),
    put: (bytes) => keep(sha256Of(bytes), (half) => flushed(half, 'wx', (file) => file.writeFile(bytes))),
    putFile: async (path) =>
      keep(await sha256OfFile(path), async (half) => {
        await copyFile(path, half)
        await flushed(half, 'r+', async () => {})
      }),
  }
}

/** Bytes that are put again count as new: who brought them is about to enter them. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  try {
    await utimes(path, now, now)
    return true
  } catch (problem) {
    if (isAway(problem)) return false
    throw problem
  }
}

type Handle = Awaited<ReturnType<typeof open>>

async function flushed(path: string, flags: 'wx' | 'r+', work: (file: Handle) => Promise<void>): Promise<void> {
  const file = await open(path, flags)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
