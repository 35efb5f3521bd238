import type { Tx } from '../../../platform/database/index.ts'
import type { Entry } from '../rules/entry.ts'
import {
  insertEditions,
  insertFiles,
  insertItems,
  insertPublications,
  insertPublishedEvents,
  insertRedirects,
  insertRevisions,
  insertWorks,
} from '../store/entering.ts'

/**
 * Enters items that were decided elsewhere (migration, import) as published or scheduled, with their place in the ledger.
 * Runs inside the caller's transaction, which records and announces the whole batch once.
 */
export async function enter(tx: Tx, siteId: string, entries: readonly Entry[], now: Date): Promise<void> {
  await insertItems(tx, siteId, entries, now)
  await insertEditions(tx, siteId, entries, now)
  await insertRevisions(tx, siteId, entries, now)
  await insertPublications(tx, siteId, entries, now)
  await insertFiles(tx, siteId, entries)
  await insertWorks(tx, siteId, entries)
  await insertPublishedEvents(tx, siteId, entries, now)
  await insertRedirects(tx, siteId, entries)
}
