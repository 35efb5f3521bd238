// What is said of a text, by examples taken from reports of agencies, and what always holds.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { setPhrases } from '../../../basics/spelling/official-phrases.table.ts'
import { openUsage, packUsage } from '../../../basics/spelling/usage.ts'
import { keyOf } from '../../../basics/spelling/words-of.ts'
import { type Around, checkText } from './check.ts'
import { applied, type Kind } from './finding.ts'
import type { Office } from './leaders.ts'
import { Phrases, phraseOf } from './phrases.ts'
import { commonSlips } from './slips.table.ts'

/** A language of a few words, so that a test shows what it leans on. */
const known = [
  ...[
    'đầu',
    'tư',
    'hành',
    'chính',
    'công',
    'của',
    'xã',
    'và',
    'các',
    'ngày',
    'kết',
    'quả',
    'thực',
    'hiện',
    'bàn',
    'bán',
  ],
  ...[
    'hòa',
    'bình',
    'hoa',
    'chủ',
    'trương',
    'truyền',
    'thông',
    'xanh',
    'sáng',
    'nay',
    'họp',
    'tổ',
    'chức',
    'hội',
    'nghị',
  ],
]
const together: readonly [string, string][] = [
  ['đầu', 'tư'],
  ['hành', 'chính'],
  ['kết', 'quả'],
  ['thực', 'hiện'],
  ['hội', 'nghị'],
  ['hòa', 'bình'],
]
const words = known.map((form) => ({ key: keyOf(form), form, count: 400 }))
const at = (form: string) => known.indexOf(form)
const pairs = together.map(([one, other]) => ({ first: at(one), second: at(other), count: 300 }))
const usage = openUsage(packUsage(words, pairs), keyOf)

const places = ['Đức Phổ', 'Tư Nghĩa', 'Sơn Tịnh', 'Cộng Hòa']
const office = (name: string, title: string, rank: number, rest: Partial<Office> = {}): Office => ({
  ...{ name, title, rank, unitId: 'u', from: null, until: null },
  ...rest,
})
const offices = [
  office('Trần Văn Minh', 'Chủ tịch UBND xã', 1, { from: '2025-07-01' }),
  office('Trần Văn Minh', 'Phó Chủ tịch UBND xã', 2, { until: '2025-06-30' }),
  office('Lê Thị Hoa', 'Phó Chủ tịch UBND xã', 2),
]
const around: Around = {
  ...{ usage, accepted: [], phrases: new Phrases(setPhrases), repairs: commonSlips, offices, day: '2026-11-22' },
  names: { known: [new Phrases(places)], listed: places.map(phraseOf) },
}
const found = (text: string, given: Partial<Around> = {}) => checkText(text, { ...around, ...given })
const said = (text: string, given: Partial<Around> = {}) =>
  found(text, given).map(({ kind, quote, suggestion }) => `${kind}: ${quote} → ${suggestion}`)

for (const [text, expected] of [
  ['Sáng nay xã họp về kêt quả', ['not-a-word: kêt → kết']],
  ['các xã thực hiẹn kết quả', ['not-a-word: hiẹn → hiện']],
  ['của công qúy các xã', ['tone-place: qúy → quý']],
  ['xã đẩu tư của công', ['wrong-word: đẩu tư → đầu tư']],
  ['và hành chình của xã', ['wrong-word: hành chình → hành chính']],
  ['chủ trương truyền truyền của xã', ['doubled: truyền truyền → truyền']],
  ['cây xanh xanh, ngày ngày họp', []],
  ['dịch vụ bu chính, viễn thông', ['listed: bu chính → bưu chính']],
  ['cung cấp dịch vụ Cổng trực tuyến', ['phrase: dịch vụ Cổng trực tuyến → dịch vụ công trực tuyến']],
  ['Thị xã Đức Phố họp', ['name: Đức Phố → Đức Phổ']],
  ['Huyện Tur Nghĩa họp', ['name: Tur Nghĩa → Tư Nghĩa']],
  ['xã CÔNG HOÀ họp', ['name: CÔNG HOÀ → CỘNG HOÀ']],
  ['hòa bình của xã Đức Phổ', []],
  ['T.M ỦY BAN NHÂN DÂN XÃ', ['authority-mark: T.M → TM.']],
  ['TM. ỦY BAN NHÂN DÂN XÃ', []],
  ['T/M BAN THƯỜNG VỤ', []],
  ['T.M BAN THƯỜNG VỤ', ['authority-mark: T.M → T/M']],
  ['T/M UBND XÃ', ['authority-mark: T/M → TM.']],
  ['các xã và Ủy ban Nhân dân xã', ['capitals: Ủy ban Nhân dân → Ủy ban nhân dân']],
  ['các xã và Uỷ ban nhân dân xã', []],
  ['thứ Hai, ngày 22/11/2026', ['weekday: thứ Hai, ngày 22/11/2026 → Chủ nhật, ngày 22/11/2026']],
  ['Chủ nhật, ngày 22 tháng 11 năm 2026', []],
  ['sáng thứ Ba (24/11) xã họp', []],
  ['sáng thứ Tư (24/11) xã họp', ['weekday: thứ Tư (24/11 → thứ Ba (24/11']],
  ['ngày 31/11/2026', ['no-such-day: ngày 31/11/2026 → null']],
  ['ngày 29/02/2028', []],
  ['1.200 + 300 = 1.600', ['sum: 1.200 + 300 = 1.600 → 1.200 + 300 = 1.500']],
  ['1,5 + 2,25 = 3,75', []],
  ['45/60 công, đạt 80%', ['share: 45/60 công, đạt 80% → null']],
  ['45/60 công, đạt 75%', []],
  ['13.021/16.721 công, đạt 77,87%', []],
  [
    'tổng số 10 xã, trong đó: 7 xã họp, 6 xã của công',
    ['sum: tổng số 10 xã, trong đó: 7 xã họp, 6 xã của công → null'],
  ],
  ['tổng số 10 xã, trong đó: 3 xã họp, 2 xã của công', []],
  ['Phó Chủ tịch UBND xã Trần Văn Minh họp', ['leader-title: Trần Văn Minh → null']],
  ['Chủ tịch UBND xã Trần Văn Minh họp', []],
  ['các xã: Lê Thị Hoa, Trần Văn Minh', ['leader-order: Lê Thị Hoa, Trần Văn Minh → null']],
  ['các xã: Trần Văn Minh, Lê Thị Hoa', []],
  ['hòa bình, hoà bình, hòa bình', ['tone-mixed: hoà → hòa']],
  ['https://xa.example/kêt-quả và UBND, QĐ-UBND', []],
] as const) {
  test(`says of “${text}”: ${expected.join('; ') || 'nothing'}`, () => assert.deepEqual(said(text), expected))
}

test('a title is judged on the day of the text', () => {
  assert.deepEqual(said('Phó Chủ tịch UBND xã Trần Văn Minh họp', { day: '2025-06-30' }), [])
  assert.deepEqual(said('Chủ tịch UBND xã Trần Văn Minh họp', { day: '2025-06-30' }), [
    'leader-title: Trần Văn Minh → null',
  ])
})

test('what is written with marks apart is found though it looks right', () => {
  assert.deepEqual(
    said('kết quả'.normalize('NFD')).map((one) => one.split(':')[0]),
    ['not-nfc', 'not-nfc'],
  )
})

test('an accepted phrase silences its own words and no others', () => {
  const accepted = [new Phrases(['đẩu tư'])]
  assert.deepEqual(said('xã đẩu tư của công', { accepted }), [])
  assert.deepEqual(said('xã đẩu tư và hành chình', { accepted }), ['wrong-word: hành chình → hành chính'])
})

/** Real words, slips, names and signs, in any order. */
const piece = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(
    'kêt',
    'qúy',
    'Đức Phố',
    'bu chính',
    'T.M UBND',
    'thứ Hai, ngày 22/11/2026',
    '1 + 1 = 3',
    'hoà',
    'truyền truyền',
  ),
  fc.constantFrom(',', '.', '\n', '–', '12', 'UBND', 'a̍', '😀', '(', 'ﬁ'),
  fc.string({ maxLength: 6 }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '))
const tries = { numRuns: 300 }

test('every passage stands inside the text, as it is quoted, and no two of them touch', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const { from, to, quote } of found(text)) {
        assert.ok(from >= end && to > from && to <= text.length, `${from}–${to} of ${text.length}`)
        assert.equal(text.slice(from, to), quote)
        end = to
      }
    }),
    tries,
  )
})

test('doing what is proposed takes the finding away', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const one of found(text)) {
        if (one.suggestion === null) continue
        const now = found(applied(text, one))
        const isSame = ({ kind, from, quote }: (typeof now)[number]) =>
          kind === one.kind && from === one.from && quote === one.quote
        assert.ok(!now.some(isSame), `${one.kind} “${one.quote}” → “${one.suggestion}”`)
      }
    }),
    tries,
  )
})

const ofWords: readonly Kind[] = ['not-a-word', 'tone-place', 'wrong-word', 'name', 'phrase', 'listed']

test('a text of accepted words alone is never doubted for its words', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abcdđeghiklmnoprstuvxyăâêôơưáàảãạ'),
    minLength: 1,
    maxLength: 7,
  })
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), (forms) => {
      const accepted = [new Phrases(forms)]
      const kinds = found(forms.join(' '), { accepted }).map(({ kind }) => kind)
      assert.deepEqual(
        kinds.filter((kind) => ofWords.includes(kind)),
        [],
      )
    }),
    tries,
  )
})
