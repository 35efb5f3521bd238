/** Whether an MP4 is boxes from its first to its last byte, with the one that players need. */
import { open } from 'node:fs/promises'
import type { FileProblem } from './recognise.ts'

export async function filmProblem(path: string): Promise<FileProblem | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(16)
    let at = 0
    let hasIndex = false
    while (at < size) {
      const { bytesRead } = await file.read(head, 0, 16, at)
      if (bytesRead < 8) return 'hidden-content'
      const kind = head.toString('latin1', 4, 8)
      if (!/^[ -~]{4}$/.test(kind)) return 'hidden-content'
      hasIndex ||= kind === 'moov' || kind === 'moof'
      at += lengthOf(head, size - at)
    }
    if (at > size) return 'damaged'
    return hasIndex ? null : 'damaged'
  } finally {
    await file.close()
  }
}

/** 0 means up to the end, 1 that the length follows in eight bytes (ISO/IEC 14496-12, 4.2). */
function lengthOf(head: Buffer, left: number): number {
  const short = head.readUInt32BE(0)
  if (short === 0) return left
  const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short
  return Math.max(8, length)
}
