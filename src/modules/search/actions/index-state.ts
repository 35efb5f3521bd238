import type { Reader } from '../../../platform/database/index.ts'
import { countPublications } from '../store/sources.ts'

/** How much of what is published is in the index. */
export const indexState = (db: Reader): Promise<{ published: number; indexed: number }> => countPublications(db)
