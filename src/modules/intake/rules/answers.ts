/** What the sender of an edXML package is told of each step: on the day of arrival that it came and was taken in, later how it ended. */
import type { ArrivalDeed } from './states.table.ts'

/** QCVN 102:2016/BTTTT: 01 arrived · 02 refused · 03 taken in · 05 at work · 06 finished · 15 agrees to a recall or an update · 16 refuses it. */
export type AnswerCode = '01' | '02' | '03' | '05' | '06' | '15' | '16'

type Answers = Partial<Record<ArrivalDeed, AnswerCode>>

/** A receiver acknowledges on the day of arrival, and refuses with a reason (Điều 21 khoản 2 NĐ 30/2020/NĐ-CP). */
const ofDocuments: Answers = {
  ...{ check: '01', queue: '03', publish: '06', 'hand-on': '05', undo: '05' },
  ...{ refuse: '02', return: '02', 'set-aside': '02' },
}

/** A recall or an update asks for a consent. */
const ofWishes: Answers = { ...ofDocuments, 'carry-out': '15', publish: '15', refuse: '16', return: '16' }

/** Null where a step is no news for the sender. */
export const answerTo = (deed: ArrivalDeed, business: number): AnswerCode | null =>
  (business === 1 || business === 2 ? ofWishes : ofDocuments)[deed] ?? null

/** The receiver as the package names it: the one called like the site or its agency, else the first. */
export function receiverOf<T extends { id: string; name: string }>(
  to: readonly T[],
  names: readonly string[],
): T | undefined {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
  const own = new Set(names.map(plain))
  return to.find(({ name }) => own.has(plain(name))) ?? to[0]
}
