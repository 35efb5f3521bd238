// Makes schema `live` anew from its files and hands out the rights, all in one transaction: no reader sees it half made.
import type pg from 'pg'
import { isRoleRace } from './ensure-roles.ts'
import { failedFile } from './migration-problem.ts'
import type { SqlFile, SqlFiles } from './sql-files.ts'

/** Drops what stands in `live`, so that a view or function whose file is gone is gone too. */
const clearLive = `
do $$
declare
  kept record;
begin
  for kept in
    select format('drop view if exists live.%I cascade', c.relname) as statement
    from pg_class as c where c.relnamespace = 'live'::regnamespace and c.relkind = 'v'
    union all
    select format('drop routine if exists %s cascade', p.oid::regprocedure)
    from pg_proc as p where p.pronamespace = 'live'::regnamespace
  loop
    execute kept.statement;
  end loop;
end
$$`

/** Row security judges a view by its owner; functions stay the owner's, because some must see what is not yet live. */
const handOver = `
do $$
declare
  view record;
begin
  grant usage, create on schema live to congso_live;
  for view in select relname from pg_class where relnamespace = 'live'::regnamespace and relkind = 'v' loop
    execute format('alter view live.%I owner to congso_live', view.relname);
  end loop;
  revoke create on schema live from congso_live;
end
$$`

/** Repeats the whole transaction when another database of the same server changed the roles at the same moment. */
export async function rebuildLive(client: pg.Client, files: SqlFiles, tries = 8): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local lock_timeout = '30s'; create schema if not exists live; ${clearLive}`)
    for (const file of files.live) await runFile(client, file)
    await client.query(handOver)
    await runFile(client, files.roles)
    await client.query('delete from migrations.live')
    await client.query('insert into migrations.live (sha256) values ($1)', [files.liveSum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    if (tries <= 1 || !(error instanceof Error && (isRoleRace(error) || isRoleRace(error.cause)))) throw error
    await rebuildLive(client, files, tries - 1)
  }
}

/** Runs one file as it stands; a failure names the file and its line. */
export async function runFile(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query(file.text)
  } catch (error) {
    throw failedFile(file.name, file.text, error)
  }
}
