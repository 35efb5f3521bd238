import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Deed, type Role, steps, undoing } from './deeds.table.ts'
import { type Actor, type Circumstances, type Edition, isLive, stageOf, type Writer } from './edition.ts'
import { deeds } from './rights.ts'
import { pendingStates, type SitePath, sitePaths, states } from './state.ts'
import { standingBefore, whyNotUndo } from './undo.ts'
import { type Asked, openDeeds, standingAfter, stepFor, whyNot } from './workflow.ts'

const { CONGSO_RUNS = '300' } = process.env
const runs = Number(CONGSO_RUNS)
const at = new Date('2026-03-02T03:00:00Z')
const hour = 3_600_000
const later = (hours: number) => new Date(at.getTime() + hours * hour)

const person = (name: string, roles: Role[], unitIds: string[] = []): Actor => ({
  ...{ accountId: `account ${name}`, personId: `person ${name}`, name, names: [name], title: '', roles, unitIds },
})

const head = person('Trưởng', ['board-head'])
const standing = person('Thường trực', ['standing-deputy'])
const deputy = person('Phó', ['deputy'])
const member = person('Ủy viên', ['board-member'])
const secretary = person('Thư ký', ['board-secretary'])
const contributor = person('Cộng tác viên', ['contributor'])
const contact = person('Đầu mối', ['unit-contact'], ['unit 1'])
const outsider = person('Người ngoài', [])
const people = [head, standing, deputy, member, secretary, contributor, contact, outsider]

const by = ({ personId, name }: Actor): Writer => ({ personId, name })
const around = (path: SitePath = 'two'): Circumstances => ({ path, approvers: null, at })

const edition = (changes: Partial<Edition> = {}): Edition => ({
  ...{ state: 'draft', pending: null, revisionId: 'r1', writers: [by(contributor)], startedBy: contributor.accountId },
  ...{ unitId: null, recommendedBy: null, approval: null, liveFrom: null, last: null },
  ...changes,
})

const problems = (asked: Asked, one: Edition, actor: Actor, path: SitePath = 'two') =>
  whyNot(asked, one, actor, around(path)).map(({ problem }) => problem)

const approvedBy = (actor: Actor, revisionId = 'r1') => ({
  revisionId,
  personId: actor.personId,
  name: actor.name,
  exceptionId: null,
})

test('one step: what is sent is approved at once; two: an editor recommends it first', () => {
  const sent = edition({ state: 'submitted' })
  assert.deepEqual(problems({ deed: 'approve' }, sent, deputy, 'one'), [])
  assert.deepEqual(problems({ deed: 'approve' }, sent, deputy, 'two'), ['not-in-this-state'])
  assert.deepEqual(problems({ deed: 'approve' }, edition({ state: 'awaiting-approval' }), deputy, 'two'), [])
})

test('two and three steps: who recommended it does not approve it too', () => {
  const waiting = edition({ state: 'awaiting-approval', recommendedBy: deputy.personId })
  assert.deepEqual(problems({ deed: 'approve' }, waiting, deputy, 'two'), ['recommended-by-oneself'])
  assert.deepEqual(problems({ deed: 'approve' }, waiting, head, 'two'), [])
  assert.deepEqual(problems({ deed: 'approve' }, waiting, deputy, 'one'), [])
})

test('three steps: another than the approver publishes', () => {
  const approved = edition({ state: 'approved', approval: approvedBy(deputy) })
  assert.deepEqual(problems({ deed: 'publish' }, approved, deputy, 'three'), ['approved-by-oneself'])
  assert.deepEqual(problems({ deed: 'publish' }, approved, secretary, 'three'), [])
  assert.deepEqual(problems({ deed: 'publish' }, approved, deputy, 'two'), [])
})

for (const [who, writer] of [
  ['the author', by(deputy)],
  ['the author by a pen name', { personId: null, name: 'Sông Hàn' }],
  ['the last writer', by(deputy)],
] as const) {
  test(`${who} does not approve`, () => {
    const named = { ...deputy, names: [deputy.name, 'Sông Hàn'] }
    const waiting = edition({ state: 'awaiting-approval', writers: [by(contributor), writer] })
    assert.deepEqual(problems({ deed: 'approve' }, waiting, named), ['four-eyes'])
    assert.deepEqual(problems({ deed: 'approve' }, waiting, head), [])
  })
}

test('the account that typed does not count: who entered a text for its author may approve it', () => {
  const entered = edition({ state: 'awaiting-approval', startedBy: deputy.accountId, writers: [by(contributor)] })
  assert.deepEqual(problems({ deed: 'approve' }, entered, deputy), [])
})

test('an approval is of one revision', () => {
  const changed = edition({ state: 'approved', revisionId: 'r2', approval: approvedBy(head) })
  assert.deepEqual(problems({ deed: 'publish' }, changed, secretary), ['not-approved'])
  assert.deepEqual(problems({ deed: 'publish', revisionId: 'r1' }, changed, secretary), [
    'changed-meanwhile',
    'not-approved',
  ])
})

test('an author may publish what another has approved', () => {
  const approved = edition({ state: 'approved', writers: [by(deputy)], approval: approvedBy(head) })
  assert.deepEqual(problems({ deed: 'publish' }, approved, deputy), [])
})

test('urgently: alone, but only with a reason', () => {
  const own = edition({ writers: [by(secretary)] })
  assert.deepEqual(problems({ deed: 'publish-urgently' }, own, secretary), ['reason-missing'])
  assert.deepEqual(problems({ deed: 'publish-urgently', reason: 'Bão đổ bộ' }, own, secretary), [])
  assert.deepEqual(problems({ deed: 'publish-urgently', reason: 'Vội' }, own, contributor), ['not-yours-to-do'])
})

test('by telephone: the voice is named with title and time, and is no writer', () => {
  const waiting = edition({ state: 'awaiting-approval' })
  const voice = { ...by(head), title: 'Trưởng ban', at }
  const asked = (telephone: Partial<typeof voice>): Asked => ({
    ...{ deed: 'approve-by-telephone', reason: 'Đồng chí đi công tác', telephone: { ...voice, ...telephone } },
  })
  assert.deepEqual(problems(asked({}), waiting, secretary), [])
  assert.deepEqual(problems(asked({ title: ' ' }), waiting, secretary), ['approver-title-missing'])
  assert.deepEqual(problems(asked({ name: '' }), waiting, secretary), ['approver-missing'])
  assert.deepEqual(problems(asked({ at: later(1) }), waiting, secretary), ['in-the-future'])
  assert.deepEqual(problems(asked(by(secretary)), waiting, secretary), ['approver-is-oneself'])
  const personId = null
  assert.deepEqual(problems(asked({ personId, name: contributor.name }), waiting, secretary), ['four-eyes'])
})

test('assignment and cover decide who approves; a covering person is told apart', () => {
  const waiting = edition({ state: 'awaiting-approval' })
  const assigned = (approvers: Circumstances['approvers']): Circumstances => ({ ...around(), approvers })
  const toHead = assigned([{ personId: head.personId, forPersonId: null }])
  assert.deepEqual(whyNot({ deed: 'approve' }, waiting, deputy, toHead), [
    { field: 'person', problem: 'not-yours-to-do' },
  ])
  const covered = assigned([{ personId: member.personId, forPersonId: head.personId }])
  const taken = stepFor({ deed: 'approve' }, waiting, member, covered)
  assert.ok('done' in taken && taken.done.capacity.forPersonId === head.personId)
})

test('contributors touch what is theirs: opened, written or from their unit', () => {
  const others = edition({ writers: [by(member)], startedBy: member.accountId, unitId: 'unit 1' })
  assert.deepEqual(problems({ deed: 'write' }, others, contributor), ['not-yours-to-do'])
  assert.deepEqual(problems({ deed: 'submit' }, others, contact), [])
  assert.deepEqual(problems({ deed: 'write' }, edition({ state: 'submitted' }), contributor), ['not-in-this-state'])
})

test('a change to what is live goes its way while the live one stays; it cannot wait for a moment', () => {
  const live = edition({ state: 'published', liveFrom: at })
  const begun = stepFor({ deed: 'revise-live' }, live, contributor, around())
  assert.ok('done' in begun)
  assert.deepEqual(standingAfter(live, begun.done.step), { state: 'published', pending: 'draft' })
  const pending = edition({ state: 'published', pending: 'approved', liveFrom: at, approval: approvedBy(head) })
  assert.deepEqual(problems({ deed: 'schedule', liveFrom: later(2) }, pending, secretary), ['change-cannot-wait'])
  assert.deepEqual(problems({ deed: 'revise-live' }, pending, contributor), ['change-under-way'])
  assert.deepEqual(problems({ deed: 'archive' }, pending, secretary), ['not-in-this-state'])
})

test('moments: a schedule lies ahead, an end after its beginning', () => {
  const approved = edition({ state: 'approved', approval: approvedBy(head) })
  const moment = (asked: Partial<Asked>) => problems({ deed: 'schedule', ...asked }, approved, secretary)
  assert.deepEqual(moment({}), ['moment-missing'])
  assert.deepEqual(moment({ liveFrom: at }), ['moment-is-past'])
  assert.deepEqual(moment({ liveFrom: later(9000) }), ['moment-too-far'])
  assert.deepEqual(moment({ liveFrom: later(2), liveUntil: later(1) }), ['ends-before-it-begins'])
  assert.deepEqual(moment({ liveFrom: later(2), liveUntil: later(3) }), [])
})

test('what was seen cannot be unseen: publishing is explained, not undone', () => {
  const last = { eventId: 1, deed: 'publish', revisionId: 'r1', from: 'approved', to: 'published' } as const
  const live = edition({
    state: 'published',
    liveFrom: at,
    last: { ...last, wasPending: false, byPersonId: head.personId },
  })
  assert.deepEqual(whyNotUndo(live, head, around()), [{ field: 'state', problem: 'was-seen' }])
})

test('the table names only known states, every deed has a way back or a word, every state can be left', () => {
  for (const { from, to } of steps) {
    assert.ok(from.every((state) => states.includes(state)))
    assert.ok(to === 'same' || states.includes(to))
  }
  for (const path of sitePaths) {
    const stuck = states.filter((state) => deeds(state, path).length === 0)
    assert.deepEqual(stuck, ['archived'], 'an archived edition is only brought back by undoing')
  }
  assert.ok(Object.keys(undoing).every((deed) => steps.some((step) => step.deed === deed)))
})

/** People stay at the desk for more than one deed: that is when they would do alone what two should. */
type Move = { who: number | null; pick: number; isForced: boolean; isUndo: boolean; isOnBehalf: boolean; voice: number }
const move: fc.Arbitrary<Move> = fc.record({
  ...{ who: fc.option(fc.nat(people.length - 1), { freq: 2 }), pick: fc.nat(1000), voice: fc.nat(people.length - 1) },
  ...{
    isForced: fc.nat(9).map((n) => n === 0),
    isUndo: fc.nat(19).map((n) => n === 0),
    isOnBehalf: fc.nat(4).map((n) => n === 0),
  },
})
const sequence = fc.record({
  path: fc.constantFrom(...sitePaths),
  moves: fc.array(move, { minLength: 10, maxLength: 80, size: 'max' }),
})
const allDeeds = Object.keys(undoing) as Deed[]

/** What really happened, kept apart from what the rules look at. */
type Truth = {
  texts: Map<string, { authors: string[]; last: string; began: string }>
  looks: { revisionId: string; personId: string | null; isException: boolean }[]
  live: string | null
  events: number
  reached: Set<string>
}

function play(path: SitePath, moves: readonly Move[]): { truth: Truth; now: Edition } {
  const began = contributor.personId
  const truth: Truth = {
    texts: new Map([['r1', { authors: [began], last: began, began }]]),
    looks: [],
    live: null,
    events: 0,
    reached: new Set(),
  }
  let now = edition()
  let actor = contributor
  for (const one of moves) {
    actor = people[one.who ?? people.indexOf(actor)] ?? outsider
    now = step(now, one, actor, { truth, path })
    truth.reached.add(now.state)
  }
  return { truth, now }
}

type Playing = { truth: Truth; path: SitePath }

function step(now: Edition, one: Move, actor: Actor, playing: Playing): Edition {
  const before = playing.truth.live
  const next = one.isUndo ? taken(now, actor, playing) : acted(now, one, actor, playing)
  assert.ok(states.includes(next.state))
  assert.ok(next.pending === null || (pendingStates.includes(next.pending) && next.state === 'published'))
  if (playing.truth.live !== before && playing.truth.live !== null) assertSeenByAnother(playing.truth)
  return next
}

/** The rule itself, said once more: somebody who neither wrote nor last changed it has looked, or the exception is noted. */
function assertSeenByAnother({ texts, looks, live }: Truth) {
  const text = texts.get(live ?? '')
  assert.ok(text)
  const isSeen = looks.some(({ revisionId, personId, isException }) => {
    const isAnother = personId !== null && personId !== text.last && !text.authors.includes(personId)
    return revisionId === live && (isException || isAnother)
  })
  assert.ok(isSeen, `${live} went live by its writers alone`)
}

/** What leads on is tried more often: most mistakes lie near the readers. */
const forward: readonly Deed[] = ['write', 'submit', 'take-up', 'recommend', 'approve', 'publish']

function acted(now: Edition, one: Move, actor: Actor, { truth, path }: Playing): Edition {
  // Archiving ends a sequence, so it happens only where a deed is tried without looking.
  const open = openDeeds(now, actor, around(path), allDeeds).filter((deed) => deed !== 'archive')
  const weighted = open.flatMap((deed) => (forward.includes(deed) ? [deed, deed, deed, deed] : [deed]))
  const choice = one.isForced || open.length === 0 ? allDeeds : weighted
  const deed = choice[one.pick % choice.length] ?? 'write'
  const voice = people[one.voice] ?? head
  const telephone = { ...by(voice), title: 'Trưởng ban', at }
  const asked: Asked = {
    deed,
    reason: 'Lý do',
    telephone,
    liveFrom: later(2),
    ...(deed === 'limit' ? { liveUntil: null } : {}),
  }
  if (whyNot(asked, now, actor, around(path)).length > 0) return now
  const found = stepFor(asked, now, actor, around(path))
  assert.ok('done' in found)
  const { step: taken } = found.done
  assert.ok(taken.from.includes(taken.of === 'text' ? stageOf(now) : now.state), 'a step that the table does not have')
  const moved: Edition = { ...now, ...standingAfter(now, taken) }
  return after(moved, now, { deed, actor, voice, writer: one.isOnBehalf ? voice : actor, truth })
}

type Acting = { deed: Deed; actor: Actor; voice: Actor; writer: Actor; truth: Truth }

function after(moved: Edition, now: Edition, acting: Acting): Edition {
  const { deed, actor, truth } = acting
  const last = {
    ...{ eventId: ++truth.events, deed, revisionId: now.revisionId, byPersonId: actor.personId },
    ...{ from: stageOf(now), to: stageOf(moved), wasPending: now.pending !== null || moved.pending !== null },
  }
  if (deed === 'write') return written(moved, acting)
  return { ...moved, ...left(now, acting), last }
}

function written(moved: Edition, { writer, truth }: Acting): Edition {
  const formerly = truth.texts.get(moved.revisionId)
  assert.ok(formerly)
  const revisionId = `r${truth.texts.size + 1}`
  const began = moved.revisionId === truth.live ? writer.personId : formerly.began
  truth.texts.set(revisionId, { authors: formerly.authors, last: writer.personId, began })
  return { ...moved, revisionId, writers: writersOf(truth, revisionId) }
}

const writersOf = ({ texts }: Truth, revisionId: string): Writer[] => {
  const text = texts.get(revisionId)
  return [...(text?.authors ?? []), text?.last, text?.began].flatMap((id) =>
    people.filter((one) => one.personId === id).map(by),
  )
}

function left(now: Edition, { deed, actor, voice, truth }: Acting): Partial<Edition> {
  const { revisionId } = now
  const look = (who: Actor, isException: boolean) => {
    truth.looks.push({ revisionId, personId: who.personId, isException })
    return { ...approvedBy(who, revisionId), exceptionId: isException ? 'exception' : null }
  }
  const text = (id: string | null) => (id === null ? {} : { revisionId: id, writers: writersOf(truth, id) })
  switch (deed) {
    case 'recommend':
      return { recommendedBy: actor.personId }
    case 'approve':
      return { approval: look(actor, false) }
    case 'approve-by-telephone':
      return { approval: look(voice, true) }
    case 'return':
      return { approval: null, recommendedBy: null }
    case 'publish-urgently':
      truth.live = revisionId
      return { approval: look(actor, true), liveFrom: at }
    case 'publish':
    case 'schedule':
      truth.live = revisionId
      return { liveFrom: deed === 'publish' ? at : later(2) }
    case 'withdraw': {
      const shown = truth.live
      truth.live = null
      return text(shown)
    }
    case 'unschedule':
      truth.live = null
      return { liveFrom: null }
    case 'discard':
    case 'revise-live':
      return text(truth.live)
    default:
      return {}
  }
}

function taken(now: Edition, actor: Actor, { truth, path }: Playing): Edition {
  if (whyNotUndo(now, actor, around(path)).length > 0 || now.last === null) return now
  const { last } = now
  const back: Edition = { ...now, ...standingBefore(now), last: null }
  if (last.deed === 'schedule') truth.live = null
  if (last.deed === 'withdraw') truth.live = now.revisionId
  if (last.deed === 'approve' || last.deed === 'approve-by-telephone') return { ...back, approval: null }
  const revisionId = last.deed === 'discard' ? last.revisionId : last.deed === 'revise-live' ? truth.live : null
  return revisionId === null ? back : { ...back, revisionId, writers: writersOf(truth, revisionId) }
}

test(`in ${runs} random sequences nobody publishes alone what they wrote, and nothing leaves the table`, () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(sequence, ({ path, moves }) => {
      const { now, truth } = play(path, moves)
      for (const state of truth.reached) reached.add(state)
      assert.equal(truth.live !== null, isLive(now, later(3)))
    }),
    { numRuns: runs },
  )
  const missed = states.filter((state) => !reached.has(state))
  if (runs >= 300) assert.deepEqual(missed, [], 'the sequences must reach every state')
})
