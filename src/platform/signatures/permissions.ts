/** What a signature lets come after it: certification (DocMDP) and locked fields (FieldMDP), ISO 32000-1, 12.8.2. */
import type { Covered } from './byte-range.ts'
import type { Change } from './changes/step.ts'
import { pdfText } from './pdf/pdf-text.ts'
import type { Revisions } from './pdf/revisions.ts'
import type { State } from './pdf/state.ts'
import { Bytes, type Dict, nameOf, Ref } from './pdf/values.ts'

export type Lock = { action: 'All' | 'Include' | 'Exclude'; fields: readonly string[] }

export type Permissions = { level: number | null; locks: readonly Lock[]; problems: readonly string[] }

export function permissionsOf({ dict, field }: Covered, state: State): Permissions {
  const found: { level: number | null; locks: Lock[]; problems: string[] } = { level: null, locks: [], problems: [] }
  for (const value of state.list(dict.get('Reference'))) {
    const reference = state.dict(value)
    const parameters = reference ? state.dict(reference.get('TransformParams')) : null
    const method = nameOf(state.resolve(reference?.get('TransformMethod') ?? null))
    if (method === 'DocMDP') found.level = levelIn(state, parameters)
    else if (method === 'FieldMDP') addLock(state, parameters, found)
    else found.problems.push('unsupported')
  }
  const lock = state.dict(field.dict.get('Lock'))
  if (lock) addLock(state, lock, found)
  const level = lock ? state.resolve(lock.get('P')) : null
  if (typeof level === 'number') found.level = Math.min(level, found.level ?? 3)
  if (found.level !== null && ![1, 2, 3].includes(found.level)) found.problems.push('unsupported')
  return found
}

/** Without a level it is 2 (table 254). */
function levelIn(state: State, parameters: Dict | null): number {
  const level = state.resolve(parameters?.get('P') ?? null)
  return level === null ? 2 : typeof level === 'number' ? level : 0
}

function addLock(state: State, parameters: Dict | null, found: { locks: Lock[]; problems: string[] }): void {
  const action = nameOf(state.resolve(parameters?.get('Action') ?? null))
  const names = state.list(parameters?.get('Fields') ?? null).map((each) => state.resolve(each))
  const fields = names.filter((each) => each instanceof Bytes).map(({ bytes }) => pdfText(bytes))
  if (action === 'All' || action === 'Include' || action === 'Exclude') found.locks.push({ action, fields })
  else found.problems.push('unsupported')
}

/** `/Perms` may name the certifying signature and nothing else: usage rights of readers are not understood. */
export function catalogProblems(
  { last }: Revisions,
  all: readonly (Covered & { permissions: Permissions })[],
): string[] {
  const root = last.dict(last.trailer.get('Root'))
  const perms = root ? last.dict(root.get('Perms')) : null
  if (!perms) return []
  const named = perms.get('DocMDP')
  const isKnown = all.some(
    ({ field, permissions }) =>
      permissions.level !== null &&
      field.value instanceof Ref &&
      named instanceof Ref &&
      field.value.number === named.number,
  )
  return perms.keys().every((key) => key === 'DocMDP') && isKnown ? [] : ['permissions-unknown']
}

/**
 * Whether the strictest of these signatures lets the change pass. Where nobody certified the document and said what may be
 * filled in, something may come into an empty field only when a further signature answers for it: a field prepared over
 * the text, and filled later, would show another document (shadow attacks, Mainka and others, 2021).
 */
export function isPermitted(change: Change, all: readonly Permissions[], isSignedOver: boolean): boolean {
  const levels = all.map(({ level }) => level).filter((level) => level !== null)
  const level = levels.length > 0 ? Math.min(...levels) : null
  if (change.kind === 'forbidden') return false
  if (['dss', 'timestamp', 'metadata'].includes(change.kind)) return true
  // Remarks need a signer who allowed them: one can be laid over anything.
  if (change.kind === 'annotation') return level === 3
  if (level === 1) return false
  if (change.kind === 'form-filling' && level === null && !(isSignedOver && change.wasEmpty !== false)) return false
  return (
    change.field === undefined || !all.some(({ locks }) => locks.some((lock) => isLocked(lock, change.field ?? '')))
  )
}

function isLocked({ action, fields }: Lock, name: string): boolean {
  const isNamed = fields.some((field) => name === field || name.startsWith(`${field}.`))
  return action === 'All' || (action === 'Include') === isNamed
}
