export { type AccountMade, type CreateAccount, createAccount } from './actions/create-account.ts'
export { type FirstAdministrator, firstAdministratorSetUp, type SetUp } from './actions/first-administrator.ts'
export { changePassword, linkOf, useSignInLink } from './actions/passwords.ts'
export {
  accountOfSession,
  forgetOldSignIns,
  revokeSession,
  type SignedIn,
  sessionsOf,
  signOut,
} from './actions/sessions.ts'
export { type SignIn, signIn } from './actions/sign-in.ts'
export { accountPath, passwordLinkPath, setUpPath, signInPath, signOutPath } from './paths.ts'
export type { AccountInput } from './rules/account.ts'
export { may } from './rules/may.ts'
export { isRole, type Role, roles } from './rules/role.ts'
export { peopleIssueText, peopleWords } from './words.ts'
