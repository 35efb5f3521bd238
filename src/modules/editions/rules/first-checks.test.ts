import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proseFromParagraphs } from '../../../basics/prose/prose.ts'
import { type CheckedText, firstFindings, internalLinks, titleKey, titleLikeness, whyNotPass } from './first-checks.ts'

const text = (changes: Partial<CheckedText> & { words?: string } = {}): CheckedText => {
  const { words = 'Nội dung.', ...rest } = changes
  const ids = { siteId: 's', editionId: 'e', itemId: 'i', language: 'vi' as const }
  return { ...ids, title: 'Xã An mở hội', summary: 'Tóm tắt.', body: proseFromParagraphs([words]), ...rest }
}

const found = (changes: Parameters<typeof text>[0]) => firstFindings(text(changes)).map(({ check }) => check)

test('a sound text has no findings', () => assert.deepEqual(found({}), []))

for (const [title, check] of [
  ['UBND XÃ AN MỞ HỘI MỪNG XUÂN', 'title-in-capitals'],
  ['Hội '.repeat(31).trim(), 'title-long'],
  ['Hội '.repeat(90).trim(), 'title-too-long'],
] as const) {
  test(`a title is looked at: ${check}`, () => assert.deepEqual(found({ title }), [check]))
}

test('a short name in capitals is no shouting', () => assert.deepEqual(found({ title: 'UBND, HĐND' }), []))

for (const [words, checks] of [
  ['Số CCCD 048099001234', ['citizen-number']],
  ['Ông có số 048 099 001 234 nhận quà', ['citizen-number']],
  ['CMND: 201234567', ['citizen-number']],
  ['STK 0123456789012 ngân hàng', ['account-number']],
  ['Số tài khoản: 711A-1234.5678', []],
  ['Gửi vào tài khoản 19034567890123', ['account-number']],
  ['Gọi 0905 123 456', ['telephone-number']],
  ['Gọi +84 905.123.456', ['telephone-number']],
  ['Đường dây nóng 0236 3881 888', ['telephone-number']],
  ['Ngày 05/09/2025, số 254/BC-UBND, 12.500.000 đồng', []],
  ['Kinh phí 150.000.000.000 đồng', []],
  ['Diện tích 123456789 m2', []],
] as const) {
  test(`personal numbers: ${words}`, () => assert.deepEqual(found({ words }), [...checks]))
}

test('a picture needs words or the decision that it is decoration', () => {
  const picture = { sha256: 'a'.repeat(64), name: 'a.webp', contentType: 'image/webp', width: 1, height: 1 }
  assert.deepEqual(found({ picture: { ...picture, alt: ' ' } }), ['picture-without-alt'])
  assert.deepEqual(found({ picture: { ...picture, alt: null } }), [])
})

test('what blocks stops always, what wants a word stops without one, hints never', () => {
  const findings = [
    { check: 'a', level: 'block', field: 'x' },
    { check: 'b', level: 'explain', field: 'y' },
    { check: 'c', level: 'hint', field: 'z' },
  ] as const
  assert.deepEqual(
    whyNotPass(findings, undefined).map(({ problem }) => problem),
    ['a', 'b'],
  )
  assert.deepEqual(
    whyNotPass(findings, 'Đã xem').map(({ problem }) => problem),
    ['a'],
  )
})

test('titles are the same without accents, case and marks, and alike by their pairs of syllables', () => {
  assert.equal(titleKey('Khai mạc “Lễ hội”!'), titleKey('KHAI MẠC LỄ HỘI'))
  assert.ok(titleLikeness('Khai mạc lễ hội đền Hùng 2026', 'Khai mạc lễ hội đền Hùng năm 2026') > 0.75)
  assert.ok(titleLikeness('Khai mạc lễ hội đền Hùng', 'Bế mạc hội thao công an tỉnh') < 0.3)
})

test('links to the portal itself are found in lists and tables, others are not', () => {
  const link = (href: string) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'x', marks: [{ type: 'link' as const, attrs: { href } }] }],
  })
  const body = {
    type: 'doc' as const,
    version: 1 as const,
    content: [
      link('/tin-tuc/a-1'),
      { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [link('/lien-he')] }] },
      link('https://ngoai.example/'),
      link('//ngoai.example/'),
    ],
  }
  assert.deepEqual(internalLinks(body), ['/tin-tuc/a-1', '/lien-he'])
})
