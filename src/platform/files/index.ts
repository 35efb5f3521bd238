/** Bytes under their SHA-256: what has been written never changes, and the same bytes are kept once. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type FileStore = {
  /** Keeps the bytes (flushed to disk before it returns) and answers their SHA-256 in hex. */
  put(bytes: Buffer): Promise<string>
  /** The bytes as a stream, or a part of them; both ends counted. */
  read(sha256: string, range?: { start: number; end: number }): Readable
  has(sha256: string): Promise<boolean>
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A store in a folder: `ab/<sha256>`. A half-written file never gets its final name. */
export function diskFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const has = (sha256: string): Promise<boolean> =>
    access(pathOf(sha256)).then(
      () => true,
      () => false,
    )
  return {
    has,
    read: (sha256, range) => createReadStream(pathOf(sha256), range),
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (await has(sha256)) return sha256
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true })
      const half = `${pathOf(sha256)}.${process.pid}.${Math.random().toString(36).slice(2)}`
      const file = await open(half, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(half, pathOf(sha256)).catch(async (problem) => {
        await unlink(half)
        throw problem
      })
      return sha256
    },
  }
}
