/** The rules of a site, and what the head of its board allows to appear without a confirmation. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type Db, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import type { Permission, RoutingRule } from '../rules/routing.ts'
import { endPermission, endRule, insertPermission, insertRule } from '../store/rules.ts'

type Acting = { siteId: string; by: By & { id: string }; now: Date }

export async function addRule(
  db: Db,
  { siteId, by, now }: Acting,
  rule: Omit<RoutingRule, 'id'>,
): Promise<Outcome<null>> {
  const asks = rule.issuer !== '' || rule.kind !== '' || rule.words !== '' || rule.needsInstruction
  if (!asks) return stopped({ field: 'co-quan', problem: 'rule-asks-nothing' })
  if (rule.gives === 'refuse' && rule.reason === '') return stopped({ field: 'ly-do', problem: 'reason-missing' })
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    await insertRule(tx, siteId, { ...rule, id }, { at: now, by: by.id })
    await record(tx, { siteId, happened: 'intake-rule-made', subjectId: id, by, after: rule })
    return done(null)
  })
}

export const dropRule = (db: Db, { siteId, by, now }: Acting, id: string): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    if (!(await endRule(tx, siteId, id, { at: now, by: by.id })))
      return stopped({ field: 'quy-tac', problem: 'not-found' })
    await record(tx, { siteId, happened: 'intake-rule-ended', subjectId: id, by })
    return done(null)
  })

/** Recorded with its basis and its day; only the head of the board comes here (the route says so). */
export async function allowAlone(
  db: Db,
  { siteId, by, now }: Acting,
  permission: Omit<Permission, 'id'> & { basis: string },
): Promise<Outcome<null>> {
  if (permission.kind === '') return stopped({ field: 'loai', problem: 'kind-missing' })
  if (permission.signer === '') return stopped({ field: 'nguoi-ky', problem: 'signer-missing' })
  if (permission.basis === '') return stopped({ field: 'can-cu', problem: 'basis-missing' })
  return inTransaction(db, async (tx) => {
    const id = newId(now)
    if (!(await insertPermission(tx, siteId, { ...permission, id }, { at: now, by: by.id }))) {
      return stopped({ field: 'nguon', problem: 'allowed-already' })
    }
    await record(tx, { siteId, happened: 'intake-alone-allowed', subjectId: id, by, after: permission })
    return done(null)
  })
}

export const disallowAlone = (db: Db, { siteId, by, now }: Acting, id: string): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    if (!(await endPermission(tx, siteId, id, { at: now, by: by.id }))) {
      return stopped({ field: 'cho-phep', problem: 'not-found' })
    }
    await record(tx, { siteId, happened: 'intake-alone-ended', subjectId: id, by })
    return done(null)
  })
