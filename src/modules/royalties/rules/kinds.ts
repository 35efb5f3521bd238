/** What can be rated: texts by their genre, other works by what they are, and tasks that are no works. */

export const textKinds = [
  'tin',
  'bai',
  'anh',
  'chum-anh',
  'phong-su',
  'phong-van',
  'video',
  'phat-thanh',
  'do-hoa',
  'thong-bao',
  'tra-loi-ban-doc',
] as const

export const workKinds = ['photo', 'clip', 'audio', 'graphic', 'translation'] as const

/** Paid for the doing (thù lao), not for a work: allowances of the board by the month, data by the page. */
export const taskKinds = ['board-allowance', 'data-entry'] as const

export const rateKinds = [...textKinds, ...workKinds, ...taskKinds] as const
export type RateKind = (typeof rateKinds)[number]
export type TaskKind = (typeof taskKinds)[number]

export const isRateKind = (text: string): text is RateKind => (rateKinds as readonly string[]).includes(text)
export const isTaskKind = (text: string): text is TaskKind => (taskKinds as readonly string[]).includes(text)

/** A text is rated by its genre, whatever else by what it is. */
export function rateKindOf(work: string, genre: string | null): RateKind {
  if (work !== 'text') return isRateKind(work) ? work : 'graphic'
  return genre !== null && isRateKind(genre) ? genre : 'tin'
}

export const roles = [
  'author',
  'photographer',
  'camera',
  'editor',
  'translator',
  'presenter',
  'data-entry',
  'board',
] as const
export type ShareRole = (typeof roles)[number]

export const isShareRole = (text: string): text is ShareRole => (roles as readonly string[]).includes(text)

const helping: readonly ShareRole[] = ['editor', 'data-entry', 'board']

/** Authors have royalties (nhuận bút), who helps or does a task has remuneration (thù lao). */
export const entryKindOf = (role: ShareRole): 'royalty' | 'remuneration' =>
  helping.includes(role) ? 'remuneration' : 'royalty'

export const notCountedReasons = ['duty', 'republication', 'over-quota', 'over-cap', 'duplicate', 'other'] as const
export type NotCounted = (typeof notCountedReasons)[number]

export const isNotCounted = (text: string): text is NotCounted =>
  (notCountedReasons as readonly string[]).includes(text)
