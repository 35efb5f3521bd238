// What the worker does about people's work. Without a post nothing is written, and overdue items are still recorded.
import { z } from 'zod'
import type { Task } from '../../platform/jobs/index.ts'
import { reviewIdleRoles } from '../people/index.ts'
import type { WaitingSource } from './actions/inbox.ts'
import { forgetOldLetters, type Post, sendInvitation, sendLetter } from './actions/letters.ts'
import { escalateOverdue, tellIdle, tellWhatCame, writeDigests } from './actions/tell.ts'

type Parts = { db: Parameters<typeof sendLetter>[0]; post: Post | null; sources: readonly WaitingSource[] }

const minute = 60_000

/** Times are UTC: 7:00 in Vietnam is midnight. */
export const worklistCrontab = [
  '* * * * * tell-what-came ?jobKey=tell-what-came',
  '*/10 * * * * escalate-overdue ?jobKey=escalate-overdue',
  '0 0 * * * write-digests ?jobKey=write-digests',
  '27 20 * * * review-idle-roles ?jobKey=review-idle-roles',
  '37 20 * * * forget-old-letters ?jobKey=forget-old-letters',
]

export const worklistTasks = ({ db, post, sources }: Parts): Readonly<Record<string, Task>> => ({
  'tell-what-came': { run: async () => post !== null && tellWhatCame(db, lately(15)) },
  'escalate-overdue': {
    run: async () => {
      await escalateOverdue(db, { now: new Date(), writes: post !== null })
      // What a worker that stood still has missed is told now.
      return post !== null && tellWhatCame(db, lately(24 * 60))
    },
  },
  'write-digests': { run: async () => post !== null && writeDigests(db, { now: new Date(), sources }) },
  'review-idle-roles': {
    run: async () => {
      const now = new Date()
      const notices = await reviewIdleRoles(db, now)
      if (post !== null) await tellIdle(db, notices, now)
    },
  },
  'send-letter': {
    schema: z.object({ letterId: z.uuid() }),
    run: async (payload) =>
      post !== null && sendLetter(db, post, (payload as { letterId: string }).letterId, new Date()),
  },
  'send-invitation': {
    schema: z.object({ email: z.string(), byAccountId: z.uuid() }),
    run: async (payload) => {
      const asked = payload as { email: string; byAccountId: string }
      if (post !== null) await sendInvitation(db, post, { ...asked, now: new Date() })
    },
  },
  'forget-old-letters': { run: () => forgetOldLetters(db, new Date()) },
})

const lately = (minutes: number) => ({ now: new Date(), since: new Date(Date.now() - minutes * minute) })
