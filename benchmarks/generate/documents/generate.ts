// Official documents with everything that is true of them, the same for the same seed.
import { testAuthority } from '../../../tests/support/signing/index.ts'
import { type Random, randomFrom } from '../random.ts'
import { makeFile, type Recipe } from './make-file.ts'
import type { Truth, Wrong } from './truth.ts'

export type GeneratedDocument = { bytes: Buffer; truth: Truth }
export type GenerateWish = { count: number; seed: number }

/** Documents one after the other; each depends on the seed and its own position only. */
export async function* documents({ count, seed }: GenerateWish): AsyncGenerator<GeneratedDocument> {
  for (let index = 0; index < count; index++) yield await documentAt(index, seed)
}

export async function generateDocuments(wish: GenerateWish): Promise<GeneratedDocument[]> {
  const list: GeneratedDocument[] = []
  for await (const document of documents(wish)) list.push(document)
  return list
}

/** What verifies the generated files: the anchor and the lists of their authority. */
export function generatedTrust(): { anchors: Buffer[]; crls: Buffer[]; ocsp: Buffer[] } {
  const authority = testAuthority()
  return { anchors: [authority.root.der], crls: [authority.crl(), authority.rootCrl()], ocsp: [] }
}

export async function documentAt(index: number, seed: number): Promise<GeneratedDocument> {
  const random = randomFrom(seed * 100_003 + index * 7919 + 1)
  random.next()
  return makeFile(random, recipeFor(index, random), index)
}

const wrongs: readonly Wrong[] = [
  ...(['tampered', 'expired', 'revoked', 'untrusted', 'replaced-page', 'changed-number', 'appended'] as const),
  ...(['self-signed', 'forged-certificate', 'not-yet-valid', 'wrong-usage', 'weak-digest'] as const),
]

/** Of a hundred: fifteen scanned, ten bad, two unsigned, the others born digital and good. */
function recipeFor(index: number, random: Random): Recipe {
  const turn = (index * 37) % 100
  const font = random.chance(0.78) ? 'tinos' : random.chance(0.8) ? 'arimo' : 'be-vietnam'
  const common = { font, producer: random.below(4), received: false } as const
  if (turn < 15)
    return {
      ...common,
      medium: 'scanned',
      sealing: random.chance(0.85) ? 'agency' : 'none',
      wrong: null,
      received: random.chance(0.25),
    }
  if (turn < 27) {
    const wrong = wrongs[index % wrongs.length] ?? 'tampered'
    return {
      ...common,
      medium: 'born-digital',
      sealing: wrong === 'changed-number' ? 'issued' : random.pick(['leader', 'leader-agency', 'issued']),
      wrong,
    }
  }
  if (turn < 29)
    return { ...common, medium: 'born-digital', sealing: 'none', wrong: null, received: random.chance(0.3) }
  if (turn < 31) return { ...common, medium: 'born-digital', sealing: 'agency', wrong: null, annex: true, theme: null }
  const sealing = random.chance(0.15) ? 'leader' : random.chance(0.5) ? 'leader-agency' : 'issued'
  return {
    ...common,
    medium: 'born-digital',
    sealing,
    wrong: null,
    legacy: random.chance(0.03),
    received: random.chance(0.03),
  }
}
