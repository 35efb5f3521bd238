/** What a text of a site is held against. */
import type { LocalDate } from '../../../basics/dates.ts'
import { setPhrases } from '../../../basics/spelling/official-phrases.table.ts'
import type { Reader } from '../../../platform/database/index.ts'
import { usageOfVietnamese } from '../../../platform/usage/index.ts'
import type { Around } from '../rules/check.ts'
import { placesIn } from '../rules/item-check.ts'
import type { Office } from '../rules/leaders.ts'
import type { Names } from '../rules/names.ts'
import { type Phrase, Phrases, phraseOf } from '../rules/phrases.ts'
import { commonSlips } from '../rules/slips.table.ts'
import { acceptedTexts, repairLines } from '../store/lists.ts'
import { knownNames, officesAround } from '../store/names.ts'

const phrases = new Phrases(setPhrases)

export async function aroundText(db: Reader, siteId: string, day: LocalDate | null): Promise<Around> {
  const [accepted, repairs, offices, places] = [
    await acceptedTexts(db, siteId),
    await repairLines(db, 'typed'),
    await officesAround(db, siteId),
    await placesKnown(db),
  ]
  return {
    usage: usageOfVietnamese(),
    accepted: [new Phrases(accepted)],
    names: namesFrom(places, offices),
    phrases,
    // What people of the network wrote down goes before what the product brings.
    repairs: [...repairs, ...commonSlips],
    offices,
    day,
  }
}

type Places = { at: number; known: Phrases; listed: readonly Phrase[] }
const kept = new WeakMap<Reader, Places>()
/** Names of units and places change a few times a year; so long the ones that were read go on being used. */
const keptFor = 60_000

async function placesKnown(db: Reader): Promise<Places> {
  const known = kept.get(db)
  const now = Date.now()
  if (known !== undefined && now - known.at < keptFor) return known
  const names = placesIn(await knownNames(db))
  const read = { at: now, known: new Phrases(names), listed: names.map(phraseOf) }
  kept.set(db, read)
  return read
}

function namesFrom({ known, listed }: Places, offices: readonly Office[]): Names {
  const persons = [...new Set(offices.map(({ name }) => name))]
  return { known: [known, new Phrases(persons)], listed: [...listed, ...persons.map(phraseOf)] }
}
