/** The thread in which foreign files are taken apart: what hangs or bursts there is ended from outside. */
import { parentPort } from 'node:worker_threads'
import { readPages } from './read.ts'
import { drawPages } from './render.ts'
import type { Asked, Task } from './tasks.ts'

const deeds: { [Name in keyof Task]: (given: Task[Name]['given']) => Promise<Task[Name]['answer']> } = {
  read: ({ bytes }) => readPages(bytes),
  draw: drawPages,
}

async function answer<Name extends keyof Task>(name: Name, given: Task[Name]['given']): Promise<void> {
  try {
    parentPort?.postMessage({ done: await deeds[name](given) })
  } catch (failure) {
    parentPort?.postMessage({ failed: failure instanceof Error ? failure.message : String(failure) })
  }
}

parentPort?.on('message', (asked: Asked) => void answer(asked.name, asked.given))
