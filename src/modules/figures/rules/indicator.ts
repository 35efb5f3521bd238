import { isDay, type LocalDate } from '../../../basics/dates.ts'
import type { Issue } from '../../../basics/outcomes.ts'
import { type FigureName, figureNames } from './figure-names.ts'
import { typedCount, typedDecimal, typedShare } from './typed-number.ts'

export const indicatorKinds = ['count', 'share', 'money', 'number'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** What is asked for, from a day on: a later one of the same key replaces it. */
export type Indicator = {
  key: string
  area: string
  label: string
  unitOfMeasure: string
  kind: IndicatorKind
  position: number
  validFrom: LocalDate
  validTo: LocalDate | null
  source: string
  confidence: 'sure' | 'likely' | 'unsure'
}

/** Figures of dossiers, which the checker knows, have this before their name. */
const dossiers = 'dossiers.'

export const dossierKey = (name: FigureName): string => `${dossiers}${name}`

/** The figure of the checker an indicator stands for; null for every other indicator. */
export const dossierName = (key: string): FigureName | null =>
  figureNames.find((name) => key === dossierKey(name)) ?? null

/** The indicators that hold on a day, in the order of their areas as they were first entered. */
export function indicatorsOn<One extends Indicator>(all: readonly One[], day: LocalDate): One[] {
  const latest = new Map<string, One>()
  for (const one of all) {
    const known = latest.get(one.key)
    if (one.validFrom <= day && (known === undefined || known.validFrom < one.validFrom)) latest.set(one.key, one)
  }
  return [...latest.values()]
    .filter(({ validTo }) => validTo === null || validTo >= day)
    .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
}

/** A typed figure as the database takes it; null where it is none of its kind. */
export function readTyped(kind: IndicatorKind, text: string): string | null {
  if (kind === 'count' || kind === 'money') {
    const value = typedCount(text)
    return value === null ? null : String(value)
  }
  const read = kind === 'share' ? typedShare(text) : typedDecimal(text)
  return read === null || (kind === 'share' && read.value > 100) ? null : read.text
}

/** The reasons an indicator cannot be entered. */
export function whyNotIndicator(one: Indicator): Issue[] {
  const said = (field: string, text: string) => (text.trim() === '' ? [{ field, problem: 'missing' }] : [])
  return [
    ...(/^[a-z0-9][a-z0-9_.-]{1,59}$/.test(one.key) ? [] : [{ field: 'ma', problem: 'key-form' }]),
    ...(one.key.startsWith(dossiers) && dossierName(one.key) === null ? [{ field: 'ma', problem: 'key-kept' }] : []),
    ...said('ten', one.label),
    ...said('nhom', one.area),
    ...said('don-vi-tinh', one.unitOfMeasure),
    ...said('can-cu', one.source),
    ...(isDay(one.validFrom) ? [] : [{ field: 'tu-ngay', problem: 'not-a-day' }]),
  ]
}
