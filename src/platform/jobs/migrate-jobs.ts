// Installs the queue's tables and rights. Only the owner can: no other role may create anything.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Held while installing; the number is arbitrary and belongs to this function. */
const installLock = 727_277
const rightsFile = path.join(import.meta.dirname, 'rights.sql')
/** Names the version whose tables are installed. */
const packageFile = fileURLToPath(new URL('../package.json', import.meta.resolve('graphile-worker')))
const silent = new Logger(() => () => undefined)

/** Brings the queue up to date: one small query when there is nothing to do. Safe when several processes start at once. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const [rights, queue] = await Promise.all([readFile(rightsFile, 'utf8'), readFile(packageFile, 'utf8')])
  const mark = createHash('sha256').update(queue).update(rights).digest('hex')
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'congso-migrate-jobs' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    if ((await installedMark(client)) === mark) return
    await client.query('select pg_advisory_lock($1)', [installLock])
    if ((await installedMark(client)) === mark) return
    await runMigrations({ connectionString: ownerUrl, logger: silent })
    await client.query(`begin; ${rights}; comment on schema jobs is ${pg.escapeLiteral(mark)}; commit`)
  } finally {
    await client.end()
  }
}

async function installedMark(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    "select obj_description(to_regnamespace('jobs'), 'pg_namespace') as mark",
  )
  return rows[0]?.mark ?? null
}
