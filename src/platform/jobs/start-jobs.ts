// Runs tasks from the queue and by the clock, as the worker, and begins again when the database was away.
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type { z } from 'zod'
import { openDatabase } from '../database/index.ts'
import { claimPresence, type Presence } from './presence.ts'

/** What is done under one name. Parsed by its schema first, and safe to run twice. */
export type Task = { schema?: z.ZodType; run(payload: unknown): Promise<unknown> }

export type JobsOptions = {
  /** Where `congso_worker` logs in. */
  url: string
  tasks: Readonly<Record<string, Task>>
  /** Lines like '* * * * * fold-visits ?jobKey=fold-visits'; times are UTC. */
  crontab: readonly string[]
  /** How many tasks run side by side; 2 without it. */
  concurrency?: number
  /** Told about failed tasks and a lost database, in words. */
  onProblem?: (message: string) => void
}

export type RunningJobs = {
  /** Lets the running tasks finish and takes no others. */
  stop(): Promise<void>
}

const longestPause = 5000
/** Milliseconds a run may take to end; a database that is away would hold it for ever. */
const endWithin = 10_000

/** Runs until stopped. Throws when the queue cannot be reached at first or is not installed. */
export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const stopping = new AbortController()
  const first = await begin(options)
  const story = keepRunning(first, options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await story
    },
  }
}

type Run = { runner: Runner; presence: Presence; connections: Connections }
type Connections = { close(): Promise<void> }

async function begin({ url, tasks, crontab, concurrency = 2, onProblem }: JobsOptions): Promise<Run> {
  const presence = await claimPresence(url)
  // Connections of our own: the queue forgets to listen to its own ones while it ends, and one cut then ends the process.
  const connections = openDatabase(url, { role: 'worker', max: concurrency + 2, applicationName: 'congso-jobs' })
  try {
    const runner = await run({
      pgPool: connections.pool,
      concurrency,
      noHandleSignals: true,
      taskList: taskList(tasks),
      crontab: crontab.join('\n'),
      logger: loggerFor(onProblem),
    })
    return { runner, presence, connections }
  } catch (error) {
    await Promise.all([presence.leave(), connections.close()])
    throw error
  }
}

async function keepRunning(first: Run, options: JobsOptions, stopping: AbortSignal): Promise<void> {
  let current: Run | null = first
  let wait = 100
  while (!stopping.aborted) {
    if (current) {
      await ended(current, stopping)
      current = null
      wait = 100
    } else {
      await pause(wait, undefined, { signal: stopping }).catch(() => undefined)
      wait = Math.min(wait * 2, longestPause)
      if (!stopping.aborted) current = await begin(options).catch((error) => tell(options, error))
    }
  }
  if (current) await close(current)
}

/** Resolves when the run ended by itself, or was stopped. */
async function ended(current: Run, stopping: AbortSignal): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  const onStop = () => stopped.resolve()
  stopping.addEventListener('abort', onStop, { once: true })
  await Promise.race([current.runner.promise.catch(() => undefined), current.presence.lost, stopped.promise])
  stopping.removeEventListener('abort', onStop)
  await close(current)
}

async function close({ runner, presence, connections }: Run): Promise<void> {
  const ending = runner.stop().catch(() => undefined)
  await Promise.race([
    ending.then(() => runner.promise.catch(() => undefined)),
    pause(endWithin, undefined, { ref: false }),
  ])
  await Promise.race([Promise.all([presence.leave(), connections.close()]), pause(1000, undefined, { ref: false })])
}

function tell({ onProblem }: JobsOptions, error: unknown): null {
  onProblem?.(`Hàng đợi công việc chưa chạy lại được: ${(error as Error).message}`)
  return null
}

function taskList(tasks: JobsOptions['tasks']): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        await task.run(parsed(name, task, payload))
      },
    ]),
  )
}

/** The reason is kept with the job and read by the operator, so it is a sentence. */
function parsed(name: string, { schema }: Task, payload: unknown): unknown {
  if (schema === undefined) return payload
  const result = schema.safeParse(payload)
  if (result.success) return result.data
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || '(toàn bộ)'}: ${message}`)
  throw new Error(`Nội dung của công việc ${name} không hợp lệ: ${faults.join('; ')}`)
}

const loggerFor = (onProblem: JobsOptions['onProblem']) =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') onProblem?.(message)
  })
