import { isoText } from '../../../basics/dates.ts'
import { fileUrl } from '../../../basics/picture.ts'
import { plainText } from '../../../basics/prose/prose.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { citationText } from '../rules/citation-text.ts'
import { kindName } from '../rules/kinds.ts'
import { panelOf } from '../rules/signature-panel.ts'
import { groupsOf } from './relation-groups.ts'
import type { Read } from './show-document.tsx'

/** A document as JSON. Names are part of what others rely on: add, never rename. */
export function documentJson({ document, files, relations, force, around, corrections }: Read, origin: string) {
  const { numberSymbol, kind, subject, issuers, issuer, body, signer, signerTitle, signatureCode, text } = document
  return {
    ...{ url: origin + document.path, number_symbol: numberSymbol || null, kind: { key: kind, name: kindName(kind) } },
    ...{ subject, issuer, issuers, body, issued_on: document.issuedOn, effective_on: document.effectiveOn },
    ...{
      expires_on: document.expiresOn,
      state: force,
      in_force_from: document.forceFrom,
      in_force_until: document.forceUntil,
    },
    signer: signer === '' ? null : { name: signer, title: signerTitle, code: signatureCode },
    ...{ field: document.field || null, urgency: document.urgency || null, gazette: document.gazette || null },
    ...{ visibility: document.visibility, citation: citationText(document) },
    ...{ published_at: isoText(document.liveFrom), changed_at: isoText(document.changedAt) },
    files: files.map(({ role, name, title, contentType, bytes, sha256, report }) => ({
      ...{ role, name, title: title || null, content_type: contentType, bytes, sha256 },
      url: origin + fileUrl({ sha256, name }),
      signature: role === 'main' ? signatureJson(report) : null,
    })),
    relations: groupsOf(relations, around).flatMap(({ kind: relation, end, documents }) =>
      documents.map(({ title, href, force: state }) => ({
        ...{ relation, end, title, state },
        url: href?.startsWith('/') ? origin + href : href,
      })),
    ),
    corrections: corrections.map(({ at, text: words }) => ({ at: isoText(at), text: words })),
    text: text === null ? null : plainText(text) || null,
  }
}

function signatureJson(report: SignatureReport | null) {
  if (report === null) return null
  return {
    ...{ state: panelOf(report).state, verdict: report.verdict, valid: report.valid, problems: report.problems },
    signatures: report.signatures.map((one) => ({
      ...{ part: one.part, signer: one.signer, organization: one.organization, signed_at: one.signedAt },
      ...{
        time_source: one.timeSource,
        integrity: one.integrity,
        trusted: one.trusted,
        later_changes: one.laterChanges,
      },
      ...{ issuer: one.issuer, problems: one.problems },
    })),
  }
}
