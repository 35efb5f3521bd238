// Working copies: one for each account and edition, overwritten at every autosave and gone when it becomes a revision.
import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { Writer } from '../rules/edition.ts'

export type WorkingCopy = {
  version: number
  basedOn: string
  form: unknown
  writer: Writer
  onBehalf: boolean
  startedAt: Date
  savedAt: Date
}

type Whose = { siteId: string; editionId: string; accountId: string }

/** What this account is writing there and has not handed over. */
export async function workingCopy(
  db: Reader,
  { siteId, editionId, accountId }: Whose,
): Promise<WorkingCopy | undefined> {
  const { rows } = await sql<WorkingCopy>`
    select version, based_on as "basedOn", form, json_build_object('personId', writer_person_id, 'name', writer_name) as writer,
      on_behalf as "onBehalf", started_at as "startedAt", saved_at as "savedAt"
    from editions.draft where site_id = ${siteId} and edition_id = ${editionId} and account_id = ${accountId}`.execute(
    db,
  )
  return rows[0]
}

/** Writes the copy over this account's former one; answers its version. */
export async function keepCopy(
  tx: Tx,
  { siteId, editionId, accountId }: Whose,
  copy: Pick<WorkingCopy, 'basedOn' | 'form' | 'writer' | 'onBehalf'> & { at: Date },
): Promise<number> {
  const { basedOn, form, writer, onBehalf, at } = copy
  const { rows } = await sql<{ version: number }>`
    insert into editions.draft as d (site_id, edition_id, account_id, based_on, form, writer_person_id, writer_name, on_behalf,
      started_at, saved_at)
    values (${siteId}, ${editionId}, ${accountId}, ${basedOn}, ${JSON.stringify(form)}::jsonb, ${writer.personId}, ${writer.name},
      ${onBehalf}, ${at}, ${at})
    on conflict on constraint draft_pk do update set version = d.version + 1, based_on = excluded.based_on, form = excluded.form,
      writer_person_id = excluded.writer_person_id, writer_name = excluded.writer_name, on_behalf = excluded.on_behalf,
      saved_at = excluded.saved_at
    returning version`.execute(tx)
  return rows[0]?.version ?? 1
}

export async function dropCopy(tx: Tx, { siteId, editionId, accountId }: Whose): Promise<void> {
  await sql`delete from editions.draft
    where site_id = ${siteId} and edition_id = ${editionId} and account_id = ${accountId}`.execute(tx)
}

export type OtherWriter = { accountId: string; name: string; savedAt: Date }

/** Who else has been writing in this edition since a moment, the latest first. */
export async function othersWriting(
  db: Reader,
  { siteId, editionId, accountId }: Whose,
  since: Date,
): Promise<OtherWriter[]> {
  const { rows } = await sql<OtherWriter>`
    select d.account_id as "accountId", p.full_name as name, d.saved_at as "savedAt"
    from editions.draft as d
    join people.account as a on a.id = d.account_id
    join units.person as p on p.id = a.person_id
    where d.site_id = ${siteId} and d.edition_id = ${editionId} and d.account_id <> ${accountId} and d.saved_at >= ${since}
    order by d.saved_at desc`.execute(db)
  return rows
}
