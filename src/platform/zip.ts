/** Opens ZIP archives of strangers within limits, and writes plain ones: nothing is unpacked before its size is known. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export type ZipLimits = { entries: number; unpacked: number }
export type ZipProblem = 'not-a-zip' | 'zip-encrypted' | 'zip-too-large' | 'zip-broken'
export type Unzipped = { files: ReadonlyMap<string, Buffer> } | { problem: ZipProblem }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const longestComment = 65_535

type Entry = { name: string; method: number; flags: number; packed: number; size: number; offset: number }

/** Every file of the archive, unpacked. An entry that grows beyond the size it declares is refused, not cut. */
export function unzip(bytes: Buffer, limits: ZipLimits): Unzipped {
  const directory = findDirectory(bytes)
  if (directory === null) return { problem: 'not-a-zip' }
  if (directory.count > limits.entries) return { problem: 'zip-too-large' }
  const entries = readDirectory(bytes, directory)
  if (entries === null) return { problem: 'zip-broken' }
  if (entries.some(({ flags }) => (flags & 1) === 1)) return { problem: 'zip-encrypted' }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpacked) return { problem: 'zip-too-large' }
  const files = new Map<string, Buffer>()
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    const data = unpack(bytes, entry)
    if (data === null) return { problem: 'zip-broken' }
    files.set(entry.name, data)
  }
  return { files }
}

function findDirectory(bytes: Buffer): { count: number; offset: number } | null {
  if (bytes.length < 22) return null
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - longestComment); at--) {
    if (bytes.readUInt32LE(at) !== endOfDirectory) continue
    return { count: bytes.readUInt16LE(at + 10), offset: bytes.readUInt32LE(at + 16) }
  }
  return null
}

/** Null when the directory leads outside the archive or names a file twice. */
function readDirectory(bytes: Buffer, { count, offset }: { count: number; offset: number }): Entry[] | null {
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = offset
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null
    const length = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + length)
    if (names.has(name)) return null
    names.add(name)
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      flags: bytes.readUInt16LE(at + 8),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, size, offset }: Entry): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) return null
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (from + packed > bytes.length) return null
  const data = bytes.subarray(from, from + packed)
  if (method === 0) return packed === size ? data : null
  if (method !== 8) return null
  try {
    const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
    return unpacked.length === size ? unpacked : null
  } catch {
    return null
  }
}

/** An archive of these files without any time, so the same files make the same bytes; not compressed unless asked. */
export function zip(files: ReadonlyMap<string, Buffer>, { packed = false } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, data] of files) {
    const name = Buffer.from(path, 'utf8')
    const stored = packed ? deflateRawSync(data) : data
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt16LE(packed ? 8 : 0, 4)
    facts.writeUInt16LE(0x21, 8)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(stored.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(name.length, 22)
    parts.push(signature(localEntry), facts, name, stored)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature(directoryEntry), Buffer.from([20, 0]), facts, place, name)
    offset += 30 + name.length + stored.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.size, 4)
  end.writeUInt16LE(files.size, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, signature(endOfDirectory), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
