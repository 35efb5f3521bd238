import { sql } from 'kysely'
import type { OwnerDb } from '../../src/platform/database/index.ts'
import { aimedAttacksOn, attacksOn, type Column, type Eavesdropper, onlyOnMark } from './attacks.ts'
import { type Secrets, showsMark } from './secrets.ts'

/** Every column of every view of schema live, as the database lists them: a new view is attacked without being named here. */
export async function liveColumns(owner: OwnerDb): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select format('live.%I', c.relname) as view, quote_ident(a.attname) as column
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid
    where c.relnamespace = 'live'::regnamespace and c.relkind in ('v', 'm', 'r', 'p', 'f') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(owner)
  return rows
}

/** The statements that let out something secret. */
export async function leaks(portal: Eavesdropper, columns: readonly Column[], secrets: Secrets): Promise<string[]> {
  const found: string[] = []
  const attempt = async (statement: string, values: unknown[] = []) => {
    const { heard, code } = await portal.hear(statement, values)
    if (showsMark(withoutStatement(heard, statement)) || code === onlyOnMark) found.push(statement)
  }
  for (const one of columns) {
    const has = (column: string) => columns.some((other) => other.view === one.view && other.column === column)
    for (const statement of attacksOn(one)) await attempt(statement)
    const aims = aimedAttacksOn(one, { site: has('site_id'), path: has('path') })
    for (const statement of aims) await attempt(statement, [secrets.commune.id, secrets.scheduled.path])
  }
  return found
}

/** A plan repeats the words of the question: the attacker's own, not the database's. */
const withoutStatement = (heard: string, statement: string): string =>
  statement.startsWith('explain') ? heard.replaceAll(/'%?bimat%?'::text/g, '') : heard
