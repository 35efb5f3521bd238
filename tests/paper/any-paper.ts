// Papers with any words in any place: signs of markup languages, quotes, emoji, control characters, broken halves.
import fc from 'fast-check'
import { cleanText } from '../../src/platform/paper/clean-text.ts'
import { gridOf } from '../../src/platform/paper/grid.ts'
import type { OfficialPaper, PaperBlock, PaperCell, PaperTable } from '../../src/platform/paper/index.ts'
import { report } from './papers.ts'

const nasty = [
  '#',
  '$',
  '\\',
  '"',
  "'",
  '<',
  '>',
  '&',
  '*',
  '_',
  '`',
  '@',
  '=',
  '-',
  '+',
  '/',
  '~',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '//',
  '/*',
  '#let x = 1',
  '$x^2$',
  '#read("/etc/passwd")',
  '= Đề mục',
  '- gạch',
  '1. số',
  '<w:p/>',
  ']]>',
  '&amp;',
  '\\u{41}',
  '#panic()',
  '```',
  'https://congso.example',
  '😀',
  '“',
  '”',
  '…',
  '–',
  '\u00a0',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u200b',
  '\ud800',
  '\ufffe',
]
const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵABCĐ0123456789',
]

/** Nothing that ends empty: what is not there cannot be looked for. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...letters) },
      { weight: 2, arbitrary: fc.constantFrom(...nasty) },
      { weight: 2, arbitrary: fc.constant(' ') },
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((signs) => `a${signs.join('')}`)

const cell: fc.Arbitrary<PaperCell> = fc.record(
  {
    text: anyText,
    align: fc.constantFrom('left', 'center', 'right'),
    bold: fc.boolean(),
    colSpan: fc.integer({ min: 1, max: 3 }),
    rowSpan: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['text'] },
)

const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 })

const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: anyText }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    spans: fc.array(fc.record({ text: anyText, bold: fc.boolean(), italic: fc.boolean() }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.array(fc.record({ text: anyText }), { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.option(anyText),
    widths: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
    head: rows,
    body: rows,
    landscape: fc.boolean(),
  }),
)

export const anyPaper: fc.Arbitrary<OfficialPaper> = fc
  .record({
    subject: anyText,
    issuer: anyText,
    place: anyText,
    blocks: fc.array(block, { maxLength: 5 }),
    recipient: anyText,
  })
  .map(({ recipient, ...paper }) => ({ ...report, ...paper, recipients: [recipient, 'Lưu: VT'] }))

/** What must be found in the file again: every text of the subject and of the blocks. */
export function wordsOf(paper: OfficialPaper): string[] {
  const texts = paper.blocks.flatMap((one): string[] => {
    if (one.kind === 'heading') return [one.text]
    if (one.kind === 'paragraph') return one.spans.map(({ text }) => text)
    if (one.kind === 'list') return one.items.flat().map(({ text }) => text)
    if (one.kind === 'table') return gridOf(one, 165) === null ? [] : [one.caption ?? '', ...cellsOf(one)]
    return []
  })
  return [paper.subject, ...texts].map(cleanText).filter((text) => text.trim() !== '')
}

const cellsOf = ({ head, body }: PaperTable): string[] => [...head, ...body].flat().map(({ text }) => text)
