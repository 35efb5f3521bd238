/** The work on one arrival: scanned, opened, verified, read, compared, routed. Safe to run twice, and ends whatever the file does. */
import { type DocumentText, pageString } from '../../../basics/page-text.ts'
import type { Prose } from '../../../basics/prose/prose.ts'
import type { SignatureReport } from '../../../basics/signature-report.ts'
import { inTransaction, isDatabaseAway, type Tx } from '../../../platform/database/index.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import type { Arrival } from '../rules/arrival.ts'
import { factsOf } from '../rules/judging.ts'
import { bandsOf, shapeBytes, shapeOf } from '../rules/likeness.ts'
import { mostTries } from '../rules/limits.ts'
import { poisonOf } from '../rules/poison.ts'
import type { Reading } from '../rules/reading/index.ts'
import { arrivalAt, arrivalOfPackage, countTry, lockArrival, noteRecognising } from '../store/arrivals.ts'
import { type Judgement, keepBands, noteChecked, noteOpened, type Opened } from '../store/checking.ts'
import { keep } from '../store/kept.ts'
import { askAlone } from './ask-alone.ts'
import { bytesOf, type DocumentsDoor, type OnDatabase } from './house.ts'
import { judge } from './judge.ts'
import { move } from './move.ts'
import { type OpenedFile, openArrival } from './open.ts'
import { askForCheck, askForRecognition } from './receive.ts'
import { scanned } from './scan.ts'

const worker = { kind: 'worker' } as const
const scanAgainMs = 5 * 60_000

/** `recognises`: scans are recognised too, which takes seconds a page; without it they are handed to those who do. */
export type About = { siteId: string; arrivalId: string; recognises?: boolean }

type Working = { now: Date; recognises: boolean }

export async function check(house: OnDatabase, about: About, now: Date): Promise<void> {
  const { siteId, arrivalId, recognises = false } = about
  const working = { now, recognises }
  const arrival = await arrivalAt(house.db, siteId, arrivalId)
  if (arrival === undefined || arrival.state !== 'received') return
  const tries = await inTransaction(house.db, (tx) => countTry(tx, siteId, arrivalId))
  // A file that ended the whole process four times has had its chances.
  if (tries > mostTries) return setAside(house, arrival, { reason: 'failed-often', detail: '', now })
  try {
    await work(house, arrival, working)
  } catch (problem) {
    if (isDatabaseAway(problem) || tries < mostTries)
      return again(house, arrival, { ...working, now: new Date(now.getTime() + tries * 20_000) }, problem)
    await setAside(house, arrival, { reason: 'failed-often', detail: String(problem).slice(0, 300), now })
  }
}

/** Tried again later; a database that is away is the queue's own matter. */
async function again(
  { db }: OnDatabase,
  { siteId, id }: Arrival,
  { now: runAt, recognises }: Working,
  problem: unknown,
): Promise<void> {
  if (isDatabaseAway(problem)) throw problem
  const ask = recognises ? askForRecognition : askForCheck
  await inTransaction(db, (tx) => ask(tx, { siteId, arrivalId: id }, runAt))
}

async function work(house: OnDatabase, arrival: Arrival, { now, recognises }: Working): Promise<void> {
  const scan = await scanned(house, arrival)
  const later = new Date(now.getTime() + scanAgainMs)
  if (scan === 'waits') return again(house, arrival, { now: later, recognises }, null)
  if (scan === 'infected') return setAside(house, arrival, { reason: 'infected', detail: '', now })
  const bytes = await bytesOf(house.files, arrival.sha256)
  const opened = await openArrival(house, arrival, { bytes, now })
  if ('problem' in opened) return setAside(house, arrival, { reason: opened.problem, detail: opened.detail, now })
  const looking = { name: arrival.name, now, recognises }
  const seen = opened.main === null ? nothingSeen : await look(house, opened, opened.main, looking)
  if (seen === 'unrecognised') return handOver(house, arrival, now)
  const poison = opened.main === null ? null : poisonOf(seen.text, seen.signature)
  if (poison !== null) return setAside(house, arrival, { reason: poison, detail: '', now, opened: { ...opened, scan } })
  await inTransaction(house.db, (tx) => settle(tx, { documents: house.documents, arrival, opened, seen, scan, now }))
}

/** A scan goes on where scans are recognised, one after the other. */
const handOver = ({ db }: OnDatabase, { siteId, id }: Arrival, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    await noteRecognising(tx, siteId, id, now)
    await askForRecognition(tx, { siteId, arrivalId: id })
  })

type Seen = {
  signature: SignatureReport | null
  text: DocumentText | null
  prose: Prose | null
  reading: Reading | null
}

const nothingSeen: Seen = { signature: null, text: null, prose: null, reading: null }

async function look(
  house: OnDatabase,
  { hints, mainName }: OpenedFile,
  main: Buffer,
  { name, now, recognises }: Working & { name: string },
): Promise<Seen | 'unrecognised'> {
  const plain = await house.textOf(main)
  if (!recognises && holdsPictures(plain)) return 'unrecognised'
  const signatures = await house.verify(main, now)
  const text = await house.recognise(main, plain)
  const reading = house.read({ text, signatures, hints, fileName: mainName ?? name })
  return { signature: signatures, text, prose: house.proseOf(text), reading }
}

const holdsPictures = ({ pages }: DocumentText): boolean =>
  pages.some(({ source, pictures }) => source === 'none' && pictures.length > 0)

type Settling = {
  documents: DocumentsDoor
  arrival: Arrival
  opened: OpenedFile
  seen: Seen
  scan: Arrival['scan']
  now: Date
}

async function settle(tx: Tx, settling: Settling): Promise<void> {
  const { siteId, id } = settling.arrival
  const arrival = await lockArrival(tx, siteId, id)
  if (arrival === undefined || arrival.state !== 'received') return
  const { opened, now } = settling
  const twin = opened.packageKey === null ? undefined : await arrivalOfPackage(tx, siteId, opened.packageKey)
  if (twin !== undefined && twin.id !== id) {
    await move(tx, arrival, { deed: 'set-aside', by: worker, now, reason: 'package-again', note: twin.numberSymbol })
    return
  }
  for (const { sha256, contentType, bytes } of opened.parts) {
    await keep(tx, { siteId, sha256, what: 'part', contentType, bytes }, now)
  }
  await noteOpened(tx, siteId, id, { ...opened, scan: settling.scan })
  const judged = await judgedFrom(tx, settling)
  await move(tx, arrival, { deed: 'check', by: worker, now })
  await goOn(tx, { ...arrival, state: 'checked' }, { ...settling, judged })
  if (opened.main !== null) await addJob(tx, 'draw-arrival', { siteId, arrivalId: id }, { key: `draw-arrival:${id}` })
}

async function judgedFrom(tx: Tx, { documents, arrival, opened, seen, now }: Settling): Promise<Judgement> {
  const { siteId, id } = arrival
  const text = seen.text?.pages.map(pageString).join('\n\n') ?? ''
  const sketch = shapeOf(text)
  const shape = sketch === null ? null : shapeBytes(sketch)
  const pages = (seen.text?.pages ?? []).map(({ width, height }) => ({ width, height }))
  const { signature, reading, prose } = seen
  await noteChecked(tx, siteId, id, { signature, reading, text, prose, pages, shape, at: now })
  if (sketch !== null) await keepBands(tx, siteId, id, bandsOf(sketch))
  return judge(tx, documents, {
    ...{ siteId, id, shape, reading, signature, business: opened.business, sphere: opened.sphere },
    ...{ packageProblems: opened.packageProblems, facts: reading === null ? {} : factsOf(reading) },
    textProblems: opened.main === null ? [] : (seen.text?.problems ?? ['damaged']),
  })
}

/** Refused by a rule, published under a permission, or waiting for a person. */
async function goOn(tx: Tx, arrival: Arrival, { seen, opened, judged, now }: Settling & { judged: Judgement }) {
  const refusal = judged.routed?.refusal ?? null
  if (refusal !== null) {
    await move(tx, arrival, { deed: 'refuse', by: worker, now, reason: 'by-rule', note: refusal })
    return
  }
  await move(tx, arrival, { deed: 'queue', by: worker, now })
  await askAlone(tx, arrival, {
    ...{ judged, business: opened.business, isSigned: seen.signature?.valid === true },
    reading: seen.reading,
  })
}

async function setAside(
  { db }: OnDatabase,
  { siteId, id }: Arrival,
  { reason, detail, now, opened }: { reason: string; detail: string; now: Date; opened?: Opened },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const arrival = await lockArrival(tx, siteId, id)
    // Its sender is answered, and may send it again under the same key.
    if (opened !== undefined) await noteOpened(tx, siteId, id, { ...opened, packageKey: null })
    if (arrival !== undefined) await move(tx, arrival, { deed: 'set-aside', by: worker, now, reason, note: detail })
  })
}
