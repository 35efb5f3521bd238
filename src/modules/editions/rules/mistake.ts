import type { Issue } from '../../../basics/outcomes.ts'

export type Mistake = { path: string; message: string; contact: string }

/** Why a report of a mistake cannot be taken as it stands. */
export function whyNotReport({ path, message, contact }: Mistake): Issue[] {
  const issues: Issue[] = []
  if (!/^\/(?!\/)[^\s\\]{0,499}$/.test(path)) issues.push({ field: 'path', problem: 'path-unknown' })
  if (message === '') issues.push({ field: 'message', problem: 'message-missing' })
  if (message.length > 4000) issues.push({ field: 'message', problem: 'message-too-long' })
  if (contact.length > 200) issues.push({ field: 'contact', problem: 'contact-too-long' })
  return issues
}
