import { sql } from 'kysely'
import { inTransaction, type PortalDb, type Reader } from '../../platform/database/index.ts'
import { type Filters, narrowedOf, pageLength } from './rules/filters.ts'
import { type Lexicon, type ListedWord, lexiconOf } from './rules/lexicon.ts'
import { type Asked, looselyOf, type Questions, questionsOf, readQuery, someOf } from './rules/query.ts'
import { corrected, type Near } from './rules/spelling.ts'
import { keysOf } from './rules/tokens.ts'

export type Hit = {
  siteId: string
  kind: string
  path: string
  title: string
  summary: string
  number: string | null
  issuer: string | null
  sectionId: string | null
  datedOn: string
  genre: string | null
  body: string
}

export type Counted = { value: string; count: number }

export type Found = {
  /** Never more than are ranked. */
  total: number
  hits: Hit[]
  kinds: Counted[]
  years: Counted[]
  issuers: Counted[]
  sections: Counted[]
  sites: Counted[]
}

export type Wanted = { siteId: string; language: string; filters: Filters }

export type Search = {
  asked: Asked
  found: Found
  /** How it came to be found: as asked, with compounds taken apart, or with some of the words only. */
  way: 'as-asked' | 'apart' | 'some' | 'too-slow'
}

const nothing: Found = { total: 0, hits: [], kinds: [], years: [], issuers: [], sections: [], sites: [] }

/** Searches what is live at this moment on one site or over the province; null where nothing was asked for. */
export async function search(db: PortalDb, typed: string, wanted: Wanted): Promise<Search | null> {
  const asked = readQuery(typed, await lexicon(db))
  const questions = questionsOf(asked)
  if (questions === null) return null
  try {
    return await widening(db, asked, questions, wanted)
  } catch (problem) {
    if (!isTooSlow(problem)) throw problem
    return { asked, found: nothing, way: 'too-slow' }
  }
}

/** PostgreSQL's word for a statement that took longer than it may. */
const isTooSlow = (problem: unknown): boolean => (problem as { code?: unknown } | null)?.code === '57014'

/** As it was asked; where nothing has it all, with compounds taken apart; then with any of the words in titles. */
async function widening(db: PortalDb, asked: Asked, questions: Questions, wanted: Wanted): Promise<Search> {
  const found = await ask(db, asked, questions, wanted)
  if (found.total > 0) return { asked, found, way: 'as-asked' }
  const loose = looselyOf(asked)
  const apart = loose.terms.length > asked.terms.length ? questionsOf(loose) : null
  const foundApart = apart === null ? nothing : await ask(db, loose, apart, wanted)
  if (foundApart.total > 0) return { asked, found: foundApart, way: 'apart' }
  const some = asked.words.length > 1 && asked.phrases.length === 0 ? someOf(asked) : null
  const foundSome = some === null ? nothing : await ask(db, asked, { ...questions, all: some, title: some }, wanted)
  return { asked, found: foundSome, way: foundSome.total > 0 ? 'some' : 'as-asked' }
}

/** Milliseconds; whoever asks more is asked to be more precise. */
const longestSearch = 2000

async function ask(db: PortalDb, asked: Asked, questions: Questions, wanted: Wanted): Promise<Found> {
  const { filters } = wanted
  const narrowed = narrowedOf(filters, wanted)
  const { excluded, ...rest } = questions
  const wording = asked.wording.toLowerCase()
  const question = {
    ...rest,
    narrowed: excluded === null ? narrowed : `(${narrowed}) & !(${excluded})`,
    wording: wording.length < 4 ? null : wording,
    from: filters.from,
    to: filters.to,
    byDate: filters.byDate,
    skip: (filters.page - 1) * pageLength,
    take: pageLength,
  }
  return inTransaction(
    db,
    async (tx) => {
      await sql`set local statement_timeout = ${sql.lit(longestSearch)}`.execute(tx)
      const { rows } = await sql<{
        found: Found
      }>`select live.search(${JSON.stringify(question)}::jsonb) as found`.execute(tx)
      return rows[0]?.found ?? nothing
    },
    { readOnly: true },
  )
}

/** Another wording that finds something where this one found nothing; null where none is known. */
export async function meantInstead(db: PortalDb, asked: Asked, wanted: Wanted): Promise<string | null> {
  const words = [...new Set(asked.words)].filter((word) => /^\p{L}{2,24}$/u.test(word)).slice(0, 8)
  if (words.length === 0) return null
  const { rows: there } = await sql<{ word: string }>`select live.search_known(${words}::text[]) as word`.execute(db)
  const known = new Set(there.map(({ word }) => word))
  const strange = words.filter((word) => !known.has(word))
  if (strange.length === 0) return null
  const { rows } = await sql<Near>`select word, near, shown, items from live.search_near(${strange}::text[])`.execute(
    db,
  )
  const text = corrected(asked.text, new Set([...known, ...keysOf(asked.text).filter((key) => /\d/.test(key))]), rows)
  if (text === null) return null
  const again = await search(db, text, { ...wanted, filters: { ...wanted.filters, page: 1 } })
  return again !== null && again.way !== 'some' && again.found.total > 0 ? text : null
}

export type Suggestion = {
  kind: 'number' | 'title' | 'compound'
  text: string
  path: string | null
  siteId: string | null
}

/** What somebody who begins to type may be looking for; nothing that is not live. */
export async function suggest(
  db: PortalDb,
  typed: string,
  { siteId, language, most }: { siteId: string | null; language: string; most: number },
): Promise<Suggestion[]> {
  const begun = keysOf(typed.slice(0, 200).normalize('NFC')).join(' ')
  if (begun.length < 2) return []
  const [{ rows: titles }, { rows: compounds }] = await Promise.all([
    sql<Suggestion>`select kind, text, path, site_id as "siteId"
      from live.search_suggestions(${siteId}, ${language}, ${begun}, ${most})`.execute(db),
    language === 'vi'
      ? sql<{ text: string }>`select text from live.search_compounds(${begun}, 3)`.execute(db)
      : Promise.resolve({ rows: [] }),
  ])
  const words = compounds.map(({ text }) => ({ kind: 'compound' as const, text, path: null, siteId: null }))
  return [...words, ...titles].slice(0, most)
}

export type FoundPerson = {
  siteId: string
  fullName: string
  title: string
  titleEn: string | null
  unitName: string | null
  unitNameEn: string | null
}

/** Officials in office whose names hold all of these words. */
export async function peopleNamed(
  db: PortalDb,
  asked: Asked,
  siteId: string | null,
  most: number,
): Promise<FoundPerson[]> {
  const words = [...asked.words]
  if (words.length === 0 || words.length > 6 || asked.numbers.length > 0) return []
  const { rows } = await sql<FoundPerson>`
    select site_id as "siteId", full_name as "fullName", title, title_en as "titleEn", unit_name as "unitName",
      unit_name_en as "unitNameEn"
    from live.search_people(${siteId}, ${words}::text[], ${most})`.execute(db)
  return rows
}

export type NamedPlace = { id: string; name: string; slug: string; kind: string; primaryHost: string | null }

/** What the sites that were found are called, and where they stand. */
export async function sitesNamed(db: PortalDb, ids: readonly string[], language: string): Promise<NamedPlace[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<NamedPlace>`
    select s.id, case when ${language} = 'en' then coalesce(s.name_en, s.name) else s.name end as name, s.slug, s.kind,
      (select h.host from live.host as h where h.site_id = s.id and h.is_primary limit 1) as "primaryHost"
    from live.site as s where s.id = any (${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** Word lists change seldom; a copy is good for so many milliseconds. */
const freshFor = 300_000
const lexicons = new WeakMap<Reader, { lexicon: Promise<Lexicon>; until: number }>()

function lexicon(db: PortalDb): Promise<Lexicon> {
  const kept = lexicons.get(db)
  if (kept !== undefined && kept.until > performance.now()) return kept.lexicon
  const reading = readLexicon(db)
  lexicons.set(db, { lexicon: reading, until: performance.now() + freshFor })
  reading.catch(() => lexicons.delete(db))
  return reading
}

async function readLexicon(db: PortalDb): Promise<Lexicon> {
  const { rows } = await sql<ListedWord>`select kind, text, means from live.search_lexicon()`.execute(db)
  return lexiconOf(rows)
}
