// One item at the desk, driven as its people do it: through its forms.
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { TestDatabase } from './database.ts'
import type { WholeDesk } from './desk.ts'
import type { Answered, TestPerson } from './people-desk.ts'

export type Fields = Record<string, string>

/** A section of the site, which every article needs. */
export async function newsSection(database: TestDatabase, siteId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from sites.section where site_id = ${siteId} and kind = 'news' order by position limit 1`.execute(
    database.owner,
  )
  const [section] = rows
  assert.ok(section, 'the site has a section for news')
  return section.id
}

export function itemsOn(desk: WholeDesk, slug: string, sectionId: string) {
  const at = (edition: string, rest = '') => `/${slug}/muc/${edition}${rest}`
  const fieldsIn = async (who: TestPerson, edition: string): Promise<Fields> => {
    const { body } = await desk.get(who, at(edition, '?sua=1'))
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
    return { basedOn: hidden('basedOn'), copyVersion: hidden('copyVersion') }
  }
  const text = (title: string, body = 'Sáng nay, xã mở hội đầu xuân.'): Fields => ({
    ...{ genre: 'tin', title, summary: 'Tóm tắt của tin.', 'body-text': body, origin: 'own' },
    ...{ 'sections-offered': sectionId, sectionIds: sectionId },
  })
  return {
    at,
    text,
    fieldsIn,
    async begin(who: TestPerson, fields: Fields = {}): Promise<string> {
      const form = { type: 'article', language: 'vi', template: 'tin', ...fields }
      const { status, location, body } = await desk.post(who, `/${slug}/muc`, form)
      assert.equal(status, 303, body.slice(0, 2000))
      return /\/muc\/([0-9a-f-]{36})/.exec(location)?.[1] ?? ''
    },
    async write(who: TestPerson, edition: string, fields: Fields): Promise<Answered> {
      return desk.post(who, at(edition), { ...(await fieldsIn(who, edition)), ...fields })
    },
    /** A deed without the text, from a page that shows what is saved now. */
    async does(who: TestPerson, edition: string, deed: string, fields: Fields = {}): Promise<Answered> {
      return desk.post(who, at(edition, '/buoc'), { deed, ...fields })
    },
    page: (who: TestPerson, edition: string, rest = '') => desk.get(who, at(edition, rest)),
  }
}

/** The last word of the address a form led to: what the page says was done. */
export const doneIn = ({ status, location, body }: Answered): string => {
  assert.equal(status, 303, `${status} ${errorsIn(body)}`)
  return new URL(location, 'http://x').searchParams.get('da') ?? ''
}

/** What the page says is wrong. */
export const errorsIn = (html: string): string => {
  const found = /<div class="error-summary"[\s\S]*?<\/div>/.exec(html)?.[0] ?? html.slice(0, 1500)
  return found
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
