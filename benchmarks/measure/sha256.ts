/** What a unit of work costs on this machine: SHA-256 over 41 kB, the size of a page. */
import { createHash } from 'node:crypto'

const pageBytes = 41_000

/** Milliseconds of processor time for one; the least of five rounds, so that the neighbours count least. */
export function sha256Cost(): number {
  const page = Buffer.alloc(pageBytes, 'trang ')
  const rounds = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    const times = 5000
    for (let count = 0; count < times; count++) createHash('sha256').update(page).digest('hex')
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / times
  })
  return Math.min(...rounds)
}
