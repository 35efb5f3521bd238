import { documentPath, documentsPath, mistakeReportPath } from '../../../basics/addresses.ts'
import { dayOf } from '../../../basics/dates.ts'
import { plainText } from '../../../basics/prose/prose.ts'
import { type Answer, bytes, movedForEver, notFound, page } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { trailThrough } from '../../../web/trail.ts'
import { correctionsOf } from '../../editions/live.ts'
import type { Hosting } from '../../sites/live.ts'
import {
  citedDocuments,
  type DocumentFile,
  type DocumentFound,
  documentAt,
  filesOf,
  type RelationFound,
  relationsOf,
} from '../live.ts'
import { documentDataPath, inLanguage } from '../paths/public.ts'
import { citationText } from '../rules/citation-text.ts'
import type { ForceState } from '../rules/in-force.ts'
import { type DocumentFilters, filterQuery, forceBetween, noFilters } from '../rules/public.ts'
import { signatureCodePrefix } from '../rules/signature-codes.ts'
import { panelOf } from '../rules/signature-panel.ts'
import { publicDocumentWords } from '../words/public.ts'
import { DocumentPage, type DocumentProps } from './document.page.tsx'
import { documentHead } from './document-head.ts'
import { documentJson } from './document-json.ts'
import { kindText } from './facets.ts'
import { type Around, endings, groupsOf, originOfSite, relatedOf, stateWith } from './relation-groups.ts'

/** Everything one document shows, read from the live views. */
export type Read = {
  document: DocumentFound
  files: readonly DocumentFile[]
  relations: readonly RelationFound[]
  corrections: DocumentProps['corrections']
  force: ForceState
  around: Around
}

async function readDocument(request: PortalRequest, path: string, hosting: Hosting): Promise<Read | null> {
  const { db, site, language, now } = request
  const document = await documentAt(db, site.id, path)
  if (document === undefined) return null
  const [files, relations, corrections] = await Promise.all([
    filesOf(db, site.id, path),
    relationsOf(db, site.id, document.editionId),
    correctionsOf(db, site.id, document.editionId),
  ])
  const today = dayOf(now)
  const keys = relations.flatMap(({ path: known, toNumberKey }) =>
    known === null && toNumberKey !== '' ? [toNumberKey] : [],
  )
  const cited = await citedDocuments(db, [...new Set(keys)])
  const force = stateWith(forceBetween(document, today), relations, today)
  return {
    document,
    files,
    relations,
    corrections,
    force,
    around: { siteId: site.id, language, today, hosting, cited },
  }
}

/** The document at an address, as a page or, with '.json' after it, as data. Capitals in an address people typed are forgiven. */
export async function showDocument(request: PortalRequest, hosting: Hosting): Promise<Answer> {
  const { params, language } = request
  const { key = '' } = params
  const isData = language === 'vi' && key.endsWith('.json')
  const word = isData ? key.slice(0, -'.json'.length) : key
  const read = await readDocument(request, documentPath('vi', word.toLowerCase()), hosting)
  if (read === null) return notFound
  if (word !== word.toLowerCase()) {
    return movedForEver(inLanguage(read.document.path, language) + (isData ? '.json' : ''))
  }
  if (!isData) return documentPage(request, read, hosting)
  const data = documentJson(read, request.site.origin)
  return bytes('application/json; charset=utf-8', `${JSON.stringify(data, null, 1)}\n`, { keep: 'site' })
}

function documentPage(request: PortalRequest, read: Read, hosting: Hosting): Answer {
  const { site, language } = request
  const { document } = read
  const props = propsOf(request, read, hosting)
  const alternate = site.languages.length > 1 ? inLanguage(document.path, language === 'vi' ? 'en' : 'vi') : null
  return page(documentHead(request, read, props.citation), <DocumentPage {...props} />, {
    ...{ itemId: document.itemId, alternate },
    ...(props.text === null ? {} : { texts: [props.text] }),
  })
}

function propsOf(request: PortalRequest, read: Read, hosting: Hosting): DocumentProps {
  const { language, sections, path } = request
  const { document, relations, around, corrections, force } = read
  const { numberSymbol, subject, text } = document
  const isRestricted = document.visibility === 'restricted'
  const shown = filesShown(read)
  return {
    ...{ language, numberSymbol, subject, force, corrections, ...shown },
    trail: trailThrough(
      sections.find(({ kind }) => kind === 'documents'),
      request,
    ),
    kindName: kindText(document.kind, language),
    facts: factsOf(request, read),
    isRestricted: isRestricted && shown.main === null,
    original: originalOf(document, hosting),
    text: text !== null && plainText(text).trim() !== '' ? text : null,
    relations: groupsOf(relations, around),
    endedBy: endings(relations)
      .filter(({ isWhole }) => isWhole)
      .map((one) => relatedOf(one, around)),
    citation: citationText(document),
    jsonHref: documentDataPath(document.path),
    mistakeHref: mistakeReportPath(path),
  }
}

/** Of a restricted document only a redacted copy is served; it bears no signature any more. */
function filesShown({ files }: Pick<Read, 'files'>) {
  const [signed, redacted] = (['main', 'redacted'] as const).map((role) => files.find((file) => file.role === role))
  const annexes = files.filter(({ role }) => role === 'annex')
  const isRedacted = signed === undefined && redacted !== undefined
  return {
    main: signed ?? redacted ?? null,
    annexes: signed !== undefined && redacted !== undefined ? [...annexes, redacted] : annexes,
    isRedacted,
    signature: signed === undefined ? null : panelOf(signed.report),
  }
}

function originalOf(document: DocumentFound, hosting: Hosting): DocumentProps['original'] {
  const { copyPath, copyUrl, issuer } = document
  if (copyPath !== null) return { href: originOfSite(document, hosting) + copyPath, issuer }
  return copyUrl === null ? null : { href: copyUrl, issuer }
}

function factsOf({ language }: PortalRequest, { document, force }: Read): DocumentProps['facts'] {
  const words = publicDocumentWords[language]
  const { kind, issuers, issuer, signer, signerTitle, signatureCode, field, urgency, gazette, changedAt, liveFrom } =
    document
  const like = (filters: Partial<DocumentFilters>) => documentsPath(language, filterQuery({ ...noFilters, ...filters }))
  const names = issuers.length > 0 ? issuers : [issuer].filter((name) => name !== '')
  return {
    ...{ numberSymbol: document.numberSymbol, kindName: kindText(kind, language), force },
    kindHref: kind === '' ? null : like({ kind }),
    issuers: names.map((name, index) => ({ name, href: index === 0 ? like({ issuer: name }) : null })),
    ...{ issuedOn: document.issuedOn, effectiveOn: document.effectiveOn, expiresOn: document.expiresOn },
    signer:
      signer === ''
        ? null
        : { name: signer, title: signerTitle, code: signatureCodePrefix(signatureCode), href: like({ signer }) },
    field: field === '' ? null : { name: field, href: like({ field }) },
    urgency: words.urgencies[urgency] ?? null,
    gazette: gazette || null,
    publishedAt: liveFrom,
    updatedAt: changedAt > liveFrom ? changedAt : null,
  }
}
