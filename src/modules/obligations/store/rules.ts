import { sql } from 'kysely'
import { newId } from '../../../basics/ids.ts'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { AssessmentForm } from '../rules/form.ts'
import type { EnteredRule, Rule } from '../rules/rule.ts'

export type RuleRow = {
  id: string
  content: Rule
  isOfProduct: boolean
  enteredAt: Date
  enteredBy: string | null
  inForceAt: Date | null
  confirmedBy: string | null
}

const columns = sql`r.id, r.content, r.is_of_product as "isOfProduct", r.entered_at as "enteredAt", r.entered_by as "enteredBy",
  r.in_force_at as "inForceAt", r.confirmed_by as "confirmedBy"`

/** Every rule that came into force, whatever came after it. */
export async function enteredRules(db: Reader): Promise<EnteredRule[]> {
  const { rows } = await sql<RuleRow>`select ${columns} from obligations.rule as r where r.in_force_at is not null
    order by r.key, r.valid_from, r.in_force_at, r.id`.execute(db)
  return rows.flatMap(({ id, content, inForceAt, isOfProduct }) =>
    inForceAt === null ? [] : [{ ...content, id, inForceAt, isOfProduct }],
  )
}

/** The history of all rules, proposals first. */
export async function ruleLines(db: Reader): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`select ${columns} from obligations.rule as r
    order by r.in_force_at is not null, r.key, r.valid_from desc, r.entered_at desc`.execute(db)
  return rows
}

/** Everything about rules waits for this, so that the same rule is not entered twice at once. */
export async function lockRules(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('obligations.rule'))`.execute(tx)
}

type Entry = { rule: Rule; isOfProduct: boolean; at: Date; by: string | null; inForce: boolean }

export async function insertRule(tx: Tx, { rule, isOfProduct, at, by, inForce }: Entry): Promise<string> {
  const id = newId(at)
  await sql`insert into obligations.rule (id, key, valid_from, valid_to, content, is_of_product, entered_at, entered_by, in_force_at)
    values (${id}, ${rule.key}, ${rule.validFrom}, ${rule.validTo}, ${JSON.stringify(rule)}::jsonb, ${isOfProduct}, ${at}, ${by},
      ${inForce ? at : null})`.execute(tx)
  return id
}

/** A proposal by its id, locked. */
export async function lockProposal(tx: Tx, id: string): Promise<RuleRow | undefined> {
  const { rows } =
    await sql<RuleRow>`select ${columns} from obligations.rule as r where r.id = ${id} and r.in_force_at is null
    for update`.execute(tx)
  return rows[0]
}

export async function bringIntoForce(tx: Tx, { id, by, at }: { id: string; by: string; at: Date }): Promise<void> {
  await sql`update obligations.rule set in_force_at = ${at}, confirmed_by = ${by} where id = ${id}`.execute(tx)
}

/** What the product entered last for each key and first day. */
export async function rulesOfProduct(db: Reader): Promise<Map<string, Rule>> {
  const { rows } = await sql<{ content: Rule }>`
    select distinct on (key, valid_from) content from obligations.rule where is_of_product
    order by key, valid_from, entered_at desc, id desc`.execute(db)
  return new Map(rows.map(({ content }) => [`${content.key} ${content.validFrom}`, content]))
}

export async function insertForm(tx: Tx, form: AssessmentForm, at: Date): Promise<boolean> {
  const { rows } = await sql`insert into obligations.form (key, valid_from, content, entered_at)
    values (${form.key}, ${form.validFrom}, ${JSON.stringify(form)}::jsonb, ${at}) on conflict do nothing returning key`.execute(
    tx,
  )
  return rows.length > 0
}

export async function formsKnown(db: Reader): Promise<AssessmentForm[]> {
  const { rows } = await sql<{ content: AssessmentForm }>`
    select content from obligations.form order by valid_from desc, key`.execute(db)
  return rows.map(({ content }) => content)
}
