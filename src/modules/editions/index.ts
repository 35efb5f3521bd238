export { beginAgain } from './actions/begin-again.ts'
export { addressCheck } from './actions/check-address.ts'
export { choosePath } from './actions/choose-path.ts'
export { confirmException } from './actions/confirm-exception.ts'
export { correct } from './actions/correct.ts'
export { createDraft } from './actions/create-draft.ts'
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
  publishSigned,
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
export type { ContentType, Doing, Editing } from './actions/editing.ts'
export { enter } from './actions/enter.ts'
export { compare, deskView, mayOpen } from './actions/look.ts'
export { checkText } from './actions/pass-on.ts'
export { readdress } from './actions/readdress.ts'
export { refocus } from './actions/refocus.ts'
export { foreseeSwap, swapEverywhere } from './actions/replace-file.ts'
export { swappedOf, undoSwap } from './actions/replace-file-undo.ts'
export { restoreRevision } from './actions/restore-revision.ts'
export { autosave, saveDraft } from './actions/save-draft.ts'
export { settleRemark } from './actions/settle-remark.ts'
export { undo } from './actions/undo.ts'
export { withdraw } from './actions/withdraw.ts'
export { requestPath, sharePath } from './paths.ts'
export type { Composed, KeptRevision, ShownFact } from './rules/content-type.ts'
export type { Deed } from './rules/deeds.table.ts'
export type { Actor, Writer } from './rules/edition.ts'
export type { Entry } from './rules/entry.ts'
export { beginners, ownItemsOf } from './rules/list-rights.ts'
export { withAncestors } from './rules/placing.ts'
export { answersRequests } from './rules/share-request.ts'
export { answersShares } from './rules/sharing.ts'
export { type SitePath, sitePaths, states } from './rules/state.ts'
export { type WithdrawalReason, withdrawalReasons } from './rules/withdrawal.ts'
export { titlesOf } from './store/desk-list.ts'
export { knownExternalIds, takeNumbers } from './store/entering.ts'
export { filesUsed } from './store/files-used.ts'
export { freePaths } from './store/free-path.ts'
export { itemsInSection } from './store/items-in-section.ts'
export { type Counting, type ItemFilter, type PublishedItem, publishedCounts, publishedItems } from './store/ledger.ts'
export { editionOfExternalId } from './store/live-edition.ts'
export { remarksOf, verdictsOf } from './store/remarks.ts'
export { revisionsOf } from './store/revisions.ts'
export { requestsWaiting } from './store/share-requests.ts'
export { sharesWaiting } from './store/shares.ts'
export { pathsOn, sitePathOn } from './store/site-path.ts'
export { exceptionsOf } from './store/steps.ts'
export {
  dueToAppear,
  editionInSight,
  markReport,
  type OpenEdition,
  openEditions,
  openExceptions,
  openReports,
} from './store/waiting.ts'
export { deedWords, stateWords, workflowIssues } from './words.ts'
