// Sites whose boards pay for what they published, and the people who may.
import assert from 'node:assert/strict'
import { newId } from '../../src/basics/ids.ts'
import type { Outcome } from '../../src/basics/outcomes.ts'
import { type ArticleInput, enterArticles } from '../../src/modules/articles/index.ts'
import type { Role } from '../../src/modules/people/rules/role.ts'
import type { Actor } from '../../src/modules/royalties/actions/actor.ts'
import { type DeskRow, deskOf } from '../../src/modules/royalties/actions/desk.ts'
import type { WorkWish } from '../../src/modules/royalties/actions/rate.ts'
import { confirmRates, enterTable } from '../../src/modules/royalties/actions/rates.ts'
import type { RateTable } from '../../src/modules/royalties/rules/rate-table.ts'
import { createSite, sectionsOf } from '../../src/modules/sites/index.ts'
import { inTransaction } from '../../src/platform/database/index.ts'
import { proseOf } from '../support/builders.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { testPerson } from '../support/people-desk.ts'

const by = { kind: 'command' } as const

export const now = new Date('2026-08-20T02:00:00Z')

export function ofOutcome<T>(outcome: Outcome<T>): T {
  assert.ok('done' in outcome, JSON.stringify(outcome))
  return outcome.done
}

export const problemsOf = (outcome: Outcome<unknown>): string[] =>
  'issues' in outcome ? [...new Set(outcome.issues.map(({ problem }) => problem))] : []

export type Story = {
  title: string
  day: string
  authors: readonly string[]
  photos?: number
  origin?: 'own' | 'republished'
  genre?: ArticleInput['genre']
}

export type Books = Awaited<ReturnType<typeof openBooks>>

export async function openBooks() {
  const database = await testDatabase()
  const people = new Map<string, Actor>()
  let province: Promise<string> | undefined
  const siteOf = async (kind: 'province' | 'department' | 'topic', parentId: string | null) => {
    const slug = `s-${newId(new Date()).slice(-12)}`
    return ofOutcome(await createSite(database.desk, { input: { slug, kind, name: slug, parentId }, by, now })).siteId
  }
  return {
    database,
    /** A department's site, or a topic's below it. */
    async site(parentId: string | null = null): Promise<string> {
      if (parentId !== null) return siteOf('topic', parentId)
      province ??= siteOf('province', null)
      return siteOf('department', await province)
    },
    /** Somebody who acts; known by name, so that they are found among the authors. */
    async actor(name: string, siteId: string, role: Role = 'board-secretary'): Promise<Actor> {
      const known = people.get(`${name} ${siteId}`)
      if (known !== undefined) return known
      const { accountId, personId } = await testPerson(database, { name, role, siteId })
      const actor: Actor = { accountId, personId, names: [name], title: role, by: { kind: 'account', id: accountId } }
      people.set(`${name} ${siteId}`, actor)
      return actor
    },
    publish: (siteId: string, stories: readonly Story[]) => publish(database, siteId, stories),
    table: (siteId: string, actors: readonly [Actor, Actor], more: Partial<RateTable> = {}) =>
      enter(database, siteId, actors, more),
  }
}

async function publish({ desk }: TestDatabase, siteId: string, stories: readonly Story[]): Promise<void> {
  const section = (await sectionsOf(desk, siteId)).find(({ kind }) => kind === 'news')?.id ?? ''
  const articles = stories.map(({ title, day, authors, photos = 0, origin = 'own', genre = 'tin' }): ArticleInput => {
    const share = Math.floor(10_000 / Math.max(1, authors.length)) / 100
    const signed = authors.map((name) => ({ name, role: 'author' as const, sharePercent: share }))
    const works: ArticleInput['works'] = [
      ...(signed.length > 0 ? [{ kind: 'text' as const, authors: signed }] : []),
      ...Array.from({ length: photos }, (_, at) => ({
        ...({ kind: 'photo', sha256: at.toString(16).padStart(64, '0') } as const),
        authors: [{ name: authors[0] ?? 'Ai đó', role: 'photographer' as const, sharePercent: 100 }],
      })),
    ]
    return {
      ...({ language: 'vi', summary: '', oldPaths: [], title, genre, origin, works } as const),
      ...{ sectionIds: [section], content: { body: proseOf(title) } },
      ...(origin === 'own' ? {} : { sourceName: 'Báo khác' }),
      publishedAt: new Date(`${day}T03:00:00Z`),
    }
  })
  await inTransaction(desk, (tx) => enterArticles(tx, { siteId, articles, now }))
}

const coefficient = (rateKind: RateTable['lines'][number]['rateKind'], least: number, usual: number, most: number) => ({
  ...({ rateKind, mode: 'coefficient', least, usual, most } as const),
})

export const table: Omit<RateTable, 'siteId' | 'id'> = {
  ...{ title: 'Mức chi nhuận bút', decisionNumber: '12/QĐ-UBND', issuer: 'UBND tỉnh', decidedOn: '2020-01-01' },
  ...{ signerName: 'Nguyễn Văn Ký', basis: 'A', legalBasis: 'Nghị định 18/2014/NĐ-CP', unitAmount: null },
  ...{ belowPercent: 20, photoCap: 2, validFrom: '2020-01-01', validUntil: '2026-08-31' },
  lines: [
    coefficient('tin', 50, 150, 200),
    coefficient('bai', 200, 300, 500),
    coefficient('photo', 50, 100, 100),
    { rateKind: 'board-allowance', mode: 'sum', least: 0, usual: 500_000, most: 1_000_000 },
  ],
}

async function enter(
  { desk }: TestDatabase,
  siteId: string,
  [one, two]: readonly [Actor, Actor],
  more: Partial<RateTable>,
) {
  const { id } = ofOutcome(await enterTable(desk, { siteId, actor: one, now, ...table, ...more }))
  ofOutcome(await confirmRates(desk, { siteId, actor: two, now, id }))
  return id
}

/** What the desk proposes for a row, as its form sends it back. */
export const wishOf = (row: DeskRow, more: Partial<WorkWish> = {}): WorkWish => ({
  ...{ itemId: row.work?.itemId ?? '', no: row.work?.no ?? 0, day: row.day, rateKind: row.rateKind },
  ...{ quantity: row.quantity, measure: row.measure, modifiers: row.modifiers, notCounted: row.notCounted, note: '' },
  authors: row.authors,
  ...more,
})

export const rowsOf = async (
  { database }: Pick<Books, 'database'>,
  siteId: string,
  months: { from: string; to: string },
  actor: Actor,
) => (await deskOf(database.desk, { siteId, ...months }, actor)).rows
