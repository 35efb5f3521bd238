import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { glued, OfficialText } from './official-text.tsx'

const shown = (text: string): string => renderToString(<OfficialText text={text} />)

for (const [text, whole] of [
  ['Báo cáo số 254/BC-UBND ngày 19/12/2023', 'số 254/BC-UBND'],
  ['theo 42/2022/NĐ-CP của Chính phủ', '42/2022/NĐ-CP'],
  ['Nghị quyết 15-NQ/TU về cán bộ', '15-NQ/TU'],
  ['Công văn số: 12a/UBND-VX', 'số: 12a/UBND-VX'],
] as const) {
  test(`keeps ${whole} in one piece`, () => {
    assert.ok(shown(text).includes(`<span class="unbroken">${whole}</span>`), shown(text))
  })
}

for (const text of ['Ngày 19/12/2023', 'Giai đoạn 2026 - 2030', 'Thường trực Hội đồng nhân dân']) {
  test(`leaves “${text}” as it is`, () => assert.equal(shown(text), text))
}

test('glues a number to its unit', () => assert.equal(glued('đạt 7.469 tỷ đồng'), 'đạt 7.469\u00a0tỷ đồng'))
