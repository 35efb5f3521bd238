/** A morning's arrivals at the demo's desks: most of them sure, some to be stopped, three that must not pass. */

import type { StopWord } from '../../src/modules/intake/rules/reading/types.ts'
import { communeCommittee, department, provinceCommittee } from './documents/demo-bodies.ts'
import { party } from './documents/issuers-political.ts'
import { DEMO_AUTHORITY, makeFile, type Recipe } from './documents/make-file.ts'
import type { Truth, Wrong } from './documents/truth.ts'
import { communes, departments } from './documents/words.table.ts'
import { type Random, randomFrom } from './random.ts'

const PROVINCE = 'Hoài Giang'
export const MORNING = 40

type Arrival = { site: string; bytes: Buffer; truth: Truth }

/** What is special about some of the forty, by position. */
const wrong: Readonly<Record<number, Wrong>> = { 6: 'changed-number', 17: 'revoked', 29: 'tampered' }
const themes: Readonly<Record<number, StopWord>> = {
  ...{ 3: 'invitation', 9: 'personnel', 14: 'allowance-list', 21: 'penalty', 26: 'land-recovery' },
}
const received = new Set([11, 33])
const partyAt = new Set([19, 36])

export async function arrivals(): Promise<Arrival[]> {
  const list: Arrival[] = []
  for (let index = 0; index < MORNING; index++) list.push(await arrival(index))
  return list
}

async function arrival(index: number): Promise<Arrival> {
  const random = randomFrom(7000 + index)
  const { site, issuer } = bodyFor(random, index)
  const recipe: Recipe = {
    ...{ medium: 'born-digital', font: 'tinos', producer: index, issuer, theme: themes[index] ?? null },
    ...{
      sealing: index % 5 === 2 && wrong[index] === undefined ? 'leader-agency' : 'issued',
      wrong: wrong[index] ?? null,
    },
    ...{
      received: received.has(index),
      small: true,
      authority: DEMO_AUTHORITY,
      issuedOn: `2026-11-${19 + (index % 2)}`,
    },
  }
  return { site, ...(await makeFile(random, recipe, index)) }
}

const slugs = ['ben-lau', 'tram-son', 'dong-seu', 'suoi-tram', 'cua-nhan', 'hon-nhan'] as const

/** Half comes from the ward Bến Lau, the rest from the province, its departments and other communes. */
function bodyFor(random: Random, index: number) {
  if (partyAt.has(index)) return { site: 'ben-lau', issuer: party(random, PROVINCE) }
  const turn = index % 8
  if (turn === 5) return { site: 'hoai-giang', issuer: provinceCommittee(PROVINCE) }
  if (turn === 7) {
    const own = random.below(3)
    const site = ['so-khcn', 'so-nnmt', 'so-y-te'][own] ?? 'so-khcn'
    return { site, issuer: department(random, PROVINCE, departments[own] ?? departments[0]) }
  }
  const at = turn < 4 ? 0 : 1 + random.below(5)
  return { site: slugs[at] ?? 'ben-lau', issuer: communeCommittee(random, PROVINCE, communes[at] ?? communes[0]) }
}
