/** Alterations of signed files that must never be called valid, chosen by chance that can be repeated. */
import { addAnnotation, changePage, replaceObjects } from '../../support/signing/index.ts'
import { issued, place, plain, signed, stamped } from './documents.ts'
import { withRange } from './ranges.ts'

export type Random = () => number

/** Numbers from 0 up to 1 (mulberry32); the same seed gives the same. */
export function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const below = (random: Random, count: number): number => Math.floor(random() * count)

export const documents: readonly Buffer[] = [
  signed(plain()),
  signed(plain(), { form: 'packed', subFilter: 'ETSI.CAdES.detached' }),
  signed(plain(), { ber: true, docmdp: 2 }),
  issued(),
  stamped(issued('van ban khac')),
]
/** Without anything behind the last signature, so that every byte but its own hole is covered. */
const strangers = [signed(plain('mot van ban khac')), issued('cua co quan khac')]

type Mutation = (bytes: Buffer, random: Random) => Buffer

const holeOf = (bytes: Buffer): { from: number; to: number } => {
  const from = bytes.lastIndexOf('/Contents <') + 10
  return { from, to: bytes.indexOf('>', from) + 1 }
}

/** A place that the last signature covers. */
function coveredPlace(bytes: Buffer, random: Random): number {
  const { from, to } = holeOf(bytes)
  const at = below(random, bytes.length - (to - from))
  return at < from ? at : at + to - from
}

const flippedBit: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  const at = coveredPlace(bytes, random)
  copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8))
  return copy
}

const otherBytes: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes)
  const at = coveredPlace(bytes, random)
  copy[at] = ((copy[at] ?? 0) + 1 + below(random, 255)) & 255
  return copy
}

const appendedBytes: Mutation = (bytes, random) => {
  const pieces = [
    '\n',
    ' ',
    '%%EOF',
    '\n%%EOF\n',
    '1 0 obj\n<<>>\nendobj\n',
    'xref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n',
  ]
  const chosen = pieces[below(random, pieces.length)] ?? '\n'
  return Buffer.concat([bytes, Buffer.from(chosen), Buffer.alloc(below(random, 3), below(random, 256))])
}

const replacedObject: Mutation = (bytes, random) => {
  const numbers: number[] = []
  replaceObjects(bytes, (number) => {
    numbers.push(number)
    return null
  })
  const chosen = numbers[below(random, numbers.length)]
  const bodies = ['<</Type/Catalog>>', 'null', '(thay)', '[1 2 3]', '<</Length 3>>\nstream\nabc\nendstream']
  const body = bodies[below(random, bodies.length)] ?? 'null'
  return replaceObjects(bytes, (number, old) => (number === chosen && old !== body ? body : null))
}

const movedSignature: Mutation = (bytes, random) => {
  const stranger = strangers[below(random, strangers.length)] ?? bytes
  const [own, theirs] = [holeOf(bytes), holeOf(stranger)]
  const value = stranger.subarray(theirs.from, theirs.to)
  return Buffer.concat([bytes.subarray(0, own.from), value, bytes.subarray(own.to)])
}

const rangeChange = (bytes: Buffer, change: (range: number[]) => number[]): Buffer =>
  withRange(bytes, (range) => change([...range]))

const overlappingRanges: Mutation = (bytes, random) =>
  rangeChange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, Math.max(0, c - 17_000 + below(random, 600)), d])

const partOnly: Mutation = (bytes, random) =>
  rangeChange(bytes, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 1 - below(random, d - 1)])

const lateStart: Mutation = (bytes, random) =>
  rangeChange(bytes, ([, b = 0, c = 0, d = 0]) => {
    const start = 1 + below(random, b - 2)
    return [start, b - start, c, d]
  })

const secondRange: Mutation = (bytes, random) => {
  const range = `/ByteRange[0 ${below(random, 99)} 99 ${below(random, 999)}]`
  return signed(bytes, {
    dictionary: (text) =>
      random() < 0.5 ? text.replace('/Contents', `${range}/Contents`) : text.replace('>>', `${range}>>`),
  })
}

const laterContent: Mutation = (bytes, random) =>
  random() < 0.5
    ? changePage(bytes, `BT (${below(random, 999)}) Tj ET`, { replace: random() < 0.5 })
    : addAnnotation(bytes, { place: place(below(random, 400), below(random, 700)), text: String(below(random, 999)) })

const kinds: readonly (readonly [string, number, Mutation])[] = [
  ['bit', 45, flippedBit],
  ['byte', 15, otherBytes],
  ['appended', 8, appendedBytes],
  ['object', 12, replacedObject],
  ['moved', 4, movedSignature],
  ['overlap', 3, overlappingRanges],
  ['part', 4, partOnly],
  ['start', 3, lateStart],
  ['second range', 2, secondRange],
  ['content', 4, laterContent],
]

/** One altered file and what was done to it. */
export function mutated(random: Random): { kind: string; bytes: Buffer } {
  const original = documents[below(random, documents.length)] ?? Buffer.alloc(0)
  let share = below(
    random,
    kinds.reduce((sum, [, weight]) => sum + weight, 0),
  )
  for (const [kind, weight, mutate] of kinds) {
    share -= weight
    if (share < 0) return { kind, bytes: mutate(original, random) }
  }
  throw new Error('no kind of mutation')
}
