/** The page readers would see of a draft. */
import { mistakeReportPath } from '../../../basics/addresses.ts'
import { dayOf } from '../../../basics/dates.ts'
import type { ContentForm, PreviewPlace } from '../../../web/content-form.ts'
import { trailThrough } from '../../../web/trail.ts'
import { documentDataPath } from '../paths/public.ts'
import { DocumentPage, type DocumentProps } from '../portal/document.page.tsx'
import type { ShownFile } from '../portal/document-parts.page.tsx'
import type { RelationGroup } from '../portal/relations.page.tsx'
import { citationText } from '../rules/citation-text.ts'
import type { DocumentFacts, FileUse } from '../rules/document.ts'
import { type DocumentDraft, factsOf, readDocumentForm } from '../rules/draft.ts'
import { forceOn } from '../rules/in-force.ts'
import { kindName } from '../rules/kinds.ts'
import { relationKinds } from '../rules/relations.ts'
import { issuerLine } from '../rules/shown.ts'
import { panelOf } from '../rules/signature-panel.ts'
import { type KeptReport, reportsOf } from '../store/signatures.ts'
import { urgencyNames, deskWords as words } from '../words/desk.ts'

type Preview = ContentForm['preview']

export const previewDocument: Preview = async ({ db, site, now }, form, place) => {
  const read = readDocumentForm(form)
  if ('issues' in read) return undefined
  const facts = factsOf(read.done)
  const kept =
    facts.main === null ? undefined : (await reportsOf(db, site.id, [facts.main.sha256])).get(facts.main.sha256)
  const props = propsOf(read.done, { facts, place, kept, now })
  return {
    head: { title: props.subject, description: props.citation, kind: 'website', date: null, hidden: true },
    body: <DocumentPage {...props} />,
  }
}

type Drawn = { facts: DocumentFacts; place: PreviewPlace; kept: KeptReport | undefined; now: Date }

function propsOf(draft: DocumentDraft, { facts, place, kept, now }: Drawn): DocumentProps {
  const { sections, language, path } = place
  const section = sections.find(({ id }) => id === draft.sectionIds[0])
  const force = forceOn(facts, dayOf(now))
  const { numberSymbol, kind, main, redacted, visibility, issuerCopy } = facts
  const isRedacted = visibility === 'restricted' && redacted !== null
  const subject = draft.subject || words.untitled
  const shown = isRedacted ? redacted : visibility === 'restricted' ? null : main
  return {
    ...{ language, numberSymbol, subject, force, isRedacted, kindName: kindName(kind) },
    trail: trailThrough(section, { language, sections }),
    facts: factsShown(facts, { force, now }),
    main: shown === null ? null : fileShown(shown),
    annexes: visibility === 'restricted' ? [] : facts.annexes.map(fileShown),
    isRestricted: visibility === 'restricted' && redacted === null,
    original: issuerCopy?.url === undefined ? null : { href: issuerCopy.url, issuer: issuerLine(facts) },
    signature: main === null ? null : panelOf(kept?.report ?? null),
    text: draft.text.content.length === 0 ? null : draft.text,
    relations: relationsShown(facts),
    ...{ endedBy: [], corrections: [] },
    citation: citationText({ ...facts, issuer: issuerLine(facts), subject }),
    jsonHref: documentDataPath(path),
    mistakeHref: mistakeReportPath(path),
  }
}

function factsShown(
  facts: DocumentFacts,
  { force, now }: { force: DocumentProps['force']; now: Date },
): DocumentProps['facts'] {
  const { numberSymbol, issuedOn, effectiveOn, expiresOn, signer, signerTitle, signatureCode, field, urgency } = facts
  return {
    ...{ numberSymbol, issuedOn, effectiveOn, expiresOn, force, kindName: kindName(facts.kind), kindHref: null },
    issuers: facts.issuers.map(({ name }) => ({ name, href: null })),
    signer: signer === '' ? null : { name: signer, title: signerTitle, code: signatureCode, href: null },
    field: field === '' ? null : { name: field, href: null },
    urgency: urgency === '' ? null : urgencyNames[urgency],
    gazette: facts.gazette || null,
    ...{ publishedAt: now, updatedAt: null },
  }
}

const fileShown = ({ sha256, name, bytes, title = '' }: FileUse): ShownFile => ({ sha256, name, bytes, title })

const relationsShown = ({ relations }: DocumentFacts): RelationGroup[] =>
  relationKinds.flatMap((kind) => {
    const named = relations.filter((one) => one.kind === kind)
    const documents = named.map(({ citation }) => ({
      ...{ title: citation, subject: '', href: null, site: null, force: null, note: '' },
    }))
    return documents.length === 0 ? [] : [{ kind, end: 'active' as const, documents }]
  })
