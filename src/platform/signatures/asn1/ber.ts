/** Reads ASN.1 in BER and DER (X.690), lazily and within bounds. A node knows its bytes, so that what was signed is hashed as it stands. */
import { type Budget, Damaged } from '../budget.ts'

const deepest = 32

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The tag of `[number]` that holds further nodes. */
export const context = (number: number): number => 0xa0 + number

export class Node {
  readonly tag: number
  readonly source: Uint8Array
  readonly start: number
  readonly end: number
  private readonly from: number
  private readonly to: number
  private readonly depth: number
  private readonly budget: Budget
  private known: readonly Node[] | null = null

  constructor(
    source: Uint8Array,
    start: number,
    { limit, depth, budget }: { limit: number; depth: number; budget: Budget },
  ) {
    budget.step()
    if (depth > deepest) throw new Damaged('ASN.1 nested too deep')
    const { tag, from, length } = headAt(source, start, limit)
    this.source = source
    this.start = start
    this.tag = tag
    this.from = from
    this.depth = depth
    this.budget = budget
    this.to = length === null ? this.contentEnd(limit) : from + length
    this.end = length === null ? this.to + 2 : this.to
    if (this.end > limit) throw new Damaged('ASN.1 cut off')
  }

  get isConstructed(): boolean {
    return (this.tag & 0x20) !== 0
  }

  /** As it stands, head and all. */
  get raw(): Uint8Array {
    return this.source.subarray(this.start, this.end)
  }

  get content(): Uint8Array {
    return this.source.subarray(this.from, this.to)
  }

  get children(): readonly Node[] {
    if (!this.isConstructed) throw new Damaged('no ASN.1 structure')
    if (this.known) return this.known
    const children: Node[] = []
    for (let at = this.from; at < this.to; at = children.at(-1)?.end ?? this.to) children.push(this.nodeAt(at, this.to))
    this.known = children
    return children
  }

  child(index: number): Node {
    const found = this.children[index]
    if (!found) throw new Damaged('ASN.1 structure too short')
    return found
  }

  is(tag: number): boolean {
    return this.tag === tag
  }

  /** Itself, when it has this tag. */
  as(tag: number): Node {
    if (this.tag !== tag) throw new Damaged(`ASN.1 tag ${this.tag} instead of ${tag}`)
    return this
  }

  /** The bytes of a string, put together when BER cut it into pieces. */
  octets(): Uint8Array {
    return this.isConstructed ? Buffer.concat(this.children.map((piece) => piece.octets())) : this.content
  }

  /** In definite form, as DER wants it (10.1): what is signed is always the DER. */
  der(): Uint8Array {
    if (!this.isConstructed) return withHead(this.tag, this.content)
    const isCutString = (this.tag & 0xc0) === 0 && [0x24, 0x2c].includes(this.tag)
    if (isCutString) return withHead(this.tag & ~0x20, this.octets())
    const children = this.children.map((child) => child.der())
    return withHead(this.tag, Buffer.concat(this.tag === tags.set ? children.toSorted(Buffer.compare) : children))
  }

  private nodeAt(at: number, limit: number): Node {
    return new Node(this.source, at, { limit, depth: this.depth + 1, budget: this.budget })
  }

  /** An indefinite length ends at two zero bytes on its own level. */
  private contentEnd(limit: number): number {
    if (!this.isConstructed) throw new Damaged('ASN.1 without length')
    let at = this.from
    while (this.source[at] !== 0 || this.source[at + 1] !== 0) {
      if (at >= limit) throw new Damaged('ASN.1 without end')
      at = this.nodeAt(at, limit).end
    }
    return at
  }
}

/** The first node of the bytes; what stands behind it is for the caller to judge. */
export const readNode = (bytes: Uint8Array, budget: Budget): Node =>
  new Node(bytes, 0, { limit: bytes.length, depth: 0, budget })

/** A node that must fill the bytes to the end. */
export function wholeNode(bytes: Uint8Array, budget: Budget): Node {
  const node = readNode(bytes, budget)
  if (node.end !== bytes.length) throw new Damaged('bytes behind the ASN.1')
  return node
}

function headAt(
  source: Uint8Array,
  start: number,
  limit: number,
): { tag: number; from: number; length: number | null } {
  const tag = source[start]
  const first = source[start + 1]
  if (tag === undefined || first === undefined || start + 2 > limit) throw new Damaged('ASN.1 cut off')
  if ((tag & 0x1f) === 0x1f) throw new Damaged('a long ASN.1 tag')
  if (first < 0x80) return { tag, from: start + 2, length: first }
  const count = first & 0x7f
  if (count === 0) return { tag, from: start + 2, length: null }
  if (count > 6) throw new Damaged('a wrong ASN.1 length')
  let length = 0
  for (let i = 0; i < count; i += 1) length = length * 256 + (source[start + 2 + i] ?? 0)
  return { tag, from: start + 2 + count, length }
}

function withHead(tag: number, content: Uint8Array): Buffer {
  const size: number[] = []
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) size.unshift(rest & 255)
  const head = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 + size.length, ...size]
  return Buffer.concat([Uint8Array.from(head), content])
}
