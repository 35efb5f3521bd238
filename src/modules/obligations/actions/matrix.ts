/** Many sites at once: rows of sites, columns of duties, and the ranking made of them. */
import { dayOf, type LocalDate } from '../../../basics/dates.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { inCatalogueOrder } from '../rules/catalogue.ts'
import { type Ranked, ranked, type Score, scoreOf, shareOf, type Verdict, type VerdictState } from '../rules/verdict.ts'
import { type SiteRow, sitesBelow } from '../store/sites-around.ts'
import { latestLines, lookedAtOn } from '../store/verdicts.ts'
import { verdictsOn } from './verdicts-on.ts'

export type MatrixRow = { site: SiteRow; score: Score; share: number | null; verdicts: ReadonlyMap<string, Verdict> }
export type MatrixColumn = { key: string; label: string; legalRefs: readonly string[]; confidence: string }
export type Matrix = { day: LocalDate; columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] }

export type MatrixWanted = {
  siteId: string
  day: LocalDate
  state?: VerdictState
  kind?: string
  duty?: string
  now: Date
}

/** The site and all below it; archived sites owe nothing any more and are left out. */
export async function matrixOf(db: Reader, { siteId, day, state, kind, duty, now }: MatrixWanted): Promise<Matrix> {
  const sites = (await sitesBelow(db, siteId)).filter((site) => site.archivedSince === null || site.archivedSince > day)
  const wanted = sites.filter((site) => kind === undefined || site.kind === kind)
  const verdicts = await verdictsOfAll(
    db,
    wanted.map(({ id }) => id),
    { day, now },
  )
  const applying = verdicts.filter((verdict) => verdict.state !== 'not_applicable')
  const columns = inCatalogueOrder([...new Map(applying.map((verdict) => [verdict.key, columnOf(verdict)])).values()])
  const bySite = Map.groupBy(verdicts, (verdict) => verdict.siteId)
  const rows = wanted.map((site) => rowOf(site, bySite.get(site.id) ?? []))
  return {
    day,
    columns: duty === undefined ? columns : columns.filter(({ key }) => key === duty),
    rows: rows.filter(({ verdicts: own }) => isWanted(own, { state, duty })),
  }
}

const columnOf = ({ key, label, legalRefs, confidence }: Verdict): MatrixColumn => ({
  key,
  label,
  legalRefs,
  confidence,
})

function rowOf(site: SiteRow, verdicts: readonly Verdict[]): MatrixRow {
  const score = scoreOf(verdicts)
  return { site, score, share: shareOf(score), verdicts: new Map(verdicts.map((verdict) => [verdict.key, verdict])) }
}

function isWanted(
  own: ReadonlyMap<string, Verdict>,
  { state, duty }: { state: VerdictState | undefined; duty: string | undefined },
): boolean {
  if (duty !== undefined) {
    const found = own.get(duty)?.state ?? 'not_applicable'
    return state === undefined ? found !== 'not_applicable' : found === state
  }
  return state === undefined || [...own.values()].some((verdict) => verdict.state === state)
}

/** What was kept today already serves; else everything is looked at now. */
async function verdictsOfAll(
  db: Reader,
  siteIds: readonly string[],
  { day, now }: { day: LocalDate; now: Date },
): Promise<readonly Verdict[]> {
  if (day !== dayOf(now) || (await lookedAtOn(db, siteIds, day)) < siteIds.length)
    return verdictsOn(db, { siteIds, day, now })
  const lines = await latestLines(db, { siteIds, day, asOf: now })
  return lines.flatMap(({ siteId, content }) => ('ended' in content ? [] : [{ ...content, siteId }]))
}

/** Sites of one kind against each other, best first, each with its denominator. */
export function rankingOf({ rows }: Matrix): { kind: string; rows: Ranked<MatrixRow>[] }[] {
  const kinds = Map.groupBy(rows, ({ site }) => site.kind)
  return [...kinds].map(([kind, own]) => ({ kind, rows: ranked(own) }))
}
