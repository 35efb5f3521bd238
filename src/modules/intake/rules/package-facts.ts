/** What a package says, as hints for reading the document it carries. */
import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { PackageHints } from './reading/index.ts'

/** The facts of an edXML package that intake uses. */
export type PackageFacts = {
  key: string
  from: { id: string; name: string; inCharge: string }
  number: string
  notation: string
  place: string
  issuedOn: LocalDate | null
  kind: string
  subject: string
  content: string
  signer: { competence: string; position: string; name: string }
  toPlaces: readonly string[]
  priority: string
  sphere: string
  annexes: readonly string[]
  business: 0 | 1 | 2 | 3
  about: readonly string[]
}

const portal = /(c[oổ]ng|trang)\s+(ttđt|tt[đd]t|th[oô]ng tin)|website|trang web/iu

/** The tick of the document system: the portal stands among the places it is sent to (LXM-01). */
export const publishTickOf = ({ toPlaces }: Pick<PackageFacts, 'toPlaces'>): string | null =>
  toPlaces.find((place) => portal.test(place.normalize('NFC'))) ?? null

/** What a key of the exchange says of its document: "sender,2026/11/20,254/BC-UBND". */
export function numberInKey(key: string): { numberSymbol: string; issuedOn: LocalDate } | null {
  const found = /^[^,]*,\s*(\d{4})[/-](\d{1,2})[/-](\d{1,2})\s*,\s*(\S.*)$/.exec(key)
  if (found === null) return null
  const [, year = '', month = '', day = '', numberSymbol = ''] = found
  const issuedOn = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isDay(issuedOn) ? { numberSymbol: numberSymbol.trim(), issuedOn } : null
}

/** The same new document sent again has one key; an update is another arrival each time its files differ (LXM-04). */
export function packageKeyOf({ key, business, about }: PackageFacts, files: readonly string[]): string {
  if (business === 0) return key
  return [`${business}`, key, ...about, ...files].join('|').slice(0, 1000)
}

export function hintsOf(facts: PackageFacts): PackageHints {
  const { number, notation, issuedOn, kind, subject, content, signer, from, place, annexes, sphere, priority } = facts
  const tick = publishTickOf(facts)
  return {
    ...(number === '' && notation === '' ? {} : { numberSymbol: `${number}/${notation}` }),
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(place === '' ? {} : { place }),
    ...(kind === '' ? {} : { kind }),
    ...(subject === '' && content === '' ? {} : { subject: subject === '' ? content : subject }),
    ...(from.name === '' ? {} : { issuer: from.name }),
    ...(from.inCharge === '' ? {} : { parent: from.inCharge }),
    ...(signer.name === '' ? {} : { signer: signer.name }),
    ...(signer.position === '' ? {} : { signerTitle: signer.position }),
    ...(signer.competence === '' ? {} : { competence: signer.competence }),
    ...(tick === null ? {} : { publishInstruction: tick }),
    ...(sphere === '' ? {} : { sphere }),
    ...(priority === '' ? {} : { priority }),
    recipients: [...facts.toPlaces],
    annexes: [...annexes],
  }
}

/** What is wrong with the signature of a package as it was kept; a package without one says nothing. */
export function packageProblemsIn(facts: object | null): readonly string[] {
  const signature: unknown = facts === null ? null : Reflect.get(facts, 'signature')
  const problems: unknown =
    typeof signature === 'object' && signature !== null ? Reflect.get(signature, 'problems') : []
  return Array.isArray(problems) ? problems.filter((one): one is string => typeof one === 'string') : []
}
