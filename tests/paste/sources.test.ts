import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseProse } from '../../src/basics/prose/prose.ts'
import { proseFromPaste } from '../../src/platform/html-paste.ts'
import { expected } from './expected.ts'
import { sketch } from './sketch.ts'

const folder = join(import.meta.dirname, 'sources')
const sources = readdirSync(folder).filter(
  (name) => !existsSync(join(folder, name.replace(/\.txt$/, '.paste'))) || name.endsWith('.paste'),
)

/** What the clipboard holds: the HTML of the program, and its plain form where the source has one. */
function clipboard(name: string): { html: string; text: string } {
  const read = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '')
  if (name.endsWith('.txt')) return { html: '', text: read(name) }
  return { html: read(name), text: read(name.replace(/\.paste$/, '.txt')) }
}

test('every source has its expected text, and there are at least twenty', () => {
  assert.deepEqual(sources.toSorted(), Object.keys(expected).toSorted())
  assert.ok(sources.length >= 20)
})

for (const name of sources)
  test(`comes in clean: ${name}`, () => {
    const { prose, notes } = proseFromPaste(clipboard(name))
    assert.deepEqual(sketch(prose.content), expected[name]?.blocks)
    assert.deepEqual(Object.fromEntries(notes.map(({ note, count }) => [note, count])), expected[name]?.notes)
    assert.deepEqual(parseProse(prose), { done: prose })
  })

test('nothing of the program that copied it is left in any text', () => {
  for (const name of sources) {
    const text = JSON.stringify(proseFromPaste(clipboard(name)).prose)
    assert.doesNotMatch(
      text,
      /mso-|Mso|file:|StartFragment|font-family|supportLists|\u00a0|\u00ad|\u200b|\ufeff|[\ue000-\uf8ff]/,
      name,
    )
    assert.equal(text, text.normalize('NFC'), name)
  }
})
