/** nginx and wrk: what they measure with, and what to do when they are missing. */
import { spawnSync } from 'node:child_process'

const packages = { nginx: 'nginx-light', wrk: 'wrk', taskset: 'util-linux' } as const

/** Installs what is missing as root; otherwise throws the line to run. */
export function needPrograms(): void {
  const missing = Object.entries(packages).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
  if (missing.length === 0) return
  const line = `apt-get install --yes --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) throw new Error(`Thiếu chương trình để đo. Chạy: sudo ${line}`)
  console.error(`> ${line}`)
  const [command = '', ...rest] = line.split(' ')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, ['update'], { stdio: 'ignore', env: environment })
  const installed = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  if (installed.status !== 0) throw new Error(`Không cài được. Chạy: sudo ${line}`)
}

const isThere = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0

/** The first line in which a program tells its version. */
export function versionOf(program: string, argument: string): string {
  const { stdout, stderr } = spawnSync(program, [argument], { encoding: 'utf8' })
  return `${stdout}${stderr}`.split('\n')[0]?.trim() ?? ''
}
