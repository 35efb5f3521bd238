// Items of a site at each step of the workflow, written by its own people.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { actorOf, editingOn } from '../../src/main/content-types.ts'
import { createDraft, type Doing, recommend, submit, takeUp } from '../../src/modules/editions/index.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { proseOf } from './builders.ts'
import type { TestDatabase } from './database.ts'
import type { WholeDesk } from './desk.ts'
import type { TestPerson } from './people-desk.ts'

export type WaitingItems = ReturnType<typeof waitingItems>

/** What this writer and this secretary bring about on a site. */
export function waitingItems(
  { desk: db, owner }: TestDatabase,
  desk: Pick<WholeDesk, 'siteId'>,
  { slug, writer, secretary }: { slug: string; writer: TestPerson; secretary: TestPerson },
) {
  const siteId = desk.siteId(slug)
  const editing = editingOn(db)
  const doing = async ({ accountId: id, personId, email }: TestPerson, editionId: string): Promise<Doing> => {
    const at = new Date()
    const account = { id, personId, email, name: email, memberships: [] }
    return { siteId, editionId, at, actor: await actorOf(db, account, siteId, at) }
  }
  const written = async (title: string, more: object = {}): Promise<string> => {
    const news = (await sectionsOf(db, siteId)).find(({ key }) => key === 'news')?.id ?? ''
    const form = { title, summary: 'Tóm tắt.', body: proseOf('Nội dung.'), sectionIds: [news], genre: 'tin', ...more }
    const beginning = { ...(await doing(writer, '')), type: 'article', language: 'vi', form } as const
    return done(await createDraft(editing, beginning)).editionId
  }
  const submitted = async (title: string, more: object = {}): Promise<string> => {
    const id = await written(title, more)
    done(await submit(editing, await doing(writer, id)))
    return id
  }
  const awaiting = async (title: string, more: object = {}): Promise<string> => {
    const id = await submitted(title, more)
    done(await takeUp(editing, await doing(secretary, id)))
    done(await recommend(editing, await doing(secretary, id)))
    return id
  }
  /** As if it had come to where it waits so many hours ago. */
  const aged = (editionId: string, hours: number) =>
    sql`update editions.event set recorded_at = recorded_at - make_interval(hours => ${hours})
      where edition_id = ${editionId}`.execute(owner)
  return { written, submitted, awaiting, aged }
}

function done<T>(outcome: { done: T } | { issues: readonly unknown[] }): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}
