import { done, type Issue, type Outcome, stopped } from '../../../basics/outcomes.ts'
import { inTransaction, type Reader, type Tx } from '../../../platform/database/index.ts'
import { shownFiles } from '../../media/index.ts'
import type { Composed } from '../rules/content-type.ts'
import { type CheckedText, type Finding, firstFindings, whyNotPass } from '../rules/first-checks.ts'
import { type Asked, whyNot } from '../rules/workflow.ts'
import { type EditionFound, lockEdition } from '../store/editing.ts'
import { insertVerdict } from '../store/remarks.ts'
import { type Doing, type Editing, enterScene, notFound, readScene, typeOf } from './editing.ts'
import { alikeTitles, brokenLinks } from './site-checks.ts'
import { type StepTaken, stepWithin } from './take-step.ts'
import { composedHead, handOver, recordWriting } from './write-revision.ts'

export type PassingOn = Asked & {
  /** Why it goes on in spite of what the checks found; the approver reads it. */
  explanation?: string
  /** A second step in the same transaction: both are taken or neither. */
  next?: Asked
}

/**
 * A deed that brings a text nearer to the readers. What the person was writing becomes a revision, the checks look at it
 * outside every lock, and their verdict is stored with the revision in the transaction of the step. Whatever stops the
 * step, the text is saved.
 */
export async function passOn(editing: Editing, doing: Doing, passing: PassingOn): Promise<Outcome<StepTaken>> {
  const { explanation, next, ...asked } = passing
  const ready = await makeReady(editing, doing, asked)
  if ('issues' in ready) return ready
  const { edition, composed } = ready.done
  const findings = await findingsOf(editing, edition, composed)
  const unexplained = whyNotPass(findings, explanation)
  if (unexplained.length > 0) return stopped(...unexplained)
  const verdict = { deed: asked.deed, checkedAt: doing.at, findings, explanation: explanation ?? null }
  const steps = [{ ...asked, revisionId: edition.revisionId }, ...(next === undefined ? [] : [next])]
  return allOrNone(editing, async (tx) => {
    const of = { revisionId: edition.revisionId, accountId: doing.actor.accountId }
    // Two who pass the same text on in the same instant: verdicts are numbered, so the second waits here.
    if (!(await lockEdition(tx, doing.siteId, doing.editionId))) return stopped(notFound)
    await insertVerdict(tx, doing.siteId, { ...verdict, ...of })
    let taken: Outcome<StepTaken> = stopped(notFound)
    for (const step of steps) {
      const scene = await enterScene(tx, editing, doing)
      taken =
        scene === undefined
          ? stopped(notFound)
          : await stepWithin(tx, editing, doing, { scene, asked: step, extras: {} })
      if ('issues' in taken) return taken
    }
    return taken
  })
}

class StepRefused extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('a step was refused')
    this.issues = issues
  }
}

/** Undoes whatever was written when the outcome is a refusal. */
async function allOrNone<T>(editing: Editing, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await inTransaction(editing.db, async (tx) => {
      const outcome = await work(tx)
      if ('issues' in outcome) throw new StepRefused(outcome.issues)
      return outcome
    })
  } catch (problem) {
    if (problem instanceof StepRefused) return stopped(...problem.issues)
    throw problem
  }
}

type Ready = { edition: EditionFound; composed: Composed }

/** A change nobody has written anything in is no second text: passed on and sent back, it would take the live one's approval along. */
const isWhatReadersSee = ({ pending, live, revisionId }: EditionFound): boolean =>
  pending !== null && live?.revisionId === revisionId

/** Hands over what was being written and asks everything that can be asked before the checks. */
async function makeReady(editing: Editing, doing: Doing, asked: Asked): Promise<Outcome<Ready>> {
  return inTransaction(editing.db, async (tx) => {
    const scene = await enterScene(tx, editing, doing)
    if (scene === undefined) return stopped(notFound)
    const { revisionId } = scene.edition
    if (asked.revisionId !== undefined && asked.revisionId !== revisionId) {
      return stopped({ field: 'revision', problem: 'changed-meanwhile' })
    }
    const handed = await handOver(tx, editing, doing, scene)
    if ('issues' in handed) return handed
    if (handed.done !== revisionId) await recordWriting(tx, doing, handed.done, revisionId)
    const now = handed.done === revisionId ? scene : await readScene(tx, editing, doing)
    if (now === undefined) return stopped(notFound)
    const { revisionId: _seen, ...wanted } = asked
    const issues = whyNot(wanted, now.edition, doing.actor, now.around)
    if (issues.length > 0) return stopped(...issues)
    if (isWhatReadersSee(now.edition)) return stopped({ field: 'revision', problem: 'nothing-changed' })
    const type = typeOf(editing, now.edition.type)
    const composed = await composedHead(tx, type, now.edition)
    const unready = [...type.whyNotReady(composed), ...(await strangeFiles(tx, doing.siteId, composed))]
    return unready.length > 0 ? stopped(...unready) : done({ edition: now.edition, composed })
  })
}

/** A file is shown from the catalogue of this site alone: knowing the hash of another site's file is not having it. */
export async function strangeFiles(
  db: Reader,
  siteId: string,
  { body, picture, files: others }: Composed,
): Promise<Issue[]> {
  const files = await shownFiles(db, siteId, { prose: body, picture, files: others })
  return files.some(({ bytes }) => bytes === 0) ? [{ field: 'body', problem: 'file-not-here' }] : []
}

/** What the checks say of the text under way, for showing before it is sent. */
export async function checkText(
  editing: Editing,
  doing: Doing,
): Promise<Outcome<{ findings: Finding[]; unready: Issue[] }>> {
  const scene = await readScene(editing.db, editing, doing)
  if (scene === undefined) return stopped(notFound)
  const type = typeOf(editing, scene.edition.type)
  const composed = await composedHead(editing.db, type, scene.edition)
  return done({ findings: await findingsOf(editing, scene.edition, composed), unready: type.whyNotReady(composed) })
}

async function findingsOf(editing: Editing, edition: EditionFound, composed: Composed): Promise<Finding[]> {
  const { siteId, editionId, itemId, language, type } = edition
  const { title, summary, body, picture, files, facts } = composed
  const about = { siteId, editionId, itemId, language, type }
  const text: CheckedText = { ...about, title, summary, body, picture, files, facts }
  const found = [...firstFindings(text)]
  for (const check of [alikeTitles, brokenLinks, ...editing.checks]) found.push(...(await check(editing.db, text)))
  return found
}
