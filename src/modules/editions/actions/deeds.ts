/** The deeds of the desk, one function each. What brings a text nearer to its readers passes the checks; the rest is one step. */
import type { Issue, Outcome } from '../../../basics/outcomes.ts'
import { stopped } from '../../../basics/outcomes.ts'
import type { Asked } from '../rules/workflow.ts'
import type { Withdrawal } from '../store/live-edition.ts'
import type { RemarkMade } from './consequences.ts'
import type { Doing, Editing } from './editing.ts'
import { type PassingOn, passOn } from './pass-on.ts'
import { type StepTaken, takeStep } from './take-step.ts'

type Result = Promise<Outcome<StepTaken>>

/** The text the person had before them, and why it goes on in spite of the checks. */
export type Seen = Pick<PassingOn, 'explanation' | 'revisionId'>

/** Gửi duyệt. */
export const submit = (editing: Editing, doing: Doing, seen: Seen = {}): Result =>
  passOn(editing, doing, { deed: 'submit', ...seen })

/** Nhận biên tập. */
export const takeUp = (editing: Editing, doing: Doing): Result => takeStep(editing, doing, { deed: 'take-up' })

export type Returning = { reason: string; remarks: readonly RemarkMade[]; revisionId?: string }

/** Trả lại, with the reason and the passages it is about. */
export async function returnWithRemarks(editing: Editing, doing: Doing, returning: Returning): Result {
  const { remarks, ...asked } = returning
  const empty = remarks.flatMap(({ comment }, index): Issue[] =>
    comment.trim() === '' ? [{ field: `remark-${index}`, problem: 'comment-missing' }] : [],
  )
  if (empty.length > 0) return stopped(...empty)
  return takeStep(editing, doing, { deed: 'return', ...asked }, { remarks })
}

/** Chuyển trình. */
export const recommend = (editing: Editing, doing: Doing, seen: Seen = {}): Result =>
  passOn(editing, doing, { deed: 'recommend', ...seen })

/** Duyệt. */
export const approve = (editing: Editing, doing: Doing, seen: Seen = {}): Result =>
  passOn(editing, doing, { deed: 'approve', ...seen })

export type ByTelephone = Seen & { reason: string; telephone: NonNullable<Asked['telephone']> }

/** Ghi nhận duyệt qua điện thoại; stays flagged until it is confirmed. */
export const approveByTelephone = (editing: Editing, doing: Doing, said: ByTelephone): Result =>
  passOn(editing, doing, { deed: 'approve-by-telephone', ...explained(said) })

export type Moments = Seen & { liveFrom: Date; liveUntil?: Date | null }

/** Hẹn giờ đăng, and if wanted the moment it leaves by itself. */
export const schedule = (editing: Editing, doing: Doing, moments: Moments): Result =>
  passOn(editing, doing, { deed: 'schedule', ...moments })

/** Bỏ hẹn giờ. */
export const unschedule = (editing: Editing, doing: Doing): Result => takeStep(editing, doing, { deed: 'unschedule' })

export type Publishing = Seen & { liveUntil?: Date | null }

/** Đăng what is approved. */
export const publish = (editing: Editing, doing: Doing, publishing: Publishing = {}): Result =>
  passOn(editing, doing, { deed: 'publish', ...publishing })

/** Duyệt và đăng: both or neither. */
export function approveAndPublish(editing: Editing, doing: Doing, { liveUntil, ...seen }: Publishing = {}): Result {
  const next: Asked = { deed: 'publish', ...(liveUntil === undefined ? {} : { liveUntil }) }
  return passOn(editing, doing, { deed: 'approve', ...seen, next })
}

/** Đăng theo lệnh duyệt qua điện thoại: both or neither; flagged until confirmed. */
export const publishByTelephone = (editing: Editing, doing: Doing, said: ByTelephone): Result =>
  passOn(editing, doing, { deed: 'approve-by-telephone', ...explained(said), next: { deed: 'publish' } })

/** Đăng khẩn, alone and with a reason; flagged until confirmed. */
export const publishUrgently = (editing: Editing, doing: Doing, urgent: Publishing & { reason: string }): Result =>
  passOn(editing, doing, { deed: 'publish-urgently', ...explained(urgent) })

/** Đăng văn bản đã ký: its verified signer answers for it, so whoever posts it needs no second pair of eyes. */
export const publishSigned = (editing: Editing, doing: Doing, publishing: Publishing = {}): Result =>
  passOn(editing, doing, { deed: 'publish-signed', ...publishing })

/** In a hurry one reason serves for both: why alone, and why in spite of what the checks found. */
const explained = <T extends Seen & { reason: string }>(said: T): T => ({
  ...said,
  explanation: said.explanation ?? said.reason,
})

/** Sửa bài đang đăng: begins a change that readers do not see until it is approved and published. */
export const reviseLive = (editing: Editing, doing: Doing): Result => takeStep(editing, doing, { deed: 'revise-live' })

/** Bỏ bản sửa; its revisions stay in the history. */
export const discardChange = (editing: Editing, doing: Doing, { reason }: { reason: string }): Result =>
  takeStep(editing, doing, { deed: 'discard', reason })

/** Hẹn giờ gỡ; null takes the limit away. */
export const limit = (editing: Editing, doing: Doing, { liveUntil }: { liveUntil: Date | null }): Result =>
  takeStep(editing, doing, { deed: 'limit', liveUntil })

/** Gỡ by a person of the desk, under the rules of the workflow. */
export const withdrawEdition = (editing: Editing, doing: Doing, withdrawal: Omit<Withdrawal, 'at'>): Result =>
  takeStep(editing, doing, { deed: 'withdraw' }, { withdrawal })

/** Đính chính by a person of the desk, under the rules of the workflow. */
export async function correctEdition(editing: Editing, doing: Doing, { text }: { text: string }): Result {
  if (text.trim() === '') return stopped({ field: 'text', problem: 'missing' })
  return takeStep(editing, doing, { deed: 'correct' }, { correction: text.trim() })
}

/** Lưu trữ. */
export const archive = (editing: Editing, doing: Doing): Result => takeStep(editing, doing, { deed: 'archive' })
