import type { DemoBoard, DemoProvince, DemoRole } from '../../../demo/index.ts'
import { addDays, dayOf } from '../../basics/dates.ts'
import { reconstitute } from '../../modules/people/actions/boards.ts'
import { createAccount } from '../../modules/people/index.ts'
import { insertMembership } from '../../modules/people/store/accounts.ts'
import { confirmSecret, offerSecret } from '../../modules/people/store/second-factor.ts'
import { type DeskDb, inTransaction } from '../../platform/database/index.ts'
import { newSharedSecret } from '../../platform/one-time-passwords.ts'
import type { Account } from '../../web/context.ts'
import { administrator } from './administrator.ts'
import type { MadeSite } from './sites.ts'

const by = { kind: 'command' } as const

export const demoEmail = (account: string): string => `${account}@congso.example`

/** The accounts of the demonstration's people, by what stands before the at sign. */
export type Colleagues = ReadonlyMap<string, Account>

/** Founds the boards and makes everybody's account; all have one password, and a second factor whose code a command tells. */
export async function createBoards(
  db: DeskDb,
  { boards }: DemoProvince,
  sites: ReadonlyMap<string, MadeSite>,
  now: Date,
): Promise<Colleagues> {
  const colleagues = new Map<string, Account>()
  for (const board of boards) {
    const siteId = sites.get(board.site)?.id
    if (siteId === undefined) continue
    for (const [name, account, role] of [...board.seats, ...board.others]) {
      const known = colleagues.get(account)
      const colleague = { name, account, role, siteId, now }
      colleagues.set(account, known ? await helpedBy(db, known, colleague) : await createColleague(db, colleague))
    }
    await found(db, { siteId, board, colleagues, now })
  }
  return colleagues
}

type Colleague = { name: string; account: string; role: DemoRole; siteId: string; now: Date }

async function createColleague(db: DeskDb, { name, account, role, siteId, now }: Colleague): Promise<Account> {
  const email = demoEmail(account)
  const input = { name, email, role, siteId }
  const made = await createAccount(db, { input, by, now, password: administrator.password })
  if ('issues' in made) throw new Error(`the demo account ${email} cannot be made: ${JSON.stringify(made.issues)}`)
  const { accountId: id, personId } = made.done
  await inTransaction(db, async (tx) => {
    await offerSecret(tx, id, newSharedSecret(), now)
    await confirmSecret(tx, id, now)
  })
  return { id, personId, name, email, memberships: [{ siteId, role }] }
}

/** Somebody of another site who has a role here too. */
async function helpedBy(db: DeskDb, known: Account, { role, siteId, now }: Colleague): Promise<Account> {
  await inTransaction(db, (tx) => insertMembership(tx, { siteId, personId: known.personId, role }, now))
  return { ...known, memberships: [...known.memberships, { siteId, role }] }
}

type Founding = { siteId: string; board: DemoBoard; colleagues: Colleagues; now: Date }

async function found(db: DeskDb, { siteId, board, colleagues, now }: Founding): Promise<void> {
  const { number, issuer, signer, title } = board.decision
  const signedOn = addDays(dayOf(now), -400)
  const decision = {
    ...({ kind: 'founded', number, issuer, signerName: signer, signerTitle: title } as const),
    ...{ decidedOn: signedOn, effectiveOn: signedOn },
  }
  const seats = board.seats.map(([name, account, role, boardTitle, officeTitle]) => {
    const personId = colleagues.get(account)?.personId ?? null
    return { personId, name, role: role as 'board-head', boardTitle, officeTitle }
  })
  const founded = await reconstitute(db, { siteId, decision, seats, by, byPersonId: null, now })
  if ('issues' in founded) throw new Error(`the demo board of ${board.site}: ${JSON.stringify(founded.issues)}`)
}
