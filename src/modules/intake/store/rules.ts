import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Permission, RoutingRule } from '../rules/routing.ts'

/** In their order: the first that is met decides. */
export async function rulesOf(db: Reader, siteId: string): Promise<RoutingRule[]> {
  const { rows } = await sql<RoutingRule>`
    select id, issuer, kind, words, needs_instruction as "needsInstruction", gives, section_id as "sectionId", confirmer, field, reason
    from intake.rule where site_id = ${siteId} and ended_at is null order by made_at, id limit 100`.execute(db)
  return rows
}

export async function insertRule(
  tx: Tx,
  siteId: string,
  rule: RoutingRule,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`insert into intake.rule (site_id, id, issuer, kind, words, needs_instruction, gives, section_id, confirmer, field, reason,
      made_at, made_by)
    values (${siteId}, ${rule.id}, ${rule.issuer}, ${rule.kind}, ${rule.words}, ${rule.needsInstruction}, ${rule.gives},
      ${rule.sectionId}, ${rule.confirmer}, ${rule.field}, ${rule.reason}, ${at}, ${by})`.execute(tx)
}

export async function endRule(
  tx: Tx,
  siteId: string,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`update intake.rule set ended_at = ${at}, ended_by = ${by}
    where site_id = ${siteId} and id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length > 0
}

export async function permissionsOf(db: Reader, siteId: string): Promise<Permission[]> {
  const { rows } = await sql<Permission>`
    select id, source_id as "sourceId", kind, signer from intake.permission
    where site_id = ${siteId} and ended_at is null limit 500`.execute(db)
  return rows
}

export type PermissionShown = Permission & {
  source: string
  basis: string
  allowedAt: Date
  allowedBy: string
  used: number
}

export async function permissionsShown(db: Reader, siteId: string): Promise<PermissionShown[]> {
  const { rows } = await sql<PermissionShown>`
    select m.id, m.source_id as "sourceId", m.kind, m.signer, o.name as source, m.basis, m.allowed_at as "allowedAt",
      p.full_name as "allowedBy", (select count(*)::int from intake.arrival as a
        where a.site_id = m.site_id and a.permission_id = m.id) as used
    from intake.permission as m
    join intake.source as o on o.site_id = m.site_id and o.id = m.source_id
    join people.account as c on c.id = m.allowed_by
    join units.person as p on p.id = c.person_id
    where m.site_id = ${siteId} and m.ended_at is null order by m.allowed_at limit 200`.execute(db)
  return rows
}

export async function insertPermission(
  tx: Tx,
  siteId: string,
  permission: Permission & { basis: string },
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const { id, sourceId, kind, signer, basis } = permission
  const { rows } = await sql`
    insert into intake.permission (site_id, id, source_id, kind, signer, basis, allowed_at, allowed_by)
    select ${siteId}, ${id}, o.id, ${kind}, ${signer}, ${basis}, ${at}, ${by} from intake.source as o
    where o.site_id = ${siteId} and o.id = ${sourceId}
    on conflict (site_id, source_id, kind, signer) where ended_at is null do nothing returning id`.execute(tx)
  return rows.length > 0
}

export async function endPermission(
  tx: Tx,
  siteId: string,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`update intake.permission set ended_at = ${at}, ended_by = ${by}
    where site_id = ${siteId} and id = ${id} and ended_at is null returning id`.execute(tx)
  return rows.length > 0
}
