// How alike two texts are: exactly by their runs of words, nearly by their signatures, and told by the bands.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { likeness, likenessOfSignatures, openSignature, packSignature, runsOf, signatureOf } from './likeness.ts'

const words = (count: number, seed: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `từ${String.fromCharCode(97 + ((at * 7 + seed) % 26))}${'abcdefgh'[(at * at + seed) % 8]}${at % 10 === 0 ? 'x' : ''}`,
  )

const whole = (text: string) => {
  const signature = signatureOf(runsOf(text))
  assert.ok(signature)
  return signature
}

test('of a short text nothing is told', () => {
  assert.equal(signatureOf(runsOf('Kính gửi các cơ quan, đơn vị.')), null)
  assert.equal(signatureOf(new Set()), null)
})

test('a text is its own copy, wherever its tone marks and its spaces stand', () => {
  const text = Array.from({ length: 60 }, (_, at) => `hòa bình ${words(3, at).join(' ')}`).join('. ')
  const other = text.replaceAll('hòa', 'hoà').replaceAll('. ', '.\n\n').normalize('NFD')
  assert.equal(likeness(runsOf(text), runsOf(other)), 1)
  assert.deepEqual(whole(text).bands, whole(other).bands)
})

test('a signature is kept as bytes and read again', () => {
  const signature = whole(words(200, 3).join(' '))
  assert.deepEqual(openSignature(packSignature(signature)), signature.least)
  assert.equal(packSignature(signature).length, 256)
})

test('the bands are whole numbers that the database can keep', () => {
  for (const band of whole(words(300, 1).join(' ')).bands) {
    assert.ok(Number.isInteger(band) && band >= -(2 ** 31) && band < 2 ** 31)
  }
})

test('likeness is the same from both sides, between 0 and 1, and signatures guess it', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{2,5}$/), { minLength: 80, maxLength: 160 })
  fc.assert(
    fc.property(text, fc.nat(79), (first, at) => {
      const second = first.map((word, index) => (index === at ? `${word}q` : word))
      const [one, other] = [runsOf(first.join(' ')), runsOf(second.join(' '))]
      const alike = likeness(one, other)
      assert.equal(alike, likeness(other, one))
      assert.ok(alike >= 0 && alike <= 1)
      const guess = likenessOfSignatures(whole(first.join(' ')).least, whole(second.join(' ')).least)
      // Of 64 hashes the guess is off by more than a third in less than one of a million.
      assert.ok(Math.abs(guess - alike) < 0.34, `${guess} for ${alike}`)
    }),
    { numRuns: 300 },
  )
})
