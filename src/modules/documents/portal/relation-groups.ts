import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { type Hosting, originOf } from '../../sites/live.ts'
import type { CitedFound, OtherSite, RelationFound } from '../live.ts'
import { inLanguage } from '../paths/public.ts'
import { shortCitation } from '../rules/citation-text.ts'
import { type Citation, findCitations } from '../rules/citations.ts'
import { documentMeant, nationalLawOf } from '../rules/citations-judged.ts'
import type { ForceState } from '../rules/in-force.ts'
import { forceBetween } from '../rules/public.ts'
import { endsForce, relationKinds } from '../rules/relations.ts'
import type { RelatedDocument, RelationGroup } from './relations.page.tsx'

export type Around = {
  siteId: string
  language: Language
  today: LocalDate
  hosting: Hosting
  cited: readonly CitedFound[]
}

/** The relations as a reader looks for them: first what happened to this document, then what it did. */
export function groupsOf(relations: readonly RelationFound[], around: Around): RelationGroup[] {
  const ends = ['passive', 'active'] as const
  return ends.flatMap((end) =>
    relationKinds.flatMap((kind) => {
      const found = relations.filter((one) => one.side === end && one.kind === kind)
      if (found.length === 0) return []
      return [{ kind, end, documents: found.map((one) => relatedOf(one, around)) }]
    }),
  )
}

/** What ends the force of the whole or of parts of the document whose relations these are. */
export const endings = (relations: readonly RelationFound[]): RelationFound[] =>
  relations.filter(({ side, kind }) => side === 'passive' && endsForce(kind))

/** The state with what others did to parts of it. */
export function stateWith(state: ForceState, relations: readonly RelationFound[], today: LocalDate): ForceState {
  const parts = endings(relations).some(
    ({ isWhole, forceFrom }) => !isWhole && (forceFrom === null || forceFrom <= today),
  )
  return state === 'in-force' && parts ? 'partly-ended' : state
}

export function relatedOf(relation: RelationFound, around: Around): RelatedDocument {
  return relation.path === null
    ? citedOnly(relation, around)
    : publishedOne({ ...relation, path: relation.path }, around)
}

function publishedOne(relation: RelationFound & { path: string }, around: Around): RelatedDocument {
  const { documentKind, numberSymbol, issuedOn, subject } = relation
  return {
    title: shortCitation({ kind: documentKind || 'van-ban', numberSymbol: numberSymbol ?? '', issuedOn }),
    subject: subject ?? '',
    ...readAt(relation, relation.path, around),
    force: forceBetween(relation, around.today),
    note: noteOf(relation),
  }
}

/** One that is only cited: found all the same where it is published by now, or known from the table of national instruments. */
function citedOnly(relation: RelationFound, around: Around): RelatedDocument {
  const [citation] = findCitations(relation.citation)
  const found = citation === undefined ? null : meantBy(citation, around)
  const plain = { title: relation.citation, subject: '', note: noteOf(relation) }
  if (found !== null)
    return { ...plain, ...readAt(found, found.path, around), force: forceBetween(found, around.today) }
  const until = citation === undefined ? undefined : nationalLawOf(citation)?.until
  const isOver = until !== undefined && until !== null && until <= around.today
  return { ...plain, href: null, site: null, force: isOver ? 'ended' : null }
}

const meantBy = (citation: Citation, { siteId, cited }: Around): CitedFound | null =>
  documentMeant(
    citation,
    cited.map((one) => ({
      ...{ ...one, isOwn: one.siteId === siteId },
      year: Number((one.issuedOn ?? one.listedOn).slice(0, 4)),
    })),
  )

function readAt(other: OtherSite, path: string, { siteId, language, hosting }: Around) {
  if (other.siteId === siteId || other.siteSlug === null) return { href: inLanguage(path, language), site: null }
  const name = (language === 'en' ? other.siteNameEn : null) ?? other.siteName
  return { href: originOfSite(other, hosting) + path, site: name }
}

export const originOfSite = ({ siteSlug, siteKind, siteHost }: OtherSite, hosting: Hosting): string =>
  originOf({ slug: siteSlug ?? '', kind: siteKind ?? '', primaryHost: siteHost }, hosting)

/** Parts of a document are told by the citation that names them. */
const noteOf = ({ isWhole, side, citation }: RelationFound): string =>
  isWhole ? '' : side === 'passive' || citation === '' ? 'một phần' : `một phần: ${citation}`
