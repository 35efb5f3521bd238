// Makes the roles the product logs in as. Roles belong to the whole server, its databases share them.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { type LoginRole, loginRoles, type RolePasswords } from './role-secrets.ts'

/** Owns the live views; nobody logs in as it. */
const liveRole = 'congso_live'

type RoleState = { isPowerful: boolean; ownsLive: boolean; marks: Map<string, string | null> }

export type RolesOutcome = 'ready' | 'may-not-create'

/** Creates what is missing and sets the passwords that differ; one query when there is nothing to do. */
export async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<RolesOutcome> {
  const state = await rolesNow(client)
  const logins = loginRoles.filter((role) => state.marks.get(role) !== markOf(passwords[role]))
  if (logins.length === 0 && state.ownsLive) return 'ready'
  if (!state.isPowerful) return 'may-not-create'

  await refuseIfUsed(
    client,
    logins.filter((role) => state.marks.get(role) != null),
  )
  for (const role of logins) await ensureLogin(client, role, passwords[role], state.marks.has(role))
  if (!state.marks.has(liveRole)) await create(client, `create role ${liveRole} nologin`)
  if (!state.ownsLive) await insist(client, `grant ${liveRole} to current_user`)
  return 'ready'
}

/** The roles of this server belong to another data folder whose program is running: changing them would lock it out. */
export class RolesInUse extends Error {
  constructor() {
    super(
      'Máy chủ PostgreSQL này đang phục vụ một thư mục dữ liệu khác. Đặt CONGSO_DATA đúng thư mục của hệ thống đang chạy, hoặc dừng hệ thống đó trước.',
    )
  }
}

async function refuseIfUsed(client: pg.Client, roles: readonly LoginRole[]): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select from pg_stat_activity where usename = any($1)) as used',
    [roles],
  )
  if (rows[0]?.used) throw new RolesInUse()
}

/** For servers where somebody else makes the roles: which of them are not there, or not ours to use. */
export async function rolesNotThere(client: pg.Client): Promise<string[]> {
  const state = await rolesNow(client)
  const absent = loginRoles.filter((role) => !state.marks.has(role))
  return state.ownsLive ? absent : [...absent, liveRole]
}

async function rolesNow(client: pg.Client): Promise<RoleState> {
  const { rows } = await client.query<{ name: string; mark: string | null; powerful: boolean; member: boolean }>(
    `select rolname as name, shobj_description(oid, 'pg_authid') as mark,
       rolname = current_user and (rolsuper or rolcreaterole) as powerful,
       rolname = $1 and pg_has_role(current_user, oid, 'member') as member
     from pg_roles where rolname = any($2) or rolname = current_user`,
    [liveRole, [...loginRoles, liveRole]],
  )
  return {
    isPowerful: rows.some((row) => row.powerful),
    ownsLive: rows.some((row) => row.member),
    marks: new Map(rows.map((row) => [row.name, row.mark])),
  }
}

/** A comment on the role that tells, without asking for the password, whether it is the one we keep. */
const markOf = (password: string) => `congso:${createHash('sha256').update(password).digest('hex')}`

async function ensureLogin(client: pg.Client, role: LoginRole, password: string, exists: boolean): Promise<void> {
  if (!exists) await create(client, `create role ${role} login`)
  await insist(client, `alter role ${role} with login password ${pg.escapeLiteral(password)}`)
  await insist(client, `comment on role ${role} is ${pg.escapeLiteral(markOf(password))}`)
}

/** Another database of the same server may create the same role at the same time. */
async function create(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!hasCode(error, '42710', '23505')) throw error
  }
}

/** Repeats what failed only because another session changed the same role ("tuple concurrently updated"). */
export async function insist(client: pg.Client, statement: string, tries = 8): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (tries <= 1 || !isRoleRace(error)) throw error
    await insist(client, statement, tries - 1)
  }
}

/** Catalogue rows of roles are not locked by PostgreSQL; two sessions that change one at once make this. */
export const isRoleRace = (error: unknown) => hasCode(error, 'XX000', '40P01', '23505')

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
