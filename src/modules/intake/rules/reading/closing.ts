/** The end of a document: the box of recipients on the left, who signed and in which right on the right (ô 7a–7b, 9b). */
import type { SignatureReport } from '../../../../basics/signature-report.ts'
import { fold } from '../../../../basics/vietnamese.ts'
import { readSignatureCode, type SignatureCode } from '../../../documents/rules/index.ts'
import { inRunningText, personName } from './names.ts'
import { deputyBehind, isFamily, mendedName, mendedTitle } from './officers.ts'
import { bottomOf, foundIn, isNearly, isRight, isShouted, joined, midOf, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found } from './types.ts'

export type Signing = {
  signer?: Found<string>
  signerTitle?: Found<string>
  signatureCode?: Found<SignatureCode>
}

/** The line 'Nơi nhận:' of the document itself: the last one before its annexes begin. */
export function recipientsLine(sheet: Sheet): Row | null {
  return (
    sheet.rows.find(
      (row) =>
        (isRecipientsLabel(row.tight) || isLabelBroken(row, sheet)) && row.line.box.width < 220 && !isShouted(row.text),
    ) ?? null
  )
}

/** An underlined label may be recognised as two lines. */
const isLabelBroken = (row: Row, { rows }: Sheet): boolean =>
  row.tight === 'noi' &&
  row.page.source === 'ocr' &&
  rows.some(
    (other) => other.tight === 'nhan' && other.page === row.page && Math.abs(bottomOf(other) - bottomOf(row)) < 9,
  )

const isRecipientsLabel = (tight: string): boolean =>
  tight === 'noinhan' || tight === 'ngoinhan' || isNearly(tight, 'noinhan') || /^noinhan(?:nhutren)?$/.test(tight)

const titleWords =
  /^(?:p?ho |q\.? ?|quyen )?(?:chu tich|pho chu tich|giam doc|chanh|truong|bi thu|cuc truong|vien truong|hieu truong|thu truong|bo truong|thu tuong|tong|thong doc|chi huy|doi truong|chu nhiem|to truong|thuong truc|uy vien|pho)/

const codeForm = /^(?:t\s*[./]?\s*u\s*[./]?\s*q|t\s*[./]?\s*m|k\s*[./]?\s*t|t\s*[./]?\s*l|q)\s*[./ ]/

/** Every block of capitals that begins with a code or a title, on the page where the document ends. */
export function signingOf(sheet: Sheet, report: SignatureReport | null): Signing {
  const label = recipientsLine(sheet)
  const blocks = blocksOf(sheet, label)
  const block = blocks.at(0)
  if (block === undefined) return fromSignature(report)
  const name = nameBelow(sheet, block)
  const signed = fromSignature(report)
  const code = codeOf(block)
  const title = titleFrom(block, isDeputy(block) ? 'KT' : code)
  return {
    ...(name === undefined
      ? signed
      : {
          signer: agreed(
            foundIn(personName(name.text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')), [name], sureOfName(name)),
            report,
          ),
        }),
    ...(title === null ? {} : { signerTitle: title }),
    // What a seal covers of a title may have been its code: 'Q. CHỦ TỊCH' of which 'TỊCH' is left.
    signatureCode: foundIn(code, block, title?.from === 'ocr' && title.confidence < 0.9 ? 0.7 : 0.95),
  }
}

/** The right column level with 'Nơi nhận' first; without that label whatever stands last. */
function blocksOf(sheet: Sheet, label: Row | null): Row[][] {
  const heads = sheet.rows.filter((row) => isBlockHead(row) && isClosingPlace(row, label))
  const groups: Row[][] = []
  for (const row of heads) {
    const group = groups.find((one) => one.some((other) => isBelow(row, other)))
    if (group === undefined) groups.push([row])
    else group.push(row)
  }
  return groups.map((group) => withContinued(sheet, group)).sort((a, b) => rank(b, label) - rank(a, label))
}

const isBlockHead = ({ text, key, page }: Row): boolean =>
  (isShouted(text) || (page.source === 'ocr' && isCapitalBehind(text))) &&
  text.length < 90 &&
  (codeForm.test(key) || titleWords.test(key) || (page.source === 'ocr' && mendedTitle(text, '')?.changed === true))

/** 'tï!Ó CHỦ TỊCH': of a covered word letters of any kind are left. */
const isCapitalBehind = (text: string): boolean =>
  /^\S{1,6} \p{Lu}+ \p{Lu}+/u.test(text) && isShouted(text.replace(/^\S+ /, ''))

function isClosingPlace(row: Row, label: Row | null): boolean {
  if (!isRight(row) && !(label !== null && topOf(label) > bottomOf(row))) return false
  // Without the label a block may have been carried to the top of another page.
  if (label === null) return isRight(row) && (row.page.number > 1 || topOf(row) > 0.18 * row.page.height)
  // A block may stand at the foot of the page before its recipients, never after the annexes have begun.
  if (row.page.number === label.page.number) return topOf(row) > topOf(label) - 260
  return row.page.number === label.page.number - 1 && topOf(row) > 0.5 * row.page.height && isRight(row)
}

const isBelow = (row: Row, other: Row): boolean =>
  row.page === other.page &&
  topOf(row) - bottomOf(other) < 1.2 * row.line.size &&
  topOf(row) > topOf(other) &&
  Math.abs(midOf(row) - midOf(other)) < 90

/** Titles that run over two lines: the second begins with no title of its own. */
function withContinued(sheet: Sheet, group: readonly Row[]): Row[] {
  const out = [...group]
  const page = sheet.rows.filter((row) => row.page === group[0]?.page)
  for (const row of page) {
    const isOne = isShouted(row.text) || (row.page.source === 'ocr' && isCapitalBehind(row.text))
    if (out.includes(row) || !isOne || row.line.color !== undefined) continue
    const last = out.at(-1)
    if (last !== undefined && isBelow(row, last) && !/\d/.test(row.text)) out.push(row)
  }
  return out.sort((a, b) => topOf(a) - topOf(b))
}

/** Level with the recipients or above them and right: the leader of the issuing agency. */
function rank(group: readonly Row[], label: Row | null): number {
  const head = group[0]
  if (head === undefined) return -1
  const hasCode = group.some(({ key }) => codeForm.test(key)) ? 2 : 0
  const right = isRight(head) ? 4 : 0
  const samePage = label === null || head.page === label.page ? 1 : 0
  const level = label !== null && head.page === label.page && Math.abs(topOf(head) - topOf(label)) < 60 ? 4 : 0
  return hasCode + right + samePage + level + head.page.number / 1000
}

/**
 * 'TM. … / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH' is signed KT., but who signs by order (TL., TUQ.) does so whoever stands in for him:
 * 'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG'.
 */
function codeOf(block: readonly Row[]): SignatureCode {
  const codes = block.map(({ text }) => readSignatureCode(text).code).filter((code) => code !== '')
  return codes.find((code) => code === 'TL' || code === 'TUQ') ?? codes.at(-1) ?? ''
}

/** 'TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG': signed by order, by a deputy. */
const isDeputy = (block: readonly Row[]): boolean => block.some(({ key }) => /^k\s*[./]?\s*t\s*[./ ]/.test(key))

function titleFrom(block: readonly Row[], code: SignatureCode): Found<string> | null {
  const plain = block.filter(({ key }) => !codeForm.test(key))
  const rows = plain.length > 0 ? plain : block.slice(-1)
  const known = rows.findIndex(({ key }) => titleWords.test(key))
  const isOcr = rows[0]?.page.source === 'ocr'
  const head = known >= 0 || !isOcr ? known : rows.findIndex(({ text }) => mendedTitle(text, code) !== null)
  const own = rows.slice(Math.max(0, head))
  if (own.length === 0) return null
  const said = readSignatureCode(joined(own)).title
  if (said === '') return null
  if (own[0]?.page.source !== 'ocr') return foundIn(inRunningText(said), own, 0.94)
  const mended = mendedTitle(said.replace(/^[^\p{L}]+/u, ''), code)
  if (mended === null) {
    const named = block.find(({ key }) => /^k\s*[./]?\s*t\s*[./ ]/.test(key))
    const deputy = named === undefined ? null : deputyBehind(readSignatureCode(named.text).title, said)
    return foundIn(inRunningText(deputy?.toUpperCase() ?? said), own, 0.7)
  }
  return foundIn(inRunningText(mended.title.toUpperCase()), own, mended.changed ? 0.85 : 0.94)
}

const nameForm = /^(?:\p{Lu}[\p{Ll}’']*)(?:\s+\p{Lu}[\p{Ll}’']*){1,5}$/u

/** The name stands below the block, past the picture of the signature; titles of office in small letters may come before it. */
function nameBelow(sheet: Sheet, block: readonly Row[]): Row | undefined {
  const last = block.at(-1)
  if (last === undefined) return undefined
  const axis = midOf(last)
  const all = sheet.rows.filter(
    (row) =>
      row.page === last.page &&
      topOf(row) > bottomOf(last) - 2 &&
      topOf(row) - bottomOf(last) < 230 &&
      Math.abs(midOf(row) - axis) < 80,
  )
  const carried =
    all.length === 0
      ? sheet.rows.filter(
          (row) => row.page.number === last.page.number + 1 && topOf(row) < 0.3 * row.page.height && isRight(row),
        )
      : all
  const named = carried.find((row) => isPerson(row))
  const isSure = named !== undefined && sureOfName(named) > 0.9
  return isSure ? named : (mendedPerson(carried) ?? named)
}

/** The name whose first letters lie under a seal, with the family name it must be. */
function mendedPerson(rows: readonly Row[]): Row | undefined {
  for (const row of rows) {
    const text = row.page.source === 'ocr' ? mendedName(row.text.replace(/^[^\p{L}]+/u, '')) : null
    const mended = text === null ? null : { ...row, text, line: { ...row.line, confidence: 0.6 } }
    if (mended !== null && isPerson(mended)) return mended
  }
  return undefined
}

/** A recognised name is sure only where it begins like one. */
const sureOfName = (row: Row): number =>
  row.page.source !== 'ocr' || isFamily(row.key.split(' ')[0] ?? '') ? 0.95 : 0.6

const notNames = /^(?:ky boi|nguoi ky|co quan|thoi gian|da ky|signature|digitally|phu luc|noi nhan|luu|kinh gui)/

const honorifics =
  /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|LS|NGƯT|NSƯT|CKI+|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy)[.,]?\s*)+/u

function isPerson({ text, key, line }: Row): boolean {
  if (line.color !== undefined && line.confidence === 1) return false
  const bare = text
    .replace(honorifics, '')
    .replace(/[^\p{L}\s’'-]/gu, '')
    .trim()
  if (notNames.test(key) || titleWords.test(key) || /\d/.test(text)) return false
  return nameForm.test(bare) || (isShouted(bare) && /^\p{Lu}+(?:\s+\p{Lu}+){1,4}$/u.test(bare) && bare.length < 32)
}

/** Of the people who signed, the one whose part is the signature; clerks and seals are none. */
function fromSignature(report: SignatureReport | null): Pick<Signing, 'signer'> {
  const one = report?.signatures.find(({ part }) => part === 'signer')
  if (one === undefined || one.signer === '') return {}
  return {
    signer: {
      value: personName(one.signer),
      confidence: one.trusted ? 0.9 : 0.6,
      page: one.page,
      box: one.box,
      from: 'appearance',
    },
  }
}

/** A name that stands on the page and in the certificate is sure, even where recognition lost its marks. */
function agreed(found: Found<string>, report: SignatureReport | null): Found<string> {
  const same = report?.signatures.find(
    ({ signer, integrity }) => integrity === 'intact' && fold(signer).includes(fold(found.value)),
  )
  if (same === undefined) return found
  const value =
    found.from === 'ocr' && same.trusted && fold(same.signer) === fold(found.value)
      ? personName(same.signer)
      : found.value
  return { ...found, value, confidence: 0.99 }
}
