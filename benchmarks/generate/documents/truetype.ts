// TrueType fonts: widths of letters, and a file that keeps only the letters used.
import { inflateSync } from 'node:zlib'

export type Font = {
  name: string
  unitsPerEm: number
  ascent: number
  descent: number
  box: readonly number[]
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** The font with these glyphs only, under their old numbers. */
  subset(glyphs: ReadonlySet<number>, hinted?: boolean): Buffer
}

type Tables = Map<string, Buffer>

/** Reads a .ttf, or a .woff around one. */
export function readFont(name: string, file: Buffer): Font {
  const tables = file.toString('latin1', 0, 4) === 'wOFF' ? woffTables(file) : tablesOf(file)
  const head = table(tables, 'head')
  const hhea = table(tables, 'hhea')
  const hmtx = table(tables, 'hmtx')
  const metrics = hhea.readUInt16BE(34)
  const letters = letterMap(table(tables, 'cmap'))
  return {
    name,
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    box: [36, 38, 40, 42].map((at) => head.readInt16BE(at)),
    glyphOf: (codePoint) => letters.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    subset: (glyphs, hinted = true) => subsetOf(tables, glyphs, hinted),
  }
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name)
  if (!found) throw new Error(`the font has no table ${name}`)
  return found
}

function tablesOf(file: Buffer): Tables {
  const tables: Tables = new Map()
  for (let row = 12, left = file.readUInt16BE(4); left > 0; left--, row += 16) {
    const from = file.readUInt32BE(row + 8)
    tables.set(file.toString('latin1', row, row + 4), file.subarray(from, from + file.readUInt32BE(row + 12)))
  }
  return tables
}

function woffTables(file: Buffer): Tables {
  const tables: Tables = new Map()
  for (let row = 44, left = file.readUInt16BE(12); left > 0; left--, row += 20) {
    const [from, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(row + at)) as [number, number, number]
    const body = file.subarray(from, from + packed)
    tables.set(file.toString('latin1', row, row + 4), packed < length ? inflateSync(body) : body)
  }
  return tables
}

/** Formats 4 and 12 of `cmap`: every letter of the first planes. */
function letterMap(cmap: Buffer): Map<number, number> {
  const letters = new Map<number, number>()
  for (let row = 4, left = cmap.readUInt16BE(2); left > 0; left--, row += 8) {
    const at = cmap.readUInt32BE(row + 4)
    if (cmap.readUInt16BE(row) !== 3 && cmap.readUInt16BE(row) !== 0) continue
    if (cmap.readUInt16BE(at) === 4) readSegments(cmap, at, letters)
    if (cmap.readUInt16BE(at) === 12) readGroups(cmap, at, letters)
  }
  return letters
}

function readSegments(cmap: Buffer, at: number, letters: Map<number, number>): void {
  const twice = cmap.readUInt16BE(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = cmap.readUInt16BE(at + 14 + segment)
    const start = cmap.readUInt16BE(at + 16 + twice + segment)
    const delta = cmap.readUInt16BE(at + 16 + twice * 2 + segment)
    const place = at + 16 + twice * 3 + segment
    const offset = cmap.readUInt16BE(place)
    for (let letter = start; letter <= end && letter < 0xffff; letter++) {
      const raw = offset === 0 ? letter : cmap.readUInt16BE(place + offset + (letter - start) * 2)
      if (raw !== 0) letters.set(letter, (raw + delta) & 0xffff)
    }
  }
}

function readGroups(cmap: Buffer, at: number, letters: Map<number, number>): void {
  for (let row = at + 16, left = cmap.readUInt32BE(at + 12); left > 0; left--, row += 12) {
    const [start, end, first] = [0, 4, 8].map((step) => cmap.readUInt32BE(row + step)) as [number, number, number]
    for (let letter = start; letter <= end; letter++) letters.set(letter, first + letter - start)
  }
}

const KEPT = ['head', 'hhea', 'hmtx', 'maxp', 'cvt ', 'fpgm', 'prep', 'loca', 'glyf']

const HINTS = new Set(['cvt ', 'fpgm', 'prep'])

function subsetOf(tables: Tables, glyphs: ReadonlySet<number>, hinted: boolean): Buffer {
  const count = table(tables, 'maxp').readUInt16BE(4)
  const glyf = table(tables, 'glyf')
  const offsets = glyphOffsets(tables, count)
  const kept = withParts(glyf, offsets, glyphs)
  const loca = Buffer.alloc((count + 1) * 4)
  const outlines: Buffer[] = []
  let at = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.writeUInt32BE(at, glyph * 4)
    if (!kept.has(glyph)) continue
    const whole = glyf.subarray(offsets[glyph], offsets[glyph + 1])
    const body = hinted ? whole : withoutProgram(whole)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    outlines.push(padded)
    at += padded.length
  }
  loca.writeUInt32BE(at, count * 4)
  const head = Buffer.from(table(tables, 'head'))
  head.writeInt16BE(1, 50)
  const own = new Map(tables).set('loca', loca).set('glyf', Buffer.concat(outlines)).set('head', head)
  own.set('hmtx', usedMetrics(tables, kept))
  return assembled(
    KEPT.filter((name) => own.has(name) && (hinted || !HINTS.has(name))).map((name) => [name, table(own, name)]),
  )
}

/** A simple glyph's outline without the program that sharpens it. */
function withoutProgram(glyph: Buffer): Buffer {
  const contours = glyph.length === 0 ? -1 : glyph.readInt16BE(0)
  if (contours < 0) return glyph
  const at = 10 + contours * 2
  const length = glyph.readUInt16BE(at)
  return Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + length)])
}

/** Widths of unused glyphs become zeros, which pack to nothing. */
function usedMetrics(tables: Tables, kept: ReadonlySet<number>): Buffer {
  const hmtx = Buffer.from(table(tables, 'hmtx'))
  const metrics = table(tables, 'hhea').readUInt16BE(34)
  for (let glyph = 0; glyph < metrics - 1; glyph++) if (!kept.has(glyph)) hmtx.fill(0, glyph * 4, glyph * 4 + 4)
  return hmtx
}

function glyphOffsets(tables: Tables, count: number): number[] {
  const loca = table(tables, 'loca')
  const long = table(tables, 'head').readInt16BE(50) === 1
  return Array.from({ length: count + 1 }, (_, glyph) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  )
}

/** Glyphs and the glyphs they are put together from. */
function withParts(glyf: Buffer, offsets: readonly number[], glyphs: ReadonlySet<number>): Set<number> {
  const all = new Set<number>([0, ...glyphs])
  for (const glyph of all) {
    const at = offsets[glyph] ?? 0
    if (at === offsets[glyph + 1] || glyf.readInt16BE(at) >= 0) continue
    for (let part = at + 10, flags = 0x20; flags & 0x20; ) {
      flags = glyf.readUInt16BE(part)
      all.add(glyf.readUInt16BE(part + 2))
      part += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
    }
  }
  return all
}

function assembled(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  const words = [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]
  for (const [index, word] of words.entries()) head.writeUInt16BE(word, 4 + index * 2)
  let at = head.length
  const bodies = tables.map(([name, body], index) => {
    const row = 12 + index * 16
    head.write(name, row, 'latin1')
    head.writeUInt32BE(at, row + 8)
    head.writeUInt32BE(body.length, row + 12)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    at += padded.length
    return padded
  })
  return Buffer.concat([head, ...bodies])
}
