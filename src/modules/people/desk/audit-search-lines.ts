/** Turns entries of the record into plain words. */
import { dayTimeText, parseInstant } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import { shorten } from '../../../basics/plain-text.ts'
import type { DeskRequest } from '../../../web/context.ts'
import type { EntryFound } from '../../audit/index.ts'
import { changesOf } from '../rules/audit-change.ts'
import { isRole } from '../rules/role.ts'
import { accountNames, personNames } from '../store/names.ts'
import { fieldWords, happenedText, valueWords, auditWords as words } from '../words/audit.ts'
import { roleName } from '../words.ts'
import type { AuditLine } from './audit-search.page.tsx'

/** What upper floors know about the record: the names of what it is about, and the words of their values. */
export type AuditNaming = {
  subjectsOf(db: DeskRequest['db'], siteId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  hrefOf(siteSlug: string, id: string): string
  words: Readonly<Record<string, string>>
}

export type Place = { siteId: string | null; siteSlug: string | null; same(id: string): string }

type Names = { people: ReadonlyMap<string, string>; subjects: ReadonlyMap<string, string> }

export async function linesOf(
  db: DeskRequest['db'],
  entries: readonly EntryFound[],
  { naming, place }: { naming: AuditNaming; place: Place },
): Promise<AuditLine[]> {
  const names = await namesIn(db, entries, { naming, place })
  return entries.map((entry) => {
    const { seq, at, happened, byKind, byId, address, before, after } = entry
    return {
      ...{ seq, at, what: happenedText(happened), place: address ?? '' },
      who: (byId === null ? undefined : names.people.get(byId)) ?? words.kinds[byKind],
      about: aboutOf(entry, { naming, place, names }),
      changes: changesOf(before, after).map((change) => ({
        field: fieldText(change.field),
        before: valueText(change.before, naming, names),
        after: valueText(change.after, naming, names),
      })),
    }
  })
}

type Asking = { naming: AuditNaming; place: Place }

async function namesIn(
  db: DeskRequest['db'],
  entries: readonly EntryFound[],
  { naming, place }: Asking,
): Promise<Names> {
  const ids = [...new Set(entries.flatMap(idsIn))]
  const subjectIds = entries.flatMap(({ subjectId }) => subjectId ?? [])
  const subjects = place.siteId === null ? new Map() : await naming.subjectsOf(db, place.siteId, subjectIds)
  const people = new Map([...(await accountNames(db, ids)), ...(await personNames(db, ids))])
  return { people, subjects }
}

const idsIn = ({ byId, subjectId, before, after }: EntryFound): string[] => [
  ...(byId === null ? [] : [byId]),
  ...(subjectId === null ? [] : [subjectId]),
  ...changesOf(before, after)
    .flatMap((change) => [change.before, change.after])
    .filter((value): value is string => typeof value === 'string' && isId(value)),
]

function aboutOf({ subjectId }: EntryFound, { naming, place, names }: Asking & { names: Names }): AuditLine['about'] {
  if (subjectId === null) return null
  const title = names.subjects.get(subjectId)
  const href = title === undefined || place.siteSlug === null ? null : naming.hrefOf(place.siteSlug, subjectId)
  return { text: title ?? names.people.get(subjectId) ?? '', href, same: place.same(subjectId) }
}

/** 'telephone.name' is the name within what was said by telephone. */
const fieldText = (field: string): string =>
  field === ''
    ? words.change
    : field
        .split('.')
        .map((part) => fieldWords[part] ?? part)
        .join(': ')

const longest = 300

function valueText(value: unknown, naming: AuditNaming, names: Names): string {
  if (value === undefined || value === null || value === '') return words.empty
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value !== 'string') return shorten(JSON.stringify(value), longest)
  if (isId(value)) return names.people.get(value) ?? `…${value.slice(-6)}`
  if (isRole(value)) return roleName(value)
  const instant = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : null
  return instant === null
    ? shorten(naming.words[value] ?? valueWords[value] ?? value, longest)
    : dayTimeText(instant, 'vi')
}
