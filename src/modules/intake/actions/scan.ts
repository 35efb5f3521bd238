import { inTransaction } from '../../../platform/database/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { noteScan } from '../store/arrivals.ts'
import type { OnDatabase } from './house.ts'

/** Where a scanner is set up, nothing goes on that it has not looked at: a scan that did not happen makes the file wait. */
export async function scanned(
  { db, files, scanner }: OnDatabase,
  { siteId, id, sha256 }: Arrival,
): Promise<Exclude<Arrival['scan'], 'unscanned'> | 'infected' | 'waits'> {
  if (scanner === null) return 'not-asked'
  const { result } = await scanner.scan(files.read(sha256))
  if (result !== 'not-scanned') return result
  await inTransaction(db, (tx) => noteScan(tx, siteId, id, 'unscanned'))
  return 'waits'
}
