/** The kind's name and the subject below it; for a letter (công văn) the 'V/v …' under its number (ô 5a, 5b). */

import { fold } from '../../../../basics/vietnamese.ts'
import { type DocumentKind, documentKinds, kindOf, kindOfSymbol } from '../../../documents/rules/index.ts'
import type { Heading } from './heading.ts'
import { bottomOf, foundIn, isLeft, isNearly, isShouted, joined, type Row, type Sheet, topOf } from './sheet.ts'
import type { Found } from './types.ts'

export type Title = { kind?: Found<string>; subject?: Found<string> }

const kinds = documentKinds
  .filter(({ key }) => key !== 'cong-van' && key !== 'thu-cong')
  .map((kind) => ({ kind, tight: fold(kind.name).replace(/[^a-z]/g, '') }))

export function titleOf(sheet: Sheet, heading: Heading, numberSymbol: string | undefined): Title {
  const below = sheet.first.filter((row) => topOf(row) > heading.end - 4 && topOf(row) < 0.75 * row.page.height)
  const named = namedKind(below)
  const told = numberSymbol === undefined ? null : kindOfSymbol(numberSymbol)
  const letter = letterSubject(sheet, heading)
  if (named === null || (letter !== undefined && (told === 'cong-van' || told === null))) {
    const kind = letterKind(sheet, told, letter)
    return { ...(kind === undefined ? {} : { kind }), ...(letter === undefined ? {} : { subject: letter }) }
  }
  const subject = subjectBelow(sheet.first, named.row) ?? letter
  const agrees = told === named.kind.key || told === null
  const kind = foundIn(named.kind.key, [named.row], agrees ? 0.98 : isCloseKind(told, named.kind) ? 0.95 : 0.75)
  return { kind, ...(subject === undefined ? {} : { subject }) }
}

/** A plan made together may be called 'Kế hoạch' while its symbol says KHLT. */
const isCloseKind = (told: string | null, kind: DocumentKind): boolean =>
  told !== null && (told.startsWith(kind.key) || kind.key.startsWith(told))

/** A line that is a kind's name and nothing else, in capitals; some offices space the letters. */
function namedKind(rows: readonly Row[]): { row: Row; kind: DocumentKind } | null {
  for (const row of rows) {
    if (!isShouted(row.text) || row.tight.length > 26 || (isLeft(row) && !row.line.centre)) continue
    const tight = row.tight.replace(/duthao|lientich$/g, '')
    const found =
      kinds.find((one) => one.tight === row.tight) ??
      kinds.find((one) => one.tight === tight) ??
      kinds.find((one) => one.tight.length >= 7 && isNearly(row.tight, one.tight))
    if (found !== undefined) return { row, kind: found.kind }
  }
  return null
}

function letterKind(sheet: Sheet, told: string | null, letter: Found<string> | undefined): Found<string> | undefined {
  const addressed = sheet.first.find(({ key }) => /^kinh gui/.test(key))
  if (told !== null && told !== 'cong-van')
    return { value: told, confidence: 0.85, page: null, box: null, from: 'text' }
  const isLetter = told === 'cong-van' || letter !== undefined || addressed !== undefined
  if (!isLetter) return undefined
  const place = letter ?? (addressed === undefined ? undefined : foundIn('', [addressed], 1))
  const sure = told === 'cong-van' ? 0.97 : letter !== undefined && addressed !== undefined ? 0.9 : 0.7
  return {
    value: 'cong-van',
    confidence: Math.min(sure, place?.confidence ?? sure),
    page: place?.page ?? null,
    box: place?.box ?? null,
    from: place?.from ?? 'text',
  }
}

const subjectLabel = /^\s*(?:V\s*[/.]?\s*[vV][:.]?|Về việc)\s+/u

/** From the line that begins 'V/v' down its column, as long as the lines follow closely. */
function letterSubject(sheet: Sheet, heading: Heading): Found<string> | undefined {
  const floor = heading.number === null ? 0 : topOf(heading.number)
  const at = sheet.first.findIndex(
    (row) =>
      topOf(row) >= floor - 2 &&
      topOf(row) < 0.45 * row.page.height &&
      /^v\s*[/.]\s*v\b|^vv\b|^v\/v/.test(row.key) &&
      isLeft(row),
  )
  const head = sheet.first[at]
  if (head === undefined) return undefined
  const rows = [head]
  for (const row of sheet.first.slice(at + 1)) {
    const last = rows.at(-1) ?? head
    if (topOf(row) <= topOf(last) + 2 || !isLeft(row)) continue
    if (
      topOf(row) - bottomOf(last) > (sheet.isOcr ? 1.1 : 0.75) * head.line.size ||
      /^kinh gui/.test(row.key) ||
      isMarkRow(row)
    )
      break
    rows.push(row)
  }
  const value = joined(rows)
    .replace(subjectLabel, '')
    .replace(/[.;,]$/, '')
  return value === '' ? undefined : foundIn(value, rows, 0.96)
}

const isMarkRow = ({ tight, line }: Row): boolean =>
  line.color !== undefined || /^(?:hoatoc|thuongkhan|khan|mat|toimat|tuyetmat)$/.test(tight)

/** How the body of a document begins; a subject goes before it. */
const bodyBegins =
  /^(?:can cu|kinh gui|thuc hien (?!.*(?:nam|quy|thang) \d)|xet (?:de nghi|to trinh)|theo (?:de nghi|noi dung)|chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|chanh van phong|ban thuong vu|thu tuong|bo truong|quoc hoi|chinh phu|dieu \d|chuong [ivx]+|phan (?:i|thu)|i\.|1\.|\(?kem theo|-{3,}|_{3,}|\*)/

function subjectBelow(rows: readonly Row[], kind: Row): Found<string> | undefined {
  const after = rows
    .slice(rows.indexOf(kind) + 1)
    .filter((row) => topOf(row) > topOf(kind) + 2 && row.line.color === undefined)
  const taken: Row[] = []
  for (const row of after) {
    const last = taken.at(-1) ?? kind
    if (taken.length >= 12 || !continues(row, last, taken)) break
    taken.push(row)
  }
  const value = joined(taken)
    .replace(/^[\s"“]*|[\s]*[-_]{2,}$/g, '')
    .replace(/^V\s*[/.]\s*v\s+/i, '')
    .replace(/\.$/, '')
    .trim()
  return value === '' ? undefined : foundIn(value, taken, taken.length > 8 ? 0.8 : 0.95)
}

function continues(row: Row, last: Row, taken: readonly Row[]): boolean {
  const head = taken[0]
  const gap = topOf(row) - bottomOf(last)
  if (row.tight === '') return false
  if (gap > (head === undefined ? 2.6 : 1.1) * row.line.size) return false
  if (head === undefined) return !/^(?:can cu|kinh gui)/.test(row.key) && !isAuthority(row)
  if ((bodyBegins.test(row.key) && !isTitleLine(row, head)) || isAuthority(row)) return false
  if (head.line.bold !== row.line.bold) return row.line.centre && row.line.bold
  const usual = taken.length < 2 ? null : topOf(taken[1] ?? head) - topOf(head)
  if (usual !== null && topOf(row) - topOf(last) > 1.35 * usual) return false
  // Bold lines are the title; otherwise only what stays centred with the lines above it.
  return row.line.bold || row.line.centre || isSameAxis(row, head)
}

/** A body that is named in a title's second line: 'Hội đồng nhân dân quyết định'. */
const bodyNames =
  /^(?:chu tich|uy ban nhan dan|hoi dong nhan dan|giam doc|chanh van phong|ban thuong vu|thu tuong|bo truong|quoc hoi|chinh phu) \S/

/**
 * A line of the title though it begins as a body of text does. Titles are bold and centred; where a recognition sees no weight, a
 * paragraph's first line is indented on one side only.
 */
function isTitleLine(row: Row, head: Row): boolean {
  if (head.line.bold !== row.line.bold || isShouted(row.text)) return false
  if (row.line.bold && bodyNames.test(row.key)) return true
  return row.line.centre && (row.line.box.width < 0.75 * (head.line.box.width || 1) || isSameAxis(row, head))
}

/** 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH': who decides, in capitals between subject and grounds. */
const isAuthority = ({ text, key }: Row): boolean =>
  isShouted(text) &&
  /^(?:chu tich|uy ban|hoi dong|giam doc|chanh|ban |thu tuong|bo truong|truong |cuc truong|hieu truong|quoc hoi|chinh phu|tong|cho tich)/.test(
    key,
  )

const isSameAxis = (row: Row, head: Row): boolean =>
  Math.abs(row.line.box.x + row.line.box.width / 2 - head.line.box.x - head.line.box.width / 2) < 8

export const kindFromName = (name: string): string | null => {
  const tight = fold(name).replace(/[^a-z]/g, '')
  return (
    documentKinds.find((kind) => fold(kind.name).replace(/[^a-z]/g, '') === tight)?.key ?? kindOf(name)?.key ?? null
  )
}
