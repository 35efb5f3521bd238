/** The tree of sections as it is arranged at the desk: every deed makes new rows from the rows. */
import { isSectionSlug } from '../../../basics/addresses.ts'
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { safeHref } from '../../../basics/urls.ts'
import { slugify } from '../../../basics/vietnamese.ts'
import type { SectionRow } from './sections.ts'

export type TreeRow = SectionRow & { closedAt: string | null; mergedInto: string | null }

/** Kinds a board may add itself; the others belong to modules and come with the template. */
export const newKinds = ['news', 'page', 'link', 'group'] as const

/** The public menu shows no deeper. */
const deepest = 3
const longestName = 150

type Tree = readonly TreeRow[]
type Changed = Outcome<TreeRow[]>

const missing: Issue = { field: 'section', problem: 'not-found' }

/** The rows below a section (null: of the first level), in their order. */
export const below = (tree: Tree, parentId: string | null): TreeRow[] =>
  tree.filter((row) => row.parentId === parentId).sort((one, other) => one.position - other.position)

/** The tree written out from top to bottom, each row with its depth; what was merged away is not among them. */
export function writtenOut(tree: Tree, parentId: string | null = null, depth = 0): { row: TreeRow; depth: number }[] {
  return below(tree, parentId)
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap((row) => [{ row, depth }, ...writtenOut(tree, row.id, depth + 1)])
}

/** One step up or down among its neighbours. */
export function stepped(tree: Tree, id: string, by: 1 | -1): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  const ids = below(tree, row.parentId)
    .filter(({ mergedInto }) => mergedInto === null)
    .map((one) => one.id)
  const at = ids.indexOf(id)
  const other = ids[at + by]
  if (other === undefined) return done([...tree])
  ids[at + by] = id
  ids[at] = other
  return inOrder(tree, row.parentId, ids)
}

/** The sections of one parent in this order; ones that are not named keep their turn behind them. */
export function inOrder(tree: Tree, parentId: string | null, ids: readonly string[]): Changed {
  const there = below(tree, parentId)
  const named = ids.flatMap((id) => there.find((row) => row.id === id) ?? [])
  if (named.length !== new Set(ids).size) return stopped(missing)
  const wanted = [...named, ...there.filter(({ id }) => !ids.includes(id))]
  const places = there.map(({ position }) => position)
  const areApart = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
  const first = places[0] ?? 1
  const placeOf = new Map(wanted.map(({ id }, at) => [id, areApart ? (places[at] ?? at) : first + at]))
  return done(tree.map((row) => ({ ...row, position: placeOf.get(row.id) ?? row.position })))
}

export type Naming = { name: string; nameEn: string; href: string }

/** Its name in both languages and, for a link, where it leads. The address of a section never changes. */
export function renamed(tree: Tree, id: string, naming: Naming): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  const read = readNaming(naming, row.kind)
  return 'issues' in read ? read : done(replaced(tree, { ...row, ...read.done }))
}

type Named = Pick<TreeRow, 'name' | 'nameEn' | 'href'>

function readNaming({ name, nameEn, href }: Naming, kind: string): Outcome<Named> {
  const named = { name: oneLine(name.normalize('NFC')), nameEn: oneLine(nameEn.normalize('NFC')) || null }
  const leads = kind === 'link' ? safeHref(href) : null
  const issues: Issue[] = []
  if (named.name === '') issues.push({ field: 'ten', problem: 'name-missing' })
  if (named.name.length > longestName || (named.nameEn ?? '').length > longestName)
    issues.push({ field: 'ten', problem: 'name-too-long' })
  if (kind === 'link' && leads === null) issues.push({ field: 'dia-chi', problem: 'not-a-link' })
  return issues.length > 0 ? { issues } : done({ ...named, href: leads })
}

/** Shown in the menu, or reached by links and the search only. */
export function shown(tree: Tree, id: string, inMenu: boolean): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  if (inMenu && row.closedAt !== null) return stopped({ field: 'section', problem: 'section-closed' })
  return done(replaced(tree, { ...row, inMenu }))
}

export type NewSection = Naming & { id: string; kind: string; parentId: string | null }

/** A new section, behind its neighbours. */
export function added(tree: Tree, { id, kind, parentId, ...naming }: NewSection): Changed {
  if (!newKinds.some((one) => one === kind)) return stopped({ field: 'loai', problem: 'kind-unknown' })
  const read = readNaming(naming, kind)
  if ('issues' in read) return read
  const row: TreeRow = {
    ...{ id, kind, key: null, parentId: null, inMenu: true, closedAt: null, mergedInto: null, position: 0 },
    ...{ slug: freeSlug(tree, read.done.name), ...read.done },
  }
  return movedUnder([...tree, row], id, parentId)
}

/** A word for its address that no other section of the site has. */
function freeSlug(tree: Tree, name: string): string {
  const taken = new Set(tree.map(({ slug }) => slug))
  const plain = slugify(name, 60).replace(/(-\d+)+$/, '')
  const base = isSectionSlug(plain) ? plain : 'muc'
  const tried = [base, ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${base}-${letter}`)]
  return tried.find((slug) => !taken.has(slug)) ?? `${base}-${'z'.repeat((taken.size % 15) + 2)}`
}

/** Under another section or on the first level, behind what stands there. */
export function movedUnder(tree: Tree, id: string, parentId: string | null): Changed {
  const row = tree.find((one) => one.id === id)
  const parent = tree.find((one) => one.id === parentId)
  if (row === undefined || (parentId !== null && parent === undefined)) return stopped(missing)
  if (parent !== undefined && (parent.closedAt !== null || pathTo(tree, parent).includes(id)))
    return stopped({ field: 'cha', problem: 'parent-not-possible' })
  if (depthOf(tree, parentId) + heightOf(tree, id) > deepest) return stopped({ field: 'cha', problem: 'too-deep' })
  if (row.parentId === parentId && row.position > 0) return done([...tree])
  const last = Math.max(0, ...tree.map(({ position }) => position))
  return done(replaced(tree, { ...row, parentId, position: last + 1 }))
}

const pathTo = (tree: Tree, row: TreeRow): string[] => {
  const parent = tree.find(({ id }) => id === row.parentId)
  return [row.id, ...(parent === undefined ? [] : pathTo(tree, parent))]
}

function depthOf(tree: Tree, id: string | null): number {
  const row = tree.find((one) => one.id === id)
  return row === undefined ? 0 : pathTo(tree, row).length
}

const heightOf = (tree: Tree, id: string): number =>
  1 + Math.max(0, ...living(tree, id).map((child) => heightOf(tree, child.id)))

const living = (tree: Tree, id: string): TreeRow[] => below(tree, id).filter(({ mergedInto }) => mergedInto === null)

/** Away for good: only what no law asks for, what has nothing below it, and (asked elsewhere) what no item stands in. */
export function removed(tree: Tree, id: string): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  if (row.key !== null) return stopped({ field: 'section', problem: 'statutory' })
  if (below(tree, id).length > 0) return stopped({ field: 'section', problem: 'has-sections' })
  return done(tree.filter((one) => one.id !== id))
}

/** Takes nothing new and leaves the menu; what stands in it stays at its address. */
export function closed(tree: Tree, id: string, at: Date): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  if (row.key !== null) return stopped({ field: 'section', problem: 'statutory' })
  if (living(tree, id).some(({ closedAt }) => closedAt === null))
    return stopped({ field: 'section', problem: 'has-sections' })
  return done(replaced(tree, { ...row, closedAt: row.closedAt ?? at.toISOString(), inMenu: false }))
}

export function reopened(tree: Tree, id: string): Changed {
  const row = tree.find((one) => one.id === id)
  if (row === undefined) return stopped(missing)
  return done(replaced(tree, { ...row, closedAt: null, inMenu: true }))
}

/** What stood in it stands in the other from now on; its address leads there. */
export function merged(tree: Tree, id: string, into: string, at: Date): Changed {
  const row = tree.find((one) => one.id === id)
  const target = tree.find((one) => one.id === into)
  if (row === undefined || target === undefined) return stopped(missing)
  const fits = row.kind === 'news' && target.kind === 'news' && target.closedAt === null && target.id !== id
  if (!fits) return stopped({ field: 'vao', problem: 'merge-not-possible' })
  const shut = closed(tree, id, at)
  if ('issues' in shut) return shut
  if (below(tree, id).length > 0) return stopped({ field: 'section', problem: 'has-sections' })
  return done(shut.done.map((one) => (one.id === id ? { ...one, parentId: into, mergedInto: into } : one)))
}

const replaced = (tree: Tree, row: TreeRow): TreeRow[] => tree.map((one) => (one.id === row.id ? row : one))
