import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/database/index.ts'
import type { LetterLine } from '../rules/letter.ts'

export type NewLetter = {
  id: string
  accountId: string
  /** What it tells of; nothing is told twice to one account. */
  about: string
  subject: string
  lines: readonly LetterLine[]
  at: Date
}

/** False when the account was told of it already. */
export async function insertLetter(tx: Tx, letter: NewLetter): Promise<boolean> {
  const { rows } = await sql`insert into worklist.letter (id, account_id, about, subject, lines, written_at)
    values (${letter.id}, ${letter.accountId}, ${letter.about}, ${letter.subject}, ${JSON.stringify(letter.lines)}::jsonb, ${letter.at})
    on conflict on constraint letter_once do nothing returning id`.execute(tx)
  return rows.length > 0
}

export type Letter = { accountId: string; subject: string; lines: LetterLine[] }

/** A letter that has not been sent; locked, so that two workers never send it both. */
export async function unsentLetter(tx: Tx, id: string): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`select account_id as "accountId", subject, lines from worklist.letter
    where id = ${id} and sent_at is null for update`.execute(tx)
  return rows[0]
}

export async function markSent(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update worklist.letter set sent_at = ${at}, last_problem = null where id = ${id}`.execute(tx)
}

export async function markFailed(tx: Tx, id: string, problem: string): Promise<void> {
  await sql`update worklist.letter set last_problem = ${problem} where id = ${id} and sent_at is null`.execute(tx)
}

/** Of what these accounts were told already: 'account about'. */
export async function alreadyTold(db: Reader, accountIds: readonly string[], since: Date): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select account_id || ' ' || about as key from worklist.letter
    where account_id = any (${[...accountIds]}::uuid[]) and written_at >= ${since}`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

export type LetterState = { waiting: number; failing: number; lastProblem: string | null }

/** How the post goes, for those who run the system. */
export async function letterState(db: Reader): Promise<LetterState> {
  const { rows } = await sql<LetterState>`
    select count(*)::integer as waiting, count(last_problem)::integer as failing,
      (array_agg(last_problem order by written_at desc) filter (where last_problem is not null))[1] as "lastProblem"
    from worklist.letter where sent_at is null`.execute(db)
  return rows[0] ?? { waiting: 0, failing: 0, lastProblem: null }
}

/** Letters are no archive: what they told of stands in the ledger. */
export async function forgetLetters(tx: Tx, before: Date): Promise<number> {
  const { rows } = await sql`delete from worklist.letter where written_at < ${before} returning id`.execute(tx)
  return rows.length
}
