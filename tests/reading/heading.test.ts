// What offices do that a plain reading gets wrong: joint headings, long titles, numbers with letters, words that look like others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TextLine } from '../../src/basics/page-text.ts'
import type { OneSignature, SignatureReport } from '../../src/basics/signature-report.ts'
import { readDocument } from '../../src/modules/intake/rules/reading/index.ts'

type Look = Partial<Pick<TextLine, 'bold' | 'italic' | 'centre' | 'color' | 'confidence'>>
const line = (text: string, x: number, y: number, width: number, look: Look = {}): TextLine => ({
  ...{ text, box: { x, y, width, height: 12 }, size: 12, bold: false, italic: false, centre: false, confidence: 1 },
  ...look,
})

type Sheet = { issuer?: string[]; number?: string; kind?: string; title?: string[]; party?: boolean; more?: TextLine[] }

function sheet({
  issuer,
  number = '12/QĐ-UBND',
  kind = 'QUYẾT ĐỊNH',
  title = ['Cấp nước sạch'],
  party,
  more = [],
}: Sheet) {
  const nation = party ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const names = issuer ?? ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG SẾU']
  return [
    line(nation, 300, 50, 230, { bold: true, centre: true }),
    ...names.map((name, at) => line(name, 90, 52 + 15 * at, 130, { bold: true, centre: true })),
    line(`Số: ${number}`, 100, 60 + 15 * names.length, 100),
    line('Đồng Sếu, ngày 05 tháng 3 năm 2026', 320, 60 + 15 * names.length, 190, { italic: true }),
    line(kind, 250, 140, 90, { bold: true, centre: true }),
    ...title.map((text, at) => line(text, 120, 157 + 17 * at, 350, { bold: true, centre: true })),
    line('Căn cứ Luật Tổ chức chính quyền địa phương;', 110, 240, 380, { italic: true }),
    ...more,
  ]
}

function read(
  lines: readonly TextLine[],
  { source = 'text', report = null }: { source?: 'text' | 'ocr'; report?: SignatureReport | null } = {},
) {
  const page = { number: 1, width: 595, height: 842, source, lines, pictures: [] }
  return readDocument({
    text: { pages: [page], producer: '', problems: [] },
    signatures: report,
    hints: null,
    fileName: '',
  })
}

const stopsOf = (lines: readonly TextLine[], source: 'text' | 'ocr' = 'text') =>
  read(lines, { source }).stops.map(({ reason }) => reason)

test('two bodies that issue together are both the issuer, printed or scanned', () => {
  const issuer = ['ỦY BAN NHÂN DÂN XÃ ĐỒNG SẾU', 'ỦY BAN MTTQ VIỆT NAM XÃ ĐỒNG SẾU']
  const lines = sheet({ issuer, number: '12/KHLT-UBND-UBMTTQVN', kind: 'KẾ HOẠCH LIÊN TỊCH' })
  const both = 'Ủy ban nhân dân xã Đồng Sếu Ủy ban MTTQ Việt Nam xã Đồng Sếu'
  assert.equal(read(lines).issuer?.value, both)
  assert.equal(
    read(
      lines.map((one) => ({ ...one, bold: false })),
      { source: 'ocr' },
    ).issuer?.value,
    both,
  )
})

test('a body named in the second line of a title belongs to the title', () => {
  const title = [
    'Công khai dự toán thu, chi ngân sách nhà nước năm 2026 đã được',
    'Hội đồng nhân dân quyết định tại Kỳ họp thứ 8 và các nội dung khác',
  ]
  for (const source of ['text', 'ocr'] as const)
    assert.equal(read(sheet({ title }), { source }).subject?.value, title.join(' '))
})

const stamped = (appearanceText: string): SignatureReport => {
  const one: OneSignature = {
    ...{
      field: 'SoVanBan',
      subFilter: '',
      signer: 'UBND xã',
      organization: 'UBND xã',
      part: 'number-date',
      signedAt: null,
    },
    ...{
      timeSource: 'none',
      coversWholeFile: true,
      integrity: 'intact',
      trusted: true,
      laterChanges: 'none',
      later: [],
    },
    ...{
      docmdp: null,
      problems: [],
      issuer: '',
      certificateFrom: '',
      certificateTo: '',
      page: 1,
      box: null,
      appearanceText,
    },
  }
  return {
    signed: true,
    valid: true,
    changedAfterLastSignature: false,
    verdict: 'issued',
    signatures: [one],
    problems: [],
  }
}

test('a stamped number keeps its letter', () => {
  for (const shown of ['177b', '177 b', 'Số: 177b', '177B'])
    assert.equal(
      read(sheet({ number: '/QĐ-UBND' }), { report: stamped(shown) }).numberSymbol?.value,
      '177b/QĐ-UBND',
      shown,
    )
})

test('words that look like others without their marks stop nothing, real matters do', () => {
  for (const subject of ['Sử dụng năng lượng tiết kiệm và hiệu quả', 'Ghi nhận sự cố môi trường'])
    assert.deepEqual(stopsOf(sheet({ title: [subject] })), [])
  for (const subject of ['Nâng lương trước thời hạn', 'Bổ nhiệm công chức', 'Công tác nhân sự'])
    assert.deepEqual(stopsOf(sheet({ title: [subject] })), ['personnel'])
  const party = {
    party: true,
    number: '15-NQ/TU',
    kind: 'NGHỊ QUYẾT',
    title: ['Lãnh đạo công tác cán bộ nhiệm kỳ 2025 - 2030'],
  }
  assert.deepEqual(stopsOf(sheet(party)), ['party'])
  assert.deepEqual(stopsOf(sheet({ ...party, kind: 'QUYẾT ĐỊNH', number: '15-QĐ/TU' })), ['personnel', 'party'])
})

test('on a scan a mark of secrecy, a stamp of arrival and a note are found though letters were misread', () => {
  const red = { color: '#c00000' }
  const blue = { color: '#0000c0' }
  for (const mark of ['MẬT', '_TÔI MẬT.', 'MẬI', 'TỐI MẬI', 'TUYỆT MẠT'])
    assert.deepEqual(stopsOf(sheet({ more: [line(mark, 90, 120, 40, red)] }), 'ocr'), ['secret'], mark)
  for (const stamp of ['ĐẾN Số: 1867', 'ĐĨN So: 1867'])
    assert.ok(stopsOf(sheet({ more: [line(stamp, 420, 28, 60, blue)] }), 'ocr').includes('received-stamp'), stamp)
  for (const note of ['ý. Giao phòng VHXH thực hiện', 'Chuyển đ/€ Hùng nghiên cứu, uc xuất', 'Anh Bình cho ý kiến'])
    assert.ok(stopsOf(sheet({ more: [line(note, 330, 770, 160, blue)] }), 'ocr').includes('handling-note'), note)
  assert.deepEqual(
    stopsOf(sheet({ more: [line('Địa chỉ: Số 3 đường Bờ Sông; Email: a@example.gov.vn', 80, 800, 280)] }), 'ocr'),
    [],
  )
})

test('nothing that was recognised is surer than its recognition, and the reading says that it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 100 }), fc.constantFrom('12/QĐ-UBND', '12/UBND-VX'), (percent, number) => {
      const confidence = percent / 100
      const reading = read(
        sheet({ number }).map((one) => ({ ...one, confidence, bold: false })),
        { source: 'ocr' },
      )
      assert.equal(reading.isRecognised, true)
      for (const [name, found] of Object.entries(reading)) {
        const isFact = typeof found === 'object' && found !== null && 'confidence' in found
        if (isFact) assert.ok(found.confidence <= confidence, `${name} ${found.confidence} > ${confidence}`)
      }
    }),
  )
  assert.equal(read(sheet({})).isRecognised, false)
})
