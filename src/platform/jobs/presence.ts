// Tells whether another worker is alive, so that the jobs a killed one held can be taken up at once.
import pg from 'pg'

/** Held shared by every running worker; the number is arbitrary and belongs to this file. */
const workerLock = 727_278

export type Presence = {
  /** Resolves when the connection that shows our presence is gone. */
  lost: Promise<void>
  leave(): Promise<void>
}

/** Shows that a worker runs. When it is the only one, whatever is still marked as held belongs to the dead and is freed. */
export async function claimPresence(url: string): Promise<Presence> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'congso-worker-presence',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  })
  const lost = Promise.withResolvers<void>()
  client.on('error', () => lost.resolve())
  client.on('end', () => lost.resolve())
  await client.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [workerLock])
    if (rows[0]?.alone) await freeHeldJobs(client)
    await client.query('select pg_advisory_lock_shared($1)', [workerLock])
    if (rows[0]?.alone) await client.query('select pg_advisory_unlock($1)', [workerLock])
  } catch (error) {
    await client.end()
    throw error
  }
  return { lost: lost.promise, leave: () => client.end().catch(() => undefined) }
}

async function freeHeldJobs(client: pg.Client): Promise<void> {
  await client.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at is not null;
     update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null`,
  )
}
