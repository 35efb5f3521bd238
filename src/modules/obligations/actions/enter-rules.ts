/** New law is new data: rules come in as a file, are proposed by one person and put into force by another, or by the operator's command. */
import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { type DeskDb, inTransaction, type Tx } from '../../../platform/database/index.ts'
import { type By, record } from '../../audit/index.ts'
import { type Rule, readRule } from '../rules/rule.ts'
import { stableText } from '../rules/stable-text.ts'
import { bringIntoForce, insertRule, lockProposal, lockRules, ruleLines } from '../store/rules.ts'

export type RulesRead = { rules: Rule[]; rejected: { no: number; issues: readonly Issue[] }[] }

const mostRules = 500

/** A list of rules, or one; each bad one is told with its place, and then nothing is entered. */
export function readRules(text: string): Outcome<RulesRead> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return stopped({ field: 'file', problem: 'not-json' })
  }
  const list = Array.isArray(given) ? given : [given]
  if (list.length === 0 || list.length > mostRules) return stopped({ field: 'file', problem: 'rules-count' })
  const read = list.map(readRule)
  return done({
    rules: read.flatMap((one) => ('done' in one ? [one.done] : [])),
    rejected: read.flatMap((one, index) => ('issues' in one ? [{ no: index + 1, issues: one.issues }] : [])),
  })
}

/** Enters rules with no deploy: what is the same as what stands is left out. From the desk they wait for a second person. */
export async function enterRules(
  db: DeskDb,
  { rules, by, now }: { rules: readonly Rule[]; by: By; now: Date },
): Promise<{ entered: number; unchanged: number }> {
  const inForce = by.kind !== 'account'
  return inTransaction(db, async (tx) => {
    await lockRules(tx)
    const standing = await standingRules(tx)
    const fresh = rules.filter((rule) => standing.get(`${rule.key} ${rule.validFrom}`) !== stableText(rule))
    for (const rule of fresh) {
      const id = await insertRule(tx, {
        rule,
        isOfProduct: false,
        at: now,
        by: by.kind === 'account' ? (by.id ?? null) : null,
        inForce,
      })
      const told = { subjectId: id, by, after: rule }
      if (inForce) await record(tx, { siteId: null, happened: 'obligation-rule-entered', ...told })
      else await record(tx, { siteId: null, happened: 'obligation-rule-proposed', ...told })
    }
    return { entered: fresh.length, unchanged: rules.length - fresh.length }
  })
}

/** Last entries by key and first day, proposals too, so that a file read twice proposes nothing twice. */
async function standingRules(tx: Tx): Promise<Map<string, string>> {
  const lines = (await ruleLines(tx)).toSorted(
    (one, other) =>
      Number(other.isOfProduct) - Number(one.isOfProduct) || one.enteredAt.getTime() - other.enteredAt.getTime(),
  )
  return new Map(lines.map(({ content }) => [`${content.key} ${content.validFrom}`, stableText(content)]))
}

/** The second person puts a proposal into force; one's own is not one's to confirm. */
export async function confirmRule(
  db: DeskDb,
  { id, by, now }: { id: string; by: By & { id: string }; now: Date },
): Promise<Outcome<{ key: string }>> {
  return inTransaction(db, async (tx) => {
    await lockRules(tx)
    const proposal = await lockProposal(tx, id)
    if (proposal === undefined) return stopped({ field: 'rule', problem: 'not-found' })
    if (proposal.enteredBy === by.id) return stopped({ field: 'rule', problem: 'second-person' })
    await bringIntoForce(tx, { id, by: by.id, at: now })
    await record(tx, {
      siteId: null,
      happened: 'obligation-rule-confirmed',
      subjectId: id,
      by,
      after: proposal.content,
    })
    return done({ key: proposal.content.key })
  })
}
