import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'

type When = {
  /** Not before this moment; at once without it. */
  runAt?: Date
  /** A job of the same key that has not begun is replaced, so many changes make one job. */
  key?: string
  /** Jobs of one queue run one after the other, so that they never take every place of the worker. */
  queue?: string
}

/** Asks for a task to run after the commit. Takes a transaction, so nothing is announced that did not happen. */
export async function addJob(tx: Tx, name: string, payload: object, { runAt, key, queue }: When = {}): Promise<void> {
  await sql`select jobs.add(${name}, ${JSON.stringify(payload)}::json, ${runAt ?? null}::timestamptz, ${key ?? null},
    ${queue ?? null})`.execute(tx)
}
