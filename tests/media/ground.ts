// A province and a commune with libraries, people who bring files, and a scanner that answers as it is told.
import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { actorOf, editingOn } from '../../src/main/content-types.ts'
import { createDraft } from '../../src/modules/editions/index.ts'
import { accountOfSession } from '../../src/modules/people/index.ts'
import { sectionsOf } from '../../src/modules/sites/index.ts'
import { clamd } from '../../src/platform/malware.ts'
import { proseOf } from '../support/builders.ts'
import { fakeClamd } from '../support/clamd.ts'
import { testDatabase } from '../support/database.ts'
import { wholeDesk } from '../support/desk.ts'
import type { SentFile } from '../support/multipart.ts'
import type { TestPerson } from '../support/people-desk.ts'

export type Picked = {
  id: string
  sha256: string
  name: string
  contentType: string
  bytes: number
  width?: number
  height?: number
  alt: string | null
  url: string
  isScanned: boolean
  blocked: string | null
}

export type Came = {
  status: number
  files: Picked[]
  issues: { name: string; problem: string; text: string }[]
  text?: string
}

export type MediaGround = Awaited<ReturnType<typeof mediaGround>>

export async function mediaGround({ scans = true } = {}) {
  const database = await testDatabase()
  const fake = await fakeClamd()
  const scanner = scans ? clamd(fake.url, { timeoutMs: 400 }) : null
  const desk = await wholeDesk(database, ['tinh', 'xa-mot'], { scanner })
  const close = async () => {
    await desk.close()
    await fake.close()
    await database.drop()
  }
  return { database, fake, desk, close, ...asking(desk) }
}

const json = { accept: 'application/json' }

function asking(desk: Awaited<ReturnType<typeof wholeDesk>>) {
  const bring = async (who: TestPerson, slug: string, ...files: SentFile[]): Promise<Came> => {
    const answer = await desk.upload(who, `/${slug}/kho`, { files }, json)
    return { files: [], issues: [], ...JSON.parse(answer.body), status: answer.status }
  }
  return {
    bring,
    /** One file that must come in. */
    brought: async (who: TestPerson, slug: string, name: string, bytes: Buffer): Promise<Picked> => {
      const { files, issues } = await bring(who, slug, { name, bytes })
      assert.deepEqual(issues, [])
      assert.ok(files[0])
      // Two files of one millisecond have no order.
      await setTimeout(2)
      return files[0]
    },
    picked: async (who: TestPerson, slug: string, query = ''): Promise<{ files: Picked[]; next: string | null }> =>
      JSON.parse((await desk.get(who, `/${slug}/kho/chon${query}`)).body),
  }
}

/** A draft of an article that shows this picture, and the same person as the workflow knows them. */
export async function draftWith(
  { database, desk }: MediaGround,
  who: TestPerson,
  slug: string,
  shown: Picked,
  title = 'Mùa gặt ở xã',
) {
  const siteId = desk.siteId(slug)
  const now = new Date()
  const account = await accountOfSession(database.desk, who.cookie.replace(/^.*=/, ''), now)
  assert.ok(account)
  const actor = await actorOf(database.desk, account, siteId, now)
  const editing = editingOn(database.desk)
  const { sha256, name, contentType, width = 1, height = 1 } = shown
  const picture = { sha256, name, contentType, width, height, alt: 'Cánh đồng mùa gặt' }
  const [section] = (await sectionsOf(database.desk, siteId)).filter(
    ({ kind }) => kind === 'news' || kind === 'articles',
  )
  const form = {
    ...{ title, summary: 'Tóm tắt.', body: proseOf('Sáng nay bà con ra đồng.'), genre: 'tin', picture },
    ...{ sectionIds: section ? [section.id] : [], works: [] },
  }
  const begun = await createDraft(editing, { siteId, actor, at: now, type: 'article', language: 'vi', form })
  assert.ok('done' in begun, JSON.stringify(begun))
  return { editing, form, doing: { siteId, editionId: begun.done.editionId, actor, at: now }, ...begun.done }
}
