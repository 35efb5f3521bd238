/** The worker as a child process: started again when it ends by itself, stopped before the database is left. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Logger } from '../platform/log.ts'
import { program } from './program.ts'

/** Milliseconds before a worker that ended is started again. */
const pause = 2_000
const stopWithin = 12_000

export type WorkerProcess = { stop(): Promise<void> }

export function startWorkerProcess(isDemo: boolean, log: Logger): WorkerProcess {
  let isStopping = false
  let child: ChildProcess
  const begin = () => {
    child = fork(program, [...(isDemo ? ['--demo'] : []), 'worker'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.once('exit', (code) => {
      if (isStopping) return
      log.error({ code }, 'the worker ended and is started again')
      setTimeout(() => isStopping || begin(), pause).unref()
    })
  }
  begin()
  return {
    async stop() {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), stopWithin)
      await ended
      clearTimeout(force)
    },
  }
}
