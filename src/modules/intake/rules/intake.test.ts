import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, Facts } from './arrival.ts'
import { isResting } from './folder.ts'
import { identityOf } from './identity.ts'
import { isSure, stopsOf } from './judging.ts'
import { bandsOf, likenessOf, shapeBytes, shapeIn, shapeOf } from './likeness.ts'
import { whyNotPublish } from './publishing.ts'
import { boxesIn } from './redaction.ts'
import { permissionFor, routeOf } from './routing.ts'
import { type ArrivalState, arrivalDeeds, arrivalStates, endedStates, steps } from './states.table.ts'
import { stepOf } from './states.ts'
import { stopWeights, weightOf } from './stops.table.ts'

const fact = (value: string, confidence = 1): Fact => ({ value, confidence, page: 1, box: null, from: 'text' })
const facts: Facts = {
  ...{ numberSymbol: fact('254/BC-UBND'), issuedOn: fact('2026-11-20'), kind: fact('bao-cao') },
  ...{ issuer: fact('Ủy ban nhân dân xã Ba Động'), subject: fact('Kết quả quý IV'), signer: fact('Nguyễn Văn Mẫu') },
}

test('whatever deeds come in whatever order, an arrival is always in one known state, and never lost', () => {
  let seed = 20_261_122
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  for (let life = 0; life < 500; life++) {
    let state: ArrivalState = 'received'
    for (let turn = 0; turn < 30; turn++) {
      const deed = arrivalDeeds[next(arrivalDeeds.length)] ?? 'check'
      const reason = next(2) === 0 ? '' : 'other'
      const step = stepOf(deed, { state, reason })
      if ('issue' in step) continue
      assert.ok(steps[deed].from.includes(state) && arrivalStates.includes(step.to))
      if (steps[deed].needsReason) assert.notEqual(reason, '', `${deed} needs a reason`)
      // What is public has been waiting for a person or was just judged; nothing jumps there.
      if (step.to === 'published') assert.ok(state === 'waiting' || state === 'checked')
      state = step.to
    }
  }
})

test('every state is reached from the first, and from every state but the two final ones a way leads on', () => {
  const reached = new Set<ArrivalState>(['received'])
  for (let round = 0; round < arrivalStates.length; round++) {
    for (const { from, to } of Object.values(steps)) if (from.some((one) => reached.has(one))) reached.add(to)
  }
  assert.deepEqual([...reached].sort(), [...arrivalStates].sort())
  const final = arrivalStates.filter((state) => !Object.values(steps).some(({ from }) => from.includes(state)))
  assert.deepEqual(final.sort(), ['carried-out', 'handed-on'])
  assert.ok(final.every((state) => endedStates.includes(state)))
})

test('one key is enough only where nothing stops and every needed fact is sure', () => {
  assert.ok(isSure(facts, []))
  assert.ok(!isSure({ ...facts, subject: fact('x', 0.7) }, []))
  assert.ok(!isSure(facts, [{ reason: 'invitation', detail: '', page: null, box: null, text: '' }]))
})

for (const [reason, weight] of Object.entries(stopWeights)) {
  test(`${reason} (${weight}) is never published without its answer`, () => {
    const stops = [{ reason: reason as keyof typeof stopWeights, detail: '', page: null, box: null, text: '' }]
    const asked = { facts, stops, hasRedacted: false, business: 0, hasAnswered: false, form: 'pdf' }
    assert.ok(whyNotPublish(asked).length > 0)
    const answered = whyNotPublish({ ...asked, hasAnswered: true, hasRedacted: true })
    assert.equal(answered.length > 0, weight === 'never' || weight === 'signature')
    const alone = {
      sourceId: 's',
      facts,
      stops,
      isSure: true,
      isSigned: true,
      isRecognised: false,
      instruction: 'Cổng TTĐT',
      scheme: 'state',
      business: 0,
    }
    assert.equal(permissionFor([{ id: 'p', sourceId: 's', kind: 'bao-cao', signer: 'Nguyễn Văn Mẫu' }], alone), null)
  })
}

test('a permission holds for its source, kind and signer, asked for in Nơi nhận, and never for the Party', () => {
  const permissions = [{ id: 'p', sourceId: 's', kind: 'bao-cao', signer: 'nguyễn văn mẫu' }]
  const asked = {
    sourceId: 's',
    facts,
    stops: [],
    isSure: true,
    isSigned: true,
    isRecognised: false,
    instruction: 'Cổng TTĐT',
    scheme: 'state',
    business: 0,
  }
  assert.equal(permissionFor(permissions, asked)?.id, 'p')
  for (const other of [
    { sourceId: 't' },
    { isSigned: false },
    { isRecognised: true },
    { isSure: false },
    { instruction: null },
    { scheme: 'party' },
    { business: 2 },
    { facts: { ...facts, kind: fact('quyet-dinh') } },
    { facts: { ...facts, signer: fact('Người khác') } },
  ]) {
    assert.equal(permissionFor(permissions, { ...asked, ...other }), null, JSON.stringify(other))
  }
})

test('the first rule that is met decides', () => {
  const rule = {
    id: '1',
    issuer: 'ba dong',
    kind: '',
    words: '',
    needsInstruction: true,
    gives: 'queue' as const,
    sectionId: 'a',
    confirmer: 'board-head',
    field: '',
    reason: '',
  }
  const refusing = {
    ...rule,
    id: '2',
    needsInstruction: false,
    gives: 'refuse' as const,
    reason: 'Không thuộc diện đăng',
  }
  const asking = { instruction: 'Cổng TTĐT', isForKnown: true }
  const silent = { instruction: null, isForKnown: true }
  assert.equal(routeOf([rule, refusing], facts, asking).confirmer, 'board-head')
  assert.equal(routeOf([rule, refusing], facts, silent).refusal, 'Không thuộc diện đăng')
  assert.equal(routeOf([], facts, silent).refusal, null)
})

test('a document is asked for by its own words, or by a rule; who could not be read is not silent', () => {
  const silent = { instruction: null, isForKnown: true }
  const posting = {
    ...{ id: '1', issuer: 'Ba Động', kind: '', words: '', needsInstruction: false, gives: 'post' as const },
    ...{ sectionId: null, confirmer: null, field: '', reason: '' },
  }
  assert.equal(routeOf([], facts, { instruction: 'Cổng TTĐT', isForKnown: true }).asks, 'yes')
  assert.equal(routeOf([], facts, silent).asks, 'no')
  assert.equal(routeOf([], facts, { instruction: null, isForKnown: false }).asks, 'unknown')
  assert.equal(routeOf([posting], facts, silent).asks, 'yes')
  assert.equal(routeOf([{ ...posting, gives: 'queue' as const }], facts, silent).asks, 'no')
})

test('the package can stop what the page does not', () => {
  const none = { reading: null, signatures: null, compared: [], business: 1, textProblems: [], packageProblems: [] }
  assert.equal(stopsOf({ ...none, sphere: 'Lưu hành nội bộ' })[0]?.reason, 'internal')
  assert.ok(stopsOf({ ...none, sphere: '' }).some(({ reason }) => reason === 'recall'))
  const changed = stopsOf({ ...none, sphere: '', packageProblems: ['content-changed'] })
  assert.equal(changed[0]?.reason, 'package-changed')
  assert.equal(weightOf('package-changed'), 'signature')
  const part = stopsOf({ ...none, sphere: '', packageProblems: ['covers-a-part'] })
  assert.deepEqual(part.find(({ reason }) => reason === 'package-unproved')?.detail, 'covers-a-part')
})

test('alike texts are found, other texts are not', () => {
  const words = Array.from({ length: 400 }, (_, index) => `từ${(index * 7919) % 1000}`)
  const [one, same] = [shapeOf(words.join(' ')), shapeOf(words.with(3, 'khác').join(' '))]
  const other = shapeOf(words.toReversed().join(' '))
  assert.ok(one && same && other)
  assert.ok(likenessOf(one, same) > 0.85)
  assert.ok(likenessOf(one, other) < 0.2)
  assert.ok(bandsOf(one).some((band) => bandsOf(same).includes(band)))
  assert.deepEqual(shapeIn(shapeBytes(one)), one)
  assert.equal(shapeOf('ngắn quá'), null)
})

test('one document is known however its number and issuer are written', () => {
  const again = { ...facts, numberSymbol: fact('254 / bc-ubnd'), issuer: fact('UỶ BAN NHÂN DÂN XÃ BA ĐỘNG') }
  assert.equal(identityOf(again), identityOf(facts))
  assert.notEqual(identityOf({ ...facts, issuedOn: fact('2026-11-21') }), identityOf(facts))
})

test('boxes are read as they are written, and refused when they are none', () => {
  assert.deepEqual(boxesIn('1 10 20 30 40'), [{ page: 1, box: { x: 10, y: 20, width: 30, height: 40 } }])
  for (const wrong of ['1 2 3', 'một hai ba bốn năm', '1 -5 2 3 4']) assert.equal(boxesIn(wrong), null)
})

test('a file that is still being written is left alone', () => {
  const now = new Date('2026-11-22T08:00:00Z')
  assert.ok(!isResting({ changedAt: new Date(now.getTime() - 500) }, now))
  assert.ok(isResting({ changedAt: new Date(now.getTime() - 5000) }, now))
})
