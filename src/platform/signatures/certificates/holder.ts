/** Whether a certificate speaks for an agency (con dấu) or for a person: by what it says of its holder, words come last. */
import type { NameParts } from './names.ts'

/** Numbers that people have: identity cards, passports, personal numbers (ETSI EN 319 412-1, 5.1.3). */
const personal = /(CCCD|CMND|CMT|HC:|PNO|IDC|PAS)/i
/** Numbers that organisations have: tax, budget relation, electronic identity; VAT and NTR by ETSI EN 319 412-1, 5.1.4. */
const ofOrganisation = /(MST|MNS|MQHNS|MDD|VAT|NTR)/i

/** Words that agencies begin with and people do not. */
const bodies =
  /^(UBND|HĐND|MTTQ|UBMTTQ|TAND|VKSND|BCH|ủy ban|uỷ ban|hội đồng|ban chấp hành|văn phòng|sở |phòng |ban |chi cục|cục |tổng cục|trung tâm|công an|đảng ủy|đảng uỷ|đảng bộ|chi bộ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|thị ủy|thị uỷ|huyện ủy|huyện uỷ|bộ |tòa án|toà án|viện |trường |bệnh viện|hội |liên đoàn|công đoàn|mặt trận|bảo hiểm|kho bạc|công ty|ngân hàng|bưu điện|đài |báo |thanh tra|trạm |hạt |quỹ )/iu
/** Đoàn is a family name, too: only these words behind it make a body of it. */
const unions =
  /^đoàn (thanh niên|tncs|khối|đại biểu|đbqh|thanh tra|kiểm tra|kiểm toán|công tác|liên ngành|luật sư|kinh tế|xã|phường|cơ sở)(?=\s|$)/iu

export function isOfAgency(parts: NameParts): boolean {
  const { commonName, organization, unit } = parts
  const numbers = `${parts.userId} ${parts.serialNumber}`
  if (parts.surname || parts.givenName || parts.title || personal.test(numbers)) return false
  if (commonName === '') return organization !== ''
  if (parts.organizationId !== '' || ofOrganisation.test(numbers)) return true
  if ([organization, unit].some((name) => name !== '' && isSame(name, commonName))) return true
  return bodies.test(commonName) || (unions.test(commonName) && !isWrittenAsPerson(commonName))
}

const isSame = (one: string, other: string): boolean => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi')

/** Every syllable of a person's name has a capital, only the first of a body's (NĐ 30/2020, phụ lục II); not so all in capitals. */
function isWrittenAsPerson(name: string): boolean {
  const syllables = name.split(/\s+/)
  const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}*$/u.test(text)
  return syllables.length <= 4 && syllables.every(isCapital) && name !== name.toLocaleUpperCase('vi')
}
