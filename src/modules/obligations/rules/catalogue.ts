import { introductions, services, streams } from './catalogue.table.ts'
import { accessBefore, budgets, communeBlocks, ofTheSite } from './catalogue-more.table.ts'
import { rulesOf } from './laws.ts'
import { type Rule, ruleForm } from './rule.ts'

/** Every rule the product brings along; they are entered once, and people's own entries take their place. */
export const catalogue: readonly Rule[] = [
  ...[...introductions, ...streams, ...services, ...ofTheSite].flatMap(rulesOf),
  ...budgets,
  ...communeBlocks,
  ...accessBefore,
].map((rule) => ruleForm.parse(rule))

/** The order in which duties are shown: as the catalogue tells them; keys people entered themselves come last, by name. */
export const orderOf = (() => {
  const places = new Map<string, number>()
  for (const { key } of catalogue) if (!places.has(key)) places.set(key, places.size)
  return (key: string): number => places.get(key) ?? places.size
})()

export const inCatalogueOrder = <T extends { key: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((one, other) => orderOf(one.key) - orderOf(other.key) || (one.key < other.key ? -1 : 1))
