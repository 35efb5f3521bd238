/** A list of revoked certificates (CRL, RFC 5280, 5). */
import { context, type Node, tags, wholeNode } from '../asn1/ber.ts'
import { bitBytes, booleanOf, integerHex, isTime, oidOf, timeOf } from '../asn1/read.ts'
import { type Budget, Damaged } from '../budget.ts'
import { sameBytes } from '../pdf/values.ts'
import { type Certificate, isAuthority, isSignedBy, isWeaklySigned, pointNames, usages } from './certificate.ts'

export type RevocationList = {
  issuer: Node
  from: Date
  until: Date | null
  signed: Uint8Array
  algorithm: Node
  signature: Uint8Array
  entries: Node | null
  scope: Scope
  /** When each serial number was revoked; read once, when first asked. */
  revoked: Map<string, Date> | null
}

/** `points`: the list is only about certificates that name one of these; null for all. */
type Scope = { of: 'all' | 'users' | 'authorities' | 'unknown'; points: readonly string[] | null }

const everything: Scope = { of: 'all', points: null }
const unknown: Scope = { of: 'unknown', points: null }

export function readRevocationList(der: Uint8Array, budget: Budget): RevocationList {
  const whole = wholeNode(der, budget).as(tags.sequence)
  const body = whole.child(0)
  const fields = body.child(0).is(tags.integer) ? body.children.slice(1) : [...body.children]
  const [, issuer, from] = fields
  if (!issuer || !from) throw new Damaged('no list of revoked certificates')
  const rest = fields.slice(3)
  const until = rest[0] && isTime(rest[0]) ? rest[0] : null
  const extensions = rest.find(({ tag }) => tag === context(0))
  return {
    issuer,
    from: timeOf(from),
    until: until ? timeOf(until) : null,
    ...{ signed: body.raw, algorithm: whole.child(1), signature: bitBytes(whole.child(2)) },
    entries: rest.find(({ tag }) => tag === tags.sequence) ?? null,
    scope: extensions ? scopeOf(extensions.child(0).children, budget) : everything,
    revoked: null,
  }
}

const issuingPoint = '2.5.29.28'
const differences = '2.5.29.27'

function scopeOf(extensions: readonly Node[], budget: Budget): Scope {
  let scope = everything
  for (const extension of extensions) {
    const oid = oidOf(extension.child(0))
    const isCritical = extension.child(1).is(tags.boolean) && booleanOf(extension.child(1))
    if (oid === issuingPoint)
      scope = pointScope(wholeNode(extension.children.at(-1)?.octets() ?? new Uint8Array(), budget))
    // A list of differences says nothing by itself.
    else if (isCritical || oid === differences) return unknown
  }
  return scope
}

/** `[0]` names a part of all certificates; `[1]` users only, `[2]` authorities only; the rest is not for us. */
function pointScope(point: Node): Scope {
  const flags = point.children.filter(({ tag }) => tag !== context(0))
  const on = flags.filter(({ tag, content }) => tag > 0x82 || content[0] !== 0).map(({ tag }) => tag)
  if (on.length > 1) return unknown
  const points = flags.length < point.children.length ? pointNames(point.children) : null
  if (on.length === 0) return { of: 'all', points }
  return on[0] === 0x81 ? { of: 'users', points } : on[0] === 0x82 ? { of: 'authorities', points } : unknown
}

/** A list of differences, of one reason, or of several issuers: whom it revokes is revoked, and it clears nobody. */
export const isPartial = ({ scope }: RevocationList): boolean => scope.of === 'unknown'

/** Whether this list may speak about the certificate: named, signed and allowed by its issuer. */
export function speaksOf(list: RevocationList, certificate: Certificate, issuer: Certificate): boolean {
  const { of, points } = list.scope
  if (!sameBytes(list.issuer.raw, certificate.issuer.raw)) return false
  if (of === (isAuthority(certificate) ? 'users' : 'authorities')) return false
  if (points && !points.some((name) => certificate.extensions.points.includes(name))) return false
  const { usage } = issuer.extensions
  if (usage !== null && !usage.has(usages.revocations)) return false
  return !isWeaklySigned(list) && isSignedBy(list, issuer)
}

export function revokedOn(list: RevocationList, serial: string): Date | null {
  list.revoked ??= new Map(
    (list.entries?.children ?? []).map((entry) => [integerHex(entry.child(0)), timeOf(entry.child(1))]),
  )
  return list.revoked.get(serial) ?? null
}
