// Shares between sites of a test, offered by one person and accepted by another.
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import { articleType } from '../../src/modules/articles/index.ts'
import { acceptShare } from '../../src/modules/editions/actions/share-answer.ts'
import { offerShare } from '../../src/modules/editions/actions/share-offer.ts'
import type { Actor, Editing } from '../../src/modules/editions/index.ts'
import type { DeskDb } from '../../src/platform/database/index.ts'
import type { MadeItem, MadeSite } from './builders.ts'

type Wish = {
  from: MadeSite
  item: MadeItem
  to: MadeSite
  mode?: 'follow' | 'freeze'
  note?: string
  section?: string
}

/** Offers an item to a site above or below; its share waits for an answer. */
export async function offerItem(db: DeskDb, { from, item, to, note = '' }: Wish): Promise<string> {
  const actor = await headNamed(db, 'Người gửi')
  const doing = { siteId: from.id, editionId: item.editionId, actor, at: new Date() }
  const offered = await offerShare(db, doing, { toSiteIds: [to.id], note })
  if ('issues' in offered) throw new Error(JSON.stringify(offered.issues))
  const { rows } = await sql<{ id: string }>`
    select id from editions.share where from_edition_id = ${item.editionId} and to_site_id = ${to.id} and state = 'offered'`.execute(
    db,
  )
  return rows[0]?.id ?? ''
}

/** Offers an item and takes it on the other side; answers its address there. */
export async function shareItem(db: DeskDb, wish: Wish): Promise<{ shareId: string; path: string }> {
  const shareId = await offerItem(db, wish)
  const { to, mode = 'follow', section = 'news' } = wish
  const editing: Editing = { db, types: { article: articleType }, checks: [], approversOf: async () => null }
  const doing = { siteId: to.id, shareId, actor: await headNamed(db, 'Người nhận'), at: new Date() }
  const accepted = await acceptShare(editing, doing, { mode, sectionIds: [to.section(section)] })
  if ('issues' in accepted) throw new Error(JSON.stringify(accepted.issues))
  return { shareId, path: accepted.done.path }
}

async function headNamed(db: DeskDb, name: string): Promise<Actor> {
  const [personId, accountId] = [newId(new Date()), newId(new Date())]
  await sql`insert into units.person (id, full_name) values (${personId}, ${name})`.execute(db)
  await sql`insert into people.account (id, person_id, email) values (${accountId}, ${personId}, ${`${accountId}@vi-du.example`})`.execute(
    db,
  )
  return { accountId, personId, name, names: [name], title: '', roles: ['board-head'], unitIds: [] }
}
