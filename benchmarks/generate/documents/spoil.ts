// Files that must not pass, each for one reason.
import { changePage, flipped, type TestAuthority, type TestCertificate } from '../../../tests/support/signing/index.ts'
import type { Random } from '../random.ts'
import { textOnLine } from './appearances.ts'
import type { Spots } from './official-layout.ts'
import { restampNumber } from './restamp.ts'
import { A4 } from './sheet.ts'
import type { Wrong } from './truth.ts'

/** The leader's certificate when that is what is wrong. */
export function spoiledLeader(wrong: Wrong, { bad }: TestAuthority): TestCertificate | null {
  if (wrong === 'expired') return bad.expired()
  if (wrong === 'not-yet-valid') return bad['not-yet-valid']()
  if (wrong === 'revoked') return bad.revoked()
  if (wrong === 'untrusted') return bad['other-root']()
  if (wrong === 'self-signed') return bad['self-signed']()
  if (wrong === 'forged-certificate') return bad.forged()
  if (wrong === 'wrong-usage') return bad['wrong-usage']()
  return wrong === 'weak-digest' ? bad['weak-digest']() : null
}

/** Changes the finished file when that is what is wrong. */
export function spoiled(bytes: Buffer, random: Random, wrong: Wrong, spots: Spots): Buffer {
  if (wrong === 'tampered') return flipped(bytes, 200 + random.below(Math.floor(bytes.length * 0.3)), random.below(8))
  if (wrong === 'appended') return Buffer.concat([bytes, Buffer.from('\n% them vao sau khi ky\n')])
  if (wrong === 'damaged') return bytes.subarray(0, Math.floor(bytes.length / 2))
  if (wrong === 'replaced-page') return overpainted(bytes, spots)
  if (wrong === 'changed-number' && spots.number)
    return restampNumber(bytes, textOnLine('999', spots.number), spots.number)
  return wrong === 'changed-number' ? overpainted(bytes, spots) : bytes
}

/** A white patch over the date in a later revision: the eye sees another document. */
function overpainted(bytes: Buffer, { date }: Spots): Buffer {
  const y = (A4.height - date.y - date.height).toFixed(2)
  return changePage(bytes, `q 1 1 1 rg ${date.x.toFixed(2)} ${y} 60 ${date.height} re f Q`)
}
