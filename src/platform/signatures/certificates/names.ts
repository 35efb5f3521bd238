/** The parts of a distinguished name (RFC 5280, 4.1.2.4) that people know. */
import type { Node } from '../asn1/ber.ts'
import { lettersOf, oidOf } from '../asn1/read.ts'

const kinds: Readonly<Record<string, keyof NameParts>> = {
  '2.5.4.3': 'commonName',
  '2.5.4.10': 'organization',
  '2.5.4.11': 'unit',
  '2.5.4.4': 'surname',
  '2.5.4.42': 'givenName',
  '2.5.4.12': 'title',
  '2.5.4.97': 'organizationId',
  '2.5.4.5': 'serialNumber',
  '0.9.2342.19200300.100.1.1': 'userId',
}

export type NameParts = {
  commonName: string
  organization: string
  unit: string
  surname: string
  givenName: string
  title: string
  organizationId: string
  serialNumber: string
  /** All of them: an employee may have the tax number of the employer beside a number of one's own. */
  userId: string
}

const nothing: NameParts = {
  ...{ commonName: '', organization: '', unit: '', surname: '', givenName: '', title: '' },
  ...{ organizationId: '', serialNumber: '', userId: '' },
}

/** Of several units the last is the nearest to the person. */
export function nameParts(name: Node): NameParts {
  const parts = { ...nothing }
  for (const set of name.children) {
    for (const pair of set.children) {
      const kind = kinds[oidOf(pair.child(0))]
      if (!kind) continue
      const text = lettersOf(pair.child(1)).normalize('NFC').trim()
      parts[kind] = kind === 'userId' ? `${parts.userId} ${text}`.trim() : text
    }
  }
  return parts
}

export const readableName = ({ commonName, unit, organization }: NameParts): string =>
  commonName || unit || organization
