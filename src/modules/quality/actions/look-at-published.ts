/** The worker looks at what was published since: its findings, and by what a copy of it can be told. */
import { inTransaction, type Tx, type WorkerDb } from '../../../platform/database/index.ts'
import type { Around } from '../rules/check.ts'
import { checkItem, weightOfItem } from '../rules/item-check.ts'
import { packSignature, runsOf, signatureOf } from '../rules/likeness.ts'
import {
  type FindingRow,
  type LookedRow,
  type Place,
  putLooked,
  removeLooked,
  type Source,
  sourcesOf,
  takeWaiting,
  waitAgain,
} from '../store/looked.ts'
import { aroundText } from './around.ts'
import { fullText } from './check.ts'
import { prosesIn } from './near-duplicates.ts'

/** Raised when the rules change, so that everything is looked at again in the night. */
export const rulesVersion = 1
const inOneBatch = 100

/** Answers how many places were looked at. Several workers share the work. */
export async function lookAtPublished(db: WorkerDb, now: () => Date): Promise<number> {
  for (let looked = 0; ; ) {
    const taken = await inTransaction(db, async (tx) => {
      const places = await takeWaiting(tx, inOneBatch)
      await lookAt(tx, places, now())
      return places.length
    })
    looked += taken
    if (taken === 0) return looked
  }
}

async function lookAt(tx: Tx, places: readonly Place[], at: Date): Promise<void> {
  if (places.length === 0) return
  const rows: LookedRow[] = []
  const findings: FindingRow[] = []
  const around = new Map<string, Around>()
  const sources = await sourcesOf(tx, places)
  for (const source of sources) {
    const { siteId } = source
    const known = around.get(siteId) ?? (await aroundText(tx, siteId, null))
    around.set(siteId, known)
    const { row, found } = lookAtOne(source, known)
    rows.push(row)
    findings.push(...found)
  }
  const there = new Set(sources.map(({ siteId, editionId }) => `${siteId} ${editionId}`))
  await removeLooked(
    tx,
    places.filter(({ siteId, editionId }) => !there.has(`${siteId} ${editionId}`)),
  )
  await putLooked(tx, { rows, findings, at, rulesVersion })
}

function lookAtOne(source: Source, around: Around): { row: LookedRow; found: FindingRow[] } {
  const { siteId, editionId, revisionId, kind, language, title, summary, content, appearsOn } = source
  const body = {
    type: 'doc' as const,
    version: 1 as const,
    content: prosesIn(content).flatMap((prose) => prose.content),
  }
  const text = { title, summary, body }
  const isLooked = language === 'vi' && kind !== 'document'
  const findings = isLooked ? checkItem(text, { ...around, day: appearsOn }) : []
  const signature = kind === 'agenda' ? null : signatureOf(runsOf(fullText(text)))
  const place = { siteId, editionId }
  return {
    row: {
      ...place,
      revisionId,
      weight: weightOfItem(findings),
      signature: signature === null ? null : packSignature(signature),
      bands: signature?.bands ?? [],
    },
    found: findings.map(({ kind: what, field, quote, suggestion, because = null }, no) => ({
      ...{ ...place, no, kind: what, field, quote: quote.slice(0, 500), suggestion, because },
    })),
  }
}

/** In the night: what was looked at with older rules waits again. */
export const lookAgain = (db: WorkerDb): Promise<number> => inTransaction(db, (tx) => waitAgain(tx, rulesVersion))
