/** What the operator trusts: a folder of certificates, and lists and answers about revoked ones, in PEM or DER. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Budget } from '../budget.ts'
import { type Certificate, isAuthority, isIssuedBy, isSelfSigned, readCertificate } from './certificate.ts'
import { readOcsp } from './ocsp.ts'
import type { RevocationSources } from './revocation.ts'
import { readRevocationList } from './revocation-list.ts'

export type Trust = {
  anchors: readonly Certificate[]
  between: readonly Certificate[]
  sources: RevocationSources
  /** Files of the folder that could not be read; the operator should know. */
  unread: readonly string[]
}

/** Bytes of files, each PEM (also several in one) or DER. */
export type TrustFiles = {
  anchors?: readonly Uint8Array[]
  crls?: readonly Uint8Array[]
  ocsp?: readonly Uint8Array[]
}

/** Where the operator puts certificates unless told otherwise. */
export const trustFolder = (folder: string): string => join(folder, 'trust')

/** Throws when the folder cannot be read; what is in it and no certificate is named in `unread`. */
export async function openTrust(from: string | TrustFiles): Promise<Trust> {
  if (typeof from !== 'string') return trustIn(namedFiles(from))
  const names = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
  const shown = names.filter((name) => !name.startsWith('.')).toSorted()
  return trustIn(await Promise.all(shown.map(async (name) => ({ name, bytes: await readFile(join(from, name)) }))))
}

function namedFiles({ anchors = [], crls = [], ocsp = [] }: TrustFiles): { name: string; bytes: Uint8Array }[] {
  return [...anchors, ...crls, ...ocsp].map((bytes, i) => ({ name: String(i), bytes }))
}

type Found = {
  certificates: Certificate[]
  lists: ReturnType<typeof readRevocationList>[]
  answers: ReturnType<typeof readOcsp>[]
  unread: string[]
}

function trustIn(files: readonly { name: string; bytes: Uint8Array }[]): Trust {
  const found: Found = { certificates: [], lists: [], answers: [], unread: [] }
  for (const { name, bytes } of files) {
    const pieces = piecesOf(bytes)
    const isRead = pieces.map((piece) => take(piece, found)).every(Boolean)
    if (!isRead || pieces.length === 0) found.unread.push(name)
  }
  const { certificates, lists, answers, unread } = found
  const anchors = certificates.filter((certificate) => isAnchor(certificate, certificates))
  return {
    anchors,
    between: certificates.filter((each) => !anchors.includes(each)),
    sources: { lists, answers },
    unread,
  }
}

/**
 * A root is an anchor; so is an authority whose issuer the operator did not put there. One whose issuer is there stands
 * between, so that a list of the issuer can still revoke it.
 */
function isAnchor(certificate: Certificate, all: readonly Certificate[]): boolean {
  const { isAuthority: saidAuthority, usage } = certificate.extensions
  if (!isAuthority(certificate) && !(saidAuthority === null && usage === null && isSelfSigned(certificate)))
    return false
  return isSelfSigned(certificate) || !all.some((issuer) => issuer !== certificate && isIssuedBy(certificate, issuer))
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.includes('-----BEGIN ')) return [bytes]
  const pattern = /-----BEGIN (?:(?:TRUSTED )?CERTIFICATE|X509 CRL|OCSP RESPONSE)-----([A-Za-z0-9+/=\s]*)-----END /g
  return [...text.matchAll(pattern)].map(([, body = '']) => Buffer.from(body, 'base64'))
}

function take(bytes: Uint8Array, { certificates, lists, answers }: Found): boolean {
  // The operator's own files, read on for as long as the process lives.
  const budget = () => new Budget(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
  const attempts = [
    () => certificates.push(readCertificate(bytes, budget())),
    () => lists.push(readRevocationList(bytes, budget())),
    () => answers.push(readOcsp(bytes, budget())),
  ]
  return attempts.some((attempt) => {
    try {
      attempt()
      return true
    } catch {
      return false
    }
  })
}
