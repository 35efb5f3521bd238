// A site with a board and contributors, and the workflow on a database of its own.
import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { newId } from '../../src/basics/ids.ts'
import type { Issue, Outcome } from '../../src/basics/outcomes.ts'
import { articleType } from '../../src/modules/articles/index.ts'
import { type Actor, createDraft, type Doing, type Editing, type Writer } from '../../src/modules/editions/index.ts'
import { diskFiles } from '../../src/platform/files/index.ts'
import { buildersOn, type MadeSite, proseOf } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'

export type Ground = Awaited<ReturnType<typeof workflowGround>>
type Role = Actor['roles'][number]

export const start = new Date('2026-03-02T03:00:00Z')
export const minutes = (count: number, from = start): Date => new Date(from.getTime() + count * 60_000)

const seats = {
  head: ['Phạm Trưởng', 'board-head', 'Trưởng Ban Biên tập'],
  standing: ['Lê Thường Trực', 'standing-deputy', 'Phó Trưởng ban Thường trực'],
  deputy: ['Võ Phó', 'deputy', 'Phó Trưởng ban'],
  member: ['Hồ Ủy Viên', 'board-member', 'Ủy viên'],
  secretary: ['Đỗ Thư Ký', 'board-secretary', 'Thư ký'],
  contributor: ['Trần Cộng Tác', 'contributor', ''],
  other: ['Mai Cộng Tác', 'contributor', ''],
} as const satisfies Record<string, readonly [string, Role, string]>

export type Seat = keyof typeof seats
export const seatNames = Object.keys(seats) as Seat[]

export async function workflowGround() {
  const database = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'congso-workflow-'))
  const make = buildersOn({ db: database.desk, files: diskFiles(folder), apex: 'localhost' })
  const site = await make.site({ slug: 'tinh', languages: ['vi', 'en'] })
  const people = {} as Record<Seat, Actor>
  for (const seat of seatNames) people[seat] = await personOf(database, seat)
  const editing: Editing = {
    ...{ db: database.desk, types: { article: articleType }, checks: [] },
    approversOf: () => Promise.resolve(null),
  }
  return { database, make, site, people, editing, ...writingOn({ editing, site, people }) }
}

async function personOf({ desk }: TestDatabase, seat: Seat): Promise<Actor> {
  const [name, role, title] = seats[seat]
  const [personId, accountId] = [newId(start), newId(start)]
  await sql`insert into units.person (id, full_name) values (${personId}, ${name})`.execute(desk)
  await sql`insert into people.account (id, person_id, email) values (${accountId}, ${personId}, ${`${seat}@vi-du.example`})`.execute(
    desk,
  )
  return { accountId, personId, name, names: [name], title, roles: [role], unitIds: [] }
}

export type FormWish = { title?: string; text?: string; authors?: readonly Writer[] } & Record<string, unknown>

type House = { editing: Editing; site: MadeSite; people: Record<Seat, Actor> }

function writingOn({ editing, site, people }: House) {
  const form = ({ title = 'Xã An mở hội', text = 'Sáng nay, xã mở hội.', authors = [], ...rest }: FormWish = {}) => ({
    ...{ title, summary: 'Tóm tắt.', body: proseOf(text), sectionIds: [site.section('news')], genre: 'tin' },
    works: authors.length === 0 ? [] : [{ kind: 'text', authors: authors.map((one) => authorOf(one, authors.length)) }],
    ...rest,
  })
  return {
    form,
    /** A person at an edition; a minute later for each step, so that the ledger has an order. */
    as: (seat: Seat, editionId: string, at = start): Doing => ({ siteId: site.id, editionId, actor: people[seat], at }),
    begin: async (seat: Seat, wish: FormWish & { onBehalfOf?: Writer } = {}, at = start) => {
      const { onBehalfOf, ...rest } = wish
      const beginning = { siteId: site.id, actor: people[seat], at, type: 'article', language: 'vi' } as const
      const behalf = onBehalfOf === undefined ? {} : { onBehalfOf }
      return done(await createDraft(editing, { ...beginning, form: form(rest), ...behalf }))
    },
  }
}

const authorOf = ({ personId, name }: Writer, count: number) => ({
  ...{ name, role: 'author', sharePercent: 100 / count },
  ...(personId === null ? {} : { personId }),
})

export function done<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

export function problems(outcome: Outcome<unknown>): string[] {
  assert.ok('issues' in outcome, JSON.stringify(outcome))
  return outcome.issues.map(({ problem }: Issue) => problem)
}

/** What a citizen finds of an edition now; undefined where nothing is live. */
export async function liveOf({ database }: Pick<Ground, 'database'>, editionId: string) {
  const { rows } = await sql<{ title: string; path: string; liveFrom: Date; text: string }>`
    select title, path, live_from as "liveFrom", content::text as text from live.article where edition_id = ${editionId}`.execute(
    database.portal,
  )
  return rows[0]
}

export async function ledgerOf({ database }: Pick<Ground, 'database'>, editionId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from editions.event where edition_id = ${editionId} order by id`.execute(database.desk)
  return rows.map(({ kind }) => kind)
}
