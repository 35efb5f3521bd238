/** What an update did to the form: filled fields, added signatures (ISO 32000-1, 12.7 and 12.8). */
import { type Field, fieldsOf, type Part } from '../pdf/fields.ts'
import { pdfText } from '../pdf/pdf-text.ts'
import { Bytes, changedKeys, Dict, dictOf, nameOf, type PdfValue, Ref, refsIn, sameValue } from '../pdf/values.ts'
import type { Step } from './step.ts'

const formKeys = new Set(['Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances'])

type FormChange = { root: number; before: PdfValue; after: PdfValue }

export function explainForm(step: Step, { root, before, after }: FormChange) {
  const [was, is] = [step.old.dict(before), step.now.dict(after)]
  if (!is) return was ? step.forbid('form') : undefined
  const holders = new Set([root])
  if (after instanceof Ref) {
    step.explain(after.number, holders, 'form')
    holders.add(after.number)
  }
  const keys = changedKeys(was ?? new Dict(new Map()), is)
  if (!keys.every((key) => formKeys.has(key))) step.forbid('form')
  if (keys.includes('DA') && was?.get('DA')) step.forbid('form')
  // Asked for that, a reader draws every field anew, also those that were signed.
  if (keys.includes('NeedAppearances') && step.now.resolve(is.get('NeedAppearances')) === true) step.forbid('form')
  explainAdditions(step, { was: was?.get('DR') ?? null, is: is.get('DR'), holders, depth: 0 })
  for (const field of fieldsOf(step.old)) explainField(step, field)
  explainList(step, { was: was?.get('Fields') ?? null, is: is.get('Fields'), holders })
}

type Resources = { was: PdfValue; is: PdfValue; holders: ReadonlySet<number>; depth: number }

/** Fonts may be added to the form's resources; those that are there stay what they are. */
function explainAdditions(step: Step, { was, is, holders, depth }: Resources) {
  if (is === null && was === null) return
  const [before, after] = [step.old.dict(was), step.now.dict(is)]
  const own = new Set(holders)
  if (is instanceof Ref) {
    step.explain(is.number, holders, 'form')
    own.add(is.number)
  }
  if (!before || !after || depth > 1)
    return before && !sameValue(before, after) ? step.forbid('form') : step.explainNew(is, 'form')
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)]
    if (old === null) step.explainNew(now, 'form')
    else if (depth === 0) explainAdditions(step, { was: old, is: now, holders: own, depth: 1 })
    else if (!sameValue(old, now)) step.forbid('font')
  }
}

/** The old fields must all be there, in their order; what is new must be a signature. */
function explainList(step: Step, { was, is, holders }: { was: PdfValue; is: PdfValue; holders: ReadonlySet<number> }) {
  if (is instanceof Ref) step.explain(is.number, holders, 'form')
  const [before, after] = [step.old.list(was), step.now.list(is)]
  const isOld = (value: PdfValue): boolean => before.some((old) => sameValue(old, value))
  if (!sameValue(after.filter(isOld), before)) step.forbid('field')
  const names = new Set(fieldsOf(step.old).map(({ name }) => name.split('.')[0] ?? ''))
  for (const value of after.filter((each) => !isOld(each))) {
    if (value instanceof Ref && step.isNew(value.number)) explainNewField(step, value, names)
    else step.forbid('field')
  }
}

/** Nothing that acts, nests or hides: no actions, no parents, no optional content. */
const newFieldKeys = new Set([
  ...['Type', 'Subtype', 'FT', 'T', 'TU', 'TM', 'V', 'F', 'Ff', 'Rect', 'P', 'AP', 'AS', 'MK', 'DA', 'DR', 'Q'],
  ...['Lock', 'SV', 'Kids', 'Border', 'BS', 'H', 'M', 'NM', 'StructParent', 'Parent'],
])

function explainNewField(step: Step, ref: Ref, names: ReadonlySet<string>) {
  const field = onlyDict(step.now.resolve(ref))
  const signature = field ? step.now.dict(field.get('V')) : null
  const isSignature =
    field !== null && nameOf(step.now.resolve(field.get('FT'))) === 'Sig' && field.get('Parent') === null
  // Two fields of one name are one field to some readers.
  const name = field ? step.now.resolve(field.get('T')) : null
  if (name instanceof Bytes && names.has(pdfText(name.bytes))) return step.forbid('field')
  if (!isSignature || !isWidgetOnly(step, field)) return step.forbid('field')
  // A field nobody signed may wait for a signature, but must not show anything.
  if (!signature && (field.get('AP') !== null || field.get('MK') !== null)) return step.forbid('appearance')
  if (signature && !isOfThisUpdate(step, field.get('V'))) return step.forbid('signature-reused')
  step.explain(ref.number, new Set(), 'field')
  step.newWidgets.add(ref.number)
  for (const kid of step.now.list(field.get('Kids'))) explainNewWidget(step, kid, signature !== null)
  step.explainNew(field, 'appearance')
  step.note(signature ? kindOf(step, signature) : 'form-filling', 'signature')
}

const onlyDict = (value: PdfValue): Dict | null => (value instanceof Dict ? value : null)

const isWidgetOnly = (step: Step, dict: Dict): boolean =>
  dict.keys().every((key) => newFieldKeys.has(key)) &&
  ['', 'Widget'].includes(nameOf(step.now.resolve(dict.get('Subtype'))))

function explainNewWidget(step: Step, kid: PdfValue, isSigned: boolean) {
  const dict = onlyDict(step.now.resolve(kid))
  const isRight = dict && isWidgetOnly(step, dict) && dict.get('Kids') === null && dict.get('FT') === null
  if (!(kid instanceof Ref) || !dict || !isRight || !step.isNew(kid.number)) return step.forbid('field')
  if (!isSigned && dict.get('AP') !== null) return step.forbid('appearance')
  step.newWidgets.add(kid.number)
}

/** A second field for a signature that is there already would lend it a picture its signer never saw. */
const isOfThisUpdate = (step: Step, value: PdfValue): boolean => !(value instanceof Ref) || step.isNew(value.number)

function kindOf(step: Step, signature: Dict): 'timestamp' | 'signature' {
  return nameOf(step.now.resolve(signature.get('SubFilter'))) === 'ETSI.RFC3161' ? 'timestamp' : 'signature'
}

const signedKeys = new Set(['V', 'AP', 'AS', 'M', 'MK', 'DA', 'DR', 'F', 'Type', 'P'])
const filledKeys = new Set(['V', 'AP', 'AS', 'I', 'M', 'RV', 'MK'])
const readOnly = 1

function explainField(step: Step, field: Field) {
  const parts = [field, ...field.widgets.filter(({ number }) => number !== field.number)]
  const touched = parts.filter(
    ({ number, dict }) => step.isChanged(number) || shownBehind(dict).some((each) => step.isChanged(each)),
  )
  if (touched.length === 0) return
  if (field.type === 'Sig') explainSigning(step, field, touched)
  else if ((field.flags & readOnly) === 0 && ['Tx', 'Btn', 'Ch'].includes(field.type))
    explainFilling(step, field, touched)
  else step.forbid('field')
}

function explainSigning(step: Step, field: Field, touched: readonly Part[]) {
  const now = step.now.dict(new Ref(field.number, 0))
  const signature = now ? step.now.dict(now.get('V')) : null
  if (step.old.resolve(field.value) !== null || !signature) return step.forbid('appearance')
  if (!isOfThisUpdate(step, now?.get('V') ?? null)) return step.forbid('signature-reused')
  for (const part of touched) explainPart(step, part, signedKeys, false)
  step.note(kindOf(step, signature), 'signature', { field: field.name })
}

function explainFilling(step: Step, field: Field, touched: readonly Part[]) {
  for (const part of touched) explainPart(step, part, filledKeys, true)
  step.note('form-filling', 'field', { field: field.name, wasEmpty: isEmpty(step, field) })
}

/** Nothing was chosen or written, and nothing was shown in its place. */
function isEmpty({ old }: Step, { value, widgets }: Field): boolean {
  const said = old.resolve(value)
  const isUnsaid = said === null || (said instanceof Bytes && said.bytes.length === 0) || nameOf(said) === 'Off'
  return isUnsaid && widgets.every(({ dict }) => dict.get('AP') === null)
}

function explainPart(step: Step, part: Part, keys: ReadonlySet<string>, mayReplace: boolean) {
  const now = dictOf(step.now.resolve(new Ref(part.number, 0)))
  if (!now || !changedKeys(part.dict, now).every((key) => keys.has(key))) return step.forbid('field')
  step.accept(part.number)
  const replaced = shownBehind(part.dict).filter((number) => step.isChanged(number) && !step.isNew(number))
  if (mayReplace)
    for (const number of replaced) {
      const users = new Set([part.number, ...shownBehind(part.dict)])
      step.explain(number, users, 'appearance', users)
    }
  step.explainNew([now.get('AP'), now.get('V'), now.get('MK'), now.get('DR')], 'appearance')
}

const shownBehind = (dict: Dict): number[] => [...refsIn(dict.get('AP'))].map(({ number }) => number)
