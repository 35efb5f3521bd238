/** Which document a citation means, and what an editor should know of it before the text goes on. */
import type { LocalDate } from '../../../basics/dates.ts'
import { bodyOfCode } from './bodies.ts'
import type { Citation } from './citations.ts'
import { type NationalLaw, nationalLaws } from './citations-laws.table.ts'
import type { ForceState } from './in-force.ts'
import { numberKey } from './keys.ts'

/** A live document that a citation may mean. */
export type CitedDocument = {
  key: string
  href: string
  /** As others cite it. */
  title: string
  year: number
  issuedOn: LocalDate | null
  /** Of the site whose text cites it. */
  isOwn: boolean
  force: ForceState
}

/**
 * The one document a citation means, or null where it may be another. Numbers begin anew every year and at every agency: without a
 * day or a year only a site's own and only copy is meant; another site's is meant when day or year agree and nobody else has it.
 */
export function documentMeant<Found extends Pick<CitedDocument, 'key' | 'year' | 'issuedOn' | 'isOwn'>>(
  citation: Pick<Citation, 'key' | 'year' | 'issuedOn' | 'bodies'>,
  candidates: readonly Found[],
): Found | null {
  const agreeing = candidates.filter(
    ({ key, year, issuedOn }) =>
      key === citation.key &&
      (citation.year === null || year === citation.year) &&
      (citation.issuedOn === null || issuedOn === null || issuedOn === citation.issuedOn),
  )
  const own = agreeing.filter(({ isOwn }) => isOwn)
  if (own.length > 0) return onlyOne(own)
  const mayBeForeign = citation.issuedOn !== null || (citation.year !== null && isNational(citation))
  return mayBeForeign ? onlyOne(agreeing) : null
}

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

/** Only one body of the land bears such a code, so that number and year say enough. */
const isNational = ({ bodies }: Pick<Citation, 'bodies'>): boolean =>
  bodies[0] !== undefined && bodyOfCode(bodies[0]) === 'central'

const lawByKey = new Map(nationalLaws.map((law) => [numberKey(law.numberSymbol), law]))

export const nationalLawOf = ({ key }: Pick<Citation, 'key'>): NationalLaw | undefined => lawByKey.get(key)

export type CitationFinding = {
  check: 'citation-repealed' | 'citation-unknown'
  level: 'explain' | 'hint'
  quote: string
}

const mostTold = 12

/**
 * What to tell an editor on a day: each document once. A repealed one asks for a word (the text may tell history); one known by hearsay
 * only, or one that nobody here has published, is a hint. National instruments that are not in the table are passed in silence.
 */
export function citationFindings(
  citations: readonly Citation[],
  candidates: readonly CitedDocument[],
  today: LocalDate,
): CitationFinding[] {
  const first = new Map(citations.toReversed().map((citation) => [`${citation.key} ${citation.year}`, citation]))
  return [...first.values()]
    .sort((one, other) => one.from - other.from)
    .flatMap((citation) => findingOf(citation, candidates, today) ?? [])
    .slice(0, mostTold)
}

function findingOf(citation: Citation, candidates: readonly CitedDocument[], today: LocalDate): CitationFinding | null {
  const meant = documentMeant(citation, candidates)
  if (meant !== null) {
    return meant.force === 'ended' ? { check: 'citation-repealed', level: 'explain', quote: citation.text } : null
  }
  const law = nationalLawOf(citation)
  if (law !== undefined) return findingOfLaw(citation, law, today)
  const isFromHere =
    !isNational(citation) && citation.scheme !== 'none' && !candidates.some(({ key }) => key === citation.key)
  return isFromHere ? { check: 'citation-unknown', level: 'hint', quote: citation.text } : null
}

function findingOfLaw(
  { text }: Citation,
  { until, by, confidence }: NationalLaw,
  today: LocalDate,
): CitationFinding | null {
  if (until === null || until > today) return null
  const quote = by === null ? text : `${text} → ${by}`
  return { check: 'citation-repealed', level: confidence === 'S3' ? 'hint' : 'explain', quote }
}
