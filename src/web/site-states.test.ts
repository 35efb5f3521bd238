import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SiteState } from './context.ts'
import { SiteStates } from './site-states.ts'

const now = new Date('2026-11-16T01:00:00Z')
const host = 'xa.tinh.gov.vn'

const stateOf = (name: string) =>
  ({ site: { id: 'xa', name }, nextChange: null, loadedAt: now }) as unknown as SiteState

/** States whose loads end when the test says so, in any order. */
function loadedByHand() {
  const loads: PromiseWithResolvers<SiteState | null>[] = []
  const states = new SiteStates({
    load: () => {
      const load = Promise.withResolvers<SiteState | null>()
      loads.push(load)
      return load.promise
    },
    isAway: () => true,
  })
  const nameAt = async () => (await states.at(host, now))?.state.site.name
  return { loads, states, nameAt }
}

test('two readers at once share one load', async () => {
  const { loads, nameAt } = loadedByHand()
  const both = Promise.all([nameAt(), nameAt()])
  loads[0]?.resolve(stateOf('cũ'))
  assert.deepEqual(await both, ['cũ', 'cũ'])
  assert.equal(loads.length, 1)
})

for (const drop of ['drop', 'dropAll'] as const) {
  test(`a notice during the very first load makes the next reader load anew (${drop})`, async () => {
    const { loads, states, nameAt } = loadedByHand()
    const first = nameAt()
    states[drop]('xa')
    loads[0]?.resolve(stateOf('cũ'))
    await first
    const second = nameAt()
    loads[1]?.resolve(stateOf('mới'))
    assert.equal(await second, 'mới')
  })
}

test('a load that was overtaken does not bring the former state back', async () => {
  const { loads, states, nameAt } = loadedByHand()
  const first = nameAt()
  states.drop('xa')
  const second = nameAt()
  loads[1]?.resolve(stateOf('mới'))
  await second
  loads[0]?.resolve(stateOf('cũ'))
  await first
  assert.equal(await nameAt(), 'mới')
})

test('a host that leads to no site leaves nothing behind', async () => {
  const { loads, nameAt } = loadedByHand()
  const asked = nameAt()
  loads[0]?.resolve(null)
  assert.equal(await asked, undefined)
  const again = nameAt()
  loads[1]?.reject(new Error('away'))
  await assert.rejects(again)
})

test('while the database is away the last known state is served and marked', async () => {
  const { loads, states, nameAt } = loadedByHand()
  const first = nameAt()
  loads[0]?.resolve(stateOf('cũ'))
  await first
  states.dropAll()
  const asked = states.at(host, now)
  loads[1]?.reject(new Error('away'))
  assert.equal((await asked)?.isStale, true)
})
