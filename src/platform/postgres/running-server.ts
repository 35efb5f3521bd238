// Reads from the data folder whether a server runs on it.
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'

/** What `postmaster.pid` says of a server that is alive. */
export type RunningServer = { pid: number; port: number; ready: boolean }

const pidFileOf = (dataDir: string) => path.join(dataDir, 'postmaster.pid')

/** Undefined when no server runs. A file left by a killed server whose number now belongs to another program is removed. */
export function runningServer(dataDir: string): RunningServer | undefined {
  const written = readIfThere(pidFileOf(dataDir))
  if (written === undefined) return undefined
  const lines = written.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (isAnotherProgram(pid, dataDir)) {
    if (readIfThere(pidFileOf(dataDir)) === written) rmSync(pidFileOf(dataDir), { force: true })
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
}

/** Whether the server with this number has ended, or has at least given the folder back. */
export function hasStopped(dataDir: string, pid: number): boolean {
  const written = readIfThere(pidFileOf(dataDir))
  return written === undefined || Number.parseInt(written, 10) !== pid || !isAlive(pid)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * After a restart of the machine or container the old number may be anyone's, and PostgreSQL itself would refuse to start.
 * Only where Linux tells what the process is; a server whose folder was moved away under it still counts as ours.
 */
function isAnotherProgram(pid: number, dataDir: string): boolean {
  const words = readIfThere(`/proc/${pid}/cmdline`)?.split('\0')
  if (!words || words[0] === '') return false
  const folder = words[words.indexOf('-D') + 1]
  if (!words.some((word) => path.basename(word) === 'postgres') || !words.includes('-D') || !folder) return true
  return existsSync(folder) && realpathSync(folder) !== realpathSync(dataDir)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return undefined
    throw error
  }
}
