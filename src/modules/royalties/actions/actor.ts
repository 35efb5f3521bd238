import type { By } from '../../audit/index.ts'

/** Who acts: with the names they sign by, so that nobody rates their own, and the title of the day. */
export type Actor = { accountId: string; personId: string; names: readonly string[]; title: string; by: By }
