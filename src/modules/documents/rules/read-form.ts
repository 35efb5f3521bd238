/** The fields of a document as a page sends them; what a page did not show stays as it was. */
import { readNotation } from '../../../basics/prose/notation.ts'
import { parseProse } from '../../../basics/prose/prose.ts'
import { fileIn, linkIn, listOf, looseOf, plainFields, shownDocument } from './shown-form.ts'

type Form = Record<string, unknown>

export function readForm(body: URLSearchParams, before: unknown): unknown {
  const kept: Form = { ...looseOf(before) }
  for (const name of plainFields) {
    const typed = body.get(name)
    if (typed !== null) kept[name] = typed
  }
  completeNumber(body, kept)
  readIssuers(body, kept)
  readFiles(body, kept)
  readRelations(body, kept)
  readRest(body, kept)
  return kept
}

/** '254' alone is completed with the symbol that documents of its kind bear here: '254/QĐ-UBND'. */
function completeNumber(body: URLSearchParams, kept: Form): void {
  const symbols = looseOf(jsonOf(body.get('symbols')))
  const symbol = symbols[String(kept['kind'] ?? '')]
  const typed = String(kept['numberSymbol'] ?? '').trim()
  if (!/^\d{1,6}\p{Ll}?$/u.test(typed) || typeof symbol !== 'string') return
  const number = /^\d\D*$/.test(typed) ? `0${typed}` : typed
  kept['numberSymbol'] = `${number}${symbol}`
}

function readIssuers(body: URLSearchParams, kept: Form): void {
  const count = Number(body.get('issuers') ?? Number.NaN)
  if (!Number.isInteger(count) || count < 0 || count > 20) return
  const units = listOf(jsonOf(body.get('issuer-units'))).map(looseOf)
  const rows = Array.from({ length: count }, (_, at) => (body.get(`issuer-${at}`) ?? '').trim())
  const former = shownDocument(kept).issuers
  delete kept['issuer']
  kept['issuers'] = rows
    .filter((name) => name !== '')
    .map((name) => {
      const unitId =
        units.find((unit) => unit['name'] === name)?.['id'] ?? former.find((one) => one.name === name)?.unitId
      return { name, ...(unitId ? { unitId } : {}) }
    })
}

function readFiles(body: URLSearchParams, kept: Form): void {
  for (const role of ['main', 'redacted'] as const) {
    const chosen = body.get(role)
    if (chosen !== null) kept[role] = fileIn(jsonOf(chosen))
  }
  if (!body.has('annexes')) return
  const former = shownDocument(kept).annexes
  const staying = former
    .map((file, at) => ({ ...file, title: (body.get(`annex-${at}-title`) ?? file.title ?? '').trim() }))
    .filter((_, at) => !body.has(`annex-${at}-remove`))
  const added = fileIn(jsonOf(body.get('annex-new')))
  const title = (body.get('annex-new-title') ?? '').trim()
  const isNew = added !== null && !staying.some(({ sha256 }) => sha256 === added.sha256)
  kept['annexes'] = [...staying, ...(isNew ? [{ ...added, title }] : [])]
}

function readRelations(body: URLSearchParams, kept: Form): void {
  const count = Number(body.get('relations') ?? Number.NaN)
  if (!Number.isInteger(count) || count < 0 || count > 100) return
  const former = shownDocument(kept).relations
  kept['relations'] = Array.from({ length: count }, (_, at) => {
    const citation = (body.get(`relation-${at}-citation`) ?? '').trim()
    const before = former[at]
    // Another citation is another document: the link of the former one goes with it.
    const isSame = before !== undefined && before.citation === citation && before.documentId !== ''
    const chosen = chosenIn(body, at)
    return {
      ...{ kind: body.get(`relation-${at}-kind`) ?? '', citation, isWhole: !body.has(`relation-${at}-part`) },
      ...(isSame ? { documentId: before.documentId, ...(before.siteId ? { siteId: before.siteId } : {}) } : {}),
      ...chosen,
    }
  }).filter(({ kind, citation }) => kind !== '' && citation !== '')
}

/** A document chosen among those found for the words of a row; its citation stands for what was typed. */
function chosenIn(body: URLSearchParams, at: number): Form {
  const [link = '', ...citation] = (body.get(`relation-${at}-link`) ?? '').split(' ')
  const found = linkIn(link)
  return found === null ? {} : { ...found, citation: citation.join(' ') }
}

function readRest(body: URLSearchParams, kept: Form): void {
  const url = body.get('copyUrl')
  if (url !== null) kept['issuerCopy'] = url.trim() === '' ? null : { ...sameCopy(kept, url.trim()), url: url.trim() }
  readCopy(body, kept)
  const section = body.get('sectionId')
  if (section !== null) kept['sectionIds'] = section === '' ? [] : [section]
  const posted = jsonOf(body.get('text'))
  if (posted !== undefined) kept['text'] = posted
  const typed = body.get('text-text')
  if (typed === null) return
  const read = parseProse(posted ?? kept['text'])
  const prose = 'done' in read ? read.done : { type: 'doc' as const, version: 1 as const, content: [] }
  const written = readNotation(typed, prose)
  if (written !== prose) kept['text'] = written
}

/** The issuer's copy chosen among the documents of this deployment; 'none' takes it away. */
function readCopy(body: URLSearchParams, kept: Form): void {
  const chosen = body.get('copyLink')
  if (chosen === null) return
  const { siteId: _site, documentId: _document, ...rest } = looseOf(kept['issuerCopy'])
  const link = linkIn(chosen)
  kept['issuerCopy'] = link === null && !rest['url'] ? null : { ...rest, ...link }
}

/** Another address is another copy. */
function sameCopy(kept: Form, url: string): Form {
  const before = looseOf(kept['issuerCopy'])
  return before['url'] === url ? { ...before } : {}
}

function jsonOf(text: string | null): unknown {
  try {
    return text === null || text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
