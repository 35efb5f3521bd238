import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfAgency } from '../../src/platform/signatures/certificates/holder.ts'
import type { NameParts } from '../../src/platform/signatures/certificates/names.ts'
import { type PersonWish, textAppearance } from '../support/signing/index.ts'
import { agency, authority, place, plain, signed, verified } from './support/documents.ts'

const named = (parts: Partial<NameParts>): NameParts => ({
  ...{ commonName: '', organization: 'UBND xã Thử', unit: '', surname: '', givenName: '', title: '' },
  ...{ organizationId: '', serialNumber: '', userId: '', ...parts },
})

const people = [
  ...['Đoàn Văn Thử', 'Đoàn Thanh Tra', 'Đoàn Thanh Niên', 'ĐOÀN VĂN MẪU', 'Đoàn Khối', 'Đoàn Công Tác', 'Đoàn Xã'],
  ...['Văn Phong Thử', 'Bàn Thị Mẫu', 'Viên Đình Thử', 'Trương Thử', 'Hồ Thị Mẫu', 'Sơn Thị Mẫu', "H'Mẫu Niê"],
]
const agencies = [
  ...['Đoàn Thanh niên Cộng sản Hồ Chí Minh xã Thử', 'ĐOÀN THANH NIÊN', 'Đoàn TNCS Hồ Chí Minh', 'Đoàn thanh tra'],
  ...[
    'Đoàn Đại biểu Quốc hội tỉnh Thử',
    'Đoàn luật sư tỉnh Thử',
    'ỦY BAN NHÂN DÂN XÃ THỬ',
    'Sở Nội Vụ',
    'Đảng bộ xã Thử',
  ],
  ...['Ban Chấp hành Đảng bộ xã', 'Liên đoàn Lao động tỉnh', 'Công an xã Thử', 'Thanh tra tỉnh Thử', 'UBND XÃ THỬ'],
]

test('people and agencies without any number are told apart by their names', () => {
  assert.deepEqual(
    people.filter((commonName) => isOfAgency(named({ commonName }))),
    [],
  )
  assert.deepEqual(
    agencies.filter((commonName) => !isOfAgency(named({ commonName }))),
    [],
  )
})

test('what a certificate says of its holder goes before the words of the name', () => {
  const union = 'Đoàn thanh tra'
  assert.equal(isOfAgency(named({ commonName: union, title: 'Chủ tịch' })), false)
  assert.equal(isOfAgency(named({ commonName: union, userId: 'CCCD:001000000000' })), false)
  assert.equal(isOfAgency(named({ commonName: union, userId: 'MST:0100000000 CCCD:001000000000' })), false)
  assert.equal(isOfAgency(named({ commonName: union, serialNumber: 'PNOVN-001000000000' })), false)
  assert.equal(isOfAgency(named({ commonName: 'Thử Nghiệm', userId: 'MST:0100000000' })), true)
  assert.equal(isOfAgency(named({ commonName: 'Thử Nghiệm', organizationId: 'VATVN-0100000000' })), true)
  assert.equal(isOfAgency(named({ commonName: 'Đoàn Thử', organization: 'ĐOÀN THỬ' })), true)
  assert.equal(isOfAgency(named({ commonName: 'Thử Mẫu', unit: 'Thử Mẫu' })), true)
  assert.equal(isOfAgency(named({})), true)
})

for (const [name, wish] of Object.entries<PersonWish>({
  'Đoàn Thanh Niên': { organization: 'UBND xã Thử' },
  'Đoàn Kiểm Tra': { organization: 'UBND xã Thử', title: 'Phó Chủ tịch' },
  'ĐOÀN THANH TRA': { organization: 'UBND xã Thử', title: 'Chủ tịch' },
})) {
  test(`what ${name} signed and the agency sealed is issued`, async () => {
    const first = signed(plain(), { signer: authority.person(name, wish), place: place(300, 100) })
    const sealed = signed(first, { signer: agency, place: place(60, 500), appearance: textAppearance(['UBND']) })
    const report = await verified(sealed)
    assert.deepEqual([report.verdict, report.signatures.map(({ part }) => part)], ['issued', ['signer', 'agency']])
  })
}
