/** Issuing bodies by the code in a symbol: which of the bodies that share a site issued it. */

/** Bodies are counted apart: one site speaks for the Party committee, the Council, the People's Committee, the Front and others. */
export const issuingBodies = [
  'party',
  'council',
  'committee',
  'front',
  'organisation',
  'agency',
  'central',
  'other',
] as const

export type IssuingBody = (typeof issuingBodies)[number]

/** Codes of the Party: a committee (TU, HU, ThU, ĐU), its office and commissions before it, cells, TW. */
const partyCode =
  /^(?:(?:VP|BTC|BTG|BTGDV|BDV|BNC|BKTTW|UBKT|TTCT|TCT|BTV|BCĐ|HĐLL|TBBV)?(?:TU|HU|ThU|ThHU|QU|ĐU|ĐUK|ĐUCQ|TW|TWĐ|BCT)|CB|CBBP|ĐBBP|ĐB|ĐĐ|BCS|BCSĐ|BKTU|BCSĐUB|VPTW|TĐ)$/

const youthCode = /^(?:TW|T|H|X|P|Đ)?Đ?(?:TĐTN|ĐTN|HĐTN|XĐTN|HĐĐ|HLHTN|LHTN|HSV|TNCS|TĐ|ĐTNCS)[\p{L}]*$/u

const frontCode = /^(?:UB)?MTTQ(?:VN)?$|^MT(?:TW)?$|^ĐCTUBTWMTTQVN$|^BTTUBMTTQ(?:VN)?$|^UBTWMTTQVN$/

/** Women, farmers, veterans, trade unions, Red Cross and their like. */
const organisationCode =
  /^(?:TW|T|H|X|P)?(?:HND[THXPV]?(?:VN)?|HPN|LHPN|HLHPN|PN|ĐCT|HCCB|CCB|LĐLĐ|TLĐ|CĐ[A-ZĐ]{0,4}|CTĐ|HCTĐ|HNCT|HKH|HVHNT|LMHTX|LHH|HNB|HLG|HL)$/

/** The Council, its standing committee, its groups and committees (Pháp chế, Kinh tế – Ngân sách, Văn hóa – Xã hội …). */
const councilCode =
  /^(?:(?:TT)?HĐND[\p{L}\d]*|(?:B)?(?:KTNS|KTXH|VHXH|PC|KT-XH|ĐT|DT)|BPC|BDT|BĐT|TĐB|ĐĐBQH(?:&HĐND)?|VPĐĐBQH&HĐND|VPHĐND)$/u

const committeeCode = /^(?:UBND|UB|CT|CTUBND|UBHC)$/

/** Boards and bodies of a province or commune whose code begins like that of a ministry. */
const localBoardCode = /^(?:BBT|BQL|BCH|BCĐ|BHXH|BV|BTCD)[\p{L}]{0,8}$/u

const centralCode =
  /^(?:CP|TTg|CTN|VPCP|QH\d*|UBTVQH\d*|TANDTC|VKSNDTC|KTNN|TTCP|NHNN|UBDT|HĐTP|HĐBT|B[A-ZĐ]{1,6}[\p{L}]*|VPQH|VPCTN)$/u

/** Which body a code of a state symbol stands for; a department of a province (STTTT, SNV …), a division or a board is an agency. */
export function bodyOfCode(code: string): IssuingBody {
  if (frontCode.test(code)) return 'front'
  if (councilCode.test(code)) return 'council'
  if (committeeCode.test(code)) return 'committee'
  if (youthCode.test(code) || organisationCode.test(code)) return 'organisation'
  if (localBoardCode.test(code)) return 'agency'
  return centralCode.test(code) ? 'central' : 'agency'
}

/** Codes that may follow the slash of a Party-formed symbol: `254-BC/ThU`. */
export const isPartyCode = (code: string): boolean => partyCode.test(code)

export const isYouthCode = (code: string): boolean => youthCode.test(code)

export const isFrontCode = (code: string): boolean => frontCode.test(code)

export const isOrganisationCode = (code: string): boolean => organisationCode.test(code)

export const isCouncilCode = (code: string): boolean => councilCode.test(code)

/** Bodies that stand beside another in a joint symbol; a unit that drafted (VX, CCHC) is none. */
export const isIssuerCode = (code: string): boolean =>
  isFrontCode(code) || /^(?:TT)?HĐND/.test(code) || /^(?:UBND|CP|TANDTC|VKSNDTC|UBTVQH\d*)$/.test(code)
