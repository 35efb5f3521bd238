/** What may stand in the lists. */
import type { Issue } from '../../../basics/outcomes.ts'
import { phraseOf } from './phrases.ts'

/** `recognised`: faults of reading a picture of a page; `typed`: slips of people. */
export const repairLists = ['recognised', 'typed'] as const
export type RepairList = (typeof repairLists)[number]

export const isRepairList = (text: string): text is RepairList => (repairLists as readonly string[]).includes(text)

const longest = 100

export function whyNotAccept(text: string): Issue[] {
  const words = phraseOf(text).keys
  if (words.length === 0) return [{ field: 'tu', problem: 'word-missing' }]
  if (text.length > longest || words.length > 8) return [{ field: 'tu', problem: 'too-long' }]
  return []
}

export type RepairForm = { list: string; wrong: string; right: string; source: string }

export function whyNotRepair({ list, wrong, right, source }: RepairForm): Issue[] {
  const issues: Issue[] = []
  if (!isRepairList(list)) issues.push({ field: 'danh-sach', problem: 'list-unknown' })
  // One letter would be found in every text.
  if (phraseOf(wrong).keys.join('').length < 2) issues.push({ field: 'sai', problem: 'word-missing' })
  if (right === '') issues.push({ field: 'dung', problem: 'word-missing' })
  if (wrong === right && wrong !== '') issues.push({ field: 'dung', problem: 'same-as-wrong' })
  if (source === '') issues.push({ field: 'nguon', problem: 'source-missing' })
  if (wrong.length > longest || right.length > longest) issues.push({ field: 'sai', problem: 'too-long' })
  if (source.length > 300) issues.push({ field: 'nguon', problem: 'too-long' })
  return issues
}
