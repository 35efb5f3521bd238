export { choosePath } from './actions/choose-path.ts'
export { confirmException } from './actions/confirm-exception.ts'
export type { RemarkMade } from './actions/consequences.ts'
export { correct } from './actions/correct.ts'
export { type Begun, createDraft } from './actions/create-draft.ts'
export {
  approve,
  approveAndPublish,
  approveByTelephone,
  archive,
  correctEdition,
  discardChange,
  limit,
  publish,
  publishByTelephone,
  publishUrgently,
  recommend,
  returnWithRemarks,
  reviseLive,
  schedule,
  submit,
  takeUp,
  unschedule,
  withdrawEdition,
} from './actions/deeds.ts'
export type { Check, ContentType, ContentTypes, Doing, Editing, ToApprove } from './actions/editing.ts'
export { enter } from './actions/enter.ts'
export { compare, type DeskView, deskView } from './actions/look.ts'
export { checkText } from './actions/pass-on.ts'
export { readdress } from './actions/readdress.ts'
export { restoreRevision } from './actions/restore-revision.ts'
export { type Autosaved, autosave, type Saved, saveDraft } from './actions/save-draft.ts'
export { settleRemark } from './actions/settle-remark.ts'
export type { StepTaken } from './actions/take-step.ts'
export { undo } from './actions/undo.ts'
export { withdraw } from './actions/withdraw.ts'
export type { Comparison } from './rules/compare.ts'
export type { Composed, ContentRules, KeptRevision, ShownFact } from './rules/content-type.ts'
export type { Deed } from './rules/deeds.table.ts'
export type { Actor, Approver, Edition, Writer } from './rules/edition.ts'
export type { Entry } from './rules/entry.ts'
export type { Finding } from './rules/first-checks.ts'
export { withAncestors } from './rules/placing.ts'
export { deeds } from './rules/rights.ts'
export { type SitePath, type State, sitePaths, states } from './rules/state.ts'
export { type WithdrawalReason, withdrawalReasons } from './rules/withdrawal.ts'
export { knownExternalIds, takeNumbers } from './store/entering.ts'
export {
  type Counting,
  type ItemFilter,
  type PublishedItem,
  publishedCounts,
  publishedItems,
} from './store/ledger.ts'
export { editionOfExternalId } from './store/live-edition.ts'
export { remarksOf, verdictsOf } from './store/remarks.ts'
export { revisionsOf } from './store/revisions.ts'
export { sitePathOn, sitePathsOf } from './store/site-path.ts'
export { exceptionsOf } from './store/steps.ts'
