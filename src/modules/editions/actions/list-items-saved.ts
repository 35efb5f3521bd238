/** Saved filters of the list of items: named, per person and site. */
import { newId } from '../../../basics/ids.ts'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { filterQuery, isNarrowed, type ListFilter } from '../rules/list-filter.ts'
import { chooseFilter, dropFilter, keepFilter, savedFilters } from '../store/saved-filters.ts'

type Whose = { siteId: string; personId: string; by: By; at: Date }

const mostFilters = 20
const longestName = 80

export async function saveFilter(
  db: DeskDb,
  { by, at, ...whose }: Whose,
  { name, filter, isDefault }: { name: string; filter: ListFilter; isDefault: boolean },
): Promise<Outcome<{ name: string }>> {
  const said = oneLine(name)
  if (said === '') return stopped({ field: 'ten-bo-loc', problem: 'filter-name-missing' })
  if (said.length > longestName) return stopped({ field: 'ten-bo-loc', problem: 'filter-name-long' })
  if (!isNarrowed(filter)) return stopped({ field: 'ten-bo-loc', problem: 'filter-empty' })
  return inTransaction(db, async (tx) => {
    const known = await savedFilters(tx, whose)
    const former = known.find((one) => one.name === said)
    if (former === undefined && known.length >= mostFilters)
      return stopped({ field: 'ten-bo-loc', problem: 'filters-too-many' })
    const id = former?.id ?? newId(at)
    const query = filterQuery(filter)
    await keepFilter(tx, whose, { id, name: said, query, at })
    if (isDefault) await chooseFilter(tx, whose, id)
    await record(tx, {
      ...{ siteId: whose.siteId, happened: 'filter-saved', subjectId: id, by },
      ...(former === undefined ? {} : { before: { name: said, query: former.query } }),
      after: { name: said, query, isDefault: isDefault || former?.isDefault === true },
    })
    return done({ name: said })
  })
}

export async function removeFilter(db: DeskDb, { by, at: _, ...whose }: Whose, id: string): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const name = await dropFilter(tx, whose, id)
    if (name === undefined) return stopped({ field: 'bo-loc', problem: 'filter-unknown' })
    await record(tx, { siteId: whose.siteId, happened: 'filter-removed', subjectId: id, by, before: { name } })
    return done(null)
  })
}

/** The filter that opens the list from now on; null: the whole list does. */
export async function makeDefaultFilter(
  db: DeskDb,
  { by, at: _, ...whose }: Whose,
  id: string | null,
): Promise<Outcome<null>> {
  return inTransaction(db, async (tx) => {
    const known = await savedFilters(tx, whose)
    if (id !== null && !known.some((one) => one.id === id))
      return stopped({ field: 'bo-loc', problem: 'filter-unknown' })
    const former = known.find(({ isDefault }) => isDefault)
    await chooseFilter(tx, whose, id)
    await record(tx, {
      ...{ siteId: whose.siteId, happened: 'filter-made-default', subjectId: id, by },
      before: { name: former?.name ?? null },
      after: { name: known.find((one) => one.id === id)?.name ?? null },
    })
    return done(null)
  })
}
