// Gives SQL texts that come again the name of a prepared statement, so that the server parses and plans them once.
import { createHash } from 'node:crypto'

/** Each open connection keeps every named plan, so their number is bounded. */
const mostNames = 256
/** How many texts are remembered that were seen once; a list of varying length makes new texts for ever. */
const mostCandidates = 1024

export type StatementNames = {
  /** The name to prepare under, or undefined when the text is better sent as it is. */
  nameOf(sql: string): string | undefined
  /** Never name this text again: its result type changed under a kept plan. */
  forget(sql: string): void
}

export function statementNames(): StatementNames {
  const names = new Map<string, string | undefined>()
  const seenOnce = new Set<string>()
  return {
    nameOf(sql) {
      if (names.has(sql)) return names.get(sql)
      if (names.size >= mostNames || !isOneQuery(sql)) return undefined
      if (!seenOnce.delete(sql)) {
        remember(seenOnce, sql)
        return undefined
      }
      const name = `q${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
      names.set(sql, name)
      return name
    },
    forget: (sql) => void names.set(sql, undefined),
  }
}

/** Prepared texts hold one statement; `begin`, `listen` and scripts of several go as they are. */
function isOneQuery(sql: string): boolean {
  return /^[\s(]*(select|insert|update|delete|with|merge)\b/i.test(sql) && !sql.includes(';')
}

function remember(seen: Set<string>, sql: string): void {
  const [oldest] = seen
  if (oldest !== undefined && seen.size >= mostCandidates) seen.delete(oldest)
  seen.add(sql)
}
