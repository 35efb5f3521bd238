import { isoText } from '../../../basics/dates.ts'
import type { PageFacts } from '../../../web/answers.ts'
import type { PortalRequest } from '../../../web/context.ts'
import { documentDataPath } from '../paths/public.ts'
import { kindName } from '../rules/kinds.ts'
import type { Read } from './show-document.tsx'

/** What the page says of itself to programs: Dublin Core (Thông tư 24/2011/TT-BTTTT, Điều 4 và 6) and schema.org. */
export function documentHead({ site, language }: PortalRequest, read: Read, citation: string): PageFacts {
  const { numberSymbol, subject, issuer, field, liveFrom, changedAt, summary, path } = read.document
  const url = site.origin + path
  return {
    ...{ title: numberSymbol === '' ? subject : `${numberSymbol}: ${subject}`, description: `${summary}: ${subject}` },
    ...{ kind: 'website', date: liveFrom, modified: changedAt, creator: issuer },
    ...{ styles: ['documents.css'], data: documentDataPath(path), jsonLd: [legislationOf(read, url)] },
    ...(language === 'en' ? { canonical: url } : {}),
    ...(field === '' ? {} : { subjects: [field] }),
    dublinCore: dublinCoreOf(read, citation),
  }
}

function dublinCoreOf({ document, files, relations }: Read, citation: string): Record<string, string> {
  const { numberSymbol, issuedOn, kind } = document
  const formats = [...new Set(files.map(({ contentType }) => contentType))]
  const related = [...new Set(relations.flatMap((one) => one.numberSymbol || one.citation || []))].slice(0, 20)
  const elements: readonly [string, string][] = [
    ['DC.type', kindName(kind)],
    ['DC.identifier.number', numberSymbol],
    ['DC.date.issued', issuedOn ?? ''],
    ['DC.bibliographicCitation', citation],
    ['DC.format', formats.join('; ')],
    ['DC.relation', related.join('; ')],
  ]
  return Object.fromEntries(elements.filter(([, value]) => value !== ''))
}

function legislationOf({ document, files, force }: Read, url: string): object {
  const { numberSymbol, subject, issuers, issuedOn, kind, liveFrom } = document
  return {
    ...{ '@context': 'https://schema.org', '@type': 'Legislation', name: subject, url, inLanguage: 'vi' },
    ...(numberSymbol === '' ? {} : { legislationIdentifier: numberSymbol }),
    ...(issuedOn === null ? {} : { legislationDate: issuedOn }),
    ...{ legislationType: kindName(kind), datePublished: isoText(liveFrom) },
    legislationPassedBy: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    ...(force === 'unknown' ? {} : { legislationLegalForce: forces[force] }),
    encoding: files.map((file) => ({
      ...{ '@type': 'MediaObject', name: file.name, encodingFormat: file.contentType, contentSize: String(file.bytes) },
      sha256: file.sha256,
    })),
  }
}

const forces = {
  'in-force': 'InForce',
  'partly-ended': 'PartiallyInForce',
  ended: 'NotInForce',
  'not-yet': 'NotInForce',
} as const
