// The PDF of an official paper, read back by another program: every word as it was typed, where it belongs, for every reader.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paperAsPdf } from '../../src/platform/paper/index.ts'
import { anyPaper, wordsOf } from './any-paper.ts'
import { letter, long, party, report } from './papers.ts'
import { type Page, readPages as read } from './pdf-pages.ts'

const madeAt = new Date('2026-11-22T01:00:00Z')

/** Our font has no emoji: on a machine with no other font they are boxes, which read as nothing. */
const squeezed = (text: string): string => text.replace(/[\s\p{Cc}\p{Extended_Pictographic}]+/gu, '')
const textOf = (pages: readonly Page[]): string =>
  squeezed(
    pages
      .flatMap(({ words }) => words)
      .map(({ text }) => text)
      .join(''),
  )

test('every word of a report is in its PDF, and the file is tagged, titled and in Vietnamese', async () => {
  const bytes = await paperAsPdf(report, madeAt)
  const { pages, info, marked } = await read(bytes)
  for (const words of wordsOf(report)) assert.ok(textOf(pages).includes(squeezed(words)), words)
  for (const line of [
    'Số: 05/BC-BBT',
    'Mẫu Sơn, ngày 05 tháng 7 năm 2021',
    '- Lưu: VT, BBT.',
    'CHÁNH VĂN PHÒNG HĐND VÀ UBND',
  ])
    assert.ok(textOf(pages).includes(squeezed(line)), line)
  assert.equal(info['Title'], `Báo cáo ${report.subject}`)
  assert.equal(info['Language'], 'vi-VN')
  assert.equal(marked?.['Marked'], true)
  assert.match(bytes.toString('latin1'), /pdfuaid/)
})

test('the letters stand where Appendix I wants them', async () => {
  const { pages } = await read(await paperAsPdf(report, madeAt))
  const [page] = pages
  assert.ok(page)
  const word = (start: string) => page.words.find(({ text }) => text.startsWith(start)) ?? assert.fail(start)
  assert.deepEqual([Math.round(page.width), Math.round(page.height)], [210, 297])
  for (const { x, text } of page.words) assert.ok(x >= 29.9 && x <= 195, `${text} at ${x}`)
  for (const { y, text } of page.words) assert.ok(y >= 20 && y <= 277, `${text} at ${y}`)
  assert.ok(word('CỘNG').x > 100 && word('UBND').x < 100)
  assert.equal(Math.round(word('CỘNG').y - word('UBND').y), 0)
  assert.equal(Math.round(word('Mẫu Sơn').y - word('Số:').y), 0)
  assert.ok(word('Nơi').x < 35 && word('KT.').x > 100 && Math.abs(word('Nơi').y - word('KT.').y) < 1.5)
  for (const [start, size] of [
    ['CỘNG', 12],
    ['Độc', 13],
    ['BÁO', 14],
    ['Thực', 14],
    ['Nơi', 12],
    ['- Thường', 11],
    ['KT.', 14],
  ] as const) {
    assert.equal(Math.round(word(start).size), size, start)
  }
  assert.ok(Math.abs(word('Thực').x - (30 + 12.7)) < 0.2)
})

test('a long table goes on with its head on every page; pages are counted in the upper margin, each appendix from one', async () => {
  const { pages } = await read(await paperAsPdf(long, madeAt))
  const heads = pages.map(({ words }) => words.filter(({ text }) => text === 'Đơn vị').length)
  assert.deepEqual(heads, [0, 0, 0, 1, 1, 1, 1, 0])
  const numbers = pages.map(({ words, width }) => {
    const above = words.filter(({ y }) => y < 18)
    for (const { x } of above) assert.ok(Math.abs(x - (30 + (width - 45) / 2)) < 3)
    return above.map(({ text }) => text).join('')
  })
  assert.deepEqual(numbers, ['', '2', '3', '', '2', '3', '4', ''])
  assert.deepEqual(
    pages.map(({ width }) => Math.round(width)),
    [210, 210, 210, 297, 297, 297, 297, 210],
  )
  const rows = pages.flatMap(({ words }) => words).filter(({ text }) => /^Xã Mẫu \d+$/.test(text))
  assert.equal(rows.length, 71)
})

test('letters and papers of the Party have their own heading', async () => {
  const [asLetter, asParty] = [
    await read(await paperAsPdf(letter, madeAt)),
    await read(await paperAsPdf(party, madeAt)),
  ]
  assert.match(textOf(asLetter.pages), /Số:235\/UBND-CCHCV\/vđônđốcgửitin,bàiquýIVnăm2026/)
  assert.match(textOf(asParty.pages), /ĐẢNGCỘNGSẢNVIỆTNAM/)
  assert.doesNotMatch(textOf(asParty.pages), /CỘNGHÒA/)
  assert.match(textOf(asParty.pages), /Số15-BC\/BTGDV/)
})

test('the same paper at the same instant is the same file, byte by byte', async () => {
  const [one, other] = [await paperAsPdf(long, madeAt), await paperAsPdf(structuredClone(long), madeAt)]
  assert.ok(one.equals(other))
  assert.ok(!one.equals(await paperAsPdf(long, new Date('2026-11-23T01:00:00Z'))))
})

test('whatever is written is set as text, never read as markup', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const { pages } = await read(await paperAsPdf(paper, madeAt))
      const text = textOf(pages)
      for (const words of wordsOf(paper)) assert.ok(text.includes(squeezed(words)), JSON.stringify([words, text]))
    }),
    { numRuns: 60 },
  )
})
