import { documentsPath, documentsRssPath } from '../../../basics/addresses.ts'
import { dayOf } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { bytesText } from '../../../basics/numbers.ts'
import { type Answer, bytes, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { trailTo } from '../../../web/trail.ts'
import { type DocumentLine, documentFacets, documentsOf, facetsWithin, type Tally } from '../live.ts'
import { documentsDataPath, inLanguage } from '../paths/public.ts'
import { fileKind } from '../rules/file-kind.ts'
import {
  type DocumentFilters,
  decodePlace,
  encodePlace,
  filterQuery,
  forceBetween,
  isFiltered,
  type ListPlace,
  readFilters,
} from '../rules/public.ts'
import { publicDocumentWords } from '../words/public.ts'
import { type DocumentRowProps, DocumentsPage } from './documents.page.tsx'
import { bodiesOf, type Counted, chipsOf, facetsOf, kindText } from './facets.ts'
import { listJson } from './list-json.ts'

const pageSize = 20
/** How far matches are counted: enough to tell a reader whether to narrow the question. */
const mostCounted = 500

type Part = { filters: DocumentFilters; lines: readonly DocumentLine[]; isFirst: boolean; hasOlder: boolean }

/** One page of the list as asked; null where the place in the address is none. */
async function readPart({ db, site, query }: PortalRequest): Promise<Part | null> {
  const places = { before: placeIn(query, 'truoc'), after: placeIn(query, 'sau') }
  const { before, after } = places
  if (before === null || after === null) return null
  const filters = readFilters(query)
  const wanted = {
    siteId: site.id,
    filters,
    limit: pageSize + 1,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  }
  const found = await documentsOf(db, wanted)
  const goesOn = found.length > pageSize
  const lines = after && goesOn ? found.slice(1) : found.slice(0, pageSize)
  const isFirst = before === undefined && (after === undefined || !goesOn)
  return { filters, lines, isFirst, hasOlder: after ? lines.length > 0 : goesOn }
}

function placeIn(query: URLSearchParams, name: string): ListPlace | null | undefined {
  const text = query.get(name)
  return text === null ? undefined : decodePlace(text)
}

/** The list of documents (văn bản). */
export async function showDocuments(request: PortalRequest): Promise<Answer> {
  const { db, site } = request
  const filters = readFilters(request.query)
  const [part, all, within] = await Promise.all([
    readPart(request),
    documentFacets(db, site.id),
    isFiltered(filters) ? facetsWithin(db, site.id, filters, mostCounted) : null,
  ])
  return part === null ? notFound : listPage(request, part, countedOf(all, within))
}

function countedOf(all: readonly Tally[], within: readonly Tally[] | null): Counted {
  const total = (within ?? all).find(({ facet }) => facet === 'all')?.count ?? 0
  const isMore = within !== null && total > mostCounted
  return { all, within, total: { count: isMore ? mostCounted : total, isMore } }
}

function listPage(request: PortalRequest, { filters, lines, isFirst, hasOlder }: Part, counted: Counted): Answer {
  const { frame, language, sections, site, now } = request
  const words = publicDocumentWords[language]
  const here = documentsPath(language)
  const feed = { href: documentsRssPath('vi'), text: words.feed }
  const step = (name: string, line: DocumentLine | undefined) =>
    line === undefined ? null : here + filterQuery(filters, { [name]: encodePlace(line) })
  const isPlain = isFirst && !isFiltered(filters)
  return page(
    {
      ...{ title: words.title, description: `${words.title} – ${frame.site.name}. ${words.lead}`, kind: 'website' },
      ...{ date: lines[0]?.liveFrom ?? null, feed, styles: ['documents.css'], data: documentsDataPath(filters) },
      ...(isPlain ? {} : { hidden: true }),
    },
    <DocumentsPage
      {...{ language, here, filters }}
      trail={trailTo(
        sections.find(({ kind }) => kind === 'documents'),
        request,
      )}
      bodies={bodiesOf(counted, filters, language)}
      facets={facetsOf(counted, filters, language)}
      chips={chipsOf(filters, language)}
      total={counted.total}
      rows={lines.map((line) => rowOf(line, language, now))}
      newer={isFirst ? null : step('sau', lines[0])}
      older={hasOlder ? step('truoc', lines.at(-1)) : null}
      newest={isFirst ? null : here + filterQuery(filters)}
      feedHref={feed.href}
      dataHref={documentsDataPath(filters)}
    />,
    {
      alternate: site.languages.length > 1 ? documentsPath(otherThan(language), filterQuery(filters)) : null,
      // What people type has no end; what they choose from a list is kept.
      keep: filters.number === '' ? 'site' : 'never',
    },
  )
}

const otherThan = (language: Language): Language => (language === 'vi' ? 'en' : 'vi')

const rowOf = (line: DocumentLine, language: Language, now: Date): DocumentRowProps => ({
  ...{ numberSymbol: line.numberSymbol, subject: line.subject, issuer: line.issuer, issuedOn: line.issuedOn },
  href: inLanguage(line.href, language),
  kindName: kindText(line.kind, language),
  force: forceBetween(line, dayOf(now)),
  isRestricted: line.visibility === 'restricted',
  file: fileText(line, language),
})

function fileText({ fileType, fileBytes }: DocumentLine, language: Language): string | null {
  if (fileType === null) return null
  return publicDocumentWords[language].pdfOf(fileKind(fileType), bytesText(fileBytes ?? 0, language))
}

/** The list for programs, page by page with the same keys. */
export async function showDocumentsJson(request: PortalRequest): Promise<Answer> {
  const part = await readPart(request)
  if (part === null) return notFound
  const { site, now } = request
  const last = part.hasOlder ? part.lines.at(-1) : undefined
  const data = listJson({ ...part, origin: site.origin, now, next: last === undefined ? null : encodePlace(last) })
  return bytes('application/json; charset=utf-8', `${JSON.stringify(data, null, 1)}\n`, {
    keep: part.filters.number === '' ? 'site' : 'never',
  })
}
