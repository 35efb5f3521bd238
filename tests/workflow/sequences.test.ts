// Random people do random deeds on real editions: what the rules promise holds in the database too.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Outcome } from '../../src/basics/outcomes.ts'
import {
  approve,
  approveByTelephone,
  archive,
  type Deed,
  type Doing,
  deskView,
  discardChange,
  limit,
  publish,
  publishUrgently,
  recommend,
  restoreRevision,
  returnWithRemarks,
  reviseLive,
  type SitePath,
  saveDraft,
  schedule,
  sitePaths,
  states,
  submit,
  takeUp,
  undo,
  unschedule,
  withdrawEdition,
} from '../../src/modules/editions/index.ts'
import { done, minutes, seatNames, start, workflowGround } from './ground.ts'

const { CONGSO_DB_RUNS = '300', CONGSO_SEED = String(Date.now()) } = process.env
const runs = Number(CONGSO_DB_RUNS)
const ground = await workflowGround()
const { editing, people, as, begin, form, site, database } = ground
after(() => database.drop())

const move = fc.record({
  ...{
    who: fc.option(fc.nat(seatNames.length - 1), { freq: 2 }),
    pick: fc.nat(1000),
    voice: fc.nat(seatNames.length - 1),
  },
  ...{
    isForced: fc.nat(11).map((n) => n === 0),
    isUndo: fc.nat(15).map((n) => n === 0),
    isOnBehalf: fc.nat(3).map((n) => n === 0),
  },
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never
const sequence = fc.record({
  path: fc.constantFrom(...sitePaths),
  moves: fc.array(move, { minLength: 8, maxLength: 16, size: 'max' }),
})

type Act = (doing: Doing, one: Move) => Promise<Outcome<unknown>>
const note = { explanation: 'Chuỗi ngẫu nhiên' }
const reason = 'Chuỗi ngẫu nhiên'
const soon = { liveFrom: new Date(Date.now() + 30 * 86_400_000) }

const seatAt = (index: number) => people[seatNames[index] ?? 'head']

const telephoneOf = ({ voice }: Move) => {
  const { personId, name } = seatAt(voice)
  return { personId, name, title: 'Chức danh', at: start }
}

async function write(doing: Doing, one: Move): Promise<Outcome<unknown>> {
  const view = await deskView(editing, doing)
  const { personId, name } = seatAt(one.voice)
  const text = form({ title: `Chuỗi ${doing.editionId}`, text: `Lần ${one.pick} ${doing.at.getTime()}` })
  const { works } = (view?.form ?? text) as typeof text
  const kept = { ...text, works }
  const behalf = one.isOnBehalf ? { onBehalfOf: { personId, name } } : {}
  return saveDraft(editing, {
    ...doing,
    basedOn: view?.edition.revisionId ?? '',
    copyVersion: 0,
    form: kept,
    ...behalf,
  })
}

const acts: Partial<Record<Deed | 'restore', Act>> = {
  write,
  submit: (doing) => submit(editing, doing, note),
  'take-up': (doing) => takeUp(editing, doing),
  return: (doing) => returnWithRemarks(editing, doing, { reason, remarks: [{ comment: 'Sửa' }] }),
  recommend: (doing) => recommend(editing, doing, note),
  approve: (doing) => approve(editing, doing, note),
  'approve-by-telephone': (doing, one) =>
    approveByTelephone(editing, doing, { reason, telephone: telephoneOf(one), ...note }),
  schedule: (doing) => schedule(editing, doing, { ...soon, ...note }),
  unschedule: (doing) => unschedule(editing, doing),
  publish: (doing) => publish(editing, doing, note),
  'publish-urgently': (doing) => publishUrgently(editing, doing, { reason, ...note }),
  'revise-live': (doing) => reviseLive(editing, doing),
  discard: (doing) => discardChange(editing, doing, { reason }),
  limit: (doing) => limit(editing, doing, { liveUntil: null }),
  withdraw: (doing) => withdrawEdition(editing, doing, { reason: 'mistake' }),
  restore: async (doing, one) => {
    const { rows } = await sql<{ id: string }>`
      select id from editions.revision where edition_id = ${doing.editionId} order by no`.execute(database.desk)
    return restoreRevision(editing, doing, { revisionId: rows[one.pick % rows.length]?.id ?? '' })
  },
  archive: (doing) => archive(editing, doing),
}
const allActs = Object.keys(acts) as (keyof typeof acts)[]

type Facts = { state: string; pending: string | null; shown: string | null; revisions: string[] }

async function factsOf(editionId: string): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select e.state, e.pending_state as pending, p.revision_id as shown,
      array(select r.id::text || md5(r::text) from editions.revision as r where r.edition_id = e.id order by r.no) as revisions
    from editions.edition as e left join editions.publication as p on p.edition_id = e.id
    where e.id = ${editionId}`.execute(database.desk)
  const [row] = rows
  assert.ok(row)
  return row
}

/** Told from the tables alone: somebody answers for this revision who neither wrote nor last changed it, or the exception is there. */
async function isAnsweredFor(revisionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from editions.approval as a
    where a.revision_id = ${revisionId} and a.cancelled_at is null and (a.exception_id is not null or not exists (
      select from editions.authorship as h where h.revision_id = a.revision_id and h.person_id = a.person_id
      union all
      select from editions.writer as w where w.revision_id = a.revision_id and w.person_id = a.person_id))`.execute(
    database.desk,
  )
  return rows.length > 0
}

type Tally = { taken: number; reached: Set<string>; published: number }

async function play(moves: readonly Move[], tally: Tally): Promise<void> {
  const { personId, name } = people.contributor
  const { editionId } = await begin('contributor', { authors: [{ personId, name }], title: `Chuỗi ${moves.length}` })
  let before = await factsOf(editionId)
  let seat = seatNames.indexOf('contributor')
  for (const [index, one] of moves.entries()) {
    seat = one.who ?? seat
    const doing = as(seatNames[seat] ?? 'head', editionId, minutes(index + 1))
    const outcome = one.isUndo ? await undo(editing, doing) : await act(doing, one)
    const now = await factsOf(editionId)
    await assertKept(before, now)
    if ('done' in outcome) tally.taken += 1
    if (now.shown !== null && now.shown !== before.shown) tally.published += 1
    tally.reached.add(now.state)
    before = now
  }
}

/** What leads on is tried more often: most mistakes lie near the readers. */
const forward: readonly string[] = ['write', 'submit', 'take-up', 'recommend', 'approve', 'publish']

async function act(doing: Doing, one: Move): Promise<Outcome<unknown>> {
  const view = await deskView(editing, doing)
  const open = (view?.open ?? []).filter((deed) => deed !== 'archive' && acts[deed] !== undefined)
  const weighted = open.flatMap((deed) => (forward.includes(deed) ? [deed, deed, deed, deed] : [deed]))
  const choice = one.isForced || open.length === 0 ? allActs : weighted
  const chosen = acts[choice[one.pick % choice.length] ?? 'write'] ?? write
  return chosen(doing, one)
}

async function assertKept(before: Facts, now: Facts): Promise<void> {
  assert.ok((states as readonly string[]).includes(now.state), now.state)
  assert.ok(now.pending === null || now.state === 'published')
  assert.equal(now.shown !== null, now.state === 'published' || now.state === 'scheduled')
  assert.deepEqual(now.revisions.slice(0, before.revisions.length), before.revisions, 'a revision was lost or changed')
  if (now.shown !== null && now.shown !== before.shown) {
    assert.ok(await isAnsweredFor(now.shown), `${now.shown} went live by its writers alone`)
  }
}

test(`${runs} random sequences of deeds by random people keep the promises in the database`, async () => {
  const tally: Tally = { taken: 0, reached: new Set(), published: 0 }
  const all = fc.sample(sequence, { numRuns: runs, seed: Number(CONGSO_SEED) % 2 ** 31 })
  for (const path of sitePaths)
    await playAll(
      path,
      all.filter((one) => one.path === path).map(({ moves }) => moves),
      tally,
    )
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from editions.item as i
    where (select count(*) from editions.event as v where v.item_id = i.id and v.kind = 'published') > 1`.execute(
    database.desk,
  )
  assert.equal(rows[0]?.n, 0, 'an item counts once')
  if (runs < 100) return
  assert.ok(
    tally.taken > runs * 3 && tally.published > runs / 10,
    JSON.stringify({ ...tally, reached: [...tally.reached] }),
  )
})

/** Four at a time, so that they also meet at the site's counter and audit chain. */
async function playAll(path: SitePath, sequences: readonly (readonly Move[])[], tally: Tally): Promise<void> {
  await sql`insert into editions.site_path (site_id, valid_from, path, chosen_at) values (${site.id}, '2020-01-01', ${path}, now())
    on conflict on constraint site_path_pk do update set path = excluded.path`.execute(database.desk)
  const left = [...sequences]
  const worker = async () => {
    for (let moves = left.pop(); moves !== undefined; moves = left.pop()) {
      try {
        await play(moves, tally)
      } catch (problem) {
        throw new Error(`CONGSO_SEED=${CONGSO_SEED} finds it again, on path ${path}`, { cause: problem })
      }
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
}

test('who was asked and refused has changed nothing', async () => {
  const { editionId } = await begin('contributor')
  const before = await factsOf(editionId)
  for (const chosen of ['approve', 'publish', 'withdraw', 'limit', 'publish-urgently'] as const) {
    const outcome = await acts[chosen]?.(as('other', editionId, minutes(1)), {
      who: 0,
      pick: 0,
      voice: 0,
      isForced: true,
      isUndo: false,
      isOnBehalf: false,
    })
    assert.ok(outcome && 'issues' in outcome, chosen)
  }
  assert.deepEqual(await factsOf(editionId), before)
  done(await submit(editing, as('contributor', editionId, minutes(2)), note))
})
