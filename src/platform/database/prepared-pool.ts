// Lets kysely's own PostgreSQL driver use named prepared statements: it sees each client through a thin coat.
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { isDatabaseAway } from './is-database-away.ts'
import { type StatementNames, statementNames } from './statement-names.ts'

/** The pool as kysely wants it; texts that come again are prepared under a name, once for each connection. */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const names = statementNames()
  const coats = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const coat = coats.get(client) ?? coatOf(client, names)
      coats.set(client, coat)
      return coat
    },
  }
}

function coatOf(client: pg.PoolClient, names: StatementNames): PostgresPoolClient {
  let isBroken = false
  const query = async (sql: string, parameters: readonly unknown[]) => {
    try {
      return await run(client, names, sql, [...parameters])
    } catch (error) {
      isBroken ||= isDatabaseAway(error)
      throw error
    }
  }
  // A connection the server has cut must not go to the next query before the pool has noticed.
  const release = (destroy?: boolean) => client.release(destroy || isBroken)
  return { query: query as PostgresPoolClient['query'], release }
}

async function run(client: pg.PoolClient, names: StatementNames, text: string, values: unknown[]) {
  const name = names.nameOf(text)
  try {
    return (await client.query(name ? { name, text, values } : { text, values })) as PostgresQueryResult<unknown>
  } catch (error) {
    if (!name || !planIsOutOfDate(error)) throw error
    names.forget(text)
    // Inside a transaction the failure has already ended it, so only a query on its own may be sent again.
    if (client.getTransactionStatus() !== 'I') throw error
    return (await client.query({ text, values })) as PostgresQueryResult<unknown>
  }
}

/** A view was re-created with other columns while a connection kept its plan. */
function planIsOutOfDate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '0A000' && error.message.includes('cached plan')
}
