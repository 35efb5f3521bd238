import type { Focus } from '../../../basics/picture.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { announceChange } from '../../sites/index.ts'
import { setFocus } from '../store/focus.ts'

/** The library knows a new heart of a picture: what is live is cut around it from now on. */
export async function refocus(tx: Tx, of: { siteId: string; sha256: string; focus: Focus | null }): Promise<void> {
  for (const siteId of await setFocus(tx, of)) await announceChange(tx, siteId)
}
