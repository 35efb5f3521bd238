/** The table of contents of a ZIP file, read without unpacking it. */
import { open } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string; packed: number; unpacked: number; method: number; offset: number }

export type ZipListing = { entries: readonly ZipEntry[]; read(entry: ZipEntry, most: number): Promise<Buffer> }

const endLength = 22
const mostEntries = 10_000

/**
 * The entries, or null where the file is not one plain ZIP from its first to its last byte: something before, behind or between
 * would be another file hidden in it.
 */
export async function withZip<T>(path: string, work: (zip: ZipListing | null) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytesAt = async (offset: number, length: number) =>
      (await file.read(Buffer.alloc(length), 0, length, offset)).buffer
    const entries = await listed(bytesAt, size)
    const read = async (entry: ZipEntry, most: number) => contentOf(entry, most, bytesAt)
    return await work(entries === null ? null : { entries, read })
  } finally {
    await file.close()
  }
}

type BytesAt = (offset: number, length: number) => Promise<Buffer>

async function listed(bytesAt: BytesAt, size: number): Promise<ZipEntry[] | null> {
  if (size < endLength) return null
  const tail = await bytesAt(Math.max(0, size - 65_557), Math.min(size, 65_557))
  const at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + endLength > tail.length || at + endLength + tail.readUInt16LE(at + 20) !== tail.length) return null
  const [count, length, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
  const endsAt = size - tail.length + at
  if (count > mostEntries || length > 16 * 1024 * 1024 || offset + length !== endsAt) return null
  if ((await bytesAt(0, 4)).toString('latin1') !== 'PK\x03\x04') return null
  return entriesIn(await bytesAt(offset, length), count)
}

function entriesIn(table: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > table.length || table.readUInt32LE(at) !== 0x02014b50) return null
    const nameLength = table.readUInt16LE(at + 28)
    entries.push({
      name: table.toString('utf8', at + 46, at + 46 + nameLength),
      method: table.readUInt16LE(at + 10),
      packed: table.readUInt32LE(at + 20),
      unpacked: table.readUInt32LE(at + 24),
      offset: table.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32)
  }
  return at === table.length ? entries : null
}

/** Throws when it unpacks to more than `most`. */
async function contentOf({ offset, packed, method }: ZipEntry, most: number, bytesAt: BytesAt): Promise<Buffer> {
  const head = await bytesAt(offset, 30)
  const from = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const raw = await bytesAt(from, Math.min(packed, most))
  return method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: most })
}
