/** Reads the small form of one deed and does it. */

import { parseInstant } from '../../../basics/dates.ts'
import { isId } from '../../../basics/ids.ts'
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { stopped } from '../../../basics/outcomes.ts'
import { confirmException } from '../actions/confirm-exception.ts'
import type { Seen } from '../actions/deeds.ts'
import * as deeds from '../actions/deeds.ts'
import { settleRemark } from '../actions/settle-remark.ts'
import { undo } from '../actions/undo.ts'
import { withdrawalReasons } from '../rules/withdrawal.ts'
import type { ItemRequest } from './at-item.ts'

/** One form: its fields carry the name of the deed before their own, so that no two on the page are the same. */
type Form = { text(field: string): string; moment(field: string): Date | null | undefined; seen: Seen }
type Does = (request: ItemRequest, form: Form) => Promise<Outcome<unknown>>

const does: Readonly<Record<string, Does>> = {
  submit: ({ editing, doing }, { seen }) => deeds.submit(editing, doing, seen),
  'take-up': ({ editing, doing }) => deeds.takeUp(editing, doing),
  return: giveBack,
  recommend: ({ editing, doing }, { seen }) => deeds.recommend(editing, doing, seen),
  approve: ({ editing, doing }, { seen }) => deeds.approve(editing, doing, seen),
  'approve-and-publish': ({ editing, doing }, { seen }) => deeds.approveAndPublish(editing, doing, seen),
  'approve-by-telephone': (request, form) => noteCall(request, form, deeds.approveByTelephone),
  'publish-by-telephone': (request, form) => noteCall(request, form, deeds.publishByTelephone),
  publish: ({ editing, doing }, { seen }) => deeds.publish(editing, doing, seen),
  'publish-signed': ({ editing, doing }, { seen }) => deeds.publishSigned(editing, doing, seen),
  'publish-urgently': ({ editing, doing }, { seen, text }) =>
    deeds.publishUrgently(editing, doing, { ...seen, reason: text('reason') }),
  schedule: setHour,
  unschedule: ({ editing, doing }) => deeds.unschedule(editing, doing),
  'revise-live': ({ editing, doing }) => deeds.reviseLive(editing, doing),
  discard: ({ editing, doing }, { text }) => deeds.discardChange(editing, doing, { reason: text('reason') }),
  limit: setLimit,
  correct: ({ editing, doing }, { text }) => deeds.correctEdition(editing, doing, { text: text('text') }),
  withdraw: takeDown,
  archive: ({ editing, doing }) => deeds.archive(editing, doing),
  undo: ({ editing, doing }) => undo(editing, doing),
  'settle-remark': settle,
  confirm: confirm,
}

export const isDeed = (word: string): boolean => Object.hasOwn(does, word)

/** Does the deed that a form names. Issues name the fields of that form. */
export async function doDeed(
  request: ItemRequest,
  deed: string,
  seenRevision: string | null,
): Promise<Outcome<unknown>> {
  const outcome = await does[deed]?.(request, formOf(request, deed, seenRevision))
  if (outcome === undefined) return stopped({ field: 'state', problem: 'not-in-this-state' })
  return 'issues' in outcome ? stopped(...outcome.issues.map((issue) => inForm(issue, deed))) : outcome
}

/** Where the fields of a deed stand on the page: what also publishes shares the form of what only approves. */
const formName = (deed: string): string => sharedForms[deed] ?? deed

const sharedForms: Readonly<Record<string, string>> = {
  'publish-by-telephone': 'approve-by-telephone',
  'approve-and-publish': 'approve',
}

function formOf({ body }: ItemRequest, deed: string, revisionId: string | null): Form {
  const text = (field: string) => (body.get(`${formName(deed)}-${field}`) ?? '').normalize('NFC').trim()
  const moment = (field: string) => {
    const [day, time] = [text(`${field}-day`), text(`${field}-time`)]
    if (day === '' && time === '') return null
    return parseInstant(`${day} ${time || '00:00'}`) ?? undefined
  }
  const explanation = text('explanation')
  const seen = {
    ...(revisionId !== null && isId(revisionId) ? { revisionId } : {}),
    ...(explanation === '' ? {} : { explanation }),
  }
  return { text, moment, seen }
}

const ownFields = /^(reason|text|document|approver|approver-title|told-at|live-from|live-until|anchor-\d|remark-\d)$/

function inForm({ field, problem }: Issue, deed: string): Issue {
  if (['state', 'person', 'edition', 'revision', 'exception', 'remark'].includes(field))
    return { field: 'viec', problem }
  const place = { 'told-at': 'told-day', 'live-from': 'from-day', 'live-until': 'until-day' }[field] ?? field
  return { field: ownFields.test(field) ? `${formName(deed)}-${place}` : field, problem }
}

const passages = [0, 1, 2, 3, 4]

async function giveBack({ editing, doing }: ItemRequest, { text, seen }: Form): Promise<Outcome<unknown>> {
  const filled = passages
    .map((no) => ({ no, anchor: text(`anchor-${no}`), comment: text(`remark-${no}`) }))
    .filter(({ anchor, comment }) => anchor !== '' || comment !== '')
  const remarks = filled.map(({ anchor, comment }) => ({ comment, ...(anchor === '' ? {} : { anchor }) }))
  const { revisionId } = seen
  const returning = { reason: text('reason'), remarks, ...(revisionId === undefined ? {} : { revisionId }) }
  const outcome = await deeds.returnWithRemarks(editing, doing, returning)
  if (!('issues' in outcome)) return outcome
  // The action counts the passages it was given, the form counts its places.
  const placed = ({ field, problem }: Issue) => {
    const at = /^remark-(\d+)$/.exec(field)
    return { field: at ? `remark-${filled[Number(at[1])]?.no ?? 0}` : field, problem }
  }
  return stopped(...outcome.issues.map(placed))
}

async function noteCall(
  { editing, doing }: ItemRequest,
  { text, moment, seen }: Form,
  note: typeof deeds.approveByTelephone,
): Promise<Outcome<unknown>> {
  const at = moment('told')
  if (at === null || at === undefined) return stopped({ field: 'told-at', problem: 'moment-missing' })
  const telephone = { personId: null, name: text('approver'), title: text('approver-title'), at }
  return note(editing, doing, { ...seen, reason: text('reason'), telephone })
}

async function setHour({ editing, doing }: ItemRequest, { moment, seen }: Form): Promise<Outcome<unknown>> {
  const [liveFrom, liveUntil] = [moment('from'), moment('until')]
  if (liveFrom === null || liveFrom === undefined) return stopped({ field: 'live-from', problem: 'moment-missing' })
  if (liveUntil === undefined) return stopped({ field: 'live-until', problem: 'moment-missing' })
  return deeds.schedule(editing, doing, { ...seen, liveFrom, ...(liveUntil === null ? {} : { liveUntil }) })
}

async function setLimit({ editing, doing }: ItemRequest, { moment }: Form): Promise<Outcome<unknown>> {
  const liveUntil = moment('until')
  if (liveUntil === undefined) return stopped({ field: 'live-until', problem: 'moment-missing' })
  return deeds.limit(editing, doing, { liveUntil })
}

async function takeDown({ editing, doing }: ItemRequest, { text }: Form): Promise<Outcome<unknown>> {
  const reason = withdrawalReasons.find((one) => one === text('reason'))
  if (reason === undefined) return stopped({ field: 'reason', problem: 'withdrawal-reason-missing' })
  const documentNumber = text('document')
  if (reason === 'competent-authority' && documentNumber === '')
    return stopped({ field: 'document', problem: 'document-missing' })
  return deeds.withdrawEdition(editing, doing, { reason, ...(documentNumber === '' ? {} : { documentNumber }) })
}

async function settle({ editing, doing }: ItemRequest, { text }: Form): Promise<Outcome<unknown>> {
  if (!isId(text('id'))) return stopped({ field: 'remark', problem: 'not-found' })
  return settleRemark(editing, doing, { remarkId: text('id'), isSettled: text('settled') === '1' })
}

async function confirm({ editing, doing }: ItemRequest, { text }: Form): Promise<Outcome<unknown>> {
  if (!isId(text('id'))) return stopped({ field: 'exception', problem: 'not-found' })
  return confirmException(editing, doing, { exceptionId: text('id') })
}
