/** From a document's lines, signatures and package to proposals: the layout of NĐ 30/2020/NĐ-CP and of the Party's sheets. */
import type { DocumentText } from '../../../../basics/page-text.ts'
import { parseNumberSymbol, type Scheme } from '../../../documents/rules/index.ts'
import { annexesOf } from './annexes.ts'
import { signingOf } from './closing.ts'
import { dayOfIssue, placeOf } from './day.ts'
import { effectiveOn } from './force.ts'
import { type Heading, headingOf } from './heading.ts'
import { withHints } from './hints.ts'
import { asCertified, issuerOf } from './issuer.ts'
import { urgencyOf } from './marks.ts'
import { numberOf } from './number.ts'
import { personalOf } from './personal.ts'
import { recipientsOf } from './recipients.ts'
import { relationsOf } from './relations.ts'
import { sheetOf } from './sheet.ts'
import { stopsOf } from './stops.ts'
import { titleOf } from './title.ts'
import type { Reading, ReadingInput } from './types.ts'

export type { PackageHints, Reading, ReadingInput } from './types.ts'

export function readDocument(input: ReadingInput): Reading {
  const shown = (input.signatures?.signatures ?? []).filter(({ appearanceText }) => appearanceText.trim() !== '')
  const sheet = sheetOf(input.text, shown)
  const heading = headingOf(sheet)
  const numberSymbol = numberOf(input, sheet, heading)
  const issuedOn = dayOfIssue(heading, input.signatures)
  const title = titleOf(sheet, heading, numberSymbol?.value)
  const names = asCertified(issuerOf(heading, isJoint(numberSymbol?.value)), input.signatures)
  const scheme = schemeOf(heading, numberSymbol?.value, names.issuer?.value ?? '')
  const personal = personalOf(sheet)
  const found = {
    ...{ numberSymbol, issuedOn, place: placeOf(heading, names.issuer?.value ?? ''), urgency: urgencyOf(sheet) },
    ...{ effectiveOn: effectiveOn(sheet, issuedOn), ...title, ...names, ...recipientsOf(sheet) },
    ...signingOf(sheet, input.signatures),
  }
  const known = { heading, kind: title.kind, subject: title.subject, isParty: scheme === 'party', personal }
  const reading: Reading = {
    ...present(found),
    annexes: annexesOf(sheet),
    relations: relationsOf(sheet, numberSymbol?.value),
    ...{ scheme, stops: stopsOf(sheet, known), personal, isRecognised: !isAllText(input.text) },
  }
  return withHints(reading, input.hints)
}

/** A page without any letter is harmless only where nothing is drawn on it. */
const isAllText = ({ pages }: DocumentText): boolean =>
  pages.every(({ source, pictures }) => source === 'text' || (source === 'none' && pictures.length === 0))

/** 'KHLT-UBND-UBMTTQVN': two bodies and more. */
function isJoint(numberSymbol: string | undefined): boolean {
  const read = numberSymbol === undefined ? null : parseNumberSymbol(numberSymbol)
  return read !== null && 'done' in read && read.done.bodies.length > 1
}

type Some<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

const present = <T extends object>(values: T): Some<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Some<T>

/** The number's grammar tells best; without a number the heading does. */
function schemeOf(heading: Heading, numberSymbol: string | undefined, issuer: string): Scheme {
  if (heading.isParty) return 'party'
  const read = numberSymbol === undefined ? null : parseNumberSymbol(numberSymbol)
  // VHXH is a committee of a Council and a division of a commune: the name tells which.
  const isDivision =
    read !== null && 'done' in read && read.done.scheme === 'council' && /^(?:Phòng|Sở|Trung tâm) /.test(issuer)
  if (read !== null && 'done' in read) return isDivision ? 'state' : read.done.scheme
  if (heading.isYouth) return 'youth'
  if (/mặt trận|mttq/i.test(issuer)) return 'front'
  if (/^(?:thường trực )?(?:hội đồng nhân dân|hđnd)/i.test(issuer)) return 'council'
  return heading.nation === null ? 'none' : 'state'
}
