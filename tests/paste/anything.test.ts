import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tcvn3Letters, vniLetters } from '../../src/basics/legacy-tables.ts'
import { parseProse, plainText } from '../../src/basics/prose/prose.ts'
import { proseFromPaste } from '../../src/platform/html-paste.ts'

const names =
  'p div b i a span font ul ol li table tr td th h1 h4 blockquote figcaption del ins img pre o:p mark'.split(' ')
const attributes = fc.constantFrom(
  '',
  ' class=MsoListParagraph style="mso-list:l0 level3 lfo1"',
  ' class=MsoCaption',
  ' style="font-weight:400;font-family:.VnTimeH"',
  ' style="mso-outline-level:2"',
  ' style="display:none"',
  ' href="javascript:alert(1)" onclick=x',
  ' href="#_ftn1"',
  ' colspan=3 rowspan=9 style="font-weight:700"',
  ' face="VNI-Times" datetime=1',
)
const tag = fc.tuple(fc.constantFrom(...names), attributes).map(([name, attribute]) => `<${name}${attribute}>`)
const piece = fc.oneof(
  tag,
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    '<![if !supportLists]>',
    '<![endif]>',
    '<style>p{font-weight:700}</style>',
    '\u00ad',
    '·',
    '1.',
    'C«ng huyÖn',
    'chữ',
    '\u200d',
    '”a“',
    '\uf0b7',
    '<!--',
    '-->',
    '\t',
    '\n',
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const page = fc.array(piece, { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''))

test('whatever HTML goes in, sound running text comes out', () => {
  fc.assert(
    fc.property(page, page, (html, text) => {
      const { prose } = proseFromPaste({ html, text })
      assert.deepEqual(parseProse(prose), { done: prose })
    }),
    { numRuns: 1500 },
  )
})

test('whatever plain text goes in, sound running text comes out', () => {
  const lines = fc.array(
    fc.constantFrom(
      '- a',
      '• b',
      'x\ty',
      '',
      '12',
      'một dòng dài hơn bốn mươi ký tự để giống trang in,',
      'tiếp',
      '\u200b',
      'inter-',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(lines, (text) => {
      const { prose } = proseFromPaste({ html: '', text: text.join('\n') })
      assert.deepEqual(parseProse(prose), { done: prose })
    }),
    { numRuns: 500 },
  )
})

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const syllable = fc
  .tuple(
    fc.constantFrom('b', 'đ', 'h', 'kh', 'ng', 'tr', 'Đ', 'X'),
    fc.constantFrom('a', 'ă', 'â', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'ươ'),
    fc.constantFrom(...tones),
    fc.constantFrom('n', 'ng', ''),
  )
  .map(([onset, vowel, tone, end]) => (onset + vowel + tone + end).normalize('NFC'))
const sentence = fc.array(syllable, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

test('Vietnamese in Unicode comes through unchanged, under whatever font', () => {
  const font = fc.constantFrom('Arial', '.VnTime', 'VNI-Times', 'Times New Roman')
  fc.assert(
    fc.property(sentence, font, (text, family) => {
      const marked = `${text} người được`
      const html = `<p style="font-family:'${family}'">${marked}</p>`
      assert.equal(plainText(proseFromPaste({ html, text: '' }).prose), marked)
      assert.equal(plainText(proseFromPaste({ html: '', text: marked }).prose), marked)
    }),
  )
})

const inverse = (table: ReadonlyMap<string, string>) => new Map([...table].map(([code, letter]) => [letter, code]))
const typedIn = (table: ReadonlyMap<string, string>) => {
  const codes = inverse(table)
  return (text: string) => [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('')
}

for (const [family, typed] of [
  ['.VnTime', typedIn(tcvn3Letters)],
  ['VNI-Times', typedIn(vniLetters)],
] as const)
  test(`what was typed in ${family} comes back as it was`, () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const said = `${text} người được hướng dẫn tổng kết`
        const html = `<p><span style='font-family:"${family}",serif'>${typed(said)}</span></p>`
        assert.equal(plainText(proseFromPaste({ html, text: '' }).prose), said)
      }),
    )
  })

/** What costs ten times as much for ten times the text; a square would cost a hundred times. */
for (const [name, unit] of [
  ['paragraphs of Word', '<p class=MsoNormal style="mso-x:1">chữ và chữ<o:p></o:p></p>'],
  [
    'items of Word',
    '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span>·</span><![endif]>mục</p>',
  ],
  ['empty elements in one paragraph', '<b></b>'],
  ['cells in one row', '<td>'],
  ['style sheets', '<style>p.a{font-weight:700}/* x</style>'],
  ['captions', '<p class=MsoCaption>a</p>'],
  ['quotes', '<b>“</b>'],
  ['wrapped lines', ''],
] as const)
  test(`ten times as many ${name} take about ten times as long`, () => {
    const unitText = unit === '' ? 'một dòng dài hơn bốn mươi ký tự để giống trang in và\n' : unit
    const run = (size: number) => {
      const given = unitText.repeat(Math.ceil(size / unitText.length))
      const began = performance.now()
      proseFromPaste(unit === '' ? { html: '', text: given } : { html: given, text: '' })
      return performance.now() - began
    }
    run(50_000)
    const small = Math.min(run(100_000), run(100_000), run(100_000))
    const large = run(1_000_000)
    assert.ok(large < 40 * small + 100, `${Math.round(small)} ms became ${Math.round(large)} ms`)
  })
