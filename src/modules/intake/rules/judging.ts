/** What stops an arrival, and whether one key is enough to publish it. */
import { notedProblems, type SignatureReport } from '../../../basics/signature-report.ts'
import type { ArrivalStop, Fact, FactName, Facts, Resemblance } from './arrival.ts'
import type { Reading } from './reading/index.ts'
import { isStopReason, type StopReason, weightOf } from './stops.table.ts'

/** A fact at or above this needs no second look. */
export const sureFrom = 0.9

/** Without these a document cannot stand on a portal (LVT-PL6: CodeNotation, IssuedDate, TypeName, OrganName, Subject). */
export const neededFacts: readonly FactName[] = ['numberSymbol', 'issuedOn', 'kind', 'issuer', 'subject']

const copied: readonly (FactName & keyof Reading)[] = [
  ...(['numberSymbol', 'issuedOn', 'kind', 'issuer', 'subject', 'signer', 'signerTitle', 'signatureCode'] as const),
  ...(['place', 'effectiveOn', 'urgency'] as const),
]

export function factsOf(reading: Reading): Facts {
  const facts: Partial<Record<FactName, Fact>> = {}
  for (const name of copied) {
    const found = reading[name]
    if (found !== undefined && found.value !== '') facts[name] = { ...found, value: String(found.value) }
  }
  return facts
}

export const isSureFact = (fact: Fact | undefined): boolean => fact !== undefined && fact.confidence >= sureFrom

/** The facts that a person has to look at. */
export const unsureFacts = (facts: Facts): FactName[] => neededFacts.filter((name) => !isSureFact(facts[name]))

export type Judged = {
  reading: Reading | null
  signatures: SignatureReport | null
  compared: readonly Resemblance[]
  business: number
  /** Why the text could not be read, if so. */
  textProblems: readonly string[]
  sphere: string
  /** What is wrong with the signature of the package it came in, if it has one. */
  packageProblems: readonly string[]
}

/** Every reason to stop, the gravest first. */
export function stopsOf(judged: Judged): ArrivalStop[] {
  const stops = [
    ...readingStops(judged.reading),
    ...packageStops(judged),
    ...signatureStops(judged.signatures),
    ...comparisonStops(judged.compared),
    ...textStops(judged),
  ]
  const order = ['never', 'signature', 'redact', 'ask']
  return stops.sort((a, b) => order.indexOf(weightOf(a.reason)) - order.indexOf(weightOf(b.reason)))
}

const stop = (reason: StopReason, detail = '', text = ''): ArrivalStop => ({
  reason,
  detail,
  page: null,
  box: null,
  text,
})

function readingStops(reading: Reading | null): ArrivalStop[] {
  if (reading === null) return []
  const found = reading.stops.flatMap(({ reason, page, box, text }): ArrivalStop[] =>
    isStopReason(reason) ? [{ reason, detail: '', page, box, text }] : [],
  )
  const data = reading.personal.map(
    ({ value, page, box }): ArrivalStop => ({
      ...{ reason: 'personal-data', detail: value, page, box, text: '' },
    }),
  )
  const isParty = reading.scheme === 'party' && !found.some(({ reason }) => reason === 'party')
  // A datum that is named one by one needs no general stop beside it.
  const named = data.length === 0 ? found : found.filter(({ reason }) => reason !== 'personal-data')
  return [...named, ...data, ...(isParty ? [stop('party')] : [])]
}

const internalSphere = /l[uư]u h[aà]nh n[oộ]i b[oộ]|n[oộ]i b[oộ]|xem xong tr[aả] l[aạ]i/iu
const secretSphere = /\bm[aậ]t\b/iu

/** What the package says of itself counts like what stands on the page (LXM-07, LXM-08). */
function packageStops({ business, sphere, packageProblems }: Judged): ArrivalStop[] {
  const stops = packageProblems.map((problem) =>
    problem === 'content-changed' ? stop('package-changed') : stop('package-unproved', problem),
  )
  if (secretSphere.test(sphere)) stops.push(stop('secret', '', sphere))
  else if (internalSphere.test(sphere)) stops.push(stop('internal', '', sphere))
  const deed = (['', 'recall', 'update', 'replacement'] as const)[business] ?? ''
  return deed === '' ? stops : [...stops, stop(deed)]
}

function signatureStops(report: SignatureReport | null): ArrivalStop[] {
  if (report === null) return []
  if (report.verdict === 'unsigned') return [stop('unsigned')]
  if (report.verdict === 'unreadable') return [stop('signature-unreadable', report.problems[0] ?? 'damaged')]
  if (report.valid && report.verdict !== 'invalid') return []
  const problems = [...new Set([...report.problems, ...report.signatures.flatMap((one) => one.problems)])]
  const grave = problems.filter((problem) => !notedProblems.includes(problem))
  const told = grave.length === 0 ? ['unsupported'] : grave
  return told.map((problem) => stop('signature-invalid', problem))
}

/** Texts that are only alike are told beside the document; they stop nothing. */
const comparisonStops = (compared: readonly Resemblance[]): ArrivalStop[] =>
  compared.flatMap(({ how, title }) => (how === 'alike' ? [] : [stop(how, '', title)]))

const textStops = ({ reading, textProblems }: Judged): ArrivalStop[] =>
  reading === null || textProblems.length > 0 ? [stop('unreadable-text', textProblems[0] ?? 'damaged')] : []

/** Whether a person needs only one key: nothing stops it, and every needed fact is sure. */
export const isSure = (facts: Facts, stops: readonly ArrivalStop[]): boolean =>
  stops.length === 0 && unsureFacts(facts).length === 0
