/** What an update did to pages: widgets of new signatures, and annotations; a page's own content never changes. */

import type { Part } from '../pdf/fields.ts'
import { pagesOf } from '../pdf/pages.ts'
import type { State } from '../pdf/state.ts'
import { changedKeys, type Dict, nameOf, type PdfValue, Ref, sameValue } from '../pdf/values.ts'
import type { Step } from './step.ts'

/**
 * Remarks on a page; what links, plays, embeds or runs is none, nor what can cover or add text: free texts, stamps,
 * shapes, and any picture of one's own (attacks on certified documents, Rohlmann and others, 2021).
 */
const remarks = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Popup', 'Caret'])
/** Signs beside the text, drawn small by the program that puts them there. */
const signs = new Set(['Text', 'Caret'])
const largestSign = 40

export function explainPages(step: Step) {
  const placed = new Set<number>()
  const [before, after] = [pagesOf(step.old), pagesOf(step.now)]
  if (before.length !== after.length || before.some(({ number }, i) => number !== after[i]?.number)) step.forbid('page')
  for (const page of before) {
    step.now.budget.step()
    explainPage(step, page, placed)
  }
}

function explainPage(step: Step, page: Part, placed: Set<number>) {
  const now = step.now.dict(new Ref(page.number, 0))
  if (!now) return step.forbid('page')
  const isListOnly = changedKeys(page.dict, now).every((key) => key === 'Annots')
  if (step.isChanged(page.number)) {
    if (isListOnly) step.accept(page.number)
    else step.forbid('page')
  }
  const list = now.get('Annots')
  if (list instanceof Ref) step.explain(list.number, new Set([page.number]), 'annotation')
  const [before, after] = [step.old.list(page.dict.get('Annots')), step.now.list(list)]
  explainRemarks(step, before)
  if (sameValue(before, after)) return
  const isOld = (value: PdfValue): boolean => before.some((old) => sameValue(old, value))
  const kept = after.filter(isOld)
  if (kept.length > before.length || !isInOrder(kept, before)) step.forbid('annotation')
  else if (kept.length < before.length) explainRemoved(step, before, after)
  for (const value of after.filter((each) => !isOld(each))) explainAdded(step, value, placed)
}

const isInOrder = (some: readonly PdfValue[], all: readonly PdfValue[]): boolean => {
  const kept = all.filter((value) => some.some((each) => sameValue(each, value)))
  return sameValue(kept, some)
}

/** A widget on two pages would show one signature twice. */
function explainAdded(step: Step, value: PdfValue, placed: Set<number>) {
  if (!(value instanceof Ref)) return step.forbid('annotation')
  if (step.newWidgets.has(value.number) && !placed.has(value.number)) {
    placed.add(value.number)
    return
  }
  if (!isRemark(step, value, 'now')) return step.forbid('annotation')
  step.note('annotation', 'annotation')
  step.explainNew(value, 'annotation')
}

function explainRemoved(step: Step, before: readonly PdfValue[], after: readonly PdfValue[]) {
  for (const value of before.filter((old) => !after.some((each) => sameValue(each, old)))) {
    if (!isRemark(step, value, 'old')) step.forbid('annotation')
    else step.note('annotation', 'annotation')
    if (value instanceof Ref) step.accept(value.number)
  }
}

/** A remark that was there and says something else now. */
function explainRemarks(step: Step, before: readonly PdfValue[]) {
  for (const value of before) {
    if (!(value instanceof Ref) || !step.isChanged(value.number) || !isRemark(step, value, 'old')) continue
    if (!isRemark(step, value, 'now')) continue
    step.note('annotation', 'annotation')
    step.accept(value.number)
    step.explainNew(step.now.resolve(value), 'annotation')
  }
}

const isRemark = (step: Step, value: PdfValue, when: 'old' | 'now'): boolean => {
  const dict = step[when].dict(value)
  return (
    dict !== null &&
    remarks.has(nameOf(step[when].resolve(dict.get('Subtype')))) &&
    dict.get('A') === null &&
    dict.get('AA') === null &&
    (dict.get('AP') === null || isSmallSign(step[when], dict))
  )
}

function isSmallSign(state: State, dict: Dict): boolean {
  const rect = state.list(dict.get('Rect')).map((each) => state.resolve(each))
  if (!signs.has(nameOf(state.resolve(dict.get('Subtype')))) || rect.length !== 4) return false
  const [x1, y1, x2, y2] = rect.map((each) => (typeof each === 'number' ? each : Number.NaN)) as [
    number,
    number,
    number,
    number,
  ]
  return Math.abs(x2 - x1) <= largestSign && Math.abs(y2 - y1) <= largestSign
}
