export { actingAt } from './actions/acting.ts'
export { createAccount } from './actions/create-account.ts'
export { firstAdministratorSetUp, type SetUp } from './actions/first-administrator.ts'
export { type IdleNotice, reviewIdleRoles, whyRolesRest } from './actions/idle-roles.ts'
export { officesOn } from './actions/resolved-roles.ts'
export { accountOfSession, forgetOldSignIns } from './actions/sessions.ts'
export { newSignInLink } from './actions/sign-in-links.ts'
export {
  accountPath,
  passwordLinkPath,
  renewRolesPath,
  secondFactorPath,
  signInPath,
  signOutPath,
  sitesPath,
} from './paths.ts'
export { may } from './rules/may.ts'
export { approversOf } from './rules/responsibility.ts'
export { isRole, roles } from './rules/role.ts'
export { type AtWork, addressOf, peopleAtWork } from './store/at-work.ts'
export { holdersAt } from './store/held-roles.ts'
export { inspectionScopesOf } from './store/inspections.ts'
export { accountNames, personNames } from './store/names.ts'
export { peopleIssueText } from './words.ts'
