/** Sends work to threads of their own, bounded in time and memory; a thread that breaks a bound is ended and replaced. */
import { Worker } from 'node:worker_threads'
import type { DocumentText } from '../../basics/page-text.ts'
import type { DrawAsked, DrawnPage } from './render.ts'

export type Task = {
  read: { given: { bytes: Uint8Array }; answer: DocumentText }
  draw: { given: DrawAsked; answer: DrawnPage[] }
}
export type Asked = { [Name in keyof Task]: { name: Name; given: Task[Name]['given'] } }[keyof Task]

/** `time` and `memory`: a bound was broken; `failed`: the deed itself gave up. */
export class TaskEnded extends Error {
  readonly why: 'time' | 'memory' | 'failed'
  constructor(why: 'time' | 'memory' | 'failed', message: string) {
    super(message)
    this.why = why
  }
}

type Answer = { done: unknown } | { failed: string }
type Thread = { worker: Worker; answered: (message: Answer) => void; ended: (message: string) => void }

const mostThreads = 2
const mostMegabytes = 768
const idle: Thread[] = []
const waiting: ((thread: Thread) => void)[] = []
let threads = 0

export function inThread<Name extends keyof Task>(
  name: Name,
  given: Task[Name]['given'],
  timeoutMs: number,
): Promise<Task[Name]['answer']> {
  return new Promise((resolve, reject) => {
    const refuse = (why: TaskEnded['why'], message: string) => reject(new TaskEnded(why, message))
    enlist((thread) => {
      const clock = setTimeout(() => over('time', `${name} took more than ${timeoutMs} ms`), timeoutMs)
      const over = (why: TaskEnded['why'], message: string) => {
        clearTimeout(clock)
        if (why === 'failed') free(thread)
        else replace(thread)
        refuse(why, message)
      }
      thread.ended = (message) => over('memory', message)
      thread.answered = (message) => {
        if ('failed' in message) return over('failed', message.failed)
        clearTimeout(clock)
        free(thread)
        resolve(message.done as Task[Name]['answer'])
      }
      thread.worker.ref()
      thread.worker.postMessage({ name, given })
    })
  })
}

function enlist(start: (thread: Thread) => void): void {
  const thread = idle.pop() ?? (threads < mostThreads ? begun() : undefined)
  if (thread === undefined) waiting.push(start)
  else start(thread)
}

function begun(): Thread {
  threads += 1
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const thread: Thread = { worker, answered: () => {}, ended: () => {} }
  worker.on('message', (message: Answer) => thread.answered(message))
  worker.on('error', (failure) => thread.ended(failure.message))
  worker.on('exit', () => thread.ended('the thread ended'))
  return thread
}

/** An idle thread keeps no process alive. */
function free(thread: Thread): void {
  thread.answered = () => {}
  thread.ended = () => replace(thread)
  const next = waiting.shift()
  if (next !== undefined) {
    next(thread)
    return
  }
  thread.worker.unref()
  idle.push(thread)
}

function replace(thread: Thread): void {
  const at = idle.indexOf(thread)
  if (at >= 0) idle.splice(at, 1)
  threads -= 1
  thread.answered = () => {}
  thread.ended = () => {}
  void thread.worker.terminate()
  waiting.shift()?.(begun())
}

/** Ends the idle threads; the next task begins another. */
export async function closeThreads(): Promise<void> {
  for (const thread of [...idle]) {
    thread.ended = () => {}
    idle.splice(idle.indexOf(thread), 1)
    threads -= 1
    await thread.worker.terminate()
  }
}
