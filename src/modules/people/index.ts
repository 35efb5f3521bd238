export { type Board, boardOn, seatOn } from './actions/boards.ts'
export { createAccount } from './actions/create-account.ts'
export { firstAdministratorSetUp, type SetUp } from './actions/first-administrator.ts'
export { type IdleNotice, reviewIdleRoles } from './actions/idle-roles.ts'
export { rolesOn, siteRolesOn } from './actions/resolved-roles.ts'
export { accountOfSession, forgetOldSignIns } from './actions/sessions.ts'
export { newSignInLink } from './actions/sign-in-links.ts'
export { accountPath, passwordLinkPath, signInPath, signOutPath } from './paths.ts'
export type { Seat } from './rules/board.ts'
export { csvText } from './rules/csv.ts'
export { may } from './rules/may.ts'
export {
  type Answering,
  type Assignment,
  approversOf,
  assignedTo,
  type Delegation,
  type HeldRole,
  mayActFor,
  type ResolvedRoles,
  type Responsibility,
} from './rules/responsibility.ts'
export { boardRoles, isPublishingRole, isRole, publishingRoles, roles } from './rules/role.ts'
export { type InspectionScope, inspectionScopesOf } from './store/inspections.ts'
export { peopleIssueText, roleName } from './words.ts'
