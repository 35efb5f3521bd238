/** Checks every signature of a file and what came after each. */
import type { Budget } from './budget.ts'
import { Damaged, TooCostly, Unsupported } from './budget.ts'
import { type Covered, coveredBy } from './byte-range.ts'
import type { Trust } from './certificates/trust.ts'
import { historyAfter } from './changes/history.ts'
import type { Change } from './changes/step.ts'
import { type Checked, checkSignature, withEvidence } from './check-signature.ts'
import { fieldsOf } from './pdf/fields.ts'
import { openRevisions, type Revisions, stateAt } from './pdf/revisions.ts'
import { catalogProblems, isPermitted, type Permissions, permissionsOf } from './permissions.ts'
import { evidenceInStore } from './security-store.ts'

export type SignatureFound = Checked & {
  permissions: Permissions
  /** What came after it, and whether it lets that pass. */
  later: readonly Change[]
  isChangedLater: boolean
}

export type FileFound = { revisions: Revisions; signatures: readonly SignatureFound[]; problems: readonly string[] }

const mostSignatures = 64

export function checkFile(
  bytes: Uint8Array,
  { trust, at, budget }: { trust: Trust; at: Date; budget: Budget },
): FileFound {
  const revisions = openRevisions(bytes, budget)
  if (revisions.sections.some(({ trailer }) => trailer.get('Encrypt') !== null)) throw new Encrypted()
  const signed = fieldsOf(revisions.last).filter(
    ({ type, value }) => type === 'Sig' && revisions.last.resolve(value) !== null,
  )
  if (signed.length > mostSignatures) throw new TooCostly('too many signatures')
  const covered = signed.map((field) => coveredBy(field, revisions)).toSorted((one, other) => one.end - other.end)
  const found = judged(revisions, checkAll(covered, revisions, { trust, at }))
  const problems = [
    ...catalogProblems(
      revisions,
      found.map((each) => ({ ...each.covered, permissions: each.permissions })),
    ),
  ]
  if (countRanges(bytes) !== covered.length) problems.push('signature-without-field')
  return { revisions, signatures: found, problems }
}

export class Encrypted extends Error {}

/** Newest first, so that a stamp over the whole document dates what it covers; given back oldest first. */
function checkAll(
  covered: readonly Covered[],
  revisions: Revisions,
  { trust, at }: { trust: Trust; at: Date },
): Checked[] {
  const plain = { anchors: trust.anchors, between: trust.between, sources: trust.sources, budget: revisions.budget }
  const ground = withEvidence(plain, evidenceInStore(revisions.last))
  let judgedAt = at
  const checked = covered.toReversed().map((each) => {
    const found = checkSignature(each, { ...ground, judgedAt })
    revisions.budget.look()
    if (found.isStamp && found.timeSource === 'timestamp' && found.signedAt && found.signedAt < judgedAt)
      judgedAt = found.signedAt
    return found
  })
  return checked.toReversed()
}

function judged(revisions: Revisions, checked: readonly Checked[]): SignatureFound[] {
  const permissions = checked.map(({ covered }) => permissionsOf(covered, stateOf(revisions, covered)))
  const first = checked.find(({ covered }) => covered.revision !== null)?.covered
  const history = first ? historyOrDamage(revisions, { revision: first.revision ?? 0, end: first.end }) : new Map()
  return checked.map((each, i) => {
    const { revision, end } = each.covered
    const behind = revision === null ? [unknown] : bytesBehind(revisions, { revision, end })
    const steps = changesAfter(history, revision ?? 0)
    const binding = permissions.slice(0, i + 1)
    const isChangedLater = [...steps, { index: -1, changes: behind }].some(({ index, changes }) =>
      changes.some((change) => !isPermitted(change, binding, isSignedOver(checked, index))),
    )
    const later = [...steps.flatMap(({ changes }) => changes), ...behind]
    const own = permissions[i] ?? { level: null, locks: [], problems: [] }
    return { ...each, permissions: own, later, isChangedLater }
  })
}

const unknown: Change = { kind: 'forbidden', what: 'bytes' }

const stateOf = (revisions: Revisions, { revision }: Covered) => stateAt(revisions, revision ?? 0)

type History = ReadonlyMap<number, readonly Change[]>

/** An update that cannot be read is one that is not understood: the signature before it stands, but not the file. */
function historyOrDamage(revisions: Revisions, first: { revision: number; end: number }): History {
  try {
    return historyAfter(revisions, first)
  } catch (problem) {
    if (!(problem instanceof Damaged || problem instanceof Unsupported)) throw problem
    return new Map(
      Array.from({ length: first.revision }, (_, index) => [index, [{ kind: 'forbidden', what: 'damaged' }]]),
    )
  }
}

function changesAfter(history: History, revision: number): { index: number; changes: readonly Change[] }[] {
  return Array.from({ length: revision }, (_, i) => {
    const index = revision - 1 - i
    return { index, changes: history.get(index) ?? [unknown] }
  })
}

/** Whether the update of this index is under a further signature; of those each must be good for the file to be valid. */
const isSignedOver = (checked: readonly Checked[], index: number): boolean =>
  checked.some(({ covered: { revision }, isStamp }) => !isStamp && revision !== null && revision <= index)

/** Bytes behind the last revision belong to nothing; the last signature must reach the end itself, line break and all. */
function bytesBehind(
  { bytes, end: fileEnd }: Revisions,
  { revision, end }: { revision: number; end: number },
): Change[] {
  const isWhole = revision === 0 ? end === bytes.length : fileEnd === bytes.length
  return isWhole ? [] : [unknown]
}

/** Signatures that no field shows, such as one whose field was taken away. */
function countRanges(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let at = buffer.indexOf('/ByteRange'); at >= 0; at = buffer.indexOf('/ByteRange', at + 1)) count += 1
  return count
}
