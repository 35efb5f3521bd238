/** Recording the figures of one unit and period: what is new is added, what differs is a correction with its reason. */
import { newId } from '../../../basics/ids.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Db, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type Indicator, indicatorsOn, readTyped } from '../rules/indicator.ts'
import { type Period, whyNotPeriod } from '../rules/period.ts'
import { allIndicators } from '../store/indicators.ts'
import { insertValues, lockUnitFigures, type NewValue, type Origin, type Value, valuesAt } from '../store/values.ts'
import { reportingUnits } from './units.ts'

/** As it was typed; an empty text says nothing, so that what stands stays. */
export type Typed = { indicator: string; text: string }

export type Recording = Period & {
  siteId: string
  unitId: string
  typed: readonly Typed[]
  source: string
  reason: string
  origin: Origin
  sourceId?: string
  requestId?: string
  by: By
  now: Date
}

export type Recorded = { added: number; corrected: number; same: number }

/**
 * Issues: those of the period, 'unit-not-here', 'source-missing', 'nothing-typed'; by the indicator's key 'indicator-unknown',
 * 'not-a-figure'; and 'reason-missing' where a figure that stands would become another.
 */
export function recordFigures(db: Db, recording: Recording): Promise<Outcome<Recorded>> {
  return inTransaction(db, (tx) => recordIn(tx, recording))
}

/** The same inside a transaction of the caller's. */
export async function recordIn(tx: Tx, recording: Recording): Promise<Outcome<Recorded>> {
  const issues = await whyNotRecord(tx, recording)
  if (issues.length > 0) return stopped(...issues)
  const { siteId, unitId, from, to, by, origin } = recording
  await lockUnitFigures(tx, siteId, unitId)
  const asked = { siteIds: [siteId], from, to, unitId, asOf: recording.now }
  const standing = (await valuesAt(tx, asked)).filter((one) => one.from === from && one.to === to)
  const { values, changes, same } = differing(recording, standing, await kindsOn(tx, to))
  if (changes.some(({ before }) => before !== null) && recording.reason.trim() === '') {
    return stopped({ field: 'ly-do', problem: 'reason-missing' })
  }
  if (values.length > 0) {
    await insertValues(tx, values)
    const after = { origin, from, to, source: recording.source, reason: recording.reason, figures: changes }
    await record(tx, { siteId, happened: 'figures-recorded', subjectId: unitId, by, after })
  }
  const corrected = changes.filter(({ before }) => before !== null).length
  return done({ added: values.length - corrected, corrected, same })
}

const kindsOn = async (tx: Tx, day: string): Promise<Map<string, Indicator['kind']>> =>
  new Map(indicatorsOn(await allIndicators(tx), day).map(({ key, kind }) => [key, kind]))

async function whyNotRecord(tx: Tx, recording: Recording): Promise<Issue[]> {
  const period = whyNotPeriod(recording)
  if (period.length > 0) return period
  const { siteId, unitId, typed, source } = recording
  const isHere = (await reportingUnits(tx, siteId, recording)).some((unit) => unit.unitId === unitId)
  const kinds = await kindsOn(tx, recording.to)
  const said = typed.filter(({ text }) => text.trim() !== '')
  return [
    ...(isHere ? [] : [{ field: 'don-vi', problem: 'unit-not-here' }]),
    ...(source.trim() === '' ? [{ field: 'nguon', problem: 'source-missing' }] : []),
    ...(said.length === 0 ? [{ field: 'so-lieu', problem: 'nothing-typed' }] : []),
    ...said.flatMap(({ indicator, text }) => figureIssues(indicator, text, kinds)),
  ]
}

function figureIssues(indicator: string, text: string, kinds: ReadonlyMap<string, Indicator['kind']>): Issue[] {
  const kind = kinds.get(indicator)
  if (kind === undefined) return [{ field: indicator, problem: 'indicator-unknown' }]
  return readTyped(kind, text) === null ? [{ field: indicator, problem: 'not-a-figure' }] : []
}

type Change = { indicator: string; before: string | null; after: string }

/** A figure that is typed as it stands is none: sent again it changes nothing. */
function differing(recording: Recording, standing: readonly Value[], kinds: ReadonlyMap<string, Indicator['kind']>) {
  const { siteId, unitId, from, to, origin, source, sourceId = null, requestId = null, reason, now, by } = recording
  const values: NewValue[] = []
  const changes: Change[] = []
  let same = 0
  for (const { indicator, text } of recording.typed) {
    const value = text.trim() === '' ? null : readTyped(kinds.get(indicator) ?? 'number', text)
    if (value === null) continue
    const before = standing.find((one) => one.indicator === indicator)?.value ?? null
    if (before !== null && Number(before) === Number(value)) {
      same += 1
      continue
    }
    changes.push({ indicator, before, after: value })
    values.push({
      ...{ siteId, id: newId(now), indicator, unitId, from, to, value, origin, source: source.trim() },
      ...{ sourceId, requestId, reason: before === null ? '' : reason.trim(), at: now, by: by.id ?? null },
    })
  }
  return { values, changes, same }
}
