import type { LocalDate } from '../../../basics/dates.ts'
import type { Language } from '../../../basics/language.ts'
import { Breadcrumbs } from '../../../design/breadcrumbs.tsx'
import { DayText } from '../../../design/date-text.tsx'
import type { FrameLink } from '../../../design/frame-types.ts'
import { Icon } from '../../../design/icon.tsx'
import { OfficialText } from '../../../design/official-text.tsx'
import { Pagination } from '../../../design/pagination.tsx'
import { EmptyState } from '../../../design/parts.tsx'
import type { ForceState } from '../rules/in-force.ts'
import type { DocumentFilters } from '../rules/public.ts'
import { publicDocumentWords } from '../words/public.ts'
import { ForceTag } from './document-facts.page.tsx'
import { BodiesApart, type Chip, Chips, FilterForm, type ShownFacet } from './filters.page.tsx'

export type DocumentRowProps = {
  href: string
  kindName: string
  numberSymbol: string
  subject: string
  issuer: string
  issuedOn: LocalDate | null
  force: ForceState
  isRestricted: boolean
  /** 'PDF, 71 KB'; null where there is no file. */
  file: string | null
}

export type DocumentsProps = {
  language: Language
  trail: readonly FrameLink[]
  /** Where the form goes: the list without a query. */
  here: string
  filters: DocumentFilters
  /** Counted apart; the first is all of them. */
  bodies: readonly (FrameLink & { count: number | null; isChosen: boolean })[]
  facets: readonly ShownFacet[]
  chips: readonly Chip[]
  /** How many match, and whether that is only how far they were counted. */
  total: { count: number; isMore: boolean }
  rows: readonly DocumentRowProps[]
  newer: string | null
  older: string | null
  newest: string | null
  feedHref: string
  dataHref: string
}

/** The list of documents: find one by its number, or narrow the list step by step; every step is an address. */
export function DocumentsPage(props: DocumentsProps) {
  const { language, trail, chips, bodies, rows, newer, older, newest } = props
  const words = publicDocumentWords[language]
  return (
    <div class="wrap page documents">
      <Breadcrumbs trail={trail} here={words.title} language={language} />
      <header class="section-head">
        <h1>{words.title}</h1>
        <a class="feed-link" href={props.feedHref}>
          <Icon name="rss" /> {words.feed}
        </a>
      </header>
      <FilterForm {...props} />
      {bodies.length > 2 && <BodiesApart bodies={bodies} language={language} />}
      <Chips chips={chips} clearHref={props.here} language={language} />
      {rows.length > 0 && <Total {...props} />}
      {rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <ul class="document-list" aria-label={words.list}>
          {rows.map((row) => (
            <li>
              <DocumentRow row={row} language={language} />
            </li>
          ))}
        </ul>
      )}
      <Pagination language={language} newer={newer} older={older} newest={newest} />
    </div>
  )
}

function Total({ total: { count, isMore }, language, dataHref }: DocumentsProps) {
  const words = publicDocumentWords[language]
  return (
    <p class="document-total">
      <span role="status">{isMore ? words.foundMany(count) : words.found(count)}</span>
      <a class="no-print" href={dataHref}>
        {words.data}
      </a>
    </p>
  )
}

function Nothing({ language, chips, newest, here }: DocumentsProps) {
  const words = publicDocumentWords[language]
  if (newest !== null) return <EmptyState text={words.emptyOlder} />
  return (
    <EmptyState text={chips.length > 0 ? words.nothing : words.empty}>
      <p>{chips.length > 0 ? words.nothingNext : words.emptyNext}</p>
      {chips.length > 0 && (
        <p>
          <a href={here}>{words.clear}</a>
        </p>
      )}
    </EmptyState>
  )
}

/** Number and kind first, the subject as the link, who and when below; a state only where it is not the usual one. */
function DocumentRow({ row, language }: { row: DocumentRowProps; language: Language }) {
  const words = publicDocumentWords[language]
  const { href, kindName, numberSymbol, subject, issuer, issuedOn, force, isRestricted, file } = row
  return (
    <article class="document-row">
      <p class="document-number">
        <span>{kindName}</span> {numberSymbol && <strong class="unbroken">{numberSymbol}</strong>}{' '}
        {force !== 'in-force' && force !== 'unknown' && <ForceTag force={force} language={language} />}
      </p>
      <h2 lang="vi">
        <a href={href}>
          <OfficialText text={subject} />
        </a>
      </h2>
      <p class="soft">
        <span lang="vi">{issuer}</span>
        <span>{issuedOn === null ? words.undated : <DayText day={issuedOn} language={language} />}</span>
        {file && <span class="unbroken">{file}</span>}
        {isRestricted && <span>{words.restricted}</span>}
      </p>
    </article>
  )
}
