import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCitations } from './citations.ts'
import { type CitedDocument, citationFindings, documentMeant } from './citations-judged.ts'
import { nationalLaws } from './citations-laws.table.ts'
import { numberKey } from './keys.ts'
import { parseNumberSymbol } from './number-symbol.ts'

const found = (numberSymbol: string, issuedOn: string, changes: Partial<CitedDocument> = {}): CitedDocument => ({
  key: numberKey(numberSymbol),
  href: `/van-ban/${numberKey(numberSymbol)}-${issuedOn.slice(0, 4)}`,
  title: numberSymbol,
  year: Number(issuedOn.slice(0, 4)),
  issuedOn,
  isOwn: true,
  force: 'in-force',
  ...changes,
})

const meant = (text: string, candidates: readonly CitedDocument[]) => {
  const [citation] = findCitations(text)
  assert.ok(citation)
  return documentMeant(citation, candidates)?.href ?? null
}

const report = found('254/BC-UBND', '2023-12-19')
const older = found('254/BC-UBND', '2021-06-01')
const foreign = { ...report, isOwn: false }

test('a number alone means the only one of the site', () => {
  assert.equal(meant('Báo cáo số 254/BC-UBND', [report]), report.href)
  assert.equal(meant('Báo cáo số 254/BC-UBND', [report, older]), null)
  assert.equal(meant('Báo cáo số 254/BC-UBND năm 2021', [report, older]), older.href)
  assert.equal(meant('Báo cáo số 254/BC-UBND ngày 19/12/2023', [report, older]), report.href)
  assert.equal(meant('Báo cáo số 254/BC-UBND ngày 20/12/2023', [report, older]), null)
})

test('another site’s is meant only when the day agrees and nobody else has it, or its issuer is the only one of the land', () => {
  assert.equal(meant('Báo cáo số 254/BC-UBND', [foreign]), null)
  assert.equal(meant('Báo cáo số 254/BC-UBND năm 2023', [foreign]), null)
  assert.equal(meant('Báo cáo số 254/BC-UBND ngày 19/12/2023', [foreign]), foreign.href)
  assert.equal(meant('Báo cáo số 254/BC-UBND ngày 19/12/2023', [foreign, { ...foreign, href: '/x' }]), null)
  const decree = found('30/2020/NĐ-CP', '2020-03-05', { isOwn: false })
  assert.equal(meant('Nghị định 30/2020/NĐ-CP', [decree]), decree.href)
})

test('an editor hears of what is repealed, with what took its place, and of what nobody published', () => {
  const text =
    'Theo Nghị định số 43/2011/NĐ-CP, Nghị định số 42/2022/NĐ-CP, Nghị định số 42/2022/NĐ-CP, Nghị định 999/2024/NĐ-CP, ' +
    'Nghị định 61/2018/NĐ-CP, Quyết định số 7/QĐ-UBND, Báo cáo số 254/BC-UBND và Quyết định số 8/QĐ-UBND'
  const candidates = [{ ...report, force: 'ended' as const }, found('8/QĐ-UBND', '2024-01-01')]
  const told = (day: string) =>
    citationFindings(findCitations(text), candidates, day).map(
      ({ check, level, quote }) => `${check} ${level} ${quote}`,
    )
  assert.deepEqual(told('2026-11-22'), [
    'citation-repealed explain Nghị định số 43/2011/NĐ-CP → 42/2022/NĐ-CP',
    'citation-repealed explain Nghị định số 42/2022/NĐ-CP → 224/2026/NĐ-CP',
    'citation-repealed hint Nghị định 61/2018/NĐ-CP → 118/2025/NĐ-CP',
    'citation-unknown hint Quyết định số 7/QĐ-UBND',
    'citation-repealed explain Báo cáo số 254/BC-UBND',
  ])
  assert.equal(told('2022-08-14')[0], 'citation-unknown hint Quyết định số 7/QĐ-UBND')
})

test('the table of laws can be read, each once, with days in order and a source', () => {
  const keys = nationalLaws.map(({ numberSymbol }) => numberKey(numberSymbol))
  assert.equal(new Set(keys).size, keys.length)
  for (const { numberSymbol, from, until, by, source } of nationalLaws) {
    assert.ok('done' in parseNumberSymbol(numberSymbol), numberSymbol)
    assert.ok(from === null || until === null || from < until, numberSymbol)
    assert.equal(until === null, by === null, numberSymbol)
    assert.notEqual(source, '')
  }
})
