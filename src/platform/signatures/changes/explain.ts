/** What an incremental update did to the document, from its trailer down; whatever is not known to be harmless is forbidden. */
import type { Section } from '../pdf/sections.ts'
import type { State } from '../pdf/state.ts'
import { changedKeys, Dict, isArray, Name, type PdfValue, Ref, Stream, sameValue } from '../pdf/values.ts'
import { explainForm } from './form.ts'
import { explainPages } from './pages.ts'
import { type References, trailerNumber } from './references.ts'
import { type Change, Step } from './step.ts'

/** Keys of the section itself, which say nothing about the document. */
const ofTheSection = new Set(['Prev', 'Size', 'ID', 'Index', 'W', 'Length', 'Filter', 'DecodeParms', 'Type', 'XRefStm'])
const catalogKeys = new Set(['AcroForm', 'DSS', 'Metadata', 'Extensions', 'Version'])
const stores = ['Certs', 'CRLs', 'OCSPs']

export function changesOf(
  old: State,
  now: State,
  ground: { section: Section; references: References },
): readonly Change[] {
  const step = new Step(old, now, ground)
  explainTrailer(step)
  const [root, before, after] = [old.trailer.get('Root'), dictAt(old), dictAt(now)]
  if (!(root instanceof Ref) || !before || !after) {
    step.forbid('catalog')
    return step.finish()
  }
  const keys = changedKeys(before, after)
  if (keys.every((key) => catalogKeys.has(key))) step.accept(root.number)
  else step.forbid('catalog')
  explainForm(step, { root: root.number, before: before.get('AcroForm'), after: after.get('AcroForm') })
  explainStore(step, { root: root.number, before: before.get('DSS'), after: after.get('DSS') })
  explainMetadata(step, { users: new Set([root.number]), before: before.get('Metadata'), after: after.get('Metadata') })
  // A dictionary under this key would be something else that passes as metadata.
  if (!isStreamOrNothing(step.old, before) || !isStreamOrNothing(step.now, after)) forbidIfTouched(step, after)
  if (keys.includes('Version') && !(after.get('Version') instanceof Name)) step.forbid('catalog')
  if (keys.includes('Extensions')) explainExtensions(step, after.get('Extensions'))
  explainPages(step)
  return step.finish()
}

const dictAt = (state: State): Dict | null => state.dict(state.trailer.get('Root'))

function explainTrailer(step: Step) {
  const [old, now] = [step.old.trailer, step.now.trailer]
  const keys = changedKeys(old, now).filter((key) => !ofTheSection.has(key))
  if (keys.some((key) => key !== 'Info')) step.forbid('trailer')
  if (!step.isSizeRight()) step.forbid('trailer')
  explainMetadata(step, { users: new Set([trailerNumber]), before: old.get('Info'), after: now.get('Info') })
}

/** What programs note about their work; no page shows it. */
function explainMetadata(
  step: Step,
  { users, before, after }: { users: ReadonlySet<number>; before: PdfValue; after: PdfValue },
) {
  if (after === null) return
  const isSameRef = before instanceof Ref && after instanceof Ref && before.number === after.number
  const isTouched = after instanceof Ref ? step.isChanged(after.number) : !isSameRef && before !== null
  if (!isTouched) return
  step.note('metadata', 'metadata')
  if (isSameRef) step.explain(after.number, users, 'metadata')
  step.explainNew(after, 'metadata')
}

/** Which later version of the standard is made use of: names and numbers only. */
function explainExtensions(step: Step, after: PdfValue) {
  const dict = step.now.dict(after)
  if (after instanceof Ref || !dict || !isPlain(dict)) step.forbid('catalog')
}

const isStreamOrNothing = (state: State, root: Dict): boolean => {
  const value = state.resolve(root.get('Metadata'))
  return value === null || value instanceof Stream
}

function forbidIfTouched(step: Step, root: Dict) {
  const value = root.get('Metadata')
  if (!(value instanceof Ref) || step.isChanged(value.number)) step.forbid('catalog')
}

const isPlain = (value: PdfValue): boolean =>
  value instanceof Dict
    ? [...value.entries.values()].every(isPlain)
    : !(value instanceof Ref || value instanceof Stream || isArray(value))

const storeKeys = new Set(['Type', 'VRI', 'Certs', 'CRLs', 'OCSPs'])

/** The document security store (ISO 32000-2, 12.8.4.3): certificates and answers kept for later. */
function explainStore(step: Step, { root, before, after }: { root: number; before: PdfValue; after: PdfValue }) {
  const nodes = framesOf(step.old, before)
  const touched = [...nodes].filter((number) => step.isChanged(number))
  const isNew = after instanceof Ref ? step.isNew(after.number) : !sameValue(before, after)
  if (after === null || (touched.length === 0 && !isNew)) return
  if (!(step.now.dict(after)?.keys() ?? []).every((key) => storeKeys.has(key))) step.forbid('dss')
  step.note('dss', 'dss')
  for (const number of touched) step.explain(number, new Set([...nodes, root]), 'dss', nodes)
  step.explainNew(after, 'dss')
}

/** Its dictionaries and lists and those of `/VRI`, and nothing that hangs on them: more could be a page in disguise. */
function framesOf(state: State, value: PdfValue): Set<number> {
  const found = new Set<number>()
  const take = (each: PdfValue): Dict | null => {
    const target = state.resolve(each)
    if (each instanceof Ref && (target instanceof Dict || isArray(target))) found.add(each.number)
    return target instanceof Dict ? target : null
  }
  const store = take(value)
  for (const key of stores) take(store?.get(key) ?? null)
  for (const each of take(store?.get('VRI') ?? null)?.entries.values() ?? []) {
    state.budget.step()
    for (const inner of take(each)?.entries.values() ?? []) if (isArray(state.resolve(inner))) take(inner)
  }
  return found
}
