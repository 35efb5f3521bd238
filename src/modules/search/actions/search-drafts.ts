import type { Reader } from '../../../platform/database/index.ts'
import { narrowing } from '../rules/index-entry.ts'
import { quoted } from '../rules/lexemes.ts'
import { lexiconOf } from '../rules/lexicon.ts'
import { type Asked, questionsOf, readQuery } from '../rules/query.ts'
import { type DeskHit, type DeskQuestion, deskHits } from '../store/drafts.ts'
import { listedWords } from '../store/lexicon.ts'

export type DeskSearch = { asked: Asked; hits: DeskHit[]; total: number }

type Wanted = Pick<DeskQuestion, 'siteId' | 'own'> & { limit: number; skip: number }

/** Searches the texts of a site at the desk, those under way first; null where nothing was asked for. */
export async function searchDrafts(
  db: Reader,
  typed: string,
  { siteId, own, limit, skip }: Wanted,
): Promise<DeskSearch | null> {
  const asked = readQuery(typed, lexiconOf(await listedWords(db)))
  const questions = questionsOf(asked)
  if (questions === null) return null
  const phrase = questions.phrase === null ? '' : ` & ${questions.phrase}`
  const excluded = questions.excluded === null ? '' : ` & !(${questions.excluded})`
  const all = `${questions.all}${phrase}${excluded}`
  const published = `${quoted(narrowing.site(siteId))} & ${all}`
  const found = await deskHits(db, { siteId, own, all, published, rank: questions.rank }, { limit, skip })
  return { asked, ...found }
}
