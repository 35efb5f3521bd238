import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accentStylesheet, contrastOf, leastContrast, whyNotAccent } from './accent.ts'

test('black on white has the contrast of 21', () => assert.equal(contrastOf('#000000', '#ffffff'), 21))

for (const accent of ['#9b1c1c', '#14594f', '#1a4f8b', '#5b3a1e']) {
  test(`accepts ${accent}`, () => assert.deepEqual(whyNotAccent(accent), []))
}

for (const [accent, problem] of [
  ['#d3a94c', 'contrast-too-low'],
  ['#ff0000', 'contrast-too-low'],
  ['#ffffff', 'contrast-too-low'],
  ['red', 'colour-unreadable'],
  ['#9b1c1c;}body{display:none', 'colour-unreadable'],
] as const) {
  test(`refuses ${accent}: ${problem}`, () => assert.deepEqual(whyNotAccent(accent), [{ field: 'accent', problem }]))
}

test('an accent that is refused has no stylesheet', () => assert.throws(() => accentStylesheet('#ffff00'), RangeError))

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('every accent that is accepted reads well in both themes', () => {
  fc.assert(
    fc.property(colours, (accent) => {
      fc.pre(whyNotAccent(accent).length === 0)
      const sheet = accentStylesheet(accent)
      const [light = '', dark = ''] = sheet.split('@media')
      const value = (part: string, name: string) => part.match(new RegExp(`${name}:(#[0-9a-f]{6})`))?.[1] ?? ''
      assert.ok(contrastOf(value(light, '--accent-text'), value(light, '--accent-tint')) >= leastContrast)
      assert.ok(contrastOf(value(light, '--accent-strong'), '#ffffff') >= leastContrast)
      assert.ok(contrastOf(value(dark, '--accent-text'), value(dark, '--accent-tint')) >= leastContrast)
      assert.ok(contrastOf(value(dark, '--accent-text'), '#171412') >= leastContrast)
    }),
  )
})
