/** `congso account`: a person with one role, or an account that exists, and a one-time link on which they set their password. */
import {
  createAccount,
  isRole,
  newSignInLink,
  passwordLinkPath,
  peopleIssueText,
  roles,
} from '../../modules/people/index.ts'
import { accountByEmail } from '../../modules/people/store/members.ts'
import { secondFactorOf } from '../../modules/people/store/second-factor.ts'
import { siteBySlug } from '../../modules/sites/index.ts'
import type { DeskDb } from '../../platform/database/index.ts'
import { codeOf, stepOf } from '../../platform/one-time-passwords.ts'
import { type Result, refused, wrongUse } from './result.ts'

export type AccountOptions = { email: string; name: string; role: string; site?: string }

/** `deskOrigin` is the desk's address without a slash at the end: 'http://desk.localhost:8080'. */
export async function createAccountCommand(
  db: DeskDb,
  options: AccountOptions,
  { deskOrigin, now }: { deskOrigin: string; now: Date },
): Promise<Result> {
  const { email, name, role } = options
  if (!isRole(role)) return wrongUse(`Vai trò không có: ${role}. Chọn một trong: ${roles.join(', ')}.`)
  const site = options.site === undefined ? undefined : await siteBySlug(db, options.site)
  if (options.site !== undefined && site === undefined) return wrongUse(`Không có trang nào tên là ${options.site}.`)

  const input = { email, name: name.normalize('NFC'), role, siteId: site?.id ?? null }
  const outcome = await createAccount(db, { input, by: { kind: 'command' }, now })
  if ('issues' in outcome) return refused(outcome.issues.map(({ problem }) => peopleIssueText(problem)))
  const link = deskOrigin + passwordLinkPath(outcome.done.linkSecret ?? '')
  return {
    exitCode: 0,
    output: { account: outcome.done.accountId, email, link },
    messages: ['Gửi liên kết này cho người được cấp tài khoản; dùng được một lần, trong 24 giờ.'],
  }
}

export type LinkOptions = { email: string; dropSecondFactor: boolean }

/** `congso account link`: a new one-time link for an account that exists, for a forgotten password or a lost telephone. */
export async function linkAccountCommand(
  db: DeskDb,
  { email, dropSecondFactor }: LinkOptions,
  { deskOrigin, now }: { deskOrigin: string; now: Date },
): Promise<Result> {
  const asked = { email, dropsSecondFactor: dropSecondFactor, by: { kind: 'command' } as const, now }
  const outcome = await newSignInLink(db, asked)
  if ('issues' in outcome) return refused(outcome.issues.map(({ problem }) => peopleIssueText(problem)))
  const link = deskOrigin + passwordLinkPath(outcome.done.linkSecret)
  return {
    exitCode: 0,
    output: { account: outcome.done.accountId, email, link },
    messages: ['Gửi liên kết này cho chủ tài khoản; dùng được một lần, trong 24 giờ.'],
  }
}

/** `congso account code`: the code a demonstration account would read from its telephone; nobody has that telephone. */
export async function codeCommand(
  db: DeskDb,
  email: string,
  { isDemo, now }: { isDemo: boolean; now: Date },
): Promise<Result> {
  if (!isDemo) return wrongUse('Lệnh này chỉ dùng với dữ liệu minh họa: congso --demo account code …')
  const found = await accountByEmail(db, email)
  const factor = found && (await secondFactorOf(db, found.accountId))
  if (!factor) return refused(['Không có tài khoản minh họa nào dùng mã xác thực với thư điện tử này.'])
  return { exitCode: 0, output: { email, code: codeOf(factor.secret, stepOf(now)) } }
}
