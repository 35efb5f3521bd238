// An agency's own Word template: filled where it asks, untouched elsewhere, and refused with a sentence where it is wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  paperFromTemplate,
  TemplateRefused,
  templateProblems,
  templateSentence,
} from '../../src/platform/paper/index.ts'
import { zip } from '../../src/platform/zip.ts'
import { linesTemplate, loopedTemplate, wholeTemplate } from './agency-template.ts'
import { anyPaper, wordsOf } from './any-paper.ts'
import { packageProblems } from './package-problems.ts'
import { long, report } from './papers.ts'
import {
  all,
  child,
  figureTables,
  of,
  openWordFile,
  paragraphsOf,
  tablesIn,
  textOf,
  treeOf,
  withPart,
} from './word-file.ts'

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const saidIn = (bytes: Buffer): string =>
  squeezed(
    paragraphsOf(openWordFile(bytes))
      .map(({ text }) => text)
      .join('\n'),
  )

test('a template with {@noiDung} gets the whole text with tables, its heading and its foot filled', async () => {
  const filled = await paperFromTemplate(await wholeTemplate(), report)
  const file = openWordFile(filled)
  assert.deepEqual(packageProblems(file), [])
  for (const words of [
    ...wordsOf(report),
    'Số: 05/BC-BBT',
    'Mẫu Sơn, ngày 05 tháng 7 năm 2021',
    '- Lưu: VT, BBT.',
    'Nguyễn Văn Mẫu',
  ])
    assert.ok(saidIn(filled).includes(squeezed(words)), words)
  assert.ok(!/[{}]/.test(saidIn(filled)))
  const table = tablesIn(file).find((one) => of(child(child(one, 'w:tblPr'), 'w:tblBorders'), 'w:top') === 'single')
  assert.ok(table)
})

test('the template’s own styles of the same name are worn, and missing ones come along', async () => {
  const filled = openWordFile(await paperFromTemplate(await wholeTemplate(), report))
  const styles = all(treeOf(filled, 'word/styles.xml'), 'w:style').map((style) => style.getAttribute('w:styleId'))
  const used = all(treeOf(filled, 'word/document.xml'), 'w:pStyle').map((style) => style.getAttribute('w:val'))
  for (const style of used) assert.ok(styles.includes(style), String(style))
  assert.ok(used.includes('Heading1') && used.includes('CongSoDoanVan'))
  assert.equal(new Set(styles).size, styles.length)
})

test('nothing else of the template changes', async () => {
  const template = await wholeTemplate()
  const [before, after] = [openWordFile(template), openWordFile(await paperFromTemplate(template, report))]
  assert.deepEqual([...after.names].sort(), [...before.names].sort())
  const changed = before.names.filter(
    (name) => !before.parts.get(name)?.equals(after.parts.get(name) ?? Buffer.alloc(0)),
  )
  assert.deepEqual(changed.sort(), ['word/document.xml', 'word/styles.xml'])
})

test('a template with loops decides itself how each kind of block looks', async () => {
  const filled = await paperFromTemplate(await loopedTemplate(), report)
  assert.deepEqual(packageProblems(openWordFile(filled)), [])
  for (const words of wordsOf(report).filter((one) => !/^(TT|Quý|Lượt)/.test(one))) {
    assert.ok(saidIn(filled).includes(squeezed(words)), words)
  }
  assert.deepEqual(figureTables(openWordFile(filled))[0]?.[1], ['1', 'Quý I năm 2021', '120.451', '30.112'])
})

test('a paper for signing leaves number and day blank in a template too', async () => {
  const filled = saidIn(await paperFromTemplate(await wholeTemplate(), { ...report, draft: true }))
  assert.match(filled, /Số:\/BC-BBT/)
  assert.match(filled, /MẫuSơn,ngàythángnăm2021/)
})

const wrong: readonly [string, readonly string[], RegExp][] = [
  ['an unknown placeholder', ['{@noiDung}', '{soVanBan}'], /Không có dấu chờ nào tên \{soVanBan\}/],
  ['an inherited name', ['{@noiDung}', '{constructor}'], /Không có dấu chờ nào tên \{constructor\}/],
  ['a brace left open', ['{trichYeu', '{@noiDung}'], /\{trichYeu\} mở ngoặc mà chưa đóng/],
  ['a loop without end', ['{#noiNhan}', '{.}', '{@noiDung}'], /Đoạn lặp \{#noiNhan\} chưa có \{\/noiNhan\}/],
  ['an end without a loop', ['{/noiNhan}', '{@noiDung}'], /Có \{\/noiNhan\}/],
  ['content beside other words', ['Nội dung: {@noiDung}'], /đứng một mình/],
  ['content as plain words', ['{noiDung}'], /có dấu @ ở đầu/],
  ['a list as a word', ['{noiNhan}', '{@noiDung}'], /\{noiNhan\} là danh sách/],
  ['words as markup', ['{@trichYeu}', '{@noiDung}'], /\{trichYeu\} không viết với dấu @/],
  ['no placeholder', ['Báo cáo'], /chưa có dấu chờ nào/],
  ['no place for the text', ['{soKyHieu}'], /chưa có chỗ cho nội dung/],
  [
    'a kind of block without a place',
    ['{#khoi}', '{chu}', '{/khoi}'],
    /\{#laTieuDe1\}: phần nội dung loại này sẽ bị mất/,
  ],
]

for (const [what, lines, sentence] of wrong) {
  test(`refused with a sentence: ${what}`, async () => {
    const template = await linesTemplate(...lines)
    assert.match((await templateProblems(template)).map(templateSentence).join(' '), sentence)
    await assert.rejects(
      paperFromTemplate(template, report),
      (refused) => refused instanceof TemplateRefused && sentence.test(refused.message),
    )
  })
}

test('what has no place in the template is refused before it would be lost', async () => {
  await assert.rejects(paperFromTemplate(await linesTemplate('{@noiDung}'), long), /có phụ lục mà mẫu chưa có chỗ/)
  const [table] = long.blocks.flatMap((block) => (block.kind === 'appendix' ? block.blocks : []))
  assert.ok(table)
  await assert.rejects(paperFromTemplate(await loopedTemplate(), { ...report, blocks: [table] }), /có 15 cột/)
})

test('macros, bombs, passwords, links elsewhere and other files are refused', async () => {
  const template = await wholeTemplate()
  const { parts } = openWordFile(template)
  const withFile = (name: string, data: Buffer) => zip(new Map([...parts, [name, data]]), { packed: true })
  const problemOf = async (bytes: Buffer) => (await templateProblems(bytes)).map(({ problem }) => problem)
  assert.deepEqual(await problemOf(withFile('word/vbaProject.bin', Buffer.from('x'))), ['word-macros'])
  assert.deepEqual(await problemOf(withFile('word/media/a.bin', Buffer.alloc(80_000_000))), ['word-too-large'])
  assert.deepEqual(await problemOf(Buffer.from('%PDF-1.7')), ['not-docx'])
  assert.deepEqual(await problemOf(Buffer.alloc(0)), ['not-docx'])
  assert.deepEqual(await problemOf(template.subarray(0, 3000)), ['not-docx'])
  const elsewhere = withPart(template, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://elsewhere.example/a.dotm" TargetMode="External"/></Relationships>',
    ),
  )
  assert.deepEqual(await problemOf(elsewhere), ['leans-elsewhere'])
  const entities = withPart(template, 'word/document.xml', (xml) =>
    xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'),
  )
  assert.deepEqual(await problemOf(entities), ['word-broken'])
})

test('a template saved as .dotx becomes a document', async () => {
  const asTemplate = withPart(await wholeTemplate(), '[Content_Types].xml', (xml) =>
    xml.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
  )
  const filled = openWordFile(await paperFromTemplate(asTemplate, report))
  assert.match(textOf(filled.parts, '[Content_Types].xml'), /wordprocessingml\.document\.main\+xml/)
})

test('the same template and paper make the same file, byte by byte', async () => {
  const template = await wholeTemplate()
  const [one, other] = [
    await paperFromTemplate(template, report),
    await paperFromTemplate(template, structuredClone(report)),
  ]
  assert.ok(one.equals(other))
})

test('whatever is written, no word of it acts as a placeholder', async () => {
  const template = await wholeTemplate()
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const filled = await paperFromTemplate(template, { ...paper, subject: `{hoTen} ${paper.subject}` })
      assert.deepEqual(packageProblems(openWordFile(filled)), [])
      assert.ok(saidIn(filled).includes('{hoTen}'))
      for (const words of wordsOf(paper)) assert.ok(saidIn(filled).includes(squeezed(words)), words)
    }),
    { numRuns: 40 },
  )
})
