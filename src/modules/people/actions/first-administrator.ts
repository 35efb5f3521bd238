import { timingSafeEqual } from 'node:crypto'
import { done, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction } from '../../../platform/database/index.ts'
import { hashPassword } from '../../../platform/passwords.ts'
import { setUpPath } from '../paths.ts'
import { plainEmail, whyNotAccount } from '../rules/account.ts'
import { whyNotPassword } from '../rules/password.ts'
import { anyAccount, lockAccounts } from '../store/accounts.ts'
import { addAccount } from './create-account.ts'
import { hashOf, newSecret } from './secrets.ts'
import { type Place, startSession } from './sessions.ts'

export type FirstAdministrator = Place & { name: string; email: string; password: string; now: Date }

export type SetUp = {
  /** The path on the desk to print at the first start; null as soon as any account exists. */
  offer(db: DeskDb): Promise<string | null>
  accepts(secret: string): boolean
  /** Makes the operator and signs in. Issues: 'set-up-over' when an account exists, else those of the form. */
  create(db: DeskDb, secret: string, asked: FirstAdministrator): Promise<Outcome<{ secret: string }>>
}

/**
 * The one-time address on which the first administrator is made. Its secret lives in this process only, so nothing that
 * opens an empty system is ever stored; another start prints another address.
 */
export function firstAdministratorSetUp(): SetUp {
  const secret = newSecret()
  const accepts = (given: string) => timingSafeEqual(hashOf(given), hashOf(secret))
  return {
    offer: async (db) => ((await anyAccount(db)) ? null : setUpPath(secret)),
    accepts,
    create: async (db, given, asked) =>
      accepts(given) ? createFirst(db, asked) : stopped({ field: 'link', problem: 'set-up-over' }),
  }
}

async function createFirst(db: DeskDb, asked: FirstAdministrator): Promise<Outcome<{ secret: string }>> {
  const input = { name: asked.name, email: asked.email, role: 'operator', siteId: null } as const
  const issues = [...whyNotAccount(input), ...whyNotPassword(asked.password, plainEmail(asked.email))]
  if (issues.length > 0) return stopped(...issues)
  if (await anyAccount(db)) return stopped({ field: 'link', problem: 'set-up-over' })

  const passwordHash = await hashPassword(asked.password)
  return inTransaction(db, async (tx) => {
    await lockAccounts(tx)
    if (await anyAccount(tx)) return stopped({ field: 'link', problem: 'set-up-over' })
    const by = { kind: 'command', ...(asked.address ? { address: asked.address } : {}) } as const
    const made = await addAccount(tx, { input, by, now: asked.now, passwordHash })
    if ('issues' in made) return made
    return done({ secret: await startSession(tx, made.done.accountId, asked, asked.now) })
  })
}
