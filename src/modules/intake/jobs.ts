/** What the worker runs for intake. */
import { z } from 'zod'
import type { OnDatabase } from './actions/house.ts'
import { checkArrival, drawArrival, type Folders, pollFolders, publishAlone } from './actions/run.ts'

const about = z.object({ siteId: z.uuid(), arrivalId: z.uuid() })
const allowed = about.extend({ permissionId: z.uuid() })

export const intakeCrontab = ['* * * * * poll-intake ?jobKey=poll-intake']

export const intakeTasks = (house: () => OnDatabase, folders: Folders) => ({
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
  'publish-arrival': {
    schema: allowed,
    run: (payload: unknown) => publishAlone(house(), allowed.parse(payload), new Date()),
  },
})
