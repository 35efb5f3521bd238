/** Signatures whose byte range is not what an honest program writes, but whose digest is right for that range. */
import { signContent } from '../../support/signing/index.ts'
import { at, authority, leader } from './documents.ts'

const pattern = /\/ByteRange\[[\d ]+\] */g

/** Writes another range into the last signature and signs just that, as an attacker with a good key would. */
export function withRange(bytes: Buffer, change: (range: readonly number[]) => readonly number[]): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(pattern)].at(-1)
  if (!found) throw new Error('no byte range')
  const range = (found[0].match(/\d+/g) ?? []).map(Number)
  const told = `/ByteRange[${change(range).join(' ')}]`
  const changed = Buffer.from(bytes)
  changed.write(told.padEnd(found[0].length), found.index, 'latin1')
  return signedAnew(changed, range, change(range))
}

function signedAnew(bytes: Buffer, real: readonly number[], told: readonly number[]): Buffer {
  const parts = told.flatMap((start, i) => (i % 2 === 0 ? [bytes.subarray(start, start + (told[i + 1] ?? 0))] : []))
  const cms = signContent(Buffer.concat(parts), {
    ...{ signer: leader, certificates: [leader, ...authority.chain], signingTime: at },
  })
  const copy = Buffer.from(bytes)
  copy.write(cms.toString('hex').toUpperCase(), (real[1] ?? 0) + 1, 'latin1')
  return copy
}
