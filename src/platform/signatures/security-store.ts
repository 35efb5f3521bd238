/** Certificates, lists and answers a file brings along: in its security store and in its signatures. */
import { context, type Node, wholeNode } from './asn1/ber.ts'
import type { Budget } from './budget.ts'
import { TooCostly } from './budget.ts'
import { type Certificate, readCertificate } from './certificates/certificate.ts'
import { type OcspAnswer, readOcsp } from './certificates/ocsp.ts'
import { type RevocationList, readRevocationList } from './certificates/revocation-list.ts'
import { attributeNames, type SignedMessage } from './cms/signed-message.ts'
import type { State } from './pdf/state.ts'
import { Stream } from './pdf/values.ts'

export type Evidence = { certificates: Certificate[]; lists: RevocationList[]; answers: OcspAnswer[] }

const mostItems = 200

export function evidenceInStore(state: State): Evidence {
  const root = state.dict(state.trailer.get('Root'))
  const store = root ? state.dict(root.get('DSS')) : null
  const streams = (key: string): Uint8Array[] =>
    state
      .list(store?.get(key) ?? null)
      .slice(0, mostItems)
      .map((value) => state.resolve(value))
      .filter((value) => value instanceof Stream)
      .map((stream) => state.plain(stream))
  return {
    certificates: readable(streams('Certs'), (der) => readCertificate(der, state.budget)),
    lists: readable(streams('CRLs'), (der) => readRevocationList(der, state.budget)),
    answers: readable(streams('OCSPs'), (der) => readOcsp(der, state.budget)),
  }
}

/** In the CMS beside the certificates, and in Adobe's signed attribute (ISO 32000-1, 12.8.3.3.2). */
export function evidenceInMessage({ certificates, lists, signer }: SignedMessage, budget: Budget): Evidence {
  const archive = signer.attributes?.values.get(attributeNames.revocation)?.[0]
  const part = (number: number): Uint8Array[] =>
    (archive?.children.find(({ tag }) => tag === context(number))?.child(0).children ?? []).map(
      (node: Node) => node.raw,
    )
  return {
    certificates: [...certificates],
    lists: readable([...lists, ...part(0)], (der) => readRevocationList(wholeNode(der, budget).raw, budget)),
    answers: readable(part(1), (der) => readOcsp(der, budget)),
  }
}

/** What cannot be read says nothing; it is missed where it would have been needed. */
function readable<T>(pieces: readonly Uint8Array[], read: (der: Uint8Array) => T): T[] {
  return pieces.slice(0, mostItems).flatMap((der) => {
    try {
      return [read(der)]
    } catch (problem) {
      if (problem instanceof TooCostly) throw problem
      return []
    }
  })
}
