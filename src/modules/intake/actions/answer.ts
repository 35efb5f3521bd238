/** Answers to the senders of edXML packages, as files in a folder from which the operator's connector takes them. */
import type { Db, Tx } from '../../../platform/database/index.ts'
import { statusMessage } from '../../../platform/edxml/status-message.ts'
import { putWhole } from '../../../platform/files/folder.ts'
import { addJob } from '../../../platform/jobs/index.ts'
import { type AnswerCode, answerTo, receiverOf } from '../rules/answers.ts'
import type { Arrival } from '../rules/arrival.ts'
import type { ArrivalDeed } from '../rules/states.table.ts'
import { arrivalAt, evidenceOf } from '../store/arrivals.ts'

/** In the transaction of the step itself: what was decided is answered, what was not is not. */
export async function askForAnswer(
  tx: Tx,
  { siteId, id, form, business }: Arrival,
  { deed, now, reason = '', note = '' }: { deed: ArrivalDeed; now: Date; reason?: string; note?: string },
): Promise<void> {
  const code = form === 'package' ? answerTo(deed, business) : null
  if (code === null) return
  await addJob(tx, 'answer-sender', { siteId, arrivalId: id, code, reason, note, at: now.toISOString() })
}

export type Answering = {
  siteId: string
  arrivalId: string
  code: AnswerCode
  reason: string
  note: string
  at: Date
}

/** What a site is called, where its answers go, and a reason as a sentence. */
export type Outbox = { folder: string; names: readonly string[]; sentence(reason: string): string }

/** Written whole or not at all; written twice it is the same file. */
export async function answerSender(
  db: Db,
  outbox: (siteId: string) => Promise<Outbox | null>,
  answering: Answering,
): Promise<string | null> {
  const { siteId, arrivalId, code, reason, note, at } = answering
  const [arrival, evidence] = [await arrivalAt(db, siteId, arrivalId), await evidenceOf(db, siteId, arrivalId)]
  const sent = sentIn(evidence?.package ?? null)
  const place = await outbox(siteId)
  if (arrival === undefined || sent === null || place === null) return null
  const from = receiverOf(sent.to, place.names) ?? { id: '', name: place.names[0] ?? '' }
  const { number, notation, issuedOn, key } = sent
  const about = { organId: sent.from.id, number, notation, issuedOn, key }
  const description = [reason === '' ? '' : place.sentence(reason), note].filter((one) => one !== '').join(' ')
  const message = statusMessage({ from, about, code, description, at })
  const name = `${at.toISOString().replace(/[-:]|\.\d+/g, '')}-${plain(`${number}_${notation}`)}-${code}-${arrivalId.slice(-8)}.edxml`
  await putWhole(place.folder, name, Buffer.from(message))
  return name
}

const plain = (name: string): string => name.replace(/[^\p{L}\p{N}_-]/gu, '-').slice(0, 80)

type Organ = { id: string; name: string }
type Sent = { key: string; number: string; notation: string; issuedOn: string | null; from: Organ; to: Organ[] }

/** The package as it was read and kept by `open.ts`; null where none was. */
function sentIn(kept: Record<string, unknown> | null): Sent | null {
  return kept !== null && 'from' in kept && 'to' in kept ? (kept as Sent) : null
}
