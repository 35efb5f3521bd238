import { lines } from '../../../basics/plain-text.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { putFileText } from '../store/file-texts.ts'

/** So much of a file can be looked up. */
const mostKept = 1_000_000

/** What was read in a file, kept under its hash: whatever publishes it is found by its words. Safe to run twice. */
export async function keepFileText(
  tx: Tx,
  { sha256, text, problem = null }: { sha256: string; text: string; problem?: string | null },
): Promise<void> {
  await putFileText(tx, { sha256, body: lines(text.slice(0, mostKept)).join('\n').trim(), problem })
}
