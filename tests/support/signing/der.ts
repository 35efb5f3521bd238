// A small writer of DER, so that tests build certificates and signatures without the libraries that read them.
const bytesOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const hex = length.toString(16)
  const body = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return Buffer.concat([Buffer.from([0x80 | body.length]), body])
}

/** Any value by its tag byte. */
export const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), bytesOf(body.length), body])
}

export const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts)
/** A SET OF in the order that DER asks for. */
export const setOf = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...[...parts].sort(Buffer.compare))
/** `[n]` around a whole value. */
export const explicit = (n: number, ...parts: readonly Buffer[]): Buffer => tagged(0xa0 | n, ...parts)
/** `[n]` in place of the tag of a value. */
export const implicit = (n: number, value: Buffer): Buffer => {
  const [first = 0] = value
  return Buffer.concat([Buffer.from([0x80 | (first & 0x20) | n]), value.subarray(1)])
}

export const nothing = tagged(0x05)
export const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.from([value ? 0xff : 0]))
export const octets = (bytes: Uint8Array): Buffer => tagged(0x04, Buffer.from(bytes))
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tagged(0x03, Buffer.from([unused]), Buffer.from(bytes))
export const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text, 'utf8'))
export const printable = (text: string): Buffer => tagged(0x13, Buffer.from(text, 'latin1'))
export const ia5 = (text: string): Buffer => tagged(0x16, Buffer.from(text, 'latin1'))
export const enumerated = (value: number): Buffer => tagged(0x0a, Buffer.from([value]))

export function integer(value: number | bigint | Uint8Array): Buffer {
  const raw = typeof value === 'object' ? Buffer.from(value) : Buffer.from(evenHex(BigInt(value)), 'hex')
  const [first = 0] = raw
  return tagged(0x02, first & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), raw)
}

const evenHex = (value: bigint): string => {
  const hex = value.toString(16)
  return hex.length % 2 ? `0${hex}` : hex
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const groups = [first * 40 + second, ...rest].map((arc) => {
    const out = [arc & 0x7f]
    for (let more = Math.floor(arc / 128); more > 0; more = Math.floor(more / 128)) out.unshift(0x80 | (more & 0x7f))
    return Buffer.from(out)
  })
  return tagged(0x06, ...groups)
}

const digits = (at: Date) => at.toISOString().replace(/[-:T]|\.\d+/g, '')
/** A moment as certificates write it: two digits of the year until 2049. */
export const time = (at: Date): Buffer =>
  at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits(at).slice(2))) : generalizedTime(at)
export const generalizedTime = (at: Date): Buffer => tagged(0x18, Buffer.from(digits(at)))
