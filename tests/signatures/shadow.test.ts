/** Attacks on PDF signatures from the literature: documents prepared before they are signed, and updates that use it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addField,
  entry,
  formOf,
  pageNumbers,
  type Revision,
  revise,
  streamObject,
  withEntry,
} from '../support/signing/index.ts'
import { issued, plain, signed, verified } from './support/documents.ts'

const changed = (bytes: Buffer, change: (revision: Revision) => void): Buffer => {
  const revision = revise(bytes)
  change(revision)
  return revision.bytes()
}
const set = (revision: Revision, number: number, key: string, value: string | null) =>
  revision.set(number, withEntry(revision.object(number), key, value))
const shows = (text: string) => streamObject('', Buffer.from(`BT /F1 12 Tf 72 700 Td (${text}) Tj ET`))
const form = (text: string) =>
  streamObject('/Type/XObject/Subtype/Form/BBox[0 0 595 842]', Buffer.from(`BT (${text}) Tj ET`))
/** The objects of a plain file. */
const [catalog, pages, content, page] = [1, 2, 4, 5]

type Attack = { prepare?: (revision: Revision) => void; later: (revision: Revision) => void }
const numbers = { kept: 0, other: 0 }

const attacks: Readonly<Record<string, Attack>> = {
  'resources that pass as a part of the security store': {
    prepare: (revision) => {
      numbers.other = revision.add(form('that'))
      numbers.kept = revision.add(`<</XObject<</X ${numbers.other} 0 R>>>>`)
      set(revision, page, 'Resources', `${numbers.kept} 0 R`)
      set(revision, catalog, 'DSS', `<</Type/DSS/Certs[]/VRI<</A ${page} 0 R>>>>`)
    },
    later: (revision) => {
      const look = revision.add(form('gia'))
      revision.set(numbers.kept, `<</XObject<</X ${look} 0 R>>>>`)
      set(revision, catalog, 'DSS', `<</Type/DSS/Certs[${look} 0 R]/VRI<</A ${page} 0 R>>>>`)
    },
  },
  'layers that pass as a part of the security store': {
    prepare: (revision) => {
      numbers.kept = revision.add('<</OCGs[]/D<<>>>>')
      set(revision, catalog, 'OCProperties', `${numbers.kept} 0 R`)
      set(revision, catalog, 'DSS', `<</Type/DSS/VRI ${numbers.kept} 0 R>>`)
    },
    later: (revision) => revision.set(numbers.kept, '<</OCGs[]/D<</BaseState/OFF>>>>'),
  },
  'pages that pass as metadata': {
    prepare: (revision) => {
      set(revision, page, 'Parent', null)
      set(revision, catalog, 'Metadata', `${pages} 0 R`)
    },
    later: (revision) => {
      const stream = revision.add(shows('gia'))
      const other = revision.add(withEntry(revision.object(page), 'Contents', `${stream} 0 R`))
      set(revision, pages, 'Kids', `[${other} 0 R]`)
    },
  },
  'layers that pass as metadata': {
    prepare: (revision) => {
      numbers.kept = revision.add('<</OCGs[]/D<<>>>>')
      set(revision, catalog, 'OCProperties', `${numbers.kept} 0 R`)
      set(revision, catalog, 'Metadata', `${numbers.kept} 0 R`)
    },
    later: (revision) => revision.set(numbers.kept, '<</OCGs[]/D<</BaseState/OFF>>>>'),
  },
  'a list of annotations that is the list of contents, too': {
    prepare: (revision) => {
      numbers.kept = revision.add(`[${content} 0 R]`)
      set(revision, page, 'Contents', `${numbers.kept} 0 R`)
      set(revision, page, 'Annots', `${numbers.kept} 0 R`)
    },
    later: (revision) => {
      const widget = `/Type/Annot/Subtype/Widget/FT/Sig/T(gia)/Rect[0 0 0 0]/F 4/P ${page} 0 R`
      const field = revision.add(streamObject(widget, Buffer.from('BT /F1 12 Tf (gia) Tj ET')))
      revision.set(numbers.kept, `[${content} 0 R ${field} 0 R]`)
      const { number, text } = formOf(revision)
      if (number !== null && text !== null)
        set(revision, number, 'Fields', `${entry(text, 'Fields')?.slice(0, -1)} ${field} 0 R]`)
    },
  },
  'an object stream that the page waited for': {
    prepare: (revision) => set(revision, page, 'Contents', `[${content} 0 R 99 0 R]`),
    later: (revision) => {
      const hidden = '7000 0 BT /F1 12 Tf (gia) Tj ET null'
      revision.set(99, streamObject('/Type/ObjStm/N 1/First 32', Buffer.from(hidden)))
    },
  },
  'an object of the number nought': {
    prepare: (revision) => set(revision, page, 'Contents', `[${content} 0 R 0 0 R]`),
    later: (revision) => revision.set(0, shows('gia')),
  },
  'a second field of the same name': {
    later: (revision) => {
      addField(revision, page, `<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/Rect[0 0 0 0]/P ${page} 0 R>>`)
    },
  },
  'a table that is said to be smaller': {
    later: (revision) =>
      set(revision, catalog, 'Metadata', `${revision.add(streamObject('/Type/Metadata', at8()))} 0 R`),
  },
}

function at8() {
  return Buffer.from('<x/>')
}

for (const [name, { prepare, later }] of Object.entries(attacks)) {
  test(`${name}: an update that uses it is never valid`, async () => {
    const bytes = signed(prepare ? changed(plain(), prepare) : plain())
    assert.equal((await verified(bytes)).valid, true, 'as it was signed')
    const attacked = changed(bytes, later)
    const smaller = name.includes('smaller') ? withTail(attacked, /\/Size \d+/g, '/Size 3') : attacked
    assert.deepEqual([(await verified(smaller)).valid, (await verified(smaller)).verdict], [false, 'invalid'])
  })
}

/** Changes what the last update says about itself. */
function withTail(bytes: Buffer, pattern: RegExp, text: string): Buffer {
  const from = bytes.lastIndexOf('\ntrailer')
  return Buffer.concat([
    bytes.subarray(0, from),
    Buffer.from(bytes.subarray(from).toString('latin1').replace(pattern, text), 'latin1'),
  ])
}

/** A harmless update, spoiled in how it is written. */
const harmless = (bytes: Buffer): Buffer =>
  changed(bytes, (revision) =>
    set(revision, catalog, 'Metadata', `${revision.add(streamObject('/Type/Metadata', at8()))} 0 R`),
  )

function rewritten(bytes: Buffer, from: string, to: string): Buffer {
  const section = bytes.lastIndexOf('\nxref\n') + 1
  const text = bytes.subarray(section).toString('latin1').replace(from, to)
  return Buffer.concat([bytes.subarray(0, section), Buffer.from(text, 'latin1')])
}

const unclear: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'rows of another length': (bytes) => rewritten(bytes, ' 00000 n \n', ' 00000 n\n'),
  'a remark in the table': (bytes) => rewritten(bytes, 'xref\n', 'xref %\n'),
  'a trailer in a circle': (bytes) =>
    withTail(bytes, /\/Prev \d+/, `/Prev ${/startxref\n(\d+)/.exec(bytes.subarray(-60).toString('latin1'))?.[1]}`),
  'a previous section below nought': (bytes) => withTail(bytes, /\/Prev /, '/Prev -'),
  'a previous section with a fraction': (bytes) => withTail(bytes, /(\/Prev \d+)/, '$1.0'),
  'an encryption': (bytes) => withTail(bytes, /\/Size/, '/Encrypt 3 0 R/Size'),
  'another root': (bytes) => withTail(bytes, /\/Root 1 0 R/, '/Root 2 0 R'),
  'a table in a stream beside': (bytes) => withTail(bytes, /\/Size/, '/XRefStm 9/Size'),
}

for (const [name, make] of Object.entries(unclear)) {
  test(`an update that each reader may read in its own way (${name}) is not valid`, async () => {
    const later = harmless(signed(plain()))
    assert.equal((await verified(later)).valid, true)
    assert.equal((await verified(make(later))).valid, false)
  })
}

test('an object written into a remark between the objects of an update is not valid', async () => {
  const first = signed(plain())
  const spoiled = Buffer.concat([first, Buffer.from(`% 4 0 obj <<>> endobj\n`)])
  assert.equal((await verified(harmless(spoiled))).valid, false)
  assert.equal((await verified(harmless(Buffer.concat([first, Buffer.from('%Program-5.5\n')])))).valid, true)
})

const additions: Readonly<Record<string, string>> = {
  OpenAction: '<</S/JavaScript/JS(app.alert(1))>>',
  AA: '<</WC<</S/JavaScript/JS(1)>>>>',
  OCProperties: '<</OCGs[]/D<<>>>>',
  Names: '<</EmbeddedFiles<</Names[]>>>>',
  AF: '[]',
  StructTreeRoot: '<</Type/StructTreeRoot>>',
  MarkInfo: '<</Marked true>>',
  PageLabels: '<</Nums[]>>',
  Collection: '<</Type/Collection>>',
  ViewerPreferences: '<</Direction/R2L>>',
  Perms: '<<>>',
  Outlines: '<<>>',
  Lang: '(vi)',
  Version: '<</A 1>>',
}

for (const [key, value] of Object.entries(additions)) {
  test(`/${key} that comes to the catalog later is not valid`, async () => {
    const later = changed(signed(plain()), (revision) => set(revision, catalog, key, value))
    assert.equal((await verified(later)).valid, false)
  })
}

for (const [key, value] of Object.entries({ XFA: '(x)', CO: '[]', Q: '1', NeedAppearances: 'true' })) {
  test(`/${key} that comes to the form later is not valid`, async () => {
    const later = changed(issued(), (revision) => set(revision, formOf(revision).number ?? 0, key, value))
    assert.equal((await verified(later)).valid, false)
  })
}

for (const [key, value] of Object.entries({
  ...{ Rotate: '90', MediaBox: '[0 0 100 100]', CropBox: '[0 0 9 9]', UserUnit: '2', AA: '<<>>', Group: '<<>>' },
  ...{ Resources: '<<>>', Contents: '[]', StructParents: '4', Tabs: '/S', B: '[]', Trans: '<<>>' },
})) {
  test(`/${key} of a page that is changed later is not valid`, async () => {
    const later = changed(issued(), (revision) => set(revision, pageNumbers(revision)[0] ?? 0, key, value))
    assert.equal((await verified(later)).valid, false)
  })
}
