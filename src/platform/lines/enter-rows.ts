import { type DeskDb, inTransaction, isDatabaseAway, type Tx } from '../database/index.ts'

/**
 * Does the work for all rows in one transaction. When that fails because of a row, each row gets a transaction of its own,
 * and `refused` hears of those that fail again. Answers what the committed transactions came to. Throws what no row is to
 * blame for: a database away, a full disk.
 */
export async function enterRows<Row, Result>(
  db: DeskDb,
  rows: readonly Row[],
  work: (tx: Tx, rows: readonly Row[]) => Promise<Result>,
  refused: (row: Row, error: unknown) => void,
): Promise<Result[]> {
  const together = await attempt(db, rows, work)
  if ('result' in together) return [together.result]
  const results: Result[] = []
  for (const row of rows) {
    const alone = rows.length === 1 ? together : await attempt(db, [row], work)
    if ('result' in alone) results.push(alone.result)
    else refused(row, alone.error)
  }
  return results
}

type Attempt<Result> = { result: Result } | { error: unknown }

async function attempt<Row, Result>(
  db: DeskDb,
  rows: readonly Row[],
  work: (tx: Tx, rows: readonly Row[]) => Promise<Result>,
): Promise<Attempt<Result>> {
  try {
    return { result: await inTransaction(db, (tx) => work(tx, rows)) }
  } catch (error) {
    if (isDatabaseAway(error) || isOfTheMachine(error)) throw error
    return { error }
  }
}

/** SQLSTATE classes of resources, operators and the system, rights and missing tables; the file system's refusals. */
function isOfTheMachine(error: unknown): boolean {
  const code = codeOf(error)
  return (
    code !== null && /^(?:(?:53|57|58|F0|XX|42)[0-9A-Z]{3}|ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM|EMFILE)$/.test(code)
  )
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** The constraint of the database that an error names, or null. */
export function constraintOf(error: unknown): string | null {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : null
}
