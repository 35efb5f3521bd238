/** Values of ASN.1 nodes as values of ours. */
import { Damaged } from '../budget.ts'
import { type Node, tags } from './ber.ts'

export function oidOf(node: Node): string {
  const { content } = node.as(tags.oid)
  const parts: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (value > Number.MAX_SAFE_INTEGER) throw new Damaged('an OID without end')
    if (byte >= 0x80) continue
    parts.push(value)
    value = 0
  }
  const first = parts[0] ?? 0
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...parts.slice(1)].join('.')
}

/** A serial number or the like, as hexadecimal digits. */
export const integerHex = (node: Node): string => Buffer.from(node.as(tags.integer).content).toString('hex')

export function smallInteger(node: Node): number {
  const { content } = node
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) >= 0x80) throw new Damaged('no small number')
  return content.reduce((sum, byte) => sum * 256 + byte, 0)
}

export const booleanOf = (node: Node): boolean => node.as(tags.boolean).content[0] !== 0

/** The bytes of a BIT STRING that has whole bytes, as signatures and keys do. */
export function bitBytes(node: Node): Uint8Array {
  const { content } = node.as(tags.bits)
  if (content[0] !== 0) throw new Damaged('no whole bytes')
  return content.subarray(1)
}

/** The numbers of the bits that are set, bit 0 first. */
export function bitsOf(node: Node): ReadonlySet<number> {
  const bytes = node.as(tags.bits).content.subarray(1)
  return new Set(
    Array.from({ length: bytes.length * 8 }, (_, i) => i).filter((i) => ((bytes[i >> 3] ?? 0) >> (7 - (i % 8))) & 1),
  )
}

const pattern = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.(\d{1,6}))?(Z|[+-]\d{4})$/

/** UTCTime and GeneralizedTime; a time without a zone is not understood. */
export function timeOf(node: Node): Date {
  const found = pattern.exec(Buffer.from(node.content).toString('latin1'))
  const digits = node.is(tags.utcTime) ? 2 : 4
  if (!found || !(node.is(tags.utcTime) || node.is(tags.generalizedTime)) || found[1]?.length !== digits)
    throw new Damaged('no time')
  const [, year = '', month, day, hour, minute, second = '00', fraction = '0', zone = 'Z'] = found
  const fullYear = digits === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const time = new Date(
    `${fullYear}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`,
  )
  if (Number.isNaN(time.getTime())) throw new Damaged('no time')
  return time
}

export const isTime = (node: Node): boolean => node.is(tags.utcTime) || node.is(tags.generalizedTime)

/** The letters of any of the string kinds. */
export function lettersOf(node: Node): string {
  const bytes = Buffer.from(node.content)
  if (node.tag === 0x1e) return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : ''
  return node.tag === 0x0c ? bytes.toString('utf8') : bytes.toString('latin1')
}
