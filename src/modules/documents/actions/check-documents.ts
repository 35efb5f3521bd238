/** First checks that must ask the site: duplicates, signatures, what a document leans on, and originals that must stay restricted. */
import type { LocalDate } from '../../../basics/dates.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { DocumentFacts, Relation } from '../rules/document.ts'
import { type DocumentFinding, documentFindings, isEnded } from '../rules/findings.ts'
import { numberKey } from '../rules/keys.ts'
import { numberIn } from '../rules/relation-number.ts'
import { issuerLine } from '../rules/shown.ts'
import { documentDuplicates } from '../store/duplicates.ts'
import { documentsByItem, documentsByNumber, type FoundDocument } from '../store/relation-targets.ts'
import { restrictedAmong } from '../store/restricted.ts'
import { reportsOf } from '../store/signatures.ts'

type Text = { siteId: string; itemId: string; type?: string; body: Prose; facts?: unknown }

export async function checkDocuments(db: Reader, text: Text): Promise<DocumentFinding[]> {
  const found = await leakedOriginals(db, text)
  if (text.type !== 'document') return found
  const facts = text.facts as DocumentFacts
  const { main } = facts
  const report =
    main === null ? null : ((await reportsOf(db, text.siteId, [main.sha256])).get(main.sha256)?.report ?? null)
  return [
    ...found,
    ...documentFindings(facts, report),
    ...(await duplicates(db, text, facts)),
    ...(await leaningOn(db, text.siteId, facts)),
  ]
}

/** An original that stays restricted is no attachment of another text. */
async function leakedOriginals(db: Reader, { siteId, body }: Text): Promise<DocumentFinding[]> {
  const hashes = [...new Set(JSON.stringify(body).match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [])]
  const restricted = await restrictedAmong(db, siteId, hashes)
  return restricted.length > 0 ? [{ check: 'document-original-restricted', level: 'block', field: 'body' }] : []
}

async function duplicates(db: Reader, { siteId, itemId }: Text, facts: DocumentFacts): Promise<DocumentFinding[]> {
  const { numberSymbol, issuedOn } = facts
  const same = await documentDuplicates(db, siteId, {
    ...{ numberSymbol, issuedOn, issuer: issuerLine(facts), exceptItemId: itemId },
  })
  const [first] = same
  return first === undefined
    ? []
    : [
        {
          check: 'document-duplicate',
          level: 'explain',
          field: 'numberSymbol',
          quote: `${first.numberSymbol} – ${first.title}`,
        },
      ]
}

/** A basis that was out of force on the day of issue, and one nobody here knows. */
async function leaningOn(db: Reader, siteId: string, facts: DocumentFacts): Promise<DocumentFinding[]> {
  const day = facts.issuedOn
  // Without a day of issue nobody can say what was in force on it; the form asks for the day first.
  if (day === null) return []
  const leaning = facts.relations.filter(({ kind }) => kind === 'cites' || kind === 'guides')
  const items = leaning.flatMap(({ siteId: of, documentId }) =>
    documentId === undefined ? [] : [{ siteId: of ?? siteId, itemId: documentId }],
  )
  const known = [
    ...(await documentsByItem(db, items)),
    ...(await documentsByNumber(
      db,
      leaning.map(({ citation }) => numberIn(citation).numberSymbol),
    )),
  ]
  return leaning.flatMap((one) => findingOf(one, known, day))
}

function findingOf(one: Relation, known: readonly FoundDocument[], day: LocalDate): DocumentFinding[] {
  const quote = one.citation
  const { numberSymbol, issuedOn } = numberIn(one.citation)
  const key = numberKey(numberSymbol)
  const target = known.find(
    (found) =>
      found.itemId === one.documentId ||
      (one.documentId === undefined &&
        key !== '' &&
        numberKey(found.numberSymbol) === key &&
        (issuedOn === null || found.issuedOn === issuedOn)),
  )
  if (target === undefined) return [{ check: 'document-basis-unknown', level: 'hint', field: 'relations', quote }]
  return isEnded(target, day) ? [{ check: 'document-basis-ended', level: 'explain', field: 'relations', quote }] : []
}
