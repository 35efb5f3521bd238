/** What was found, as the report that pages and commands show. */
import { notedProblems, type OneSignature, type SignatureReport } from '../../basics/signature-report.ts'
import { type Place, placesOf } from './appearance/place.ts'
import { visibleText } from './appearance/visible-text.ts'
import { Damaged, Unsupported } from './budget.ts'
import { readableName } from './certificates/names.ts'
import type { FileFound, SignatureFound } from './check-file.ts'
import { partOf, verdictOf } from './parts.ts'
import { type Revisions, stateAt } from './pdf/revisions.ts'

export function reportOf({ revisions, signatures, problems }: FileFound): SignatureReport {
  const places = signatures.map(({ covered }) => placesOf(stateAt(revisions, covered.revision ?? 0), covered.field))
  const all = signatures.map((found, i) => oneSignature(revisions, found, places.slice(0, i + 1)))
  const valid = all.length > 0 && problems.length === 0 && all.every(isGood)
  return {
    signed: all.length > 0 || problems.includes('signature-without-field'),
    valid,
    changedAfterLastSignature: all.at(-1)?.laterChanges === 'forbidden',
    verdict: all.length === 0 && problems.length > 0 ? 'invalid' : verdictOf(all, valid),
    signatures: all,
    problems,
  }
}

const isGood = ({ integrity, trusted, laterChanges, problems }: OneSignature): boolean =>
  integrity === 'intact' &&
  trusted &&
  laterChanges !== 'forbidden' &&
  problems.every((word) => notedProblems.includes(word))

/** Problems that say the bytes are not the signed ones, or that nobody can tell. */
const ofIntegrity = new Set([
  'byte-range-invalid',
  'content-changed',
  'signature-invalid',
  'content-type-mismatch',
  'damaged',
  'timestamp-invalid',
])

function oneSignature(
  revisions: Revisions,
  found: SignatureFound,
  places: readonly (readonly Place[])[],
): OneSignature {
  const { covered, certificate, signedAt, timeSource, subFilter, permissions, later, isChangedLater, isStamp } = found
  const { page, box } = places.at(-1)?.[0] ?? { page: null, box: null }
  const appearanceText = shownText(revisions, found)
  const own = [...found.problems, ...permissions.problems, ...coveringProblems(places)]
  return {
    field: covered.field.name,
    subFilter,
    signer: certificate ? readableName(certificate.parts) : '',
    organization: certificate?.parts.organization ?? '',
    part: partOf(certificate?.parts ?? null, { appearanceText, isStamp }),
    signedAt: signedAt ? localTime(signedAt) : null,
    timeSource,
    coversWholeFile: covered.end === revisions.bytes.length,
    integrity: own.some((word) => isOfIntegrity(word, isStamp)) || !certificate ? 'changed' : 'intact',
    trusted: certificate !== null && own.every((word) => notedProblems.includes(word)),
    laterChanges: later.length === 0 ? 'none' : isChangedLater ? 'forbidden' : 'permitted',
    later: [...new Set(later.map(({ kind, what }) => (kind === 'forbidden' ? what : kind)))],
    docmdp: permissions.level,
    problems: [...new Set([...own, ...(isChangedLater ? ['changed-after-signature'] : [])])],
    issuer: certificate ? readableName(certificate.issuerParts) : '',
    certificateFrom: certificate ? localTime(certificate.from) : '',
    certificateTo: certificate ? localTime(certificate.to) : '',
    ...{ page, box, appearanceText },
  }
}

/** A bad stamp upon a signature leaves the signature itself whole; the stamp as a signature of its own is broken. */
const isOfIntegrity = (word: string, isStamp: boolean): boolean =>
  ofIntegrity.has(word) && (word !== 'timestamp-invalid' || isStamp)

/** The text is for people to read; one that cannot be read is none. */
function shownText(revisions: Revisions, { covered }: SignatureFound): string {
  try {
    const state = stateAt(revisions, covered.revision ?? 0)
    return covered.field.widgets
      .map(({ dict }) => visibleText(state, dict))
      .filter((text) => text !== '')
      .join('\n')
  } catch (problem) {
    if (problem instanceof Damaged || problem instanceof Unsupported) return ''
    throw problem
  }
}

const largestShare = 1 / 3
const mostCovered = 0.75

/** A later signature may stand beside or partly over an earlier one, as seals do, but must not take its place. */
function coveringProblems(places: readonly (readonly Place[])[]): string[] {
  const own = places.at(-1) ?? []
  if (places.length < 2) return []
  if (own.reduce((sum, { share }) => sum + share, 0) > largestShare) return ['covers-page']
  const isCovered = places.slice(0, -1).some((earlier, i) => {
    const later = places.slice(i + 1).flat()
    return earlier.some(
      (under) => own.some((over) => covered(under, [over]) > 0) && covered(under, later) > mostCovered,
    )
  })
  return isCovered ? ['covers-signature'] : []
}

/** How much of it these cover; what several cover is counted for each. */
const covered = ({ page, box }: Place, later: readonly Place[]): number =>
  later.reduce((sum, over) => sum + (box && over.box && over.page === page ? overlap(box, over.box) : 0), 0)

type Sides = { x: number; y: number; width: number; height: number }

function overlap(under: Sides, over: Sides): number {
  const width = Math.min(under.x + under.width, over.x + over.width) - Math.max(under.x, over.x)
  const height = Math.min(under.y + under.height, over.y + over.height) - Math.max(under.y, over.y)
  return (Math.max(0, width) * Math.max(0, height)) / (under.width * under.height)
}

/** ISO 8601 as clocks in Vietnam show it. */
const localTime = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+07:00')
