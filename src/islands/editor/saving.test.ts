import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Fields, type SavingParts, type SavingState, type Sent, startSaving } from './saving.ts'

type Waiting = { at: number; run: () => void; isOff: boolean }

/** Runs what is due, and lets what it began go as far as it can. */
async function ring(waiting: readonly Waiting[], now: number): Promise<void> {
  for (const one of waiting.filter(({ at, isOff }) => at <= now && !isOff)) {
    one.isOff = true
    one.run()
  }
  await new Promise(setImmediate)
}

/** A page whose clock and connection the test holds. */
function page() {
  let now = 0
  let text = ''
  let answer: (() => Promise<Sent>) | null = null
  const waiting: Waiting[] = []
  const shown: SavingState['is'][] = []
  const sent: string[] = []
  const kept = { copy: null as Fields | null }
  const saved = async (): Promise<Sent> => ({ kind: 'saved', savedAt: new Date(now), isBehind: false, others: [] })
  const parts: SavingParts = {
    fields: () => [['body', text]],
    send: async (fields) => {
      sent.push(fields[0]?.[1] ?? '')
      return (answer ?? saved)()
    },
    keep: (fields) => Object.assign(kept, { copy: fields }) === kept,
    forget: () => void Object.assign(kept, { copy: null }),
    show: ({ is }) => void shown.push(is),
    later: (milliseconds, run) => {
      const one = { at: now + milliseconds, run, isOff: false }
      waiting.push(one)
      return () => void Object.assign(one, { isOff: true })
    },
  }
  const saving = startSaving(parts)
  const pass = async (milliseconds: number) => {
    for (const until = now + milliseconds; now < until; ) {
      now += 100
      await ring(waiting, now)
    }
  }
  const type = (more: string) => {
    text += more
    saving.changed()
  }
  const answering = (next: typeof answer) => {
    answer = next
  }
  return { saving, pass, type, answering, shown, sent, kept }
}

test('saves after two seconds of quiet, once', async () => {
  const { pass, type, sent, shown, kept } = page()
  type('a')
  await pass(1000)
  type('b')
  await pass(1900)
  assert.deepEqual(sent, [])
  await pass(5000)
  assert.deepEqual(sent, ['ab'])
  assert.equal(shown.at(-1), 'saved')
  assert.equal(kept.copy, null)
})

test('somebody who never pauses is saved every twenty seconds', async () => {
  const { pass, type, sent } = page()
  for (let second = 0; second < 45; second++) {
    type('x')
    await pass(1000)
  }
  assert.equal(sent.length, 2)
})

test('what could not be sent is kept here and sent when the connection is back', async () => {
  const { saving, pass, type, answering, shown, sent, kept } = page()
  answering(async () => ({ kind: 'away' }))
  type('a')
  await pass(3000)
  assert.equal(shown.at(-1), 'away')
  assert.deepEqual(kept.copy, [['body', 'a']])
  answering(null)
  saving.again()
  await pass(100)
  assert.deepEqual(sent, ['a', 'a'])
  assert.equal(kept.copy, null)
})

test('without being told it tries again by itself', async () => {
  const { pass, type, answering, sent } = page()
  answering(async () => ({ kind: 'away' }))
  type('a')
  await pass(3000)
  answering(null)
  await pass(16_000)
  assert.deepEqual(sent, ['a', 'a'])
})

test('what is typed while it is being sent is sent after it, never beside it', async () => {
  const { saving, pass, type, answering, sent } = page()
  let arrive: (sent: Sent) => void = () => {}
  answering(() => new Promise((resolve) => (arrive = resolve)))
  type('a')
  await pass(2100)
  type('b')
  await pass(30_000)
  assert.deepEqual(sent, ['a'])
  assert.ok(saving.isBusy())
  answering(null)
  arrive({ kind: 'saved', savedAt: new Date(), isBehind: false, others: [] })
  await pass(2200)
  assert.deepEqual(sent, ['a', 'ab'])
  assert.ok(!saving.isUnsaved())
})

test('a session that has ended is not asked again; the text is kept here at every change', async () => {
  const { pass, type, answering, sent, kept } = page()
  answering(async () => ({ kind: 'signed-out' }))
  type('a')
  await pass(3000)
  type('b')
  await pass(60_000)
  assert.deepEqual(sent, ['a'])
  assert.deepEqual(kept.copy, [['body', 'ab']])
})

test('a page that goes sends what is unsaved at once, and keeps it until it has arrived', async () => {
  const { saving, pass, type, sent, kept } = page()
  type('a')
  saving.leaving()
  assert.deepEqual(sent, ['a'])
  assert.deepEqual(kept.copy, [['body', 'a']])
  await pass(100)
  assert.equal(kept.copy, null)
})
