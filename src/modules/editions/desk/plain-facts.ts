/** Facts of a text in words: names for sections and units, Vietnamese for the words the system keeps. */
import { designWords } from '../../../design/words.ts'
import type { DeskRequest } from '../../../web/context.ts'
import { sectionsOf } from '../../sites/index.ts'
import type { ShownFact } from '../rules/content-type.ts'
import { unitNames } from '../store/item-history.ts'
import { comparisonWords as words } from '../words/history.ts'

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

export type Naming = (fact: ShownFact) => ShownFact

/** How facts of this site are said; `facts` are all that will be asked, so that names are read once. */
export async function namingOf(db: DeskRequest['db'], siteId: string, facts: readonly ShownFact[]): Promise<Naming> {
  const sections = (await sectionsOf(db, siteId)).map(({ id, name }) => [id, name] as const)
  const unitIds = facts.filter(({ name }) => name === 'unit').flatMap(({ value }) => value.match(ids) ?? [])
  const names = new Map([...sections, ...(await unitNames(db, unitIds))])
  const said = (value: string) => value.replace(ids, (id) => names.get(id) ?? id)
  return ({ name, value }) => ({ name: words.names[name] ?? name, value: inWords(name, said(value)) })
}

function inWords(name: string, value: string): string {
  if (name === 'genre') return designWords.vi.genres[value] ?? value
  if (name === 'origin') return words.values[value] ?? value
  if (name !== 'authors') return value
  return value.replace(/(^|; )(\w+): /g, (_, before: string, kind: string) => `${before}${words.works[kind] ?? kind}: `)
}
