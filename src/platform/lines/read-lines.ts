/** Reads a text file line by line: memory stays the same however long the file, or one of its lines, is. */
import { isUtf8 } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { done, type Outcome, stopped } from '../../basics/outcomes.ts'

/** A longer line is named and passed over; no article or unit comes near it. */
export const mostLineBytes = 5 * 1024 * 1024

export type TextLine = {
  /** 1 is the first line of the file. */
  line: number
  /** Bytes of the file read when the line was complete. */
  end: number
  /** Without its line break. Bytes that are not UTF-8 are read as Latin-1, one character each. */
  text: string
  isUtf8: boolean
  /** The line is longer than allowed; its text is empty. */
  isTooLong: boolean
}

export type OpenedLines = { bytes: number; lines: AsyncGenerator<TextLine> }

/** Opens a file to read its lines; issues on `file`: 'missing', 'not-a-file', 'not-readable', 'utf-16'. */
export async function openLines(path: string): Promise<Outcome<OpenedLines>> {
  const file = await open(path, 'r').catch((problem: NodeJS.ErrnoException) => problem)
  if (file instanceof Error)
    return stopped({ field: 'file', problem: file.code === 'ENOENT' ? 'missing' : 'not-readable' })
  const { size, isPlain, isWide } = await look(file)
  if (isPlain && !isWide)
    return done({ bytes: size, lines: linesOf(file.createReadStream({ highWaterMark: 1 << 18 })) })
  await file.close()
  return stopped({ field: 'file', problem: isPlain ? 'utf-16' : 'not-a-file' })
}

async function look(file: FileHandle) {
  const stat = await file.stat()
  if (!stat.isFile()) return { size: 0, isPlain: false, isWide: false }
  const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0)
  return { size: stat.size, isPlain: true, isWide: isUtf16(buffer.subarray(0, bytesRead)) }
}

/** A mark at the beginning says so; without one, every other byte of western letters is zero. */
function isUtf16(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  const pairs = Math.floor(head.length / 2)
  const zerosAt = (offset: number) =>
    head.subarray(0, pairs * 2).filter((byte, i) => i % 2 === offset && byte === 0).length
  return pairs >= 4 && zerosAt(0) * 2 > pairs !== zerosAt(1) * 2 > pairs
}

/** The lines of a stream of bytes. A byte order mark at the beginning is no part of the first one. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, most = mostLineBytes): AsyncGenerator<TextLine> {
  let pieces: Buffer[] = []
  let size = 0
  let line = 1
  let end = 0
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const at = chunk.indexOf(10, from)
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at)
      size += piece.length
      if (size <= most) pieces.push(piece)
      else pieces = []
      end += piece.length
      if (at < 0) break
      from = at + 1
      end += 1
      yield textLine(line, end, pieces, size > most)
      line += 1
      pieces = []
      size = 0
    }
  }
  if (size > 0) yield textLine(line, end, pieces, size > most)
}

function textLine(line: number, end: number, pieces: readonly Buffer[], isTooLong: boolean): TextLine {
  const [only] = pieces
  const joined = pieces.length === 1 && only ? only : Buffer.concat(pieces)
  const marked =
    line === 1 && joined[0] === 0xef && joined[1] === 0xbb && joined[2] === 0xbf ? joined.subarray(3) : joined
  const bytes = marked.at(-1) === 13 ? marked.subarray(0, -1) : marked
  const utf8 = isUtf8(bytes)
  return { line, end, text: bytes.toString(utf8 ? 'utf8' : 'latin1'), isUtf8: utf8, isTooLong }
}
