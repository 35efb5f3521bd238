/** Documents of this deployment that the words of a form may mean. */
import type { Reader } from '../../../platform/database/index.ts'
import { shortCitation } from '../rules/citation-text.ts'
import { numberKey } from '../rules/keys.ts'
import type { Offered, Target } from '../rules/offered.ts'
import { numberIn } from '../rules/relation-number.ts'
import type { ShownDocument } from '../rules/shown-form.ts'
import { documentsByNumber, documentsLike, type FoundDocument } from './relation-targets.ts'

const mostFound = 8

/** What each relation without a document may mean, by its number or its words; and the issuer's own copy of what is referred to. */
export async function offeredTargets(
  db: Reader,
  siteId: string,
  { relations, numberSymbol, copyLink, copyUrl, main }: ShownDocument,
): Promise<Pick<Offered, 'targets' | 'copies'>> {
  const targets: Target[][] = []
  for (const { citation, documentId } of relations) {
    const isOpen = documentId === '' && citation.trim().length > 1
    targets.push(isOpen ? (await meant(db, siteId, citation)).map(targetOf) : [])
  }
  const isReference = main === null || copyLink !== '' || copyUrl !== ''
  const same = isReference && numberKey(numberSymbol) !== '' ? await documentsByNumber(db, [numberSymbol]) : []
  return {
    targets,
    copies: same
      .filter((one) => one.siteId !== siteId)
      .slice(0, mostFound)
      .map(targetOf),
  }
}

/** A whole citation by the number in it; a few words, or a number half typed, by what is like them. */
async function meant(db: Reader, siteId: string, citation: string): Promise<FoundDocument[]> {
  const { numberSymbol, issuedOn } = numberIn(citation)
  if (numberSymbol === '') return documentsLike(db, siteId, citation, mostFound)
  const found = await documentsByNumber(db, [numberSymbol])
  const ofDay = found.filter((one) => issuedOn === null || one.issuedOn === issuedOn)
  return ofDay.toSorted((one, other) => rankOf(siteId, one) - rankOf(siteId, other)).slice(0, mostFound)
}

const rankOf = (siteId: string, found: FoundDocument): number => (found.siteId === siteId ? 0 : 1)

const targetOf = (found: FoundDocument): Target => ({
  ...{ siteId: found.siteId, documentId: found.itemId, title: found.title },
  citation: [shortCitation(found), ...(found.issuer === '' ? [] : [`của ${found.issuer}`])].join(' '),
})
