import type { LocalDate } from '../../../basics/dates.ts'
import { lawOn } from './laws.ts'
import { scoreOf, type Verdict } from './verdict.ts'

/** What `congso obligations` prints: a contract with other programs. Fields may be added, none renamed. */
export function verdictsJson(site: string, on: LocalDate, verdicts: readonly Verdict[]) {
  const { met, required, unknown } = scoreOf(verdicts)
  return {
    ...{ site, on, law: lawOn(on) },
    items: verdicts.map(
      ({ key, label, state, count, countOf, newest, evidence, legalRefs, confidence, minimum, staleDays, detail }) => ({
        ...{ key, label, state, count, count_of: countOf, newest, evidence, legal_refs: legalRefs, confidence },
        ...{ minimum, stale_days: staleDays, missing: detail.missing ?? [] },
      }),
    ),
    ...{ met, required, unknown },
  }
}
