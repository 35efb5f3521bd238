// The forms that the desk of one site shows, with every id in them replaced by its counterpart of another site.
import { Parser } from 'htmlparser2'
import type { TestPerson } from '../support/people-desk.ts'
import { type Ground, siteRoles, siteTables } from './desk-ground.ts'

export type Attack = { who: TestPerson; action: string; fields: URLSearchParams }

/** Every form of every page that anybody of the first site can open, aimed at the second. */
export async function attacks(ground: Ground): Promise<Attack[]> {
  const { desk, one } = ground
  const counterpart = await counterparts(ground)
  const found = new Map<string, Attack>()
  const pages = desk.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/:site/'))
  for (const role of siteRoles) {
    const who = one.people[role]
    const open = pages.map(({ path }) => path.replace(':site', one.slug)).filter((path) => !path.includes(':'))
    for (const path of ['/', ...open, ...(await itemsOf(ground))]) {
      const { body, headers } = await desk.get(who, path)
      if (!String(headers['content-type']).startsWith('text/html')) continue
      for (const form of formsIn(body, path)) {
        const aimed = aim(form, counterpart)
        if (aimed !== null) found.set(`${role} ${aimed.action} ${aimed.fields}`, { who, ...aimed })
      }
    }
  }
  return [...found.values()]
}

async function itemsOf({ database, one }: Ground): Promise<string[]> {
  const { rows } = await database.pools.owner.query<{ id: string }>(
    'select id from editions.edition where site_id = $1 order by id',
    [one.id],
  )
  return rows.map(({ id }) => `/${one.slug}/muc/${id}`)
}

/** Their rows belong to two sites. */
const betweenSites = ['editions.share', 'editions.share_request']

/** For each id of the first site that of the row in the same place of the second. */
async function counterparts({ database, one, other }: Ground): Promise<Map<string, string>> {
  const { rows: tables } = await database.pools.owner.query<{ table: string }>(
    `select table_schema || '.' || table_name as table from information_schema.columns
     where column_name = 'id' and data_type = 'uuid' and table_schema <> 'live'`,
  )
  const ofSites = new Set((await siteTables(database)).map(({ table }) => table))
  const pairs = new Map<string, string>([[one.id, other.id]])
  for (const { table } of tables.filter((found) => ofSites.has(found.table) && !betweenSites.includes(found.table))) {
    const idsOf = async (siteId: string) =>
      (
        await database.pools.owner.query<{ id: string }>(`select id from ${table} where site_id = $1 order by id`, [
          siteId,
        ])
      ).rows
    const [mine, theirs] = [await idsOf(one.id), await idsOf(other.id)]
    mine.forEach(({ id }, index) => {
      const same = theirs[Math.min(index, theirs.length - 1)]
      if (same) pairs.set(id, same.id)
    })
  }
  for (const role of siteRoles) pairs.set(one.people[role].personId, other.people[role].personId)
  return pairs
}

type Form = { action: string; fields: [string, string][] }

/** The forms of a page that are sent by POST, with what a browser would send of them. */
function formsIn(html: string, path: string): Form[] {
  const forms: Form[] = []
  let current: Form | null = null
  let choice: { name: string; values: string[] } | null = null
  const parser = new Parser({
    onopentag(name, given) {
      if (name === 'form' && given['method']?.toLowerCase() === 'post') {
        current = { action: given['action'] ?? path, fields: [] }
        forms.push(current)
      }
      if (current === null) return
      const field = given['name']
      if (name === 'select' && field) choice = { name: field, values: [] }
      if (name === 'option') choice?.values.push(given['value'] ?? '')
      if ((name === 'input' || name === 'button') && field) current.fields.push([field, given['value'] ?? 'x'])
      if (name === 'textarea' && field) current.fields.push([field, 'Chữ thử'])
    },
    onclosetag(name) {
      if (name === 'form') current = null
      if (name !== 'select' || choice === null) return
      // The last choice: the first is often "none".
      current?.fields.push([choice.name, choice.values.at(-1) ?? ''])
      choice = null
    },
  })
  parser.write(html)
  parser.end()
  return forms
}

/** The form aimed at the other site; null where it names nothing of the first. */
function aim({ action, fields }: Form, counterpart: ReadonlyMap<string, string>): Omit<Attack, 'who'> | null {
  let named = 0
  const swap = (text: string) =>
    text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      const same = counterpart.get(id)
      if (same !== undefined) named += 1
      return same ?? id
    })
  const aimed = { action: swap(action), fields: new URLSearchParams() }
  for (const [name, value] of fields) if (name !== 'csrf') aimed.fields.append(swap(name), swap(value))
  return named === 0 ? null : aimed
}
