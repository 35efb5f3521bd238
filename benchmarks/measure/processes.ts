/** What processes have used so far, from /proc: the only clock that other programs on the machine do not disturb. */
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second on every machine Node runs on. */
const ticksInSecond = 100

type Stat = { pid: number; parent: number; ownTicks: number; endedChildrenTicks: number }

function statOf(pid: number): Stat | null {
  const text = readIfThere(`/proc/${pid}/stat`)
  if (text === null) return null
  // The name stands in brackets and may hold anything; what follows the last bracket is plain.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const number = (index: number) => Number(fields[index] ?? 0)
  return { pid, parent: number(1), ownTicks: number(11) + number(12), endedChildrenTicks: number(13) + number(14) }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The process and everything below it. */
export function treeOf(root: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
  const found = [root]
  for (const pid of found) found.push(...all.filter(({ parent }) => parent === pid).map((stat) => stat.pid))
  return found
}

/** Milliseconds of processor time of one process, its threads and the children it has already buried. */
function usedBy(pid: number): number {
  const stat = statOf(pid)
  return stat === null ? 0 : ((stat.ownTicks + stat.endedChildrenTicks) * 1000) / ticksInSecond
}

/** Milliseconds of processor time of these processes and everything below them. */
export function cpuOf(roots: readonly number[]): number {
  return [...new Set(roots.flatMap(treeOf))].reduce((sum, pid) => sum + usedBy(pid), 0)
}

/** Bytes of memory of these processes and everything below them; shared pages count in parts (PSS). */
export function memoryOf(roots: readonly number[]): number {
  return [...new Set(roots.flatMap(treeOf))].reduce((sum, pid) => sum + proportionalBytes(pid), 0)
}

function proportionalBytes(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '')
  return Number(found?.[1] ?? 0) * 1024
}
