/** What the worker runs for intake. */
import { z } from 'zod'
import { answerSender, type Outbox } from './actions/answer.ts'
import type { OnDatabase } from './actions/house.ts'
import { recheck } from './actions/recheck.ts'
import { checkArrival, drawArrival, type Folders, pollFolders, publishAlone } from './actions/run.ts'

const about = z.object({ siteId: z.uuid(), arrivalId: z.uuid() })
const asked = z.object({ siteId: z.uuid(), recheckId: z.uuid() })
const answer = about.extend({
  code: z.enum(['01', '02', '03', '05', '06', '15', '16']),
  reason: z.string(),
  note: z.string(),
  at: z.coerce.date(),
})
const allowed = about.extend({ permissionId: z.uuid() })

export const intakeCrontab = ['* * * * * poll-intake ?jobKey=poll-intake']

type Around = { folders: Folders; outbox(siteId: string): Promise<Outbox | null> }

export const intakeTasks = (house: () => OnDatabase, { folders, outbox }: Around) => ({
  'poll-intake': { run: () => pollFolders(house(), folders, new Date()) },
  'check-arrival': {
    schema: about,
    run: (payload: unknown) => checkArrival(house(), about.parse(payload), new Date()),
  },
  'recognise-arrival': {
    schema: about,
    run: (payload: unknown) => checkArrival(house(), { ...about.parse(payload), recognises: true }, new Date()),
  },
  'draw-arrival': { schema: about, run: (payload: unknown) => drawArrival(house(), about.parse(payload), new Date()) },
  'recheck-signatures': {
    schema: asked,
    run: (payload: unknown) => recheck(house(), asked.parse(payload), { now: () => new Date() }),
  },
  'answer-sender': {
    schema: answer,
    run: (payload: unknown) => answerSender(house().db, outbox, answer.parse(payload)),
  },
  'publish-arrival': {
    schema: allowed,
    run: (payload: unknown) => publishAlone(house(), allowed.parse(payload), new Date()),
  },
})
