/** Documents as a content type of the one workflow. */
import { documentPath } from '../../../basics/addresses.ts'
import { dayText } from '../../../basics/dates.ts'
import { done } from '../../../basics/outcomes.ts'
import type { Reader } from '../../../platform/database/index.ts'
import type { Composed, ContentType, KeptRevision, ShownFact } from '../../editions/index.ts'
import type { DocumentContent, DocumentFacts } from '../rules/document.ts'
import { composedOf, readDocumentForm, whyNotKept, whyNotReady } from '../rules/draft.ts'
import { kindName } from '../rules/kinds.ts'
import { relationNames } from '../rules/relations.ts'
import { issuerLine } from '../rules/shown.ts'
import { factsAt, insertFacts } from '../store/facts.ts'
import { signerOf } from '../store/signatures.ts'

export const documentType: ContentType = {
  type: 'document',
  compose(form) {
    const read = readDocumentForm(form)
    return 'issues' in read ? read : done(composedOf(read.done))
  },
  whyNotKept: (composed) => whyNotKept(factsIn(composed)),
  whyNotReady: (composed) => whyNotReady(composed, factsIn(composed)),
  path: (language, slug, number) => documentPath(language, slug === '' ? `van-ban-${number}` : slug),
  numbersTakenAddress: true,
  keepFacts: (tx, siteId, revisionId, composed) => insertFacts(tx, siteId, [{ revisionId, facts: factsIn(composed) }]),
  formOf,
  shownFacts,
  signedBy: signerOf,
}

/** Facts come only from `compose` above. */
export const factsIn = (composed: Pick<Composed, 'facts'>): DocumentFacts => composed.facts as DocumentFacts

async function formOf(db: Reader, siteId: string, revision: KeptRevision): Promise<unknown> {
  const kept = await factsAt(db, siteId, revision.id)
  if (kept === undefined) throw new Error(`document revision ${revision.id} has no facts`)
  const { number: _n, suffix: _s, symbolYear: _y, scheme: _scheme, ...facts } = kept
  const { body: text, files } = revision.content as DocumentContent
  const { title: subject, sectionIds } = revision
  return {
    ...{ ...facts, subject, text, sectionIds, annexes: files.annexes },
    ...{ main: files.main ?? null, redacted: files.redacted ?? null },
  }
}

function shownFacts(composed: Composed): ShownFact[] {
  const f = factsIn(composed)
  const day = (value: string | null) => (value === null ? '' : dayText(value, 'vi'))
  return [
    { name: 'numberSymbol', value: f.numberSymbol },
    { name: 'kind', value: kindName(f.kind) },
    { name: 'issuers', value: issuerLine(f) },
    { name: 'issuedOn', value: day(f.issuedOn) },
    { name: 'effectiveOn', value: day(f.effectiveOn) },
    { name: 'expiresOn', value: day(f.expiresOn) },
    {
      name: 'signer',
      value: [f.signatureCode && `${f.signatureCode}.`, f.signerTitle, f.signer].filter(Boolean).join(' '),
    },
    { name: 'field', value: f.field },
    { name: 'gazette', value: f.gazette },
    { name: 'visibility', value: f.visibility === 'restricted' ? 'hạn chế' : 'mọi người xem được' },
    { name: 'sections', value: composed.sectionIds.join(', ') },
    { name: 'main', value: f.main === null ? '' : `${f.main.name} (${f.main.sha256.slice(0, 12)})` },
    { name: 'annexes', value: f.annexes.map(({ name }) => name).join(', ') },
    { name: 'redacted', value: f.redacted?.name ?? '' },
    { name: 'copy', value: f.issuerCopy?.url ?? f.issuerCopy?.documentId ?? '' },
    {
      name: 'relations',
      value: f.relations.map(({ kind, citation }) => `${relationNames[kind].active}: ${citation}`).join('; '),
    },
  ]
}
