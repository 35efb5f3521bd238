import type { DeskDb, Reader } from '../../../platform/database/index.ts'
import { inTransaction } from '../../../platform/database/index.ts'
import { record } from '../../audit/index.ts'
import { letterKinds, type Preferences, readPreferences } from '../rules/preference.ts'
import { chosenBy, keepPreference } from '../store/preferences.ts'

export const preferencesOf = async (db: Reader, accountId: string): Promise<Preferences> =>
  readPreferences((await chosenBy(db, [accountId])).get(accountId) ?? new Map())

/** Keeps what a person chose for each kind of letter; what is no choice stays as proposed. */
export async function choosePreferences(
  db: DeskDb,
  { accountId, chosen, now }: { accountId: string; chosen: ReadonlyMap<string, string>; now: Date },
): Promise<Preferences> {
  const after = readPreferences(chosen)
  await inTransaction(db, async (tx) => {
    for (const kind of letterKinds) await keepPreference(tx, { accountId, kind, way: after[kind], at: now })
    const by = { kind: 'account', id: accountId } as const
    await record(tx, { siteId: null, happened: 'mail-chosen', subjectId: accountId, by, after })
  })
  return after
}
