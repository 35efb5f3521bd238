// Incremental updates: new and changed objects appended behind a file that stays as it was.
import { deflateSync } from 'node:zlib'
import { openPdf, type PdfSource, refOf } from './pdf-source.ts'
import { entry, withEntry } from './pdf-text.ts'

export type Revision = {
  source: PdfSource
  /** Adds an object and answers its number. */
  add(body: string | Buffer): number
  /** The newest text of an object, with the changes of this revision. */
  object(number: number): string
  set(number: number, body: string | Buffer): void
  /** The file with the revision behind it. */
  bytes(form?: RevisionForm): Buffer
}

/** `same` writes the section in the form that the file has; `packed` also puts plain objects into an object stream. */
export type RevisionForm = 'same' | 'table' | 'stream' | 'packed'

export function revise(bytes: Uint8Array): Revision {
  const source = openPdf(bytes)
  const changed = new Map<number, Buffer>()
  let size = source.size
  const asBytes = (body: string | Buffer) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
  return {
    source,
    add: (body) => {
      changed.set(size, asBytes(body))
      return size++
    },
    object: (number) => changed.get(number)?.toString('latin1') ?? source.object(number),
    set: (number, body) => changed.set(number, asBytes(body)),
    bytes: (form = 'same') => written(source, changed, size, form),
  }
}

/** A stream object. */
export function streamObject(entries: string, content: Uint8Array, compressed = true): Buffer {
  const body = compressed ? deflateSync(content) : Buffer.from(content)
  const filter = compressed ? '/Filter/FlateDecode' : ''
  const head = `<<${entries}${filter}/Length ${body.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), body, Buffer.from('\nendstream', 'latin1')])
}

function written(source: PdfSource, changed: Map<number, Buffer>, size: number, form: RevisionForm): Buffer {
  const asStream = form === 'stream' || form === 'packed' || (form === 'same' && source.streamed)
  const parts = [source.bytes]
  let at = source.bytes.length
  const push = (piece: Buffer) => {
    parts.push(piece)
    at += piece.length
  }
  if (source.bytes.at(-1) !== 10) push(Buffer.from('\n'))
  const { plain, packed } = form === 'packed' ? pack(changed, size) : { plain: changed, packed: new Map() }
  const offsets = new Map<number, number>()
  for (const [number, body] of plain) {
    offsets.set(number, at)
    push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const last = Math.max(size, ...[...plain.keys()].map((number) => number + 1))
  push(asStream ? streamSection(source, offsets, packed, last, at) : tableSection(source, offsets, last, at))
  return Buffer.concat(parts)
}

type Packed = Map<number, { stream: number; index: number }>

/** Objects without a stream, except signatures whose bytes are counted, go into one object stream. */
function pack(changed: Map<number, Buffer>, size: number): { plain: Map<number, Buffer>; packed: Packed } {
  const plain = new Map(changed)
  const packed: Packed = new Map()
  const heads: string[] = []
  const bodies: string[] = []
  let at = 0
  for (const [number, body] of changed) {
    const text = body.toString('latin1')
    if (/endstream$|\/ByteRange/.test(text)) continue
    packed.set(number, { stream: size, index: heads.length })
    heads.push(`${number} ${at}`)
    bodies.push(text)
    at += text.length + 1
    plain.delete(number)
  }
  const first = `${heads.join(' ')} `
  const content = Buffer.from(first + bodies.join(' '), 'latin1')
  plain.set(size, streamObject(`/Type/ObjStm/N ${heads.length}/First ${first.length}`, content))
  return { plain, packed }
}

/** What a trailer keeps from the one before. */
function trailerOf(source: PdfSource, size: number): string {
  const kept = ['Root', 'Info', 'ID'].map((key) => [key, entry(source.trailer, key)] as const)
  const text = kept.map(([key, value]) => (value === null ? '' : `/${key} ${value}`)).join('')
  return `/Size ${size}${text}/Prev ${source.startxref}`
}

function tableSection(source: PdfSource, offsets: Map<number, number>, size: number, at: number): Buffer {
  const lines = ['xref']
  for (const run of runsOf([...offsets.keys()])) {
    lines.push(`${run[0]} ${run.length}`)
    for (const number of run) lines.push(`${String(offsets.get(number)).padStart(10, '0')} 00000 n `)
  }
  lines.push('trailer', `<<${trailerOf(source, size)}>>`, 'startxref', String(at), '%%EOF', '')
  return Buffer.from(lines.join('\n'), 'latin1')
}

function streamSection(
  source: PdfSource,
  offsets: Map<number, number>,
  packed: Packed,
  own: number,
  at: number,
): Buffer {
  const numbers = [...offsets.keys(), ...packed.keys(), own].sort((a, b) => a - b)
  const runs = runsOf(numbers)
  const rows = numbers.map((number) => {
    const inside = packed.get(number)
    const row = Buffer.alloc(7)
    row[0] = inside ? 2 : 1
    row.writeUInt32BE(inside ? inside.stream : number === own ? at : (offsets.get(number) ?? 0), 1)
    row.writeUInt16BE(inside?.index ?? 0, 5)
    return row
  })
  const index = runs.map((run) => `${run[0]} ${run.length}`).join(' ')
  const entries = `/Type/XRef/W[1 4 2]/Index[${index}]${trailerOf(source, own + 1)}`
  const body = streamObject(entries, Buffer.concat(rows))
  return Buffer.concat([Buffer.from(`${own} 0 obj\n`), body, Buffer.from(`\nendobj\nstartxref\n${at}\n%%EOF\n`)])
}

/** Numbers that follow one another, together. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs
}

/** The numbers of the file's pages in order. */
export function pageNumbers(revision: Revision): number[] {
  const below = (number: number): number[] => {
    const node = revision.object(number)
    const kids = entry(node, 'Kids')
    return kids === null ? [number] : (kids.match(/\d+(?=\s+\d+\s+R)/g) ?? []).flatMap((kid) => below(Number(kid)))
  }
  return below(refOf(entry(revision.object(revision.source.root), 'Pages')))
}

/** Puts more references into an array that stands in a dictionary, directly or by reference. */
export function addToArray(revision: Revision, holder: number, key: string, references: readonly number[]): void {
  const more = references.map((number) => ` ${number} 0 R`).join('')
  const dictionary = revision.object(holder)
  const value = entry(dictionary, key)
  if (value !== null && !value.startsWith('[')) {
    const array = refOf(value)
    revision.set(array, revision.object(array).replace(/\]\s*$/, `${more}]`))
    return
  }
  revision.set(holder, withEntry(dictionary, key, value === null ? `[${more}]` : value.replace(/\]$/, `${more}]`)))
}
