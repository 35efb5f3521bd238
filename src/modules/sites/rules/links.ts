/** Links to other agencies, in their groups. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { oneLine } from '../../../basics/plain-text.ts'
import { safeHref } from '../../../basics/urls.ts'

export const linkGroups = ['government', 'ministry', 'press', 'agency'] as const
export type LinkGroup = (typeof linkGroups)[number]

export type LinkRow = {
  id: string
  group: LinkGroup
  name: string
  nameEn: string | null
  href: string
  position: number
}

export type LinkForm = Record<'group' | 'name' | 'nameEn' | 'href', string>

type Changed = Outcome<LinkRow[]>
type Links = readonly LinkRow[]

const missing: Issue = { field: 'link', problem: 'not-found' }

/** A new link, behind the others of its group, or a former one in other words. */
export function written(links: Links, id: string, form: LinkForm): Changed {
  const group = linkGroups.find((one) => one === form.group)
  const [name, nameEn] = [oneLine(form.name.normalize('NFC')), oneLine(form.nameEn.normalize('NFC'))]
  const href = safeHref(form.href)
  const issues: Issue[] = []
  if (group === undefined) issues.push({ field: 'nhom', problem: 'choice-unknown' })
  if (name === '') issues.push({ field: 'ten', problem: 'name-missing' })
  if (name.length > 200 || nameEn.length > 200) issues.push({ field: 'ten', problem: 'name-too-long' })
  if (href === null || !/^https?:\/\//.test(href)) issues.push({ field: 'dia-chi', problem: 'not-a-web-address' })
  else if (links.some((link) => link.href === href && link.id !== id))
    issues.push({ field: 'dia-chi', problem: 'link-there-already' })
  if (issues.length > 0 || group === undefined || href === null) return stopped(...issues)
  const before = links.find((link) => link.id === id)
  const position = before?.position ?? Math.max(0, ...links.map((link) => link.position)) + 1
  const row: LinkRow = { id, group, name, nameEn: nameEn || null, href, position }
  return done(before === undefined ? [...links, row] : links.map((link) => (link.id === id ? row : link)))
}

export const linkRemoved = (links: Links, id: string): Changed =>
  links.some((link) => link.id === id) ? done(links.filter((link) => link.id !== id)) : stopped(missing)

/** One step up or down within its group. */
export function linkStepped(links: Links, id: string, by: 1 | -1): Changed {
  const sorted = [...links].sort((one, other) => one.position - other.position)
  const link = sorted.find((one) => one.id === id)
  if (link === undefined) return stopped(missing)
  const group = sorted.filter((one) => one.group === link.group)
  const other = group[group.indexOf(link) + by]
  if (other === undefined) return done([...links])
  const places = new Map(sorted.map((one, at) => [one.id, at + 1]))
  const [mine, theirs] = [places.get(id) ?? 0, places.get(other.id) ?? 0]
  places.set(id, theirs).set(other.id, mine)
  return done(links.map((one) => ({ ...one, position: places.get(one.id) ?? one.position })))
}
