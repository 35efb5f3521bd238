/** Documents that texts name: linked for readers, looked at for editors. */
import { dayOf } from '../basics/dates.ts'
import { type Prose, plainText } from '../basics/prose/prose.ts'
import type { Cite, CitedPlace } from '../design/citations.ts'
import { type CitedFound, citedDocuments } from '../modules/documents/live.ts'
import { type Citation, findCitations } from '../modules/documents/rules/citations.ts'
import { type CitedDocument, citationFindings, documentMeant } from '../modules/documents/rules/citations-judged.ts'
import { forceBetween } from '../modules/documents/rules/public.ts'
import type { Editing } from '../modules/editions/index.ts'
import { type Hosting, originOf } from '../modules/sites/live.ts'
import type { Reader } from '../platform/database/index.ts'
import type { PortalRequest } from '../web/context.ts'

const mostKeys = 200

/** Where citations lead: to the document on this site, or to its copy on another site of the province. One query a page. */
export const citedIn =
  (hosting: Hosting) =>
  async ({ db, site, path, now }: PortalRequest, texts: readonly Prose[]): Promise<Cite> => {
    const named = texts.flatMap((text) => findCitations(plainText(text)))
    const found = await candidatesFor(db, named, { siteId: site.id, at: now, hosting })
    if (found.length === 0) return () => []
    return (text) => findCitations(text).flatMap((citation) => placeOf(citation, found, path))
  }

function placeOf(citation: Citation, found: readonly CitedDocument[], path: string): CitedPlace[] {
  const meant = documentMeant(citation, found)
  return meant === null || meant.href === path ? [] : [{ from: citation.from, to: citation.to, href: meant.href }]
}

type Around = { siteId: string; at: Date; hosting: Hosting | null }

async function candidatesFor(db: Reader, named: readonly Citation[], around: Around): Promise<CitedDocument[]> {
  const keys = [...new Set(named.map(({ key }) => key))].slice(0, mostKeys)
  return (await citedDocuments(db, keys)).map((found) => candidateOf(found, around))
}

function candidateOf(found: CitedFound, { siteId, at, hosting }: Around): CitedDocument {
  const isOwn = found.siteId === siteId
  const origin =
    isOwn || hosting === null
      ? ''
      : originOf({ slug: found.siteSlug ?? '', kind: found.siteKind ?? '', primaryHost: found.siteHost }, hosting)
  return {
    ...{ key: found.key, href: origin + found.path, title: found.numberSymbol, issuedOn: found.issuedOn, isOwn },
    year: Number((found.issuedOn ?? found.listedOn).slice(0, 4)),
    force: forceBetween(found, dayOf(at)),
  }
}

/** Tells an editor of citations of documents that are repealed, or that nobody here has published. */
export const citationCheck: Editing['checks'][number] = async (db, { siteId, type, title, summary, body }) => {
  // The words of a signed document are its signer's; what it leans on is looked at as its relations.
  if (type === 'document') return []
  const named = findCitations([title, summary, plainText(body)].join('\n'))
  const at = new Date()
  const candidates = await candidatesFor(db, named, { siteId, at, hosting: null })
  return citationFindings(named, candidates, dayOf(at)).map((finding) => ({ ...finding, field: 'body' }))
}
